// SPDX-License-Identifier: GPL-2.0-or-later
#include "profilelegend.h"

#include "translation.h"

#include <QFontMetricsF>
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
    constexpr double HATCH_STEP = 4;

    void paintPipe( QPainter *painter, const QRectF &area, const QColor &color, const ProfileInks &inks, Qt::PenStyle line )
    {
      const double size = area.height();
      const QRectF disc( area.center().x() - size / 2, area.top(), size, size );
      painter->setBrush( color );
      painter->setPen( QPen( inks.text, 1.2, line ) );
      painter->drawEllipse( disc );
    }

    void paintSign( QPainter *painter, const ProfileLegendItem &item, const QRectF &area, const QFont &font, const ProfileInks &inks )
    {
      const double size = area.height();
      const QRectF disc( area.center().x() - size / 2, area.top(), size, size );
      const QColor plain( 0x90, 0x90, 0x90 );
      QColor pale = plain;
      pale.setAlpha( 90 );
      switch ( item.sign )
      {
      case ProfileSign::Network:
        paintPipe( painter, area, item.color, inks, Qt::SolidLine );
        break;
      case ProfileSign::AssumedDepth:
      case ProfileSign::UnknownDepth:
        paintPipe( painter, area, pale, inks, Qt::SolidLine );
        paintHatchInEllipse( painter, disc, HATCH_STEP, inks.text );
        if ( item.sign == ProfileSign::UnknownDepth )
        {
          painter->setFont( font );
          painter->setPen( inks.text );
          painter->drawText( QRectF( disc.right(), area.top(), area.right() - disc.right(), size ), Qt::AlignCenter, QStringLiteral( "?" ) );
        }
        break;
      case ProfileSign::Disused:
        paintPipe( painter, area, pale, inks, Qt::DashLine );
        break;
      case ProfileSign::Obstacle:
        painter->setBrush( inks.object );
        painter->setPen( QPen( inks.text, 1.2 ) );
        painter->drawRect( disc );
        break;
      case ProfileSign::Roots:
        painter->setBrush( QColor( inks.root.red(), inks.root.green(), inks.root.blue(), 40 ) );
        painter->setPen( QPen( inks.root, 1, Qt::DashLine ) );
        painter->drawRect( area );
        break;
      case ProfileSign::Claim:
        painter->setBrush( pale );
        painter->setPen( QPen( inks.text, 1.8, Qt::DashLine ) );
        painter->drawRect( area );
        break;
      case ProfileSign::Trench:
        painter->setPen( QPen( inks.faint, 1, Qt::DotLine ) );
        painter->drawPolyline( QPolygonF( { area.topLeft(), area.bottomLeft(), area.bottomRight(), area.topRight() } ) );
        break;
      case ProfileSign::Work:
        paintHatchInBox( painter, area, HATCH_STEP * 2, inks.work );
        painter->setPen( QPen( inks.work, 1.5, Qt::DashLine ) );
        painter->drawPolyline( QPolygonF( { area.topLeft(), area.bottomLeft(), area.bottomRight(), area.topRight() } ) );
        break;
      case ProfileSign::Halo:
        painter->setBrush( QColor( inks.text.red(), inks.text.green(), inks.text.blue(), 14 ) );
        painter->setPen( QPen( inks.faint, 0.8, Qt::DashLine ) );
        painter->drawRoundedRect( area, 4, 4 );
        break;
      case ProfileSign::BrokenHalo:
        paintCrossHatch( painter, area, HATCH_STEP, inks.broken );
        painter->setBrush( Qt::NoBrush );
        painter->setPen( QPen( inks.broken, 2 ) );
        painter->drawRoundedRect( area, 4, 4 );
        break;
      }
    }
  } // namespace

  QVector<ProfileLegendItem> legendOf( const ProfileMoment &moment, bool isAnyBroken )
  {
    QVector<ProfileLegendItem> items;
    QSet<QString> listed;
    const auto addNetwork = [&]( const QString &code, const QString &label, const QColor &color )
    {
      if ( code.isEmpty() || listed.contains( code ) )
        return;
      listed.insert( code );
      items << ProfileLegendItem{ ProfileSign::Network, QStringLiteral( "%1 %2" ).arg( code, label ), code, color };
    };
    for ( const ShownBody &body : moment.bodies )
      addNetwork( body.code, body.label, body.color );
    const auto occurs = [&moment]( auto &&condition ) { return std::any_of( moment.bodies.begin(), moment.bodies.end(), condition ); };
    const auto add = [&items]( ProfileSign sign, const QString &text ) { items << ProfileLegendItem{ sign, text, {}, {} }; };
    if ( occurs( []( const ShownBody &body ) { return body.depth == DepthKnown::Assumed; } ) )
      add( ProfileSign::AssumedDepth, tr( "depth assumed from the rules" ) );
    if ( occurs( []( const ShownBody &body ) { return body.depth == DepthKnown::Unknown; } ) )
      add( ProfileSign::UnknownDepth, tr( "depth unknown" ) );
    if ( occurs( []( const ShownBody &body ) { return body.isDisused; } ) )
      add( ProfileSign::Disused, tr( "disused" ) );
    if ( occurs( []( const ShownBody &body ) { return !body.color.isValid() && body.group != ThingGroup::Tree; } ) )
      add( ProfileSign::Obstacle, tr( "obstacle" ) );
    if ( occurs( []( const ShownBody &body ) { return body.rootWidthM > 0; } ) )
      add( ProfileSign::Roots, tr( "room for roots" ) );
    if ( !moment.claims.isEmpty() )
    {
      add( ProfileSign::Claim, tr( "claim of a task" ) );
      add( ProfileSign::Trench, tr( "its trench" ) );
    }
    if ( std::any_of( moment.claims.begin(), moment.claims.end(), []( const ShownClaim &claim ) { return claim.isBuilding; } ) )
      add( ProfileSign::Work, tr( "being built this year" ) );
    if ( !moment.bodies.isEmpty() || !moment.claims.isEmpty() )
      add( ProfileSign::Halo, tr( "clearance" ) );
    if ( isAnyBroken )
      add( ProfileSign::BrokenHalo, tr( "clearance not kept" ) );
    return items;
  }

  double paintProfileLegend(
    QPainter *painter, const QPointF &origin, double width, const QVector<ProfileLegendItem> &items, const QFont &font, const ProfileInks &inks )
  {
    if ( items.isEmpty() )
      return 0;
    const QFontMetricsF metrics( font );
    const double line = std::ceil( metrics.height() ) + 5;
    double x = 0;
    double y = 0;
    for ( const ProfileLegendItem &item : items )
    {
      const double needed = SIGN_WIDTH + GAP + metrics.horizontalAdvance( item.text );
      if ( x > 0 && x + needed > width )
      {
        x = 0;
        y += line;
      }
      if ( painter )
      {
        const QRectF sign( origin.x() + x, origin.y() + y + 4, SIGN_WIDTH, line - 8 );
        paintSign( painter, item, sign, font, inks );
        painter->setFont( font );
        painter->setPen( inks.text );
        painter->drawText( QRectF( sign.right() + GAP, origin.y() + y, needed, line ), Qt::AlignLeft | Qt::AlignVCenter, item.text );
      }
      x += needed + ITEM_GAP;
    }
    return y + line;
  }

  ProfileLegend::ProfileLegend( QWidget *parent )
    : QWidget( parent )
  {
    QSizePolicy policy( QSizePolicy::Preferred, QSizePolicy::Minimum );
    policy.setHeightForWidth( true );
    setSizePolicy( policy );
    setAccessibleName( tr( "Legend of the profile" ) );
  }

  void ProfileLegend::showItems( const QVector<ProfileLegendItem> &items )
  {
    mItems = items;
    QStringList texts;
    for ( const ProfileLegendItem &item : items )
      texts << item.text;
    setAccessibleDescription( texts.join( QStringLiteral( "; " ) ) );
    updateGeometry();
    update();
  }

  int ProfileLegend::heightForWidth( int width ) const
  {
    return static_cast<int>( std::ceil( paintProfileLegend( nullptr, {}, width, mItems, font(), inksOf( palette() ) ) ) );
  }

  QSize ProfileLegend::sizeHint() const
  {
    return { 200, heightForWidth( std::max( 200, width() ) ) };
  }

  // What it needs depends on its width, which heightForWidth() tells.
  QSize ProfileLegend::minimumSizeHint() const
  {
    return { 100, fontMetrics().height() };
  }

  void ProfileLegend::paintEvent( QPaintEvent * )
  {
    QPainter painter( this );
    painter.setRenderHint( QPainter::Antialiasing );
    QPalette onWindow = palette();
    onWindow.setColor( QPalette::Base, onWindow.color( QPalette::Window ) );
    onWindow.setColor( QPalette::Text, onWindow.color( QPalette::WindowText ) );
    paintProfileLegend( &painter, {}, width(), mItems, font(), inksOf( onWindow ) );
  }
} // namespace koppelkans
