// SPDX-License-Identifier: GPL-2.0-or-later
#include "translation.h"

#include "model/engineerror.h"

#include <QStringList>

namespace koppelkans
{
  namespace
  {
    /// What GEOS and the repair may find wrong with an area; the place follows between square brackets.
    constexpr const char *REPAIR_WORDS[] = {
      QT_TRANSLATE_NOOP( "koppelkans", "Self-intersection" ),
      QT_TRANSLATE_NOOP( "koppelkans", "Ring Self-intersection" ),
      QT_TRANSLATE_NOOP( "koppelkans", "Hole lies outside shell" ),
      QT_TRANSLATE_NOOP( "koppelkans", "Holes are nested" ),
      QT_TRANSLATE_NOOP( "koppelkans", "Nested shells" ),
      QT_TRANSLATE_NOOP( "koppelkans", "Interior is disconnected" ),
      QT_TRANSLATE_NOOP( "koppelkans", "Duplicate Rings" ),
      QT_TRANSLATE_NOOP( "koppelkans", "Too few points in geometry component" ),
      QT_TRANSLATE_NOOP( "koppelkans", "Too few points in ring" ),
      QT_TRANSLATE_NOOP( "koppelkans", "Ring not closed" ),
      QT_TRANSLATE_NOOP( "koppelkans", "Invalid Coordinate" ),
      QT_TRANSLATE_NOOP( "koppelkans", "Empty" ),
      QT_TRANSLATE_NOOP( "koppelkans", "repair failed" ),
    };
  } // namespace

  QString translated( const Message &message )
  {
    return QString::fromStdString( filled( tr( message.sentence.c_str() ).toStdString(), message.arguments ) );
  }

  QString translated( const EngineError &error )
  {
    const QString problem = translated( error.problem() );
    return error.place().sentence.empty() ? problem : QStringLiteral( "%1: %2" ).arg( translated( error.place() ), problem );
  }

  QString translatedRepair( const std::string &reason )
  {
    QStringList parts = QString::fromStdString( reason ).split( QStringLiteral( "; " ) );
    for ( QString &part : parts )
    {
      const int place = part.indexOf( '[' );
      for ( const char *words : REPAIR_WORDS )
      {
        if ( part.left( place ) == QLatin1String( words ) )
        {
          part = place < 0 ? tr( words ) : QStringLiteral( "%1 %2" ).arg( tr( words ), part.mid( place ) );
          break;
        }
      }
    }
    return parts.join( QStringLiteral( "; " ) );
  }
} // namespace koppelkans
