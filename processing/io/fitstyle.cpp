// SPDX-License-Identifier: GPL-2.0-or-later
#include "fitstyle.h"

#include "fitwords.h"
#include "klicstyle.h"
#include "layerlabels.h"
#include "qgiscompat.h"
#include "translation.h"
#include "verdictlook.h"

#include <qgsfillsymbol.h>
#include <qgsfillsymbollayer.h>
#include <qgsgeometrygeneratorsymbollayer.h>
#include <qgslinesymbol.h>
#include <qgslinesymbollayer.h>
#include <qgsmarkersymbol.h>
#include <qgsmarkersymbollayer.h>
#include <qgsrulebasedrenderer.h>
#include <qgsvectorlayer.h>

namespace koppelkans
{
  namespace
  {
    constexpr double NUMBER_SCALE = 1000; // below this the numbers of neighbouring sections do not run together
    constexpr double NAME_SCALE = 5000;
    QgsSymbolLayer *stroke( const QColor &color, double widthMm, Qt::PenStyle style = Qt::SolidLine )
    {
      auto *line = new QgsSimpleLineSymbolLayer( color, widthMm );
      line->setPenStyle( style );
      line->setPenCapStyle( Qt::FlatCap );
      return line;
    }

    /// Strokes across a line: the hatch of a line.
    QgsSymbolLayer *strokesAcross( const QColor &color, double lengthMm, double everyMm, double angle )
    {
      auto *hashes = new QgsHashedLineSymbolLayer( true, everyMm );
      hashes->setHashLength( lengthMm );
      hashes->setHashAngle( angle );
      hashes->setSubSymbol( new QgsLineSymbol( QgsSymbolLayerList() << stroke( color, 0.3 ) ) );
      return hashes;
    }

    /// The line of a verdict, or of none. No is crossed both ways, unknown is hatched one way.
    QgsLineSymbol *verdictLine( const std::optional<Verdict> &verdict, double widthMm )
    {
      constexpr double EVERY_MM = 1.2;
      constexpr double SLANT_DEG = 45;
      const QColor plain( 0x4d, 0x4d, 0x4d );
      const QColor color = verdict ? verdictLook( *verdict ).color : plain;
      QgsSymbolLayerList layers;
      if ( !verdict )
        layers << stroke( color, 0.4 * widthMm );
      else if ( *verdict == Verdict::Fits )
        layers << stroke( color, widthMm );
      else if ( *verdict == Verdict::Tight )
        layers << stroke( color, 1.6 * widthMm ) << stroke( color.darker( 200 ), 0.3 * widthMm );
      else if ( *verdict == Verdict::No )
        layers << stroke( color, 1.6 * widthMm ) << strokesAcross( color, 3.2 * widthMm, EVERY_MM, SLANT_DEG )
               << strokesAcross( color, 3.2 * widthMm, EVERY_MM, -SLANT_DEG );
      else
        layers << stroke( color, 0.4 * widthMm, Qt::DashLine ) << strokesAcross( color, 2.4 * widthMm, EVERY_MM, SLANT_DEG );
      return new QgsLineSymbol( layers );
    }

    std::unique_ptr<QgsRuleBasedRenderer::Rule> verdictRules( double widthMm )
    {
      auto root = std::make_unique<QgsRuleBasedRenderer::Rule>( nullptr );
      for ( const Verdict verdict : { Verdict::Fits, Verdict::Tight, Verdict::No, Verdict::Unknown } )
      {
        const VerdictLook look = verdictLook( verdict );
        root->appendChild( new QgsRuleBasedRenderer::Rule( verdictLine( verdict, widthMm ), 0, 0,
          QStringLiteral( "\"verdict\" = '%1'" ).arg( wordOf( verdict ) ), QStringLiteral( "%1 %2: %3" ).arg( look.symbol, look.word, look.meaning ) ) );
      }
      root->appendChild(
        new QgsRuleBasedRenderer::Rule( verdictLine( std::nullopt, widthMm ), 0, 0, QStringLiteral( "\"verdict\" IS NULL" ), tr( "no claim here" ) ) );
      return root;
    }

