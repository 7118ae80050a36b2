// SPDX-License-Identifier: GPL-2.0-or-later
#include "taskstyle.h"

#include "qgiscompat.h"
#include "sectorlook.h"
#include "translation.h"

#include <qgscategorizedsymbolrenderer.h>
#include <qgsfillsymbol.h>
#include <qgspallabeling.h>
#include <qgsproperty.h>
#include <qgssymbollayer.h>
#include <qgstextbuffersettings.h>
#include <qgsvectorlayer.h>
#include <qgsvectorlayerlabeling.h>

namespace koppelkans
{
  namespace
  {
    constexpr double CODES_FROM_SCALE = 5000; // 1 : 5000 and closer

    QString toText( std::string_view text )
    {
      return QString::fromUtf8( text.data(), static_cast<int>( text.size() ) );
    }

    std::unique_ptr<QgsFillSymbol> symbolOf( const QColor &color )
    {
      std::unique_ptr<QgsFillSymbol> symbol( QgsFillSymbol::createSimple( { { QStringLiteral( "color" ), color.name() },
        { QStringLiteral( "outline_color" ), color.darker( 150 ).name() }, { QStringLiteral( "outline_width" ), QStringLiteral( "0.3" ) } } ) );
      // Opacity by firmness, 35 to 100 per cent, halved so that what lies below stays visible.
      symbol->symbolLayer( 0 )->setDataDefinedProperty( compat::SYMBOL_FILL_COLOR,
        QgsProperty::fromExpression( QStringLiteral( "set_color_part( @symbol_color, 'alpha', 127 * ( 0.35 + 0.65 * coalesce( \"firmness\", 0.5 ) ) )" ) ) );
      return symbol;
    }

    QString codeExpression( const Rules &rules )
    {
      QStringList cases;
      for ( std::size_t i = 0; i < SECTOR_NAMES.size(); ++i )
        cases << QStringLiteral( "WHEN \"sector\" = '%1' THEN '%2'" ).arg( toText( SECTOR_NAMES[i] ), QString::fromStdString( rules.sectors[i].code ) );
      return QStringLiteral( "CASE %1 END" ).arg( cases.join( ' ' ) );
    }
  } // namespace

  void applyTaskStyle( QgsVectorLayer *layer, const Rules &rules )
  {
    const int field = layer->fields().lookupField( QStringLiteral( "sector" ) );
    if ( field < 0 )
      return;
    const QSet<QVariant> present = layer->uniqueValues( field );
    QgsCategoryList categories;
    for ( std::size_t i = 0; i < SECTOR_NAMES.size(); ++i )
    {
      const QString name = toText( SECTOR_NAMES[i] );
      if ( !present.contains( name ) )
        continue;
      const SectorRule &rule = rules.sectors[i];
      categories << QgsRendererCategory( name, symbolOf( QColor( QString::fromStdString( rule.color ) ) ).release(),
        QStringLiteral( "%1  %2" ).arg( QString::fromStdString( rule.code ), sectorLabel( static_cast<Sector>( i ) ) ) );
    }
    const SectorRule &other = rules.of( Sector::Other );
    categories << QgsRendererCategory( QVariant(), symbolOf( QColor( QString::fromStdString( other.color ) ) ).release(), tr( "any other value" ) );
    layer->setRenderer( new QgsCategorizedSymbolRenderer( QStringLiteral( "sector" ), categories ) );

    QgsPalLayerSettings labels;
    labels.fieldName = codeExpression( rules );
    labels.isExpression = true;
    labels.scaleVisibility = true;
    labels.minimumScale = CODES_FROM_SCALE;
    QgsTextFormat format = labels.format();
    format.setSize( 8 );
    QgsTextBufferSettings halo;
    halo.setEnabled( true );
    halo.setSize( 0.8 );
    format.setBuffer( halo );
    labels.setFormat( format );
    layer->setLabeling( new QgsVectorLayerSimpleLabeling( labels ) );
    layer->setLabelsEnabled( true );
    layer->setDisplayExpression( QStringLiteral( "coalesce( \"name\", \"task_id\" )" ) );
  }
} // namespace koppelkans
