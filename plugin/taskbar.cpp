// SPDX-License-Identifier: GPL-2.0-or-later
#include "taskbar.h"

#include "translation.h"

#include <QPainter>
#include <QPalette>

#include <algorithm>
#include <cmath>

namespace koppelkans
{
  namespace
  {
    constexpr double LEAST_OPACITY = 0.35;
    constexpr double LEAST_BAR_WIDTH = 4; // a week on an axis of twenty years is still seen
    constexpr double LEAST_HATCH_WIDTH = 3;
    constexpr double LOOSE_BELOW_FIRMNESS = 0.5;
    constexpr double WEDGE = 4;
    constexpr double LEAST_YEAR_WIDTH = 12; // closer limits of years are a grey haze

    QColor faded( QColor color, double opacity )
    {
      color.setAlphaF( opacity );
      return color;
    }

    QColor mixed( const QColor &a, const QColor &b, double shareOfB )
    {
      const auto mix = [shareOfB]( double x, double y ) { return x + ( y - x ) * shareOfB; };
      return QColor::fromRgbF( mix( a.redF(), b.redF() ), mix( a.greenF(), b.greenF() ), mix( a.blueF(), b.blueF() ) );
    }

    /// A stretch of at least \a least pixels around the middle of [ left, right ], within the years.
    Stretch visible( double left, double right, double least, const TimeScale &years )
    {
      const double width = std::max( right - left, least );
      left = std::clamp( ( left + right - width ) / 2, years.left(), std::max( years.left(), years.right() - width ) );
      return { left, width };
    }
  } // namespace

  QColor outlineOf( const QColor &color, const QPalette &palette )
  {
    return mixed( color, palette.color( QPalette::Text ), 0.35 );
  }

  void paintHatch( QPainter *painter, const QRectF &area, double step, const QPalette &palette )
  {
    painter->save();
    painter->fillRect( area, faded( palette.color( QPalette::Text ), 0.06 ) );
    painter->setPen( QPen( faded( palette.color( QPalette::Text ), 0.45 ), 1 ) );
    // Each line satisfies x + ( y - top ) = a whole number of steps. Its ends are computed, for a picture in SVG knows no clipping.
    for ( double sum = std::ceil( area.left() / step ) * step; sum < area.right() + area.height(); sum += step )
    {
      const double from = std::max( 0.0, sum - area.right() );
      const double to = std::min( area.height(), sum - area.left() );
      painter->drawLine( QPointF( sum - from, area.top() + from ), QPointF( sum - to, area.top() + to ) );
    }
    painter->restore();
  }

  void paintToday( QPainter *painter, double x, double top, double bottom, const QPalette &palette )
  {
    painter->setPen( QPen( palette.color( QPalette::Text ), 1.5, Qt::DashLine, Qt::FlatCap ) );
    painter->drawLine( QPointF( x, top ), QPointF( x, bottom ) );
  }

  void paintTimeGround( QPainter *painter, const QRectF &row, const PlaceContent &content, const TaskRowLayout &layout, const QPalette &palette )
  {
    const TimeScale &years = layout.years;
    if ( years.isEmpty() )
      return;
    painter->save();
    painter->translate( row.left(), 0 );
    const QRectF line( 0, row.top() + layout.barTop, row.width(), layout.barHeight ); // a name above it stays readable
    for ( const Reopening &gap : content.openings.reopenings )
    {
      const Stretch hatch = visible( years.dayRight( gap.closed ), years.dayLeft( gap.opened ), LEAST_HATCH_WIDTH, years );
      paintHatch( painter, QRectF( hatch.left, line.top(), hatch.width, line.height() ), layout.hatchStep, palette );
    }
    painter->setPen( QPen( faded( palette.color( QPalette::Text ), 0.14 ), 1 ) );
    const int step = years.labelStep( LEAST_YEAR_WIDTH );
    for ( int year = years.firstYear(); year <= years.lastYear() + 1; year += step )
      painter->drawLine( QPointF( years.yearLeft( year ), line.top() ), QPointF( years.yearLeft( year ), line.bottom() ) );
    if ( isOnAxis( content.today, content ) )
      paintToday( painter, years.dayLeft( content.today ), line.top(), line.bottom(), palette );
    painter->restore();
  }

