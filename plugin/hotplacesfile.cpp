// SPDX-License-Identifier: GPL-2.0-or-later
#include "hotplacesfile.h"

#include <QSaveFile>

namespace koppelkans
{
  namespace
  {
    QString quoted( const QString &text )
    {
      const bool isPlain = std::none_of( text.begin(), text.end(), []( QChar c ) { return c == ',' || c == '"' || c == '\n' || c == '\r'; } );
      return isPlain ? text : '"' + QString( text ).replace( '"', QLatin1String( "\"\"" ) ) + '"';
    }

    QString line( QStringList cells )
    {
      for ( QString &cell : cells )
        cell = quoted( cell );
      return cells.join( ',' ) + QLatin1String( "\r\n" );
    }

    QString number( double value )
    {
      return QString::number( value, 'f', 2 );
    }
  } // namespace

  QString hotPlacesCsv( const QVector<HotPlace> &places )
  {
    QString csv =
      line( QStringLiteral( "rank stack_id n_tasks sectors n_openings n_owners owners cost_share first_start last_end area_m2 area_name x y task_ids" )
              .split( ' ' ) );
    for ( int i = 0; i < places.size(); ++i )
    {
      const HotPlace &place = places[i];
      csv += line( { QString::number( i + 1 ), QString::number( place.stackId ), QString::number( place.taskCount ), place.sectors.join( ',' ),
        QString::number( place.openingCount ), QString::number( place.ownerCount ), place.owners, place.costEuros ? number( *place.costEuros ) : QString(),
        place.firstStart.toString( Qt::ISODate ), place.lastEnd.toString( Qt::ISODate ), number( place.areaM2 ), place.areaName, number( place.spot.x() ),
        number( place.spot.y() ), place.taskIds } );
    }
    return csv;
  }

  QString writeHotPlaces( const QVector<HotPlace> &places, const QString &path )
  {
    QSaveFile file( path );
    if ( !file.open( QIODevice::WriteOnly ) || file.write( hotPlacesCsv( places ).toUtf8() ) < 0 || !file.commit() )
      return file.errorString();
    return {};
  }
} // namespace koppelkans
