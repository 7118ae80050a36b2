// SPDX-License-Identifier: GPL-2.0-or-later
#include "underground/transects.h"

#include "underground/axisline.h"
#include "underground/sectionconflicts.h"
#include "underground/sectionprofile.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <map>
#include <set>

namespace koppelkans
{
  namespace
  {
    constexpr double PROBE_M = 2.5;       // at most between looks at the street's width
    constexpr double FIRST_STRETCH_M = 5; // over which the direction is taken to find the width
    constexpr double LEAST_STRETCH_M = 2; // a path of a metre may have a kink of a digitiser's hand
    constexpr double GREATEST_STRETCH_M = 30;
    constexpr double NEIGHBOURHOOD_M = 25;     // within which a street has its usual width
    constexpr double NEIGHBOURHOOD_WIDTHS = 3; // … or within so many times its width
    constexpr double OPENING_TIMES = 1.5;      // a side street opens where a side is wider than usual so many times
    constexpr double OPENING_M = 1;            // … and by this
    constexpr double NOTHING_M = 1e-6;
    constexpr double AZIMUTH_TURN = 360;
    constexpr double DEGREES = 180 / 3.14159265358979323846;

    /// The street at one place along its axis.
    struct Probe
    {
      double chainM = 0;  ///< from the start of the axis
      bool isDue = false; ///< a section belongs here
      Point point{};
      Point direction{};
      std::optional<SectionProfile> profile;
    };

    /// What one axis gives.
    struct AxisSections
    {
      std::vector<CrossSection> sections;
      std::array<std::size_t, NO_SECTION_REASONS> noSections{};
    };

    std::size_t place( NoSection reason )
    {
      return static_cast<std::size_t>( reason );
    }

    std::optional<SectionProfile> lookAcross( const Ground &ground, const AxisLine &line, double maxWidthM, Probe &probe )
    {
      probe.point = line.at( probe.chainM );
      probe.direction = line.directionAt( probe.chainM, FIRST_STRETCH_M / 2 );
      const std::optional<SectionProfile> first = profileAt( ground, probe.point, probe.direction, maxWidthM );
      if ( !first )
        return {};
      // twice the nearer side: on the other a side street may open
      const double width = std::clamp( 2 * std::min( first->leftM, first->rightM ), LEAST_STRETCH_M, GREATEST_STRETCH_M );
      probe.direction = line.directionAt( probe.chainM, width / 2 );
      return profileAt( ground, probe.point, probe.direction, maxWidthM );
    }

    std::vector<Probe> probesOf( const AxisLine &line, const Ground &ground, const TransectOptions &options )
    {
      const double length = line.lengthM();
      const auto perSpacing = static_cast<std::size_t>( std::ceil( options.spacingM / PROBE_M ) );
      const double step = options.spacingM / static_cast<double>( perSpacing );
      const double first = std::min( options.spacingM, length ) / 2;
      const auto before = static_cast<std::size_t>( first / step );
      std::vector<Probe> probes;
      for ( std::size_t i = 0;; ++i )
      {
        const bool isBefore = i < before;
        Probe probe;
        probe.chainM = isBefore ? first - step * static_cast<double>( before - i ) : first + step * static_cast<double>( i - before );
        probe.isDue = !isBefore && ( i - before ) % perSpacing == 0;
        if ( probe.chainM >= length )
          break;
        probe.profile = lookAcross( ground, line, options.maxWidthM, probe );
        probes.push_back( std::move( probe ) );
      }
      return probes;
    }

    double median( std::vector<double> &values )
    {
      const auto middle = values.begin() + static_cast<std::ptrdiff_t>( values.size() / 2 );
      std::nth_element( values.begin(), middle, values.end() );
      return *middle;
    }

    /// Whether the section of \a probes [i] would run up a side street.
    bool isInJunction( const std::vector<Probe> &probes, std::size_t i )
    {
      const SectionProfile &here = *probes[i].profile;
      const double reach = std::max( NEIGHBOURHOOD_M, NEIGHBOURHOOD_WIDTHS * 2 * std::min( here.leftM, here.rightM ) );
      std::vector<double> lefts;
      std::vector<double> rights;
      for ( std::size_t k = i; k-- > 0 && probes[i].chainM - probes[k].chainM <= reach; )
      {
        if ( probes[k].profile )
        {
          lefts.push_back( probes[k].profile->leftM );
          rights.push_back( probes[k].profile->rightM );
        }
      }
      for ( std::size_t k = i; k < probes.size() && probes[k].chainM - probes[i].chainM <= reach; ++k )
      {
        if ( probes[k].profile )
        {
          lefts.push_back( probes[k].profile->leftM );
          rights.push_back( probes[k].profile->rightM );
        }
      }
      const auto isOpening = []( double side, double usual ) { return side > OPENING_TIMES * usual + OPENING_M; };
      return isOpening( here.leftM, median( lefts ) ) || isOpening( here.rightM, median( rights ) );
    }

    /// "12.5", "15": what a person would write.
    std::string chainText( double chainM )
    {
      char text[32];
      std::snprintf( text, sizeof text, "%.2f", chainM );
      std::string result = text;
      while ( result.back() == '0' )
        result.pop_back();
      if ( result.back() == '.' )
        result.pop_back();
      return result;
    }