  void paintBar( QPainter *painter, const QRectF &bar, const QColor &color, double firmness, bool opensStreet, const QPalette &palette )
  {
    painter->save();
    const QColor outline = outlineOf( color, palette );
    // The ground below the fill keeps hatch and lines from shining through a faint bar.
    painter->fillRect( bar, palette.color( QPalette::Base ) );
    painter->fillRect( bar, faded( color, LEAST_OPACITY + ( 1 - LEAST_OPACITY ) * std::clamp( firmness, 0.0, 1.0 ) ) );
    painter->setPen( QPen( outline, 1, firmness < LOOSE_BELOW_FIRMNESS ? Qt::DashLine : Qt::SolidLine ) );
    painter->setBrush( Qt::NoBrush );
    painter->drawRect( bar );
    if ( opensStreet )
    {
      painter->setRenderHint( QPainter::Antialiasing );
      painter->setPen( Qt::NoPen );
      painter->setBrush( palette.color( QPalette::Text ) );
      const double tip = bar.left() + std::min( WEDGE, bar.width() / 2 );
      painter->drawPolygon( QPolygonF( { { tip - WEDGE, bar.top() - 2 }, { tip + WEDGE, bar.top() - 2 }, { tip, bar.top() + WEDGE - 1 } } ) );
    }
    painter->restore();
  }

  void paintWhisker( QPainter *painter, double left, double right, double middle, const QPalette &palette )
  {
    constexpr double CAP = 3;
    painter->setPen( QPen( faded( palette.color( QPalette::Text ), 0.7 ), 1 ) );
    painter->drawLine( QPointF( left, middle ), QPointF( right, middle ) );
    for ( const double end : { left, right } )
      painter->drawLine( QPointF( end, middle - CAP ), QPointF( end, middle + CAP ) );
  }

  void paintUndated( QPainter *painter, const QRectF &outline, const QPalette &palette )
  {
    painter->setPen( QPen( palette.color( QPalette::Text ), 1.2, Qt::DotLine ) );
    painter->setBrush( Qt::NoBrush );
    painter->drawRect( outline );
  }

  void paintTaskBar( QPainter *painter, const QRectF &row, const PlaceRow &task, const TaskRowLayout &layout, const QPalette &palette )
  {
    const TimeScale &years = layout.years;
    const double top = row.top() + layout.barTop + 5;
    const double height = layout.barHeight - 9;
    const double middle = top + height / 2;
    if ( task.window.isUndated() )
    {
      const QRectF outline( row.left() + years.left(), top, years.right() - years.left(), height );
      paintUndated( painter, outline, palette );
      painter->setFont( layout.smallFont );
      painter->drawText( outline, Qt::AlignCenter, tr( "undated" ) );
      return;
    }
    const QDate first = task.task.start.isValid() ? task.task.start : task.task.end;
    const QDate last = task.task.end.isValid() ? task.task.end : task.task.start;
    const QDate earliest = task.task.earliestStart.isValid() ? std::min( task.task.earliestStart, first ) : first;
    const QDate latest = task.task.latestEnd.isValid() ? std::max( task.task.latestEnd, last ) : last;
    const Stretch bar = visible( years.dayLeft( first ), years.dayRight( last ), LEAST_BAR_WIDTH, years );
    if ( earliest < first || latest > last )
      paintWhisker( painter, row.left() + years.dayLeft( earliest ), row.left() + years.dayRight( latest ), middle, palette );
    const double barHeight = task.task.opensStreet ? height : std::round( height / 2 );
    const QRectF rect( row.left() + bar.left, middle - barHeight / 2, bar.width, barHeight );
    paintBar( painter, rect, task.sector.color, task.task.firmness, task.task.opensStreet, palette );
  }
} // namespace koppelkans
