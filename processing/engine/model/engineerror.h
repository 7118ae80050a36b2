// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "model/message.h"

#include <stdexcept>

namespace koppelkans
{
  /// Something the engine cannot go on with; the message says what is wrong and what would mend it. what() says it in English.
  class EngineError : public std::runtime_error
  {
    public:
    explicit EngineError( const Message &problem )
      : std::runtime_error( filled( problem.sentence, problem.arguments ) )
      , mProblem( problem )
    {
    }

    /// \a problem, at a place that is told before it.
    EngineError( const Message &place, const Message &problem )
      : std::runtime_error( filled( place.sentence, place.arguments ) + ": " + filled( problem.sentence, problem.arguments ) )
      , mPlace( place )
      , mProblem( problem )
    {
    }

    /// Where; the sentence is empty when it concerns no place.
    const Message &place() const { return mPlace; }
    const Message &problem() const { return mProblem; }

    private:
    Message mPlace;
    Message mProblem;
  };

  /// One task is wrong.
  class TaskError : public EngineError
  {
    public:
    TaskError( const std::string &taskId, const Message &problem )
      : EngineError( koppelkans::message( "Task %1", { taskId } ), problem )
    {
    }
  };

  /// A cell of a rules table is wrong.
  class RulesError : public EngineError
  {
    public:
    RulesError( const std::string &file, int line, const std::string &column, const Message &problem )
      : EngineError( koppelkans::message( "%1, line %2, column '%3'", { file, std::to_string( line ), column } ), problem )
      , mFile( file )
    {
    }

    /// As RulesText::path calls it.
    const std::string &file() const { return mFile; }

    private:
    std::string mFile;
  };

  /// The user asked to stop.
  class Cancelled : public EngineError
  {
    public:
    Cancelled()
      : EngineError( koppelkans::message( "Cancelled" ) )
    {
    }
  };
} // namespace koppelkans
