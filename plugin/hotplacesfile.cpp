// SPDX-License-Identifier: GPL-2.0-or-later
#include "hotplacesfile.h"

#include "stackprovenance.h"

#include <QSaveFile>

namespace koppelkans
{
  namespace
  {
    const QByteArray BYTE_ORDER_MARK = QByteArrayLiteral( "\xEF\xBB\xBF" );
    const QString COLUMNS = QStringLiteral( "rank stack_id n_tasks sectors n_openings n_owners owners cost_share first_start last_end area_m2 area_name x y "
                                            "task_ids n_undated period filter task_layers stacks stacked_at exported_on" );

    /// The signs of one dialect of CSV.
    class Notation
    {
      public:
      explicit Notation( const QLocale &locale )
        : mDecimalSign( locale.decimalPoint() )
        , mSeparator( mDecimalSign == QLatin1String( "," ) ? ';' : ',' )
      {
      }

      QString line( QStringList cells ) const
      {
        for ( QString &cell : cells )
          cell = quoted( cell );
        return cells.join( mSeparator ) + QLatin1String( "\r\n" );
      }

      QString number( double value ) const { return QString::number( value, 'f', 2 ).replace( '.', mDecimalSign ); }

      private:
      QString quoted( const QString &text ) const
      {
        const bool isPlain = std::none_of( text.begin(), text.end(), [this]( QChar c ) { return c == mSeparator || c == '"' || c == '\n' || c == '\r'; } );
        return isPlain ? text : '"' + QString( text ).replace( '"', QLatin1String( "\"\"" ) ) + '"';
      }

      QString mDecimalSign;
      QChar mSeparator;
    };
  } // namespace

  QString hotPlacesCsv( const QVector<HotPlace> &places, const StackProvenance &provenance, const QLocale &locale )
  {
    const Notation notation( locale );
    const QStringList told{ provenance.period, provenance.filter, provenance.taskLayers.join( QStringLiteral( ", " ) ), provenance.stacks,
      provenance.made.toString( Qt::ISODate ), provenance.exported.toString( Qt::ISODate ) };
    QString csv = notation.line( COLUMNS.split( ' ' ) );
    for ( int i = 0; i < places.size(); ++i )
    {
      const HotPlace &place = places[i];
      const QStringList cells{ QString::number( i + 1 ), QString::number( place.stackId ), QString::number( place.taskCount ), place.sectors.join( ',' ),
        QString::number( place.openingCount ), QString::number( place.ownerCount ), place.owners,
        place.costEuros ? notation.number( *place.costEuros ) : QString(), place.firstStart.toString( Qt::ISODate ), place.lastEnd.toString( Qt::ISODate ),
        notation.number( place.areaM2 ), place.areaName, notation.number( place.spot.x() ), notation.number( place.spot.y() ), place.taskIds,
        QString::number( place.undatedCount ) };
      csv += notation.line( cells + told );
    }
    return csv;
  }

  QString writeHotPlaces( const QVector<HotPlace> &places, const StackProvenance &provenance, const QLocale &locale, const QString &path )
  {
    QSaveFile file( path );
    const QByteArray content = BYTE_ORDER_MARK + hotPlacesCsv( places, provenance, locale ).toUtf8();
    if ( !file.open( QIODevice::WriteOnly ) || file.write( content ) < 0 || !file.commit() )
      return file.errorString();
    return {};
  }
} // namespace koppelkans