    /// Two dark rails along what fits and cannot run through, over whatever its verdict draws.
    QgsRuleBasedRenderer::Rule *breakRule( double widthMm, const QString &filter, const QString &label )
    {
      const QColor dark( 0x14, 0x14, 0x14 );
      QgsSymbolLayerList rails;
      for ( const double side : { -1.0, 1.0 } )
      {
        auto *rail = static_cast<QgsSimpleLineSymbolLayer *>( stroke( dark, 0.3, Qt::DotLine ) );
        rail->setOffset( side * 1.6 * widthMm );
        rails << rail;
      }
      return new QgsRuleBasedRenderer::Rule( new QgsLineSymbol( rails ), 0, 0, filter, label );
    }

    /// A ring where the street is narrowest.
    QgsSymbol *bottleneckMark()
    {
      auto *ring = new QgsSimpleMarkerSymbolLayer();
      ring->setSize( 4 );
      ring->setColor( QColor( 255, 255, 255, 0 ) );
      ring->setStrokeColor( QColor( 20, 20, 20 ) );
      ring->setStrokeWidth( 0.6 );
      QgsSymbolLayer *place = QgsGeometryGeneratorSymbolLayer::create( { { QStringLiteral( "SymbolType" ), QStringLiteral( "Marker" ) },
        { QStringLiteral( "geometryModifier" ), QStringLiteral( "make_point( \"where_x\", \"where_y\" )" ) } } );
      place->setSubSymbol( new QgsMarkerSymbol( QgsSymbolLayerList() << ring ) );
      return new QgsLineSymbol( QgsSymbolLayerList() << place );
    }

    /// A strip of what is to come: the colour of its theme, and the dashes of IMKL round it.
    QgsFillSymbol *projectedStrip( const QColor &color )
    {
      constexpr double OUTLINE_MM = 0.35;
      QColor light = color;
      light.setAlpha( 110 );
      auto *fill = new QgsSimpleFillSymbolLayer( light, Qt::SolidPattern, color, Qt::NoPen, 0 );
      auto *dashes = new QgsSimpleLineSymbolLayer( color, OUTLINE_MM );
      QVector<qreal> pattern;
      for ( const double widths : KLIC_PROJECTED_DASH )
        pattern << widths * OUTLINE_MM;
      dashes->setUseCustomDashPattern( true );
      dashes->setCustomDashVector( pattern );
      return new QgsFillSymbol( QgsSymbolLayerList() << fill << dashes );
    }
  } // namespace

  void applyFitStyle( QgsVectorLayer *layer )
  {
    constexpr double WIDTH_MM = 0.5;
    std::unique_ptr<QgsRuleBasedRenderer::Rule> root = verdictRules( WIDTH_MM );
    root->appendChild(
      breakRule( WIDTH_MM, QStringLiteral( "\"conflict_kind\" = 'run_through'" ), tr( "claims fit, but cannot come from the section before" ) ) );
    layer->setRenderer( new QgsRuleBasedRenderer( root.release() ) );
    applyLineLabels(
      layer, QStringLiteral( "CASE WHEN \"free_m\" IS NULL THEN '?' ELSE format_number( \"free_m\", 2 ) END" ), QColor( 30, 30, 30 ), NUMBER_SCALE );
    layer->setDisplayExpression( QStringLiteral( "coalesce( \"street_name\", \"street_id\", \"section_id\" ) || ' ' || round( \"chain_m\", 1 ) || ' m'" ) );
    layer->setMapTipTemplate(
      QStringLiteral( "<b>[% coalesce( \"street_name\", \"street_id\", \"section_id\" ) %]</b> [% round( \"chain_m\", 1 ) %] m<br>%1<br>%2<br>[% "
                      "coalesce( \"explanation\", \"conflict_set\" ) %]<br>[% \"relaxation\" %]" )
        .arg( tr( "widest free stretch: [% coalesce( format_number( \"free_m\", 2 ), '?' ) %] m" ), tr( "verdict: [% coalesce( \"verdict\", '-' ) %]" ) ) );
  }

