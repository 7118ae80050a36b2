// SPDX-License-Identifier: GPL-2.0-or-later
#include "unreadvalues.h"

#include "taskfields.h"
#include "textparts.h"

namespace koppelkans
{
  QString unreadText( const std::vector<UnreadValue> &values )
  {
    QStringList parts;
    for ( const UnreadValue &value : values )
    {
      const QString text = QString::fromStdString( value.text ).simplified().replace( ';', ',' );
      parts << ( value.field.empty() ? text : QStringLiteral( "%1: %2" ).arg( QString::fromStdString( value.field ), text ) );
    }
    return parts.join( QStringLiteral( "; " ) );
  }

  std::vector<UnreadValue> unreadValues( const QString &text )
  {
    static const QgsFields FIELDS = taskFields();
    std::vector<UnreadValue> values;
    for ( const QString &part : textParts( text, QStringLiteral( ";" ) ) )
    {
      const auto colon = part.indexOf( ':' );
      const int field = colon < 0 ? -1 : FIELDS.lookupField( part.left( colon ).trimmed() );
      if ( field < 0 )
        values.push_back( { {}, part.toStdString() } );
      else
        values.push_back( { FIELDS.at( field ).name().toStdString(), part.mid( colon + 1 ).trimmed().toStdString() } );
    }
    return values;
  }

  void addUnread( const std::vector<ReadWarning> &warnings, Task &task )
  {
    for ( const ReadWarning &warning : warnings )
    {
      if ( !warning.unread.isEmpty() )
        task.unread.push_back( { warning.field.toStdString(), warning.unread.toStdString() } );
    }
  }
} // namespace koppelkans
