// SPDX-License-Identifier: GPL-2.0-or-later
#include "underground/corridor.h"

#include "model/engineerror.h"
#include "underground/corridorbottlenecks.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace koppelkans
{
  namespace
  {
    constexpr double MM_PER_M = 1000;

    double distance( const Point &a, const Point &b )
    {
      return std::hypot( b.x - a.x, b.y - a.y );
    }

    /// On which side of the line from \a a to \a b a point lies: positive on the left.
    double side( const Point &a, const Point &b, const Point &point )
    {
      return ( b.x - a.x ) * ( point.y - a.y ) - ( b.y - a.y ) * ( point.x - a.x );
    }

    bool cross( const Point &a, const Point &b, const Point &c, const Point &d )
    {
      return side( a, b, c ) * side( a, b, d ) < 0 && side( c, d, a ) * side( c, d, b ) < 0;
    }

    /// The edges of the strip in a section, on the left and the right of the way.
    std::pair<Point, Point> edgesAt( const CorridorNetwork &network, const PathPlace &place, double widthM )
    {
      const double u = uOf( network.section( place.section ).profile, place.place );
      const double toRightM = place.heading == Heading::Along ? widthM / 2 : -widthM / 2;
      return { network.at( place.section, u - toRightM ), network.at( place.section, u + toRightM ) };
    }

    Ring outlineOf( const CorridorNetwork &network, const PathPlace &a, const PathPlace &b, const CorridorStrip &strip, double widthM )
    {
      const auto [leftA, rightA] = edgesAt( network, a, widthM );
      const auto [leftB, rightB] = edgesAt( network, b, widthM );
      if ( !cross( leftA, leftB, rightA, rightB ) && !cross( leftA, rightA, leftB, rightB ) )
        return { leftA, rightA, rightB, leftB, leftA };
      const double halfX = ( strip.to.x - strip.from.x ) / strip.lengthM * widthM / 2;
      const double halfY = ( strip.to.y - strip.from.y ) / strip.lengthM * widthM / 2;
      const Point corner{ strip.from.x - halfY, strip.from.y + halfX };
      return { corner, { strip.from.x + halfY, strip.from.y - halfX }, { strip.to.x + halfY, strip.to.y - halfX }, { strip.to.x - halfY, strip.to.y + halfX },
        corner };
    }

    /// Adds what lies above the trench in a section, in metres across.
    void addSurfaces( const CrossSection &section, double u, double openedM, std::map<std::pair<SurfaceUse, Paving>, double> &widths )
    {
      double toldM = 0;
      for ( const SurfaceSpan &span : section.surfaces )
      {
        const double commonM = std::min( span.toM, u + openedM / 2 ) - std::max( span.fromM, u - openedM / 2 );
        if ( commonM <= 0 )
          continue;
        widths[{ span.surface.use, span.surface.paving }] += commonM;
        toldM += commonM;
      }
      widths[{ SurfaceUse::Unknown, Paving::Unknown }] += std::max( 0.0, openedM - toldM );
    }

    Surface mostOf( const std::map<std::pair<SurfaceUse, Paving>, double> &widths )
    {
      const auto most = std::max_element( widths.begin(), widths.end(), []( const auto &a, const auto &b ) { return a.second < b.second; } );
      return { most->first.first, most->first.second };
    }

    /// Tells what lies between two places of a way.
    class StripTeller
    {
      public:
      StripTeller( const CorridorNetwork &network, const CorridorQuestion &question, const Rules &rules )
        : mNetwork( network )
        , mQuestion( question )
        , mRules( rules )
        , mOpenedM( std::max( question.strip.openedM, question.strip.widthM ) )
      {
      }

      StripPlaces placesAt( const PathPlace &place ) const { return placesOf( mNetwork.section( place.section ), mQuestion.strip, mRules ); }

      CorridorStrip stripBetween( const PathPlace &a, const StripPlaces &placesA, const PathPlace &b, const StripPlaces &placesB, bool isFirst ) const
      {
        const CorridorSection &sectionA = mNetwork.section( a.section );
        const CorridorSection &sectionB = mNetwork.section( b.section );
        CorridorStrip strip;
        strip.fromSection = a.section;
        strip.toSection = b.section;
        strip.fromU = uOf( sectionA.profile, a.place );
        strip.toU = uOf( sectionB.profile, b.place );
        strip.from = mNetwork.at( a.section, strip.fromU );
        strip.to = mNetwork.at( b.section, strip.toU );
        strip.lengthM = distance( strip.from, strip.to );
        strip.outline = outlineOf( mNetwork, a, b, strip, mQuestion.strip.widthM );
        strip.missingM = std::max( a.missingMm, b.missingMm ) / MM_PER_M;
        strip.costEuros = static_cast<double>( b.cents - ( isFirst ? 0 : a.cents ) ) / CENTS_PER_EURO;
        strip.crossingCount = placesB.crossingCount[placesB.indexOf( b.place )] + ( isFirst ? placesA.crossingCount[placesA.indexOf( a.place )] : 0 );
        tellGround( a, placesA, b, placesB, strip );
        return strip;
      }

      private:
      void tellGround( const PathPlace &a, const StripPlaces &placesA, const PathPlace &b, const StripPlaces &placesB, CorridorStrip &strip ) const
      {
        const CrossSection &sectionA = mNetwork.section( a.section ).profile;
        const CrossSection &sectionB = mNetwork.section( b.section ).profile;
        if ( b.isAfterJunction )
        {
          strip.isJunction = true;
          strip.unknownM = strip.lengthM;
          strip.openingEuros = strip.lengthM * mOpenedM * std::max( dearestEurosPerM2( sectionA, mRules ), dearestEurosPerM2( sectionB, mRules ) );
          return;
        }
        const std::size_t indexA = placesA.indexOf( a.place );
        const std::size_t indexB = placesB.indexOf( b.place );
        const std::optional<StreetStep> step = mNetwork.step( a.section, a.heading );
        strip.isJunction = !step->isMeasured;
        const double unknownHalves = strip.isJunction ? 2 : placesA.isUnknown[indexA] + placesB.isUnknown[indexB];
        strip.unknownM = strip.lengthM * unknownHalves / 2;
        strip.openingEuros = step->lengthM / 2 * ( placesA.openingEurosPerM[indexA] + placesB.openingEurosPerM[indexB] );
        strip.crossingCount += CorridorStep( sectionA, placesA, sectionB, placesB, *step, { mQuestion.costs, mQuestion.driftMPerM, mQuestion.strip.widthM } )
                                 .sidesChanged( a.place, b.place );
        std::map<std::pair<SurfaceUse, Paving>, double> widths;
        addSurfaces( sectionA, strip.fromU, mOpenedM, widths );
        addSurfaces( sectionB, strip.toU, mOpenedM, widths );
        strip.surface = mostOf( widths );
      }

      const CorridorNetwork &mNetwork;
      const CorridorQuestion &mQuestion;
      const Rules &mRules;
      const double mOpenedM;
    };

    std::optional<Corridor> corridorOver(
      const CorridorNetwork &network, std::size_t from, std::size_t to, bool crossesJunctions, const CorridorQuestion &question, const Rules &rules )
    {
      Corridor corridor;
      for ( const bool mayFallShort : { false, true } )
      {
        SearchOptions options;
        options.costs = question.costs;
        options.driftMPerM = question.driftMPerM;
        options.crossesJunctions = crossesJunctions;
        options.mayFallShort = mayFallShort;
        options.isCancelled = question.isCancelled;
        corridor.places = CorridorSearch( network, question.strip, rules, options ).cheapestWay( from, to );
        if ( !corridor.places.empty() )
          break;
      }
      if ( corridor.places.empty() )
        return std::nullopt;
      const StripTeller teller( network, question, rules );
      StripPlaces before = teller.placesAt( corridor.places.front() );
      for ( std::size_t i = 1; i < corridor.places.size(); ++i )
      {
        StripPlaces there = teller.placesAt( corridor.places[i] );
        corridor.strips.push_back( teller.stripBetween( corridor.places[i - 1], before, corridor.places[i], there, i == 1 ) );
        before = std::move( there );
        const CorridorStrip &strip = corridor.strips.back();
        corridor.lengthM += strip.lengthM;
        corridor.unknownM += strip.unknownM;
        corridor.openingEuros += strip.openingEuros;
        corridor.costEuros += strip.costEuros;
        corridor.crossingCount += strip.crossingCount;
      }
      corridor.bottlenecks = bottlenecksOf( corridor, network, question, rules );
      return corridor;
    }
  } // namespace

  std::optional<Corridor> corridorBetween(
    const CorridorNetwork &network, std::size_t from, std::size_t to, const CorridorQuestion &question, const Rules &rules )
  {
    return from == to ? std::nullopt : corridorOver( network, from, to, true, question, rules );
  }

  std::optional<Corridor> corridorAlong( const CorridorNetwork &network, const CorridorNetwork::Run &run, const CorridorQuestion &question, const Rules &rules )
  {
    return run.first == run.last ? std::nullopt : corridorOver( network, run.first, run.last, false, question, rules );
  }

  Strip stripOf( const Rules &rules, Thing thing, std::optional<double> widthM, std::optional<double> coverM )
  {
    const NetworkRule *rule = rules.networkOf( thing );
    const std::string &name = rules.clearances.name( thing );
    if ( !rule )
      throw EngineError( message( "%1 is no network. Choose a theme of networks.csv.", { name } ) );
    const std::optional<double> width = widthM ? widthM : rule->widthM;
    const std::optional<double> cover = coverM ? coverM : rule->coverM;
    if ( !width )
      throw EngineError( message( "The rules give no width for %1. Give one.", { name } ) );
    if ( !cover )
      throw EngineError( message( "The rules give no cover for %1. Give one.", { name } ) );
    if ( !( *width > 0 ) || !std::isfinite( *width ) )
      throw EngineError( message( "The width of the strip must be more than zero." ) );
    if ( !( *cover >= 0 ) || !std::isfinite( *cover ) )
      throw EngineError( message( "The cover of the strip must not be less than zero." ) );
    Strip strip;
    strip.thing = thing;
    strip.widthM = *width;
    strip.coverM = *cover;
    strip.heightM = rule->heightM.value_or( *width );
    strip.openedM = *width + std::max( 0.0, rule->trenchWidthM.value_or( 0 ) - rule->widthM.value_or( 0 ) );
    return strip;
  }
} // namespace koppelkans
