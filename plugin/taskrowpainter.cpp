// SPDX-License-Identifier: GPL-2.0-or-later
#include "taskrowpainter.h"

#include "placewords.h"
#include "taskbar.h"
#include "translation.h"

#include <QFontMetricsF>
#include <QPainter>

namespace koppelkans
{
  namespace
  {
    constexpr double SELECTION_STRIPE = 3;

    /// Text that is read after the name, yet stands out enough from the ground to be read.
    QColor secondColor( const QPalette &palette )
    {
      QColor color = palette.color( QPalette::Text );
      color.setAlphaF( 0.78 );
      return color;
    }

    void paintText( QPainter *painter, const QRectF &area, const QString &text, Qt::Alignment alignment = Qt::AlignLeft )
    {
      const QFontMetricsF metrics( painter->font(), painter->device() );
      painter->drawText(
        area, static_cast<int>( alignment | Qt::AlignVCenter ) | Qt::TextSingleLine, metrics.elidedText( text, Qt::ElideRight, area.width() ) );
    }

    QRectF across( const Stretch &stretch, const QRectF &row, double top, double height )
    {
      return { row.left() + stretch.left, row.top() + top, stretch.width, height };
    }

    Qt::Alignment alignmentOf( DetailColumn column )
    {
      return column == DetailColumn::Depth || column == DetailColumn::Cost ? Qt::AlignRight : Qt::AlignLeft;
    }

    void paintSelection( QPainter *painter, const QRectF &row, const QPalette &palette )
    {
      QColor tint = palette.color( QPalette::Highlight );
      painter->fillRect( QRectF( row.topLeft(), QSizeF( SELECTION_STRIPE, row.height() ) ), tint );
      tint.setAlphaF( 0.22 );
      painter->fillRect( row, tint );
    }

    void paintDetails( QPainter *painter, const QRectF &row, const PlaceRow &task, const TaskRowLayout &layout, const QPalette &palette )
    {
      painter->setFont( layout.smallFont );
      painter->setPen( secondColor( palette ) );
      if ( !layout.hasColumns )
      {
        paintText( painter, across( layout.detailLine, row, layout.barTop, layout.barHeight ), detailLine( task ) );
        const Stretch &cost = layout.columns[static_cast<std::size_t>( DetailColumn::Cost )];
        paintText( painter, across( cost, row, 0, layout.nameHeight ), costLine( task ), Qt::AlignRight );
        return;
      }
      for ( int i = 0; i < DETAIL_COLUMNS; ++i )
      {
        const auto column = static_cast<DetailColumn>( i );
        const Stretch &stretch = layout.columns[static_cast<std::size_t>( i )];
        paintText( painter, across( stretch, row, 0, layout.nameHeight ), textOf( column, task ), alignmentOf( column ) );
      }
    }

    void paintName( QPainter *painter, const QRectF &row, const PlaceRow &task, const TaskRowLayout &layout, const QPalette &palette, bool isSelected )
    {
      QFont font = layout.font;
      font.setBold( isSelected );
      QRectF area = across( layout.name, row, 0, layout.nameHeight );
      if ( !layout.hasColumns ) // the name may have what this row's cost leaves it
        area.setRight( area.right() + layout.costLineWidth - QFontMetricsF( layout.smallFont, painter->device() ).horizontalAdvance( costLine( task ) ) );
      if ( task.task.isConfidential )
      {
        // The second line says it in a word; with columns there is no such line.
        const QString marker = layout.hasColumns && !task.isWithheld ? tr( "confidential" ) : QString();
        if ( !marker.isEmpty() )
        {
          painter->setFont( layout.smallFont );
          painter->setPen( secondColor( palette ) );
          const double width = std::min( QFontMetricsF( layout.smallFont ).horizontalAdvance( marker ), area.width() / 2 );
          paintText( painter, QRectF( area.right() - width, area.top(), width, area.height() ), marker, Qt::AlignRight );
          area.setRight( area.right() - width - 4 );
        }
        font.setItalic( true );
      }
      painter->setFont( font );
      painter->setPen( palette.color( QPalette::Text ) );
      paintText( painter, area, nameText( task ) );
    }
    void paintHeadings( QPainter *painter, const QRectF &header, const TaskRowLayout &layout )
    {
      for ( int i = 0; i < DETAIL_COLUMNS; ++i )
      {
        const auto column = static_cast<DetailColumn>( i );
        paintText( painter, across( layout.columns[static_cast<std::size_t>( i )], header, 0, header.height() ), headingOf( column ), alignmentOf( column ) );
      }
    }

