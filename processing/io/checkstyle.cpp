// SPDX-License-Identifier: GPL-2.0-or-later
#include "checkstyle.h"

#include "checkrows.h"
#include "translation.h"

#include <qgscategorizedsymbolrenderer.h>
#include <qgsfillsymbol.h>
#include <qgsfillsymbollayer.h>
#include <qgsmarkersymbol.h>
#include <qgsvectorlayer.h>

namespace koppelkans
{
  namespace
  {
    struct SeverityStyle
    {
      Severity severity;
      const char *color;
      const char *marker; ///< shape of QGIS's simple marker
      QString label;
    };

    QgsSymbol *symbolOf( const SeverityStyle &style, int level )
    {
      const QString color = QString::fromLatin1( style.color );
      QColor fill( color );
      fill.setAlpha( 50 );
      std::unique_ptr<QgsFillSymbol> symbol( QgsFillSymbol::createSimple(
        { { QStringLiteral( "color" ), QStringLiteral( "%1,%2,%3,%4" ).arg( fill.red() ).arg( fill.green() ).arg( fill.blue() ).arg( fill.alpha() ) },
          { QStringLiteral( "outline_color" ), color }, { QStringLiteral( "outline_width" ), QStringLiteral( "0.5" ) } } ) );
      auto sign = std::make_unique<QgsCentroidFillSymbolLayer>();
      std::unique_ptr<QgsMarkerSymbol> marker( QgsMarkerSymbol::createSimple( { { QStringLiteral( "name" ), QString::fromLatin1( style.marker ) },
        { QStringLiteral( "color" ), color }, { QStringLiteral( "outline_color" ), QStringLiteral( "white" ) },
        { QStringLiteral( "outline_width" ), QStringLiteral( "0.3" ) }, { QStringLiteral( "size" ), QStringLiteral( "3.6" ) } } ) );
      sign->setSubSymbol( marker.release() );
      sign->setPointOnSurface( true );
      symbol->appendSymbolLayer( sign.release() );
      for ( int i = 0; i < symbol->symbolLayerCount(); ++i )
        symbol->symbolLayer( i )->setRenderingPass( level );
      return symbol.release();
    }
  } // namespace

  void applyCheckStyle( QgsVectorLayer *layer )
  {
    const SeverityStyle styles[] = {
      { Severity::Error, "#b2182b", "diamond", tr( "Error: cannot be used as it stands" ) },
      { Severity::Warning, "#e08214", "triangle", tr( "Warning: results suffer" ) },
      { Severity::Info, "#2166ac", "circle", tr( "Good to know" ) },
    };
    QgsCategoryList categories;
    int level = static_cast<int>( std::size( styles ) );
    for ( const SeverityStyle &style : styles )
      categories << QgsRendererCategory( severityName( style.severity ), symbolOf( style, --level ), style.label );
    auto renderer = std::make_unique<QgsCategorizedSymbolRenderer>( QStringLiteral( "severity" ), categories );
    renderer->setUsingSymbolLevels( true );
    layer->setRenderer( renderer.release() );
    layer->setDisplayExpression( QStringLiteral( "\"task_id\" || ': ' || \"problem\"" ) );
    layer->setMapTipTemplate( QStringLiteral( "<b>[% \"task_id\" %]</b> [% \"field\" %]<br>[% \"problem\" %]<br><i>[% \"remedy\" %]</i>" ) );
  }
} // namespace koppelkans
