// SPDX-License-Identifier: GPL-2.0-or-later
#include "usualcolumns.h"

#include "taskfields.h"

#include <map>

namespace koppelkans
{
  QMap<QString, QString> usualColumns( const QgsFields &columns, const Rules &rules )
  {
    const QgsFields taskLayer = taskFields();
    std::map<std::string, QString> names;
    for ( const QgsField &column : columns )
    {
      if ( taskLayer.lookupField( column.name() ) < 0 )
        names.emplace( columnKey( column.name().toStdString() ), column.name() );
    }
    QMap<QString, QString> usual;
    for ( const ColumnWord &word : rules.columnWords )
    {
      const QString field = QString::fromStdString( word.field );
      const auto found = names.find( word.key );
      if ( found != names.end() && columns.lookupField( field ) < 0 && !usual.contains( field ) )
        usual.insert( field, found->second );
    }
    return usual;
  }
} // namespace koppelkans
