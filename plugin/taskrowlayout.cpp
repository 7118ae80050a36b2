// SPDX-License-Identifier: GPL-2.0-or-later
#include "taskrowlayout.h"

#include "placewords.h"

#include <QCoreApplication>
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

    QString tr( const char *text )
    {
      return QCoreApplication::translate( "koppelkans", text );
    }

    double widestName( const PlaceContent &content, const QFontMetricsF &metrics )
    {
      double widest = LEAST_NAME_CHARS * metrics.averageCharWidth();
      for ( const PlaceRow &row : content.rows )
        widest = std::max( widest, metrics.horizontalAdvance( nameText( row ) ) );
      return std::ceil( std::min( widest, MOST_NAME_CHARS * metrics.averageCharWidth() ) );
    }

    double widthOf( DetailColumn column, const PlaceContent &content, const QFontMetricsF &metrics )
    {
      double widest = metrics.horizontalAdvance( headingOf( column ) );
      for ( const PlaceRow &row : content.rows )
        widest = std::max( widest, metrics.horizontalAdvance( textOf( column, row ) ) );
      return std::ceil( std::min( widest, MOST_COLUMN_CHARS * metrics.averageCharWidth() ) );
    }

    double widestCostLine( const PlaceContent &content, const QFontMetricsF &metrics )
    {
      double widest = 0;
      for ( const PlaceRow &row : content.rows )
        widest = std::max( widest, metrics.horizontalAdvance( costLine( row ) ) );
      return std::ceil( widest ) + 1;
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

  TaskRowLayout taskRowLayoutOf( const PlaceContent &content, double width, const QFont &font )
  {
    TaskRowLayout layout;
    layout.font = font;
    layout.smallFont = detailFontOf( font );
    QFont bold = font; // a selected row is bold, and the widest
    bold.setBold( true );
    const QFontMetricsF metrics( bold );
    const QFontMetricsF small( layout.smallFont );

    layout.chip = { MARGIN, std::ceil( small.horizontalAdvance( QStringLiteral( "WM" ) ) + 8 ) };
    layout.name.left = layout.chip.left + layout.chip.width + GAP;
    std::array<double, DETAIL_COLUMNS> widths;
    for ( int i = 0; i < DETAIL_COLUMNS; ++i )
      widths[static_cast<std::size_t>( i )] = widthOf( static_cast<DetailColumn>( i ), content, small );
    const double widest = widestName( content, metrics );
    const double leastTime = LEAST_TIME_CHARS * metrics.averageCharWidth();
    layout.hasColumns = placeColumns( layout, widths, width, LEAST_NAME_CHARS * metrics.averageCharWidth() + leastTime );
    const double right = layout.hasColumns ? layout.columns[0].left - COLUMN_GAP : width - MARGIN;
    const double textWidth = layout.hasColumns ? std::min( widest, right - leastTime - layout.name.left ) : DETAIL_SHARE * width - layout.name.left;
    if ( !layout.hasColumns )
    {
      const double cost = widestCostLine( content, small );
      layout.columns[static_cast<std::size_t>( DetailColumn::Cost )] = { right - cost, cost };
      layout.name.width = right - cost - GAP - layout.name.left;
    }
    else
      layout.name.width = textWidth;
    layout.detailLine = { layout.name.left, textWidth };
    const double timeLeft = layout.name.left + textWidth + GAP;
    layout.years = content.years.over( timeLeft, right - timeLeft );

    layout.nameHeight = std::ceil( metrics.height() ) + ( layout.hasColumns ? 8 : 4 );
    layout.barTop = layout.hasColumns ? 0 : layout.nameHeight;
    layout.barHeight = layout.hasColumns ? layout.nameHeight : std::ceil( small.height() ) + 7;
    layout.rowHeight = layout.barTop + layout.barHeight;
    layout.headerHeight = std::ceil( small.height() ) + 9;
    layout.hatchStep = layout.rowHeight / std::round( layout.rowHeight / HATCH_STEP );
    return layout;
  }
} // namespace koppelkans
