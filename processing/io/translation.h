// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>

#include <string>

namespace koppelkans
{
  /// What free functions say to the user, in the user's language. A class that speaks declares Q_DECLARE_TR_FUNCTIONS( koppelkans ) instead: lupdate would
  /// file its texts under the name of the class, where nobody looks them up.
  inline QString tr( const char *text )
  {
    return QCoreApplication::translate( "koppelkans", text );
  }

  class EngineError;
  struct Message;

  /// A sentence of the engine, in the user's language.
  QString translated( const Message &message );

  /// What the engine complains of, in the user's language.
  QString translated( const EngineError &error );

  /// The \a reason of a Repair, in the user's language as far as the words of GEOS are known.
  QString translatedRepair( const std::string &reason );
} // namespace koppelkans
