// SPDX-License-Identifier: GPL-2.0-or-later
#include "corridorstyle.h"

#include "klicstyle.h"
#include "layerlabels.h"
#include "translation.h"

#include <qgsfillsymbol.h>
#include <qgsfillsymbollayer.h>
#include <qgslinesymbol.h>
#include <qgslinesymbollayer.h>
#include <qgsmarkersymbol.h>
#include <qgsmarkersymbollayer.h>
#include <qgsrulebasedrenderer.h>
#include <qgsvectorlayer.h>

#include <memory>

namespace koppelkans
{
  namespace
  {
    constexpr double CENTIMETRES_SCALE = 5000;
    const QColor NO( 0xb2, 0x18, 0x2b );
    const QColor DARK( 0x1f, 0x1f, 0x1f );

    QgsSymbolLayer *plainFill( const QColor &fill, const QColor &outline, Qt::PenStyle pen = Qt::SolidLine )
    {
      constexpr double OUTLINE_MM = 0.2;
      return new QgsSimpleFillSymbolLayer( fill, Qt::SolidPattern, outline, pen, OUTLINE_MM );
    }

    QgsSymbolLayer *hatch( const QColor &color, double angle )
    {
      constexpr double EVERY_MM = 1.0;
      auto lines = std::make_unique<QgsLinePatternFillSymbolLayer>();
      lines->setLineAngle( angle );
      lines->setDistance( EVERY_MM );
      lines->setSubSymbol( new QgsLineSymbol( QgsSymbolLayerList() << new QgsSimpleLineSymbolLayer( color, 0.2 ) ) );
      return lines.release();
    }

    void addRule( QgsRuleBasedRenderer::Rule *root, QgsSymbol *symbol, const QString &condition, const QString &label )
    {
      root->appendChild( new QgsRuleBasedRenderer::Rule( symbol, 0, 0, condition, label ) );
    }

    QgsSymbol *mark( const QString &shape )
    {
      constexpr double SIZE_MM = 4;
      auto *layer = new QgsSimpleMarkerSymbolLayer();
      layer->setShape( QgsSimpleMarkerSymbolLayerBase::decodeShape( shape ) );
      layer->setSize( SIZE_MM );
      layer->setColor( QColor( 255, 255, 255 ) );
      layer->setStrokeColor( NO );
      layer->setStrokeWidth( 0.7 );
      return new QgsMarkerSymbol( QgsSymbolLayerList() << layer );
    }
  } // namespace

  void applyCorridorStyle( QgsVectorLayer *layer, const QString &theme )
  {
    const KlicLook look = klicLook( theme.toStdString() );
    QColor light = look.color;
    light.setAlpha( 60 );
    auto root = std::make_unique<QgsRuleBasedRenderer::Rule>( nullptr );
    addRule( root.get(), new QgsFillSymbol( QgsSymbolLayerList() << plainFill( light, NO ) << hatch( NO, 45 ) << hatch( NO, -45 ) ),
      QStringLiteral( "\"missing_m\" > 0" ), tr( "%1 (%2): does not fit" ).arg( look.label, look.code ) );
    addRule( root.get(), new QgsFillSymbol( QgsSymbolLayerList() << plainFill( light, look.color, Qt::DashLine ) << hatch( QColor( 110, 110, 110 ), 45 ) ),
      QStringLiteral( "\"missing_m\" <= 0 AND \"unknown_m\" > 0" ), tr( "%1 (%2): what lies there is not known" ).arg( look.label, look.code ) );
    addRule( root.get(), new QgsFillSymbol( QgsSymbolLayerList() << plainFill( look.color, look.color.darker() ) ),
      QStringLiteral( "\"missing_m\" <= 0 AND \"unknown_m\" <= 0" ), tr( "%1 (%2): room for it" ).arg( look.label, look.code ) );
    layer->setRenderer( new QgsRuleBasedRenderer( root.release() ) );
    layer->setDisplayExpression( QStringLiteral( "coalesce( \"street_name\", \"street_id\", \"from_section\" ) || ' ' || round( \"from_chain_m\" ) || ' m'" ) );
    layer->setMapTipTemplate( QStringLiteral( "[% \"planning_text\" %]<br>[% \"surface\" %], € [% format_number( \"cost_eur\", 0 ) %]" ) );
  }

  void applyCorridorAxisStyle( QgsVectorLayer *layer, const QString &theme )
  {
    constexpr double LINE_MM = 0.5;
    const KlicLook look = klicLook( theme.toStdString() );
    auto *line = new QgsSimpleLineSymbolLayer( look.color.darker(), LINE_MM );
    QVector<qreal> pattern;
    for ( const double widths : { 4.0, 2.0 } )
      pattern << widths * LINE_MM;
    line->setUseCustomDashPattern( true );
    line->setCustomDashVector( pattern );
    auto root = std::make_unique<QgsRuleBasedRenderer::Rule>( nullptr );
    addRule( root.get(), new QgsLineSymbol( QgsSymbolLayerList() << line ), QString(), tr( "middle of the strip for %1 (%2)" ).arg( look.label, look.code ) );
    layer->setRenderer( new QgsRuleBasedRenderer( root.release() ) );
    layer->setDisplayExpression( QStringLiteral( "\"corridor_id\" || ' ' || \"network\"" ) );
    layer->setMapTipTemplate( QStringLiteral( "[% \"planning_text\" %]" ) );
  }

  void applyBottleneckStyle( QgsVectorLayer *layer )
  {
    auto root = std::make_unique<QgsRuleBasedRenderer::Rule>( nullptr );
    addRule( root.get(), mark( QStringLiteral( "diamond" ) ), QStringLiteral( "\"solution_eur\" IS NOT NULL" ), tr( "bottleneck: measures give room" ) );
    addRule( root.get(), mark( QStringLiteral( "cross_fill" ) ), QStringLiteral( "\"solution_eur\" IS NULL" ), tr( "bottleneck: no measure gives room" ) );
    layer->setRenderer( new QgsRuleBasedRenderer( root.release() ) );

    QgsPalLayerSettings settings;
    settings.fieldName = QStringLiteral( "format_number( \"missing_cm\", 0 ) || ' cm'" );
    settings.isExpression = true;
    applyLabels( layer, settings, { CENTIMETRES_SCALE, 8, DARK, 0.7 } );
    layer->setDisplayExpression( QStringLiteral( "coalesce( \"street_name\", \"street_id\", \"section_id\" ) || ' ' || round( \"chain_m\" ) || ' m'" ) );
    layer->setMapTipTemplate( QStringLiteral( "[% \"reason\" %]<br>[% \"solution\" %]" ) );
  }
} // namespace koppelkans
