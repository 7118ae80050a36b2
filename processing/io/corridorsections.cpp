// SPDX-License-Identifier: GPL-2.0-or-later
#include "corridorsections.h"

#include "orderedbatches.h"
#include "qgiscompat.h"
#include "sectionreader.h"
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

  std::vector<CorridorSection> readCorridorSections( const QgsProcessingFeatureSource &source, const QStringList &streets, const Underground &underground,
    const Rules &rules, ReadReport &report, const std::function<void()> &pause )
  {
    const SectionReader reader( source.fields() );
    std::vector<CorridorSection> sections;
    const auto read = [&]( const QgsFeature &feature )
    {
      SectionReading reading = reader.read( feature );
      if ( reading.section && isOneOf( streets, *reading.section ) )
      {
        Crossings crossings = underground.in( *reading.section );
        reading.section->bodies = bundled( std::move( crossings.lying ), rules );
        reading.section->isCovered = crossings.isCovered;
      }
      return reading;
    };
    const auto take = [&]( SectionReading &reading )
    {
      ++report.readCount;
      ( reading.section ? report.usedCount : report.rejectedCount ) += 1;
      for ( ReadWarning &warning : reading.warnings )
        report.warnings << std::move( warning );
      if ( reading.section && isOneOf( streets, *reading.section ) )
        sections.push_back( { std::move( *reading.section ), {} } );
    };
    OrderedBatches<QgsFeature, SectionReading> batches( SECTIONS_PER_BATCH, read, take, pause );
    QgsFeatureIterator features = source.getFeatures( QgsFeatureRequest(), compat::UNCHECKED_GEOMETRIES );
    QgsFeature feature;
    while ( features.nextFeature( feature ) )
    {
      pause();
      batches.add( feature );
    }
    batches.finish();
    return sections;
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