    void paintYearLabels( QPainter *painter, const QRectF &header, const TimeScale &years )
    {
      const QFontMetricsF metrics( painter->font(), painter->device() );
      const double shortWidth = metrics.horizontalAdvance( QStringLiteral( "00" ) ) + 4;
      const double longWidth = metrics.horizontalAdvance( QStringLiteral( "0000" ) ) + 6;
      // Two digits do when no year is left out.
      const bool isShort = years.yearWidth() < longWidth && years.yearWidth() >= shortWidth;
      const int step = isShort ? 1 : years.labelStep( longWidth );
      for ( int year = years.firstYear(); year <= years.lastYear(); ++year )
      {
        if ( year % step != 0 )
          continue;
        const double left = years.yearLeft( year );
        painter->drawLine( QPointF( header.left() + left, header.bottom() - 4 ), QPointF( header.left() + left, header.bottom() ) );
        const QRectF area( header.left() + left + 2, header.top(), ( isShort ? shortWidth : longWidth ), header.height() - 2 );
        if ( left + area.width() > years.right() + 2 )
          continue; // cut off it would read as another year
        painter->drawText( area, static_cast<int>( Qt::AlignLeft | Qt::AlignVCenter ),
          isShort ? QStringLiteral( "%1" ).arg( year % 100, 2, 10, QLatin1Char( '0' ) ) : QString::number( year ) );
      }
    }

    void paintTodayPointer( QPainter *painter, const QPointF &tip, const QPalette &palette )
    {
      painter->setRenderHint( QPainter::Antialiasing );
      painter->setBrush( palette.color( QPalette::Text ) );
      painter->setPen( Qt::NoPen );
      painter->drawPolygon( QPolygonF( { tip + QPointF( -4, -6 ), tip + QPointF( 4, -6 ), tip } ) );
    }
  } // namespace

  void paintChip( QPainter *painter, const QRectF &chip, const SectorLook &sector, const QFont &font, const QPalette &palette )
  {
    painter->setPen( QPen( outlineOf( sector.color, palette ), 1 ) );
    painter->setBrush( sector.color );
    painter->drawRect( chip );
    // Relative luminance decides which of black and white is read better.
    const double luminance = 0.2126 * sector.color.redF() + 0.7152 * sector.color.greenF() + 0.0722 * sector.color.blueF();
    QFont bold = font;
    bold.setBold( true );
    painter->setFont( bold );
    painter->setPen( luminance > 0.5 ? Qt::black : Qt::white );
    painter->drawText( chip, Qt::AlignCenter, sector.code );
  }

  void paintTaskRow( QPainter *painter, const QRectF &row, const PlaceRow &task, const PlaceContent &content, const TaskRowLayout &layout,
    const QPalette &palette, RowState state )
  {
    painter->save();
    if ( state.isSelected )
      paintSelection( painter, row, palette );
    if ( !task.window.isUndated() )
      paintTimeGround( painter, row, content, layout, palette );
    paintTaskBar( painter, row, task, layout, palette );
    paintChip( painter, across( layout.chip, row, 4, layout.rowHeight - 8 ), task.sector, layout.smallFont, palette );
    paintName( painter, row, task, layout, palette, state.isSelected );
    paintDetails( painter, row, task, layout, palette );
    if ( state.hasFocus )
    {
      painter->setBrush( Qt::NoBrush );
      painter->setPen( QPen( palette.color( QPalette::Text ), 1, Qt::DotLine ) );
      painter->drawRect( row.adjusted( 0.5, 0.5, -1.5, -1.5 ) );
    }
    painter->restore();
  }

  void paintTimeAxis( QPainter *painter, const QRectF &header, const PlaceContent &content, const TaskRowLayout &layout, const QPalette &palette )
  {
    painter->save();
    painter->setFont( layout.smallFont );
    painter->setPen( palette.color( QPalette::Text ) );
    if ( layout.hasColumns )
      paintHeadings( painter, header, layout );
    const TimeScale &years = layout.years;
    if ( !years.isEmpty() )
    {
      paintYearLabels( painter, header, years );
      // Labels of two digits, or of each fifth year, leave open which century or where the axis ends.
      const QString range = years.firstYear() < years.lastYear() ? tr( "%1 to %2" ).arg( years.firstYear() ).arg( years.lastYear() ) : QString();
      const QRectF beside( header.left() + layout.chip.left, header.top(), years.left() - layout.chip.left - 8, header.height() );
      paintText( painter, beside, range, Qt::AlignRight );
      painter->drawLine( QPointF( header.left() + years.left(), header.bottom() - 0.5 ), QPointF( header.left() + years.right(), header.bottom() - 0.5 ) );
      if ( isOnAxis( content.today, content ) )
        paintTodayPointer( painter, QPointF( header.left() + years.dayLeft( content.today ), header.bottom() ), palette );
    }
    painter->restore();
  }
} // namespace koppelkans
