// SPDX-License-Identifier: GPL-2.0-or-later
#include "yearcolumns.h"

#include "stacking/summary.h"
#include "translation.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPalette>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace koppelkans
{
  namespace
  {
    constexpr double COLUMN_HEIGHT = 13;
    constexpr double STRIP_GAP = 4;
    constexpr double GAP = 6;

    double stripHeight( const QFont &font )
    {
      return std::ceil( QFontMetricsF( font ).height() ) + COLUMN_HEIGHT;
    }

    struct Strip
    {
      QString name;
      double opacity;
      QVector<int> counts; ///< by year
    };

    QRectF columnOf( int count, int year, double bottom, int highest, const TimeScale &years )
    {
      const double height = std::max( 2.0, COLUMN_HEIGHT * count / highest );
      const double margin = std::min( 2.0, years.yearWidth() * 0.1 );
      return { years.yearLeft( year ) + margin, bottom - height, years.yearWidth() - 2 * margin, height };
    }

    /// The numbers that have room, the highest first.
    void paintNumbers( QPainter *painter, const Strip &strip, double bottom, int highest, const TimeScale &years )
    {
      const QFontMetricsF metrics( painter->font(), painter->device() );
      QVector<int> order( strip.counts.size() );
      std::iota( order.begin(), order.end(), 0 );
      std::stable_sort( order.begin(), order.end(), [&strip]( int a, int b ) { return strip.counts.at( a ) > strip.counts.at( b ); } );
      QVector<QRectF> taken;
      for ( const int i : order )
      {
        if ( strip.counts.at( i ) == 0 )
          break;
        const QString text = QString::number( strip.counts.at( i ) );
        const QRectF column = columnOf( strip.counts.at( i ), years.firstYear() + i, bottom, highest, years );
        const double width = metrics.horizontalAdvance( text ) + 1;
        const QRectF label( column.center().x() - width / 2, column.top() - metrics.height(), width, metrics.height() );
        if ( std::any_of(
               taken.begin(), taken.end(), [&label]( const QRectF &other ) { return other.left() < label.right() && label.left() < other.right(); } ) )
          continue;
        taken << label;
        painter->drawText( label, static_cast<int>( Qt::AlignCenter ) | Qt::TextDontClip, text );
      }
    }

    void paintStrip( QPainter *painter, double left, double top, const Strip &strip, const TimeScale &years, int highest, const QPalette &palette )
    {
      const QFontMetricsF metrics( painter->font(), painter->device() );
      const double bottom = top + stripHeight( painter->font() );
      const QRectF nameArea( left, top, std::max( 0.0, years.left() - GAP - left ), bottom - top );
      painter->setPen( palette.color( QPalette::Text ) );
      painter->drawText( nameArea, static_cast<int>( Qt::AlignLeft | Qt::AlignBottom ) | Qt::TextSingleLine,
        metrics.elidedText( strip.name, Qt::ElideRight, nameArea.width() ) );
      QColor soft = palette.color( QPalette::Text );
      soft.setAlphaF( 0.4 );
      QColor fill = palette.color( QPalette::Text );
      fill.setAlphaF( strip.opacity );
      for ( int i = 0; i < strip.counts.size(); ++i )
      {
        if ( strip.counts.at( i ) == 0 )
          continue;
        const QRectF column = columnOf( strip.counts.at( i ), years.firstYear() + i, bottom, highest, years );
        painter->fillRect( column, fill );
        painter->setPen( soft );
        painter->drawRect( column );
      }
      painter->drawLine( QPointF( years.left(), bottom ), QPointF( years.right(), bottom ) );
      painter->setPen( palette.color( QPalette::Text ) );
      paintNumbers( painter, strip, bottom, highest, years );
    }
  } // namespace

  QVector<YearColumn> yearColumnsOf( const PlaceContent &content )
  {
    QVector<YearColumn> columns;
    for ( int year = content.years.firstYear(); year <= content.years.lastYear(); ++year )
      columns.push_back( { year, 0, 0 } );
    std::vector<Task> tasks;
    for ( const PlaceRow &row : content.rows )
    {
      Task task;
      task.window = row.window;
      task.opensStreet = row.task.opensStreet;
      tasks.push_back( task );
    }
    Piece place;
    place.tasks.resize( tasks.size() );
    std::iota( place.tasks.begin(), place.tasks.end(), 0 );
    for ( const YearOfStack &year : yearsOf( place, tasks, std::nullopt, std::nullopt ) )
      columns[year.year - content.years.firstYear()] = { year.year, static_cast<int>( year.activeCount ), static_cast<int>( year.openingCount ) };
    return columns;
  }

  QString textOf( const YearColumn &column )
  {
    const QString tasks = column.activeCount == 1 ? tr( "1 task" ) : tr( "%1 tasks" ).arg( column.activeCount );
    const QString openings = column.openingCount == 1 ? tr( "1 opens the street" ) : tr( "%1 open the street" ).arg( column.openingCount );
    return tr( "%1: %2, %3" ).arg( column.year ).arg( tasks, openings );
  }

  double yearColumnsHeight( const QFont &font )
  {
    return 2 * stripHeight( font ) + STRIP_GAP + 1;
  }

  void paintYearColumns(
    QPainter *painter, double left, double top, const QVector<YearColumn> &columns, const TimeScale &years, const QFont &font, const QPalette &palette )
  {
    if ( years.isEmpty() )
      return;
    Strip active{ tr( "tasks" ), 0.35, {} };
    Strip opening{ tr( "open the street" ), 0.7, {} };
    int highest = 1; // both strips have one scale, so that they can be compared
    for ( const YearColumn &column : columns )
    {
      active.counts << column.activeCount;
      opening.counts << column.openingCount;
      highest = std::max( highest, column.activeCount );
    }
    painter->save();
    painter->setFont( font );
    painter->setBrush( Qt::NoBrush );
    paintStrip( painter, left, top, active, years, highest, palette );
    paintStrip( painter, left, top + stripHeight( font ) + STRIP_GAP, opening, years, highest, palette );
    painter->restore();
  }
} // namespace koppelkans
