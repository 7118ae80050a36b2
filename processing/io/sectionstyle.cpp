// SPDX-License-Identifier: GPL-2.0-or-later
#include "sectionstyle.h"

#include "layerlabels.h"
#include "qgiscompat.h"
#include "translation.h"

#include <qgslinesymbol.h>
#include <qgslinesymbollayer.h>
#include <qgsrulebasedrenderer.h>
#include <qgssinglesymbolrenderer.h>
#include <qgsvectorlayer.h>

namespace koppelkans
{
  namespace
  {
    constexpr double WIDTH_SCALE = 1000; // below this the widths of neighbouring sections do not run together
    constexpr double NAME_SCALE = 5000;
    const QColor SECTION_COLOR( 11, 110, 105 );
    const QColor AXIS_COLOR( 179, 88, 6 );

    QgsLineSymbol *line( const QColor &color, double widthMm, Qt::PenStyle style = Qt::SolidLine )
    {
      auto simple = std::make_unique<QgsSimpleLineSymbolLayer>( color, widthMm );
      simple->setPenStyle( style );
      return new QgsLineSymbol( QgsSymbolLayerList() << simple.release() );
    }

  } // namespace

  void applySectionStyle( QgsVectorLayer *layer )
  {
    struct Kind
    {
      QString condition;
      QString label;
      double widthMm;
    };
    const Kind kinds[] = {
      { QStringLiteral( "\"left_end\" = 'facade' AND \"right_end\" = 'facade'" ), tr( "section from façade to façade" ), 0.35 },
      { QStringLiteral( "\"left_end\" <> \"right_end\"" ), tr( "section with a façade at one end" ), 0.25 },
      { QStringLiteral( "\"left_end\" = 'open' AND \"right_end\" = 'open'" ), tr( "section with open ends" ), 0.18 },
    };
    auto root = std::make_unique<QgsRuleBasedRenderer::Rule>( nullptr );
    for ( const Kind &kind : kinds )
      root->appendChild( new QgsRuleBasedRenderer::Rule( line( SECTION_COLOR, kind.widthMm ), 0, 0, kind.condition, kind.label ) );
    layer->setRenderer( new QgsRuleBasedRenderer( root.release() ) );
    applyLineLabels( layer, QStringLiteral( "format_number( \"width_m\", 1 )" ), SECTION_COLOR, WIDTH_SCALE );
    layer->setDisplayExpression( QStringLiteral( "coalesce( \"street_name\", \"street_id\" ) || ' ' || round( \"chain_m\", 1 ) || ' m'" ) );
    layer->setMapTipTemplate(
      QStringLiteral( "<b>[% coalesce( \"street_name\", \"street_id\" ) %]</b> [% round( \"chain_m\", 1 ) %] m<br>[% round( \"width_m\", 2 ) "
                      "%] m = [% round( \"left_m\", 2 ) %] + [% round( \"right_m\", 2 ) %]<br>[% \"surfaces\" %]" ) );
  }

  void applyStreetAxisStyle( QgsVectorLayer *layer )
  {
    layer->setRenderer( new QgsSingleSymbolRenderer( line( AXIS_COLOR, 0.5, Qt::DashDotLine ) ) );
    applyLineLabels( layer, QStringLiteral( "\"street_name\"" ), AXIS_COLOR, NAME_SCALE );
    layer->setDisplayExpression( QStringLiteral( "coalesce( \"street_name\", \"street_id\" )" ) );
  }
} // namespace koppelkans
