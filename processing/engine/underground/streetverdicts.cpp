// SPDX-License-Identifier: GPL-2.0-or-later
#include "underground/streetverdicts.h"

#include "underground/sectionsteps.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace koppelkans
{
  namespace
  {
    int badnessOf( const std::optional<Verdict> &verdict )
    {
      if ( !verdict )
        return -1;
      switch ( *verdict )
      {
      case Verdict::No:
        return 3;
      case Verdict::Tight:
        return 2;
      case Verdict::Fits:
        return 1;
      case Verdict::Unknown:
        break;
      }
      return 0;
    }

    bool isBreak( const std::optional<RunState> &run )
    {
      return run == RunState::Broken || run == RunState::NotFound;
    }

    void count( const SectionSummary &section, StreetVerdict &street )
    {
      ++street.sectionCount;
      street.knownCount += section.freeM ? 1 : 0;
      street.fitsCount += section.verdict == Verdict::Fits ? 1 : 0;
      street.tightCount += section.verdict == Verdict::Tight ? 1 : 0;
      street.noCount += section.verdict == Verdict::No ? 1 : 0;
      street.buildingOnlyCount += section.verdict == Verdict::No && section.isBuildingOnly ? 1 : 0;
      street.breakCount += isBreak( section.run ) ? 1 : 0;
      street.run = std::max( street.run, section.run );
      street.unknownCount += section.verdict == Verdict::Unknown || ( !section.verdict && !section.freeM ) ? 1 : 0;
      if ( badnessOf( section.verdict ) > badnessOf( street.verdict ) )
        street.verdict = section.verdict;
    }

    /// What is not known is no bottleneck as long as another section is known to be one.
    bool isNarrower( const SectionSummary &a, const SectionSummary &b )
    {
      return a.freeM && ( !b.freeM || *a.freeM < *b.freeM );
    }

    void findBottleneck( const std::vector<SectionSummary> &sections, StreetVerdict &street )
    {
      const SectionSummary *worst = nullptr;
      const bool isBreakWorst = street.verdict != Verdict::No && isBreak( street.run );
      const auto isOfWorst = [&]( const SectionSummary &section ) { return isBreakWorst ? section.run == street.run : section.verdict == street.verdict; };
      for ( const SectionSummary &section : sections )
      {
        const bool isCandidate = street.verdict ? isOfWorst( section ) : section.freeM.has_value();
        if ( isCandidate && ( !worst || isNarrower( section, *worst ) ) )
          worst = &section;
      }
      const bool isNowhereKnown = worst && !worst->freeM && street.verdict == Verdict::Unknown;
      if ( !worst || isNowhereKnown )
        return;
      street.whereId = worst->sectionId;
      street.whereChainM = worst->chainM;
      street.where = worst->widest;
    }

    void measure( const std::vector<SectionSummary> &sections, StreetVerdict &street )
    {
      std::vector<double> free;
      for ( const SectionSummary &section : sections )
      {
        if ( section.freeM )
          free.push_back( *section.freeM );
      }
      if ( free.empty() )
        return;
      std::sort( free.begin(), free.end() );
      street.leastFreeM = free.front();
      street.tenthFreeM = free[( free.size() + 9 ) / 10 - 1];
    }

    /// What stands for a street of one section: a metre of its axis.
    std::vector<Point> stretchAt( const Point &middle, double azimuthDeg )
    {
      const double azimuth = azimuthDeg * M_PI / 180;
      const Point half{ std::sin( azimuth ) / 2, std::cos( azimuth ) / 2 };
      return { { middle.x - half.x, middle.y - half.y }, { middle.x + half.x, middle.y + half.y } };
    }

    std::vector<std::vector<Point>> axisThrough( const std::vector<SectionSummary> &sections )
    {
      std::vector<double> steps;
      for ( std::size_t i = 1; i < sections.size(); ++i )
        steps.push_back( std::hypot( sections[i].axis.x - sections[i - 1].axis.x, sections[i].axis.y - sections[i - 1].axis.y ) );
      const double longestM = longestStepM( steps );
      std::vector<std::vector<Point>> axis( 1, { sections.front().axis } );
      std::vector<double> loneAzimuth( 1, sections.front().azimuthDeg );
      for ( std::size_t i = 1; i < sections.size(); ++i )
      {
        if ( steps[i - 1] > longestM )
          axis.emplace_back();
        axis.back().push_back( sections[i].axis );
        loneAzimuth.resize( axis.size(), sections[i].azimuthDeg );
      }
      for ( std::size_t part = 0; part < axis.size(); ++part )
      {
        if ( axis[part].size() == 1 )
          axis[part] = stretchAt( axis[part].front(), loneAzimuth[part] );
      }
      return axis;
    }
  } // namespace

  void StreetVerdicts::add( const std::string &streetId, const std::string &streetName, SectionSummary section )
  {
    Street &street = mStreets[streetId];
    if ( street.name.empty() || ( !streetName.empty() && streetName < street.name ) )
      street.name = streetName;
    street.sections.push_back( std::move( section ) );
  }

  std::vector<StreetVerdict> StreetVerdicts::streets() const
  {
    std::vector<StreetVerdict> streets;
    for ( const auto &[id, gathered] : mStreets )
    {
      std::vector<SectionSummary> sections = gathered.sections;
      std::sort( sections.begin(), sections.end(),
        []( const SectionSummary &a, const SectionSummary &b )
        { return std::tie( a.chainM, a.sectionId, a.axis.x, a.axis.y ) < std::tie( b.chainM, b.sectionId, b.axis.x, b.axis.y ); } );
      StreetVerdict street;
      street.streetId = id;
      street.streetName = gathered.name;
      for ( const SectionSummary &section : sections )
        count( section, street );
      measure( sections, street );
      findBottleneck( sections, street );
      street.axis = axisThrough( sections );
      streets.push_back( std::move( street ) );
    }
    return streets;
  }
} // namespace koppelkans