  void applyStreetFitStyle( QgsVectorLayer *layer )
  {
    constexpr double WIDTH_MM = 1.0;
    std::unique_ptr<QgsRuleBasedRenderer::Rule> root = verdictRules( WIDTH_MM );
    root->appendChild( breakRule( WIDTH_MM, QStringLiteral( "\"n_breaks\" > 0" ), tr( "claims fit, but do not run through" ) ) );
    root->appendChild(
      new QgsRuleBasedRenderer::Rule( bottleneckMark(), 0, 0, QStringLiteral( "\"where_section\" IS NOT NULL" ), tr( "bottleneck: where least is free" ) ) );
    layer->setRenderer( new QgsRuleBasedRenderer( root.release() ) );
    applyLineLabels( layer, QStringLiteral( "coalesce( \"street_name\", \"street_id\" ) || coalesce( ' ' || format_number( \"min_free_m\", 2 ) || ' m', '' )" ),
      QColor( 30, 30, 30 ), NAME_SCALE );
    layer->setDisplayExpression( QStringLiteral( "coalesce( \"street_name\", \"street_id\" )" ) );
  }

  void applyPlacedStyle( QgsVectorLayer *layer, const Rules &rules )
  {
    auto root = std::make_unique<QgsRuleBasedRenderer::Rule>( nullptr );
    for ( const NetworkRule &network : rules.networks )
    {
      const KlicLook look = klicLook( network.theme );
      root->appendChild( new QgsRuleBasedRenderer::Rule( projectedStrip( look.color ), 0, 0,
        QStringLiteral( "\"network\" = '%1'" ).arg( QString::fromStdString( network.theme ).replace( '\'', QLatin1String( "''" ) ) ),
        tr( "place for %1 (%2)" ).arg( look.label, look.code ) ) );
    }
    layer->setRenderer( new QgsRuleBasedRenderer( root.release() ) );
    layer->setDisplayExpression( QStringLiteral( "\"task_id\" || ' ' || \"network\"" ) );
  }

  void applyConflictStyle( QgsVectorLayer *layer )
  {
    constexpr double WIDTH_MM = 0.7;
    auto root = std::make_unique<QgsRuleBasedRenderer::Rule>( nullptr );
    const QColor red = verdictLook( Verdict::No ).color;
    const auto append = [&root]( QgsLineSymbol *symbol, const char *kind, const QString &label )
    { root->appendChild( new QgsRuleBasedRenderer::Rule( symbol, 0, 0, QStringLiteral( "\"kind\" = '%1'" ).arg( QLatin1String( kind ) ), label ) ); };
    append( verdictLine( Verdict::No, WIDTH_MM ), "room", tr( "does not fit" ) );
    append( new QgsLineSymbol( QgsSymbolLayerList() << stroke( red, WIDTH_MM, Qt::DashLine ) ), "not_yet",
      tr( "fits once the old is gone, and cannot be built while it is there" ) );
    append( new QgsLineSymbol( QgsSymbolLayerList() << stroke( red, WIDTH_MM, Qt::DashDotLine ) ), "working_strip",
      tr( "fits when done, but there is no room to build" ) );
    append( new QgsLineSymbol( QgsSymbolLayerList() << stroke( red, WIDTH_MM, Qt::DotLine ) ), "run_through",
      tr( "fits here, but cannot come from the section before" ) );
    layer->setRenderer( new QgsRuleBasedRenderer( root.release() ) );
    applyLineLabels( layer, QStringLiteral( "\"claims\" || coalesce( ' x ' || \"bodies\", '' )" ), QColor( 30, 30, 30 ), NUMBER_SCALE );
  }
} // namespace koppelkans
