// SPDX-License-Identifier: GPL-2.0-or-later
#include "corridorsections.h"

#include "orderedbatches.h"
#include "qgiscompat.h"
#include "sectionreader.h"
#include "underground/sectionfit.h"
#include "underground/bundles.h"

#include <functional>

namespace koppelkans
{
  namespace
  {
    constexpr std::size_t SECTIONS_PER_BATCH = 128;

    bool isOneOf( const QStringList &streets, const CrossSection &section )
    {
      return streets.isEmpty() || streets.contains( QString::fromStdString( section.streetId ), Qt::CaseInsensitive ) ||
             streets.contains( QString::fromStdString( section.streetName ), Qt::CaseInsensitive );
    }
  } // namespace

  CorridorSections readCorridorSections( const QgsProcessingFeatureSource &source, const QStringList &streets, const Underground &underground,
    const Rules &rules, ReadReport &report, const std::function<void()> &pause )
  {
    struct Looked
    {
      SectionReading reading;
      bool isNearOnly = false;
    };
    const SectionReader reader( source.fields() );
    CorridorSections found;
    const auto read = [&]( const QgsFeature &feature )
    {
      Looked looked{ reader.read( feature ) };
      std::optional<CrossSection> &section = looked.reading.section;
      if ( section && isOneOf( streets, *section ) )
      {
        Crossings crossings = underground.in( *section );
        section->bodies = bundled( std::move( crossings.lying ), rules );
        section->isCovered = crossings.isCovered;
        looked.isNearOnly = section->isCovered && !hasNetworks( *section, crossings.acrossCount, rules );
      }
      return looked;
    };
    const auto take = [&]( Looked &looked )
    {
      SectionReading &reading = looked.reading;
      ++report.readCount;
      ( reading.section ? report.usedCount : report.rejectedCount ) += 1;
      for ( ReadWarning &warning : reading.warnings )
        report.warnings << std::move( warning );
      if ( reading.section && isOneOf( streets, *reading.section ) )
        found.sections.push_back( { std::move( *reading.section ), {} } );
      found.nearOnlyCount += looked.isNearOnly ? 1 : 0;
    };
    OrderedBatches<QgsFeature, Looked> batches( SECTIONS_PER_BATCH, read, take, pause );
    QgsFeatureIterator features = source.getFeatures( QgsFeatureRequest(), compat::UNCHECKED_GEOMETRIES );
    QgsFeature feature;
    while ( features.nextFeature( feature ) )
    {
      pause();
      batches.add( feature );
    }
    batches.finish();
    return found;
  }

  void tellAcross( CorridorNetwork &network, const NetworksAcross &across )
  {
    for ( std::size_t i = 0; i < network.size(); ++i )
    {
      const auto halfWayM = [&]( Heading heading )
      {
        const std::optional<StreetStep> step = network.step( i, heading );
        return step ? step->lengthM / 2 : 0;
      };
      network.setAcross( i, across.near( network.section( i ).profile, halfWayM( Heading::Against ), halfWayM( Heading::Along ) ) );
    }
  }
} // namespace koppelkans
