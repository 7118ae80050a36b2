// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <stdexcept>
#include <string>

namespace koppelkans
{
  /// Something the engine cannot go on with; the message says what is wrong and what would mend it.
  class EngineError : public std::runtime_error
  {
    public:
    using std::runtime_error::runtime_error;
  };

  /// One task is wrong.
  class TaskError : public EngineError
  {
    public:
    TaskError( const std::string &taskId, const std::string &problem )
      : EngineError( "Task " + taskId + ": " + problem )
      , mTaskId( taskId )
    {
    }
    const std::string &taskId() const { return mTaskId; }

    private:
    std::string mTaskId;
  };

  /// A cell of a rules table is wrong.
  class RulesError : public EngineError
  {
    public:
    RulesError( const std::string &file, int line, const std::string &column, const std::string &problem )
      : EngineError( file + ", line " + std::to_string( line ) + ", column '" + column + "': " + problem )
    {
    }
  };

  /// The user asked to stop.
  class Cancelled : public EngineError
  {
    public:
    Cancelled()
      : EngineError( "Cancelled" )
    {
    }
  };
} // namespace koppelkans