    CrossSection sectionOf( const StreetAxis &axis, const Probe &probe )
    {
      CrossSection section;
      section.streetId = axis.streetId;
      section.streetName = axis.streetName;
      section.chainM = axis.chainM + probe.chainM;
      section.id = axis.streetId + ":" + chainText( section.chainM );
      section.azimuthDeg = std::fmod( std::atan2( probe.direction.x, probe.direction.y ) * DEGREES + AZIMUTH_TURN, AZIMUTH_TURN );
      section.leftM = probe.profile->leftM;
      section.rightM = probe.profile->rightM;
      section.left = { probe.point.x - probe.direction.y * section.leftM, probe.point.y + probe.direction.x * section.leftM };
      section.right = { probe.point.x + probe.direction.y * section.rightM, probe.point.y - probe.direction.x * section.rightM };
      section.leftEnd = probe.profile->leftEnd;
      section.rightEnd = probe.profile->rightEnd;
      section.surfaces = probe.profile->surfaces;
      return section;
    }

    AxisSections sectionsAcross( const StreetAxis &axis, const Ground &ground, const TransectOptions &options )
    {
      AxisSections result;
      const AxisLine line( axis.line );
      if ( line.lengthM() <= 0 )
        return result;
      const std::vector<Probe> probes = probesOf( line, ground, options );
      for ( std::size_t i = 0; i < probes.size(); ++i )
      {
        if ( !probes[i].isDue )
          continue;
        if ( !probes[i].profile )
          ++result.noSections[place( NoSection::Outside )];
        else if ( !ground.isAllPassable() && isInJunction( probes, i ) )
          ++result.noSections[place( NoSection::Junction )];
        else
          result.sections.push_back( sectionOf( axis, probes[i] ) );
      }
      return result;
    }

    /// Sections that go, by street.
    using GoneByStreet = std::map<std::string, std::array<std::size_t, NO_SECTION_REASONS>>;

    void takeAwayCrossing( Transects &result, GoneByStreet &gone )
    {
      std::vector<bool> isGone( result.sections.size(), false );
      for ( const SectionInTheWay &inTheWay : sectionsInTheWay( result.sections ) )
      {
        isGone[inTheWay.section] = true;
        const std::size_t reason = place( inTheWay.isOfOwnStreet ? NoSection::Bend : NoSection::Crossing );
        ++result.noSections[reason];
        ++gone[result.sections[inTheWay.section].streetId][reason];
      }
      std::vector<CrossSection> rest;
      for ( std::size_t i = 0; i < result.sections.size(); ++i )
      {
        if ( !isGone[i] )
          rest.push_back( std::move( result.sections[i] ) );
      }
      result.sections = std::move( rest );
    }

    std::vector<StreetWithoutSection> streetsWithout( const std::vector<StreetAxis> &axes, const std::vector<CrossSection> &sections, const GoneByStreet &gone )
    {
      std::set<std::string> told;
      for ( const CrossSection &section : sections )
        told.insert( section.streetId );
      std::vector<StreetWithoutSection> streets;
      for ( const StreetAxis &axis : axes )
      {
        if ( told.insert( axis.streetId ).second )
          streets.push_back( { axis.streetId, axis.streetName, gone.at( axis.streetId ) } );
      }
      return streets;
    }
  } // namespace

  NoSection StreetWithoutSection::mainReason() const
  {
    return static_cast<NoSection>( std::max_element( noSections.begin(), noSections.end() ) - noSections.begin() );
  }

  Transects transects( const std::vector<StreetAxis> &axes, const Ground &ground, const TransectOptions &options )
  {
    if ( !( options.spacingM >= LEAST_SPACING_M ) || !( options.maxWidthM > 0 ) )
      throw EngineError( message( "The spacing must be at least 0.5 m and the greatest width more than 0 m." ) );
    std::vector<AxisSections> found( axes.size() );
    inParallel(
      axes.size(), [&]( std::size_t i ) { found[i] = sectionsAcross( axes[i], ground, options ); }, options.parallel );
    Transects result;
    GoneByStreet gone;
    for ( std::size_t i = 0; i < axes.size(); ++i )
    {
      AxisSections &ofAxis = found[i];
      auto &goneOfStreet = gone[axes[i].streetId];
      result.sections.insert( result.sections.end(), std::make_move_iterator( ofAxis.sections.begin() ), std::make_move_iterator( ofAxis.sections.end() ) );
      for ( std::size_t reason = 0; reason < NO_SECTION_REASONS; ++reason )
      {
        result.noSections[reason] += ofAxis.noSections[reason];
        goneOfStreet[reason] += ofAxis.noSections[reason];
      }
    }
    takeAwayCrossing( result, gone );
    result.streetsWithout = streetsWithout( axes, result.sections, gone );
    const double half = options.maxWidthM / 2;
    const auto isAtGreatestWidth = [half]( double sideM, SectionEnd end ) { return end == SectionEnd::Open && sideM >= half - NOTHING_M; };
    result.atGreatestWidthCount = static_cast<std::size_t>( std::count_if( result.sections.begin(), result.sections.end(),
      [&]( const CrossSection &section )
      { return isAtGreatestWidth( section.leftM, section.leftEnd ) || isAtGreatestWidth( section.rightM, section.rightEnd ); } ) );
    return result;
  }
} // namespace koppelkans
