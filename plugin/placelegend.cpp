// SPDX-License-Identifier: GPL-2.0-or-later
#include "placelegend.h"

#include "taskbar.h"
#include "taskrowlayout.h"
#include "taskrowpainter.h"
#include "translation.h"

#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>
#include <QSet>

#include <algorithm>
#include <cmath>

namespace koppelkans
{
  namespace
  {
    constexpr double SIGN_WIDTH = 24;
    constexpr double GAP = 5;
    constexpr double ITEM_GAP = 14;
    constexpr double LOOSE_FIRMNESS = 0.3; // any below the limit of a dashed outline

    void paintSign( QPainter *painter, const LegendItem &item, const QRectF &area, const QFont &font, const QPalette &palette )
    {
      const QColor grey( 0x90, 0x90, 0x90 );
      const double middle = area.center().y();
      const QRectF low( area.left(), middle - area.height() / 4, area.width(), area.height() / 2 );
      switch ( item.sign )
      {
      case LegendSign::Opening:
        paintBar( painter, area, grey, 1, true, palette );
        break;
      case LegendSign::NoOpening:
        paintBar( painter, low, grey, 1, false, palette );
        break;
      case LegendSign::Loose:
        paintBar( painter, low, grey, LOOSE_FIRMNESS, false, palette );
        break;
      case LegendSign::ShiftRoom:
        paintWhisker( painter, area.left(), area.right(), middle, palette );
        break;
      case LegendSign::Reopening:
        paintHatch( painter, area, 6, palette );
        break;
      case LegendSign::Undated:
        paintUndated( painter, area, palette );
        break;
      case LegendSign::Today:
        paintToday( painter, area.center().x(), area.top() - 2, area.bottom() + 2, palette );
        break;
      case LegendSign::SectorCode:
        paintChip( painter, area.adjusted( 0, -2, 0, 2 ), item.sector, font, palette );
        break;
      }
    }

    /// In the order of the rows.
    void addSectors( QVector<LegendItem> &items, const PlaceContent &content )
    {
      QSet<QString> listed;
      for ( const PlaceRow &row : content.rows )
      {
        if ( listed.contains( row.sector.label ) )
          continue;
        listed.insert( row.sector.label );
        items.push_back( { LegendSign::SectorCode, row.sector.label, row.sector } );
      }
    }
  } // namespace

  QVector<LegendItem> legendOf( const PlaceContent &content )
  {
    const auto occurs = [&content]( auto &&condition ) { return std::any_of( content.rows.begin(), content.rows.end(), condition ); };
    const auto isDated = []( const PlaceRow &row ) { return !row.window.isUndated(); };
    QVector<LegendItem> items;
    if ( occurs( [&]( const PlaceRow &row ) { return isDated( row ) && row.task.opensStreet; } ) )
      items.push_back( { LegendSign::Opening, tr( "opens the street" ) } );
    if ( occurs( [&]( const PlaceRow &row ) { return isDated( row ) && !row.task.opensStreet; } ) )
      items.push_back( { LegendSign::NoOpening, tr( "does not" ) } );
    if ( !content.openings.reopenings.isEmpty() )
      items.push_back( { LegendSign::Reopening,
        content.reopenYears == 1 ? tr( "opens again within 1 year" ) : tr( "opens again within %1 years" ).arg( content.reopenYears ) } );
    if ( occurs( [&]( const PlaceRow &row ) { return isDated( row ) && row.task.firmness < 0.5; } ) )
      items.push_back( { LegendSign::Loose, tr( "not yet firm" ) } );
    if ( occurs(
           [&]( const PlaceRow &row )
           {
             return isDated( row ) && ( row.task.earliestStart.isValid() || row.task.latestEnd.isValid() ) &&
                    ( row.task.earliestStart != row.task.start || row.task.latestEnd != row.task.end );
           } ) )
      items.push_back( { LegendSign::ShiftRoom, tr( "shift room" ) } );
    if ( occurs( [&]( const PlaceRow &row ) { return !isDated( row ); } ) )
      items.push_back( { LegendSign::Undated, tr( "undated" ) } );
    if ( isOnAxis( content.today, content ) )
      items.push_back( { LegendSign::Today, tr( "today, %1" ).arg( QLocale().toString( content.today, QLocale::ShortFormat ) ) } );
    addSectors( items, content );
    return items;
  }

  double paintLegend( QPainter *painter, const QPointF &topLeft, double width, const QVector<LegendItem> &items, const QFont &font, const QPalette &palette )
  {
    const QFontMetricsF metrics( font );
    const double lineHeight = std::ceil( metrics.height() ) + 6;
    double left = 0;
    double top = 0;
    for ( const LegendItem &item : items )
    {
      const double textWidth = std::ceil( metrics.horizontalAdvance( item.text ) ) + 1;
      const double itemWidth = SIGN_WIDTH + GAP + textWidth;
      if ( left > 0 && left + itemWidth > width )
      {
        left = 0;
        top += lineHeight;
      }
      if ( painter )
      {
        const QPointF corner = topLeft + QPointF( left, top );
        paintSign( painter, item, QRectF( corner.x(), corner.y() + 4, SIGN_WIDTH, lineHeight - 8 ), font, palette );
        painter->setFont( font );
        painter->setPen( palette.color( QPalette::Text ) );
        painter->drawText( QRectF( corner.x() + SIGN_WIDTH + GAP, corner.y(), textWidth, lineHeight ), Qt::AlignLeft | Qt::AlignVCenter, item.text );
      }
      left += itemWidth + ITEM_GAP;
    }
    return items.isEmpty() ? 0 : top + lineHeight;
  }

  PlaceLegend::PlaceLegend( QWidget *parent )
    : QWidget( parent )
  {
    setAccessibleName( tr( "Legend" ) );
    QSizePolicy policy( QSizePolicy::Preferred, QSizePolicy::Fixed );
    policy.setHeightForWidth( true );
    setSizePolicy( policy );
  }

  void PlaceLegend::showItems( const QVector<LegendItem> &items )
  {
    mItems = items;
    QStringList words;
    for ( const LegendItem &item : items )
      words << ( item.sign == LegendSign::SectorCode ? tr( "%1 is %2" ).arg( item.sector.code, item.text ) : item.text );
    setAccessibleDescription( words.join( QStringLiteral( ", " ) ) );
    updateGeometry();
    update();
  }

  QFont PlaceLegend::legendFont() const
  {
    return detailFontOf( font() );
  }

  int PlaceLegend::heightForWidth( int width ) const
  {
    return static_cast<int>( std::ceil( paintLegend( nullptr, {}, width, mItems, legendFont(), palette() ) ) );
  }

  QSize PlaceLegend::sizeHint() const
  {
    const int wide = 360;
    return { wide, heightForWidth( wide ) };
  }

  void PlaceLegend::paintEvent( QPaintEvent * )
  {
    QPainter painter( this );
    QPalette ground = palette();
    ground.setColor( QPalette::Text, ground.color( QPalette::WindowText ) );
    ground.setColor( QPalette::Base, ground.color( QPalette::Window ) );
    paintLegend( &painter, {}, width(), mItems, legendFont(), ground );
  }
} // namespace koppelkans
