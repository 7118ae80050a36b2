// SPDX-License-Identifier: GPL-2.0-or-later
#include "fitbench.h"

#include "model/inparallel.h"
#include "networkreader.h"
#include "rulesfolder.h"
#include "sectionreader.h"
#include "stopwatch.h"
#include "undergroundcases.h"
#include "underground/arrangement.h"
#include "underground/bundles.h"
#include "underground/freewidth.h"

#include <qgsexception.h>
#include <qgsfeatureiterator.h>
#include <qgsvectorlayer.h>

#include <algorithm>

namespace koppelkans::bench
{
  namespace
  {
    constexpr std::size_t SECTIONS_AT_ONCE = 256;

    std::unique_ptr<QgsVectorLayer> opened( const QString &path )
    {
      auto layer = std::make_unique<QgsVectorLayer>( path, QStringLiteral( "layer" ), QStringLiteral( "ogr" ) );
      if ( !layer->isValid() )
        throw QgsProcessingException( path + QStringLiteral( " cannot be opened" ) );
      return layer;
    }

    std::vector<CrossSection> readSections( QgsVectorLayer &layer )
    {
      const SectionReader reader( layer.fields() );
      std::vector<CrossSection> sections;
      QgsFeatureIterator features = layer.getFeatures();
      QgsFeature feature;
      while ( features.nextFeature( feature ) )
      {
        SectionReading reading = reader.read( feature );
        if ( reading.section )
          sections.push_back( std::move( *reading.section ) );
      }
      return sections;
    }
  } // namespace

  QJsonObject timeFreeWidth( const QString &sectionPath, const QString &networkPath )
  {
    const Rules rules = shippedRules();
    const std::unique_ptr<QgsVectorLayer> sectionLayer = opened( sectionPath );
    const std::unique_ptr<QgsVectorLayer> networkLayer = opened( networkPath );
    std::vector<CrossSection> sections = readSections( *sectionLayer );
    NetworkReader reader;
    reader.prepare( { networkLayer.get() } );
    ReadReport report;
    std::vector<Network> networks = reader.read( sectionLayer->crs(), {}, rules, nullptr, report );
    std::vector<FreeWidth> free( sections.size() );

    StopWatch watch;
    watch.start();
    const Underground underground( std::move( networks ), {}, rules );
    const FreeWidthMeter meter( rules );
    const std::size_t batches = ( sections.size() + SECTIONS_AT_ONCE - 1 ) / SECTIONS_AT_ONCE;
    inParallel( batches,
      [&]( std::size_t batch )
      {
        const std::size_t end = std::min( ( batch + 1 ) * SECTIONS_AT_ONCE, sections.size() );
        for ( std::size_t i = batch * SECTIONS_AT_ONCE; i < end; ++i )
        {
          sections[i].bodies = bundled( underground.in( sections[i] ).lying, rules );
          free[i] = meter.measure( sections[i] );
          sections[i].bodies.clear();
        }
      } );
    watch.stop();

    double freeM = 0;
    double freeTotalM = 0;
    double crossings = 0;
    for ( const FreeWidth &one : free )
    {
      freeM += one.freeM;
      freeTotalM += one.freeTotalM;
      crossings += one.networkCount;
    }
    QJsonObject taken = watch.taken();
    taken.insert( QStringLiteral( "sections" ), static_cast<double>( sections.size() ) );
    taken.insert( QStringLiteral( "networks_met" ), crossings );
    taken.insert( QStringLiteral( "free_m" ), freeM );
    taken.insert( QStringLiteral( "free_total_m" ), freeTotalM );
    return taken;
  }

  QJsonObject timeArranging( unsigned count )
  {
    const CaseKind kind = eightAmongForty( "depths wide gaps", 3, 80, 250 );
    ArrangeOptions options;
    options.wantsWaysOut = false;
    StopWatch watch;
    double placedSeconds = 0;
    double mostSeconds = 0;
    int exact = 0;
    int placed = 0;
    for ( unsigned seed = 0; seed < count; ++seed )
    {
      const UndergroundCase made = CaseMaker( seed, kind ).make();
      const double before = watch.seconds();
      watch.start();
      const Arrangement arrangement = arrange( made.section, made.claims, made.rules, options );
      watch.stop();
      if ( arrangement.placed.empty() )
        continue;
      const double seconds = watch.seconds() - before;
      placedSeconds += seconds;
      mostSeconds = std::max( mostSeconds, seconds );
      exact += arrangement.isExact ? 1 : 0;
      ++placed;
    }
    QJsonObject taken = watch.taken();
    taken.insert( QStringLiteral( "streets" ), static_cast<int>( count ) );
    taken.insert( QStringLiteral( "exact" ), exact );
    taken.insert( QStringLiteral( "placed" ), placed );
    taken.insert( QStringLiteral( "placed_seconds" ), placedSeconds );
    taken.insert( QStringLiteral( "most_placed_seconds" ), mostSeconds );
    return taken;
  }
} // namespace koppelkans::bench
