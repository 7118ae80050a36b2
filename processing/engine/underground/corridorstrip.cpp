// SPDX-License-Identifier: GPL-2.0-or-later
#include "underground/corridorstrip.h"

#include "underground/keeping.h"

#include <algorithm>
#include <cmath>

namespace koppelkans
{
  namespace
  {
    constexpr double NOTHING_M = 1e-6;
    constexpr double FAR_M = 1e6;
    constexpr double MM_PER_M = 1000;

    bool matters( const Strip &strip, const Body &body, const Rules &rules )
    {
      if ( !body.life.overlaps( strip.life ) )
        return false;
      const std::optional<DepthSpan> depth = depthOf( body );
      const DepthSpan ofStrip{ strip.coverM, strip.coverM + strip.heightM };
      return !depth || !liesClearAbove( rules.clearances.between( strip.thing, body.thing ), ofStrip, *depth, Strictness::Plain );
    }

    /// Calls \a visit with the index of each place of which the middle lies strictly between \a fromM and \a toM.
    template <typename Visit>
    void visitBetween( const CrossSection &section, const StripPlaces &places, double fromM, double toM, const Visit &visit )
    {
      const auto index = [&]( double u )
      { return std::clamp( ( u - section.leftM ) * PLACES_PER_M - places.first, -1.0, static_cast<double>( places.count() ) ); };
      const double begin = std::floor( index( fromM ) + NOTHING_M ) + 1;
      const double end = std::ceil( index( toM ) - NOTHING_M );
      for ( auto i = static_cast<std::size_t>( std::max( begin, 0.0 ) ); static_cast<double>( i ) < end && i < places.count(); ++i )
        visit( i );
    }

    void addMissing( const CrossSection &section, const Strip &strip, const Rules &rules, StripPlaces &places )
    {
      for ( const Blocker &blocker : blockersOf( section, strip, rules ) )
      {
        const double reachM = blocker.requiredM + strip.widthM / 2;
        visitBetween( section, places, blocker.fromM - reachM, blocker.toM + reachM,
          [&]( std::size_t i )
          {
            const double missingM = blocker.missingM( strip, uOf( section, places.first + static_cast<Place>( i ) ) );
            if ( missingM > NOTHING_M )
              places.missingMm[i] += static_cast<std::int32_t>( std::ceil( missingM * MM_PER_M - NOTHING_M ) );
          } );
      }
    }

    void addUnknown( const CrossSection &section, const Strip &strip, const Rules &rules, StripPlaces &places )
    {
      const double reachM = rules.clearances.greatestDistanceM( strip.thing ) + strip.widthM / 2;
      const auto doubt = [&]( double fromM, double toM )
      { visitBetween( section, places, fromM - reachM, toM + reachM, [&]( std::size_t i ) { places.isUnknown[i] = 1; } ); };
      for ( const Body &body : section.bodies )
      {
        const bool isKnown = rules.clearances.between( strip.thing, body.thing ).distanceM && !body.hasUnknownWidth;
        if ( !isKnown && matters( strip, body, rules ) )
          doubt( body.fromM, body.toM );
      }
      if ( rules.clearances.between( strip.thing, rules.facade() ).distanceM )
        return;
      if ( section.leftEnd == SectionEnd::Facade )
        doubt( -FAR_M, 0 );
      if ( section.rightEnd == SectionEnd::Facade )
        doubt( section.widthM(), FAR_M );
    }

    double tariff( Paving paving, const Rules &rules )
    {
      return rules.openingEurosPerM2[static_cast<std::size_t>( paving )];
    }

    /// What opening all up to a place would cost, for each metre of street: grows by the tariff of what lies there.
    class OpeningSum
    {
      struct Knot
      {
        double fromM;
        double sum; ///< of all before
        double tariff;
      };

      public:
      OpeningSum( const CrossSection &section, const Rules &rules )
      {
        add( -FAR_M, tariff( Paving::Unknown, rules ) );
        for ( const SurfaceSpan &span : section.surfaces )
        {
          const double fromM = std::max( span.fromM, mKnots.back().fromM );
          if ( fromM >= span.toM )
            continue;
          add( fromM, tariff( span.surface.paving, rules ) );
          add( span.toM, tariff( Paving::Unknown, rules ) );
        }
      }

      /// Goes from left to right.
      class Walk
      {
        public:
        explicit Walk( const OpeningSum &opening )
          : mKnot( opening.mKnots.begin() )
          , mEnd( opening.mKnots.end() )
        {
        }

        /// \a u: not to the left of where it was asked before.
        double at( double u )
        {
          while ( mKnot + 1 != mEnd && ( mKnot + 1 )->fromM <= u )
            ++mKnot;
          return mKnot->sum + ( u - mKnot->fromM ) * mKnot->tariff;
        }

