// SPDX-License-Identifier: GPL-2.0-or-later
#include "taskrowlayout.h"

#include "placewords.h"
#include "translation.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace koppelkans
{
  namespace
  {
    constexpr double MARGIN = 4;
    constexpr double GAP = 6;
    constexpr double COLUMN_GAP = 10;
    constexpr double SMALL_FONT = 0.85;
    constexpr double HATCH_STEP = 6; // about

    // In average characters: names shorter than this are no use, and beyond it a bar is worth more than a word.
    constexpr double LEAST_NAME_CHARS = 11;
    constexpr double MOST_NAME_CHARS = 34;
    constexpr double MOST_COLUMN_CHARS = 22;
    constexpr double LEAST_TIME_CHARS = 36; // beside columns; without them the time takes what is left
    constexpr double DETAIL_SHARE = 0.42;   // of a row without columns, left of the time

    /// The width of the widest text of the rows, between \a least and \a most.
    template <typename TextOf>
    double widest( const PlaceContent &content, const QFontMetricsF &metrics, double least, double most, const TextOf &textOfRow )
    {
      double width = least;
      for ( const PlaceRow &row : content.rows )
      {
        if ( width >= most )
          break;
        width = std::max( width, metrics.horizontalAdvance( textOfRow( row ) ) );
      }
      return std::ceil( std::min( width, most ) ) + 1;
    }

    QFont boldened( QFont font )
    {
      font.setBold( true );
      return font;
    }

    /// Whether columns of these widths, a name and a time worth looking at stand side by side; then they are placed from the right end.
    bool placeColumns( TaskRowLayout &layout, const std::array<double, DETAIL_COLUMNS> &widths, double width, double leastTime )
    {
      double left = width - MARGIN;
      for ( int i = DETAIL_COLUMNS - 1; i >= 0; --i )
      {
        left -= widths[static_cast<std::size_t>( i )];
        layout.columns[static_cast<std::size_t>( i )] = { left, widths[static_cast<std::size_t>( i )] };
        left -= COLUMN_GAP;
      }
      return left - layout.name.left >= leastTime;
    }
  } // namespace

  QString headingOf( DetailColumn column )
  {
    switch ( column )
    {
    case DetailColumn::Depth:
      return tr( "Depth" );
    case DetailColumn::Owner:
      return tr( "Owner" );
    case DetailColumn::Phase:
      return tr( "Phase" );
    case DetailColumn::Cost:
      return tr( "Cost" );
    }
    return {};
  }

  QString textOf( DetailColumn column, const PlaceRow &row )
  {
    switch ( column )
    {
    case DetailColumn::Depth:
      return depthText( row.task );
    case DetailColumn::Owner:
      return ownerText( row );
    case DetailColumn::Phase:
      return phaseText( row.task );
    case DetailColumn::Cost:
      return costText( row );
    }
    return {};
  }

  QFont detailFontOf( const QFont &font )
  {
    QFont small = font;
    if ( font.pixelSize() > 0 )
      small.setPixelSize( static_cast<int>( std::round( font.pixelSize() * SMALL_FONT ) ) );
    else
      small.setPointSizeF( font.pointSizeF() * SMALL_FONT );
    return small;
  }

  RowMeasures measuresOf( const PlaceContent &content, const QFont &font )
  {
    RowMeasures measures;
    measures.font = font;
    const QFontMetricsF metrics( boldened( font ) ); // a selected row is bold, and the widest
    const QFontMetricsF small( detailFontOf( font ) );
    measures.nameWidth = widest( content, metrics, LEAST_NAME_CHARS * metrics.averageCharWidth(), MOST_NAME_CHARS * metrics.averageCharWidth(), nameText );
    const double most = MOST_COLUMN_CHARS * small.averageCharWidth();
    for ( int i = 0; i < DETAIL_COLUMNS; ++i )
    {
      const auto column = static_cast<DetailColumn>( i );
      measures.columnWidths[static_cast<std::size_t>( i )] =
        widest( content, small, small.horizontalAdvance( headingOf( column ) ), most, [column]( const PlaceRow &row ) { return textOf( column, row ); } );
    }
    measures.costLineWidth = widest( content, small, 0, most, costLine );
    return measures;
  }

  TaskRowLayout taskRowLayoutOf( const RowMeasures &measures, const TimeScale &years, double width )
  {
    TaskRowLayout layout;
    layout.font = measures.font;
    layout.smallFont = detailFontOf( measures.font );
    const QFontMetricsF metrics( boldened( measures.font ) );
    const QFontMetricsF small( layout.smallFont );

    layout.chip = { MARGIN, std::ceil( small.horizontalAdvance( QStringLiteral( "WM" ) ) + 8 ) };
    layout.name.left = layout.chip.left + layout.chip.width + GAP;
    const double leastTime = LEAST_TIME_CHARS * metrics.averageCharWidth();
    layout.hasColumns = placeColumns( layout, measures.columnWidths, width, LEAST_NAME_CHARS * metrics.averageCharWidth() + leastTime );
    const double right = layout.hasColumns ? layout.columns[0].left - COLUMN_GAP : width - MARGIN;
    const double textWidth = layout.hasColumns ? std::min( measures.nameWidth, right - leastTime - layout.name.left ) : DETAIL_SHARE * width - layout.name.left;
    if ( !layout.hasColumns )
    {
      const double cost = measures.costLineWidth;
      layout.costLineWidth = cost;
      layout.columns[static_cast<std::size_t>( DetailColumn::Cost )] = { right - cost, cost };
      layout.name.width = right - cost - GAP - layout.name.left;
    }
    else
      layout.name.width = textWidth;
    layout.detailLine = { layout.name.left, textWidth };
    const double timeLeft = layout.name.left + textWidth + GAP;
    layout.years = years.over( timeLeft, right - timeLeft );

    layout.nameHeight = std::ceil( metrics.height() ) + ( layout.hasColumns ? 8 : 4 );
    layout.barTop = layout.hasColumns ? 0 : layout.nameHeight;
    layout.barHeight = layout.hasColumns ? layout.nameHeight : std::ceil( small.height() ) + 7;
    layout.rowHeight = layout.barTop + layout.barHeight;
    layout.headerHeight = std::ceil( small.height() ) + 9;
    layout.hatchStep = layout.rowHeight / std::round( layout.rowHeight / HATCH_STEP );
    return layout;
  }
} // namespace koppelkans