        private:
        std::vector<Knot>::const_iterator mKnot;
        std::vector<Knot>::const_iterator mEnd;
      };

      private:
      void add( double fromM, double tariff )
      {
        const double sum = mKnots.empty() ? 0 : mKnots.back().sum + ( fromM - mKnots.back().fromM ) * mKnots.back().tariff;
        mKnots.push_back( { fromM, sum, tariff } );
      }

      std::vector<Knot> mKnots;
    };
  } // namespace

  double Blocker::missingM( const Strip &strip, double u ) const
  {
    const double gapM = std::max( fromM - u - strip.widthM / 2, u - strip.widthM / 2 - toM );
    return requiredM - gapM;
  }

  std::optional<Blocker> blockerOf( const CrossSection &section, std::size_t body, double distanceM )
  {
    const Body &there = section.bodies[body];
    const std::optional<double> reachM = there.reachM( distanceM );
    const std::optional<Interval> keptM = there.keptFreeM( distanceM );
    if ( !reachM || !keptM )
      return std::nullopt;
    return Blocker{ Slack::With::Body, body, keptM->fromM + *reachM, keptM->toM - *reachM, *reachM };
  }

  std::vector<Blocker> blockersOf( const CrossSection &section, const Strip &strip, const Rules &rules )
  {
    std::vector<Blocker> blockers;
    for ( std::size_t i = 0; i < section.bodies.size(); ++i )
    {
      const Body &body = section.bodies[i];
      if ( !matters( strip, body, rules ) )
        continue;
      if ( const std::optional<Blocker> blocker = blockerOf( section, i, rules.clearances.between( strip.thing, body.thing ).distanceM.value_or( 0 ) ) )
        blockers.push_back( *blocker );
    }
    const double facadeM = rules.clearances.between( strip.thing, rules.facade() ).distanceM.value_or( 0 );
    const double widthM = section.widthM();
    blockers.push_back( { Slack::With::LeftEnd, 0, -FAR_M, 0, section.leftEnd == SectionEnd::Facade ? facadeM : 0 } );
    blockers.push_back( { Slack::With::RightEnd, 0, widthM, FAR_M, section.rightEnd == SectionEnd::Facade ? facadeM : 0 } );
    for ( std::size_t i = 0; i < section.surfaces.size(); ++i )
    {
      const SurfaceSpan &span = section.surfaces[i];
      if ( !rules.isAllowed( strip.thing, span.surface.use ) )
        blockers.push_back( { Slack::With::Surface, i, span.fromM, span.toM, 0 } );
    }
    return blockers;
  }

  StripPlaces placesOf( const CorridorSection &section, const Strip &strip, const Rules &rules )
  {
    const CrossSection &profile = section.profile;
    StripPlaces places;
    places.first = static_cast<Place>( std::ceil( -profile.leftM * PLACES_PER_M - NOTHING_M ) );
    const auto last = static_cast<Place>( std::floor( profile.rightM * PLACES_PER_M + NOTHING_M ) );
    const auto count = static_cast<std::size_t>( std::max( last - places.first + 1, 0 ) );
    places.missingMm.assign( count, 0 );
    places.isUnknown.assign( count, profile.isCovered ? 0 : 1 );
    places.crossingCount.assign( count, 0 );
    places.openingEurosPerM.reserve( count );

    const OpeningSum opening( profile, rules );
    const double halfM = std::max( strip.openedM, strip.widthM ) / 2;
    OpeningSum::Walk leftEdge( opening );
    OpeningSum::Walk rightEdge( opening );
    for ( std::size_t i = 0; i < count; ++i )
    {
      const double u = uOf( profile, places.first + static_cast<Place>( i ) );
      places.openingEurosPerM.push_back( rightEdge.at( u + halfM ) - leftEdge.at( u - halfM ) );
    }
    addMissing( profile, strip, rules, places );
    addUnknown( profile, strip, rules, places );
    for ( const Interval &across : section.acrossM )
      visitBetween( profile, places, across.fromM, across.toM, [&]( std::size_t i ) { ++places.crossingCount[i]; } );
    return places;
  }

  double dearestEurosPerM2( const CrossSection &section, const Rules &rules )
  {
    double dearest = section.surfaces.empty() ? tariff( Paving::Unknown, rules ) : 0;
    for ( const SurfaceSpan &span : section.surfaces )
    {
      if ( span.surface.paving != Paving::Water )
        dearest = std::max( dearest, tariff( span.surface.paving, rules ) );
    }
    return dearest;
  }

  double cheapestEurosPerM2( const CrossSection &section, const Rules &rules )
  {
    double cheapest = tariff( Paving::Unknown, rules );
    for ( const SurfaceSpan &span : section.surfaces )
      cheapest = std::min( cheapest, tariff( span.surface.paving, rules ) );
    return cheapest;
  }
} // namespace koppelkans
