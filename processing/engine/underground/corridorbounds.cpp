// SPDX-License-Identifier: GPL-2.0-or-later
#include "underground/corridorbounds.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <queue>
#include <utility>

namespace koppelkans
{
  namespace
  {
    constexpr double NOTHING_CENTS = 1e-3; // by which sums of floating point tariffs may lie too high

    Cents wholeCentsBelow( double euros )
    {
      return static_cast<Cents>( std::floor( std::max( euros * CENTS_PER_EURO - NOTHING_CENTS, 0.0 ) ) );
    }

    /// The least that steps cost.
    class LeastPrices
    {
      public:
      LeastPrices( const CorridorNetwork &network, const Strip &strip, const Rules &rules, const CorridorCosts &costs )
        : mNetwork( network )
        , mRules( rules )
        , mCosts( costs )
        , mOpenedM( std::max( strip.openedM, strip.widthM ) )
      {
      }

      /// Both halves, each of which the search rounds by itself.
      Cents alongStreet( std::size_t from, const StreetStep &step ) const
      {
        const auto half = [&]( std::size_t section )
        {
          const double openingEurosPerM = cheapestEurosPerM2( mNetwork.section( section ).profile, mRules ) * mOpenedM;
          return wholeCentsBelow( step.lengthM / 2 * ( openingEurosPerM + mCosts.layingEurosPerM + ( step.isMeasured ? 0 : mCosts.unknownEurosPerM ) ) );
        };
        return half( from ) + half( step.to );
      }

      Cents overJunction( std::size_t a, std::size_t b ) const
      {
        const CrossSection &ofA = mNetwork.section( a ).profile;
        const CrossSection &ofB = mNetwork.section( b ).profile;
        const double apartM = std::hypot( mNetwork.axis( a ).x - mNetwork.axis( b ).x, mNetwork.axis( a ).y - mNetwork.axis( b ).y ) -
                              std::max( ofA.leftM, ofA.rightM ) - std::max( ofB.leftM, ofB.rightM );
        const double dearest = std::max( dearestEurosPerM2( ofA, mRules ), dearestEurosPerM2( ofB, mRules ) );
        return wholeCentsBelow( std::max( apartM, 0.0 ) * ( dearest * mOpenedM + mCosts.layingEurosPerM + mCosts.unknownEurosPerM ) );
      }

      private:
      const CorridorNetwork &mNetwork;
      const Rules &mRules;
      const CorridorCosts &mCosts;
      const double mOpenedM;
    };
  } // namespace

  CorridorBounds::CorridorBounds(
    const CorridorNetwork &network, const Strip &strip, const Rules &rules, const CorridorCosts &costs, bool crossesJunctions, std::size_t goal )
  {
    const LeastPrices prices( network, strip, rules, costs );
    using Turn = std::pair<Cents, std::size_t>;
    std::priority_queue<Turn, std::vector<Turn>, std::greater<>> turns;
    const auto offer = [&]( std::size_t section, Cents cents )
    {
      const auto [kept, isNew] = mCents.emplace( section, cents );
      if ( !isNew && kept->second <= cents )
        return;
      kept->second = cents;
      turns.emplace( cents, section );
    };
    offer( goal, 0 );
    while ( !turns.empty() )
    {
      const auto [cents, section] = turns.top();
      turns.pop();
      if ( mCents.at( section ) < cents )
        continue;
      for ( const Heading heading : HEADINGS )
      {
        if ( const std::optional<StreetStep> step = network.step( section, heading ) )
          offer( step->to, cents + prices.alongStreet( section, *step ) );
      }
      if ( !crossesJunctions )
        continue;
      for ( const std::size_t other : network.links( section ) ) // both ways
        offer( other, cents + prices.overJunction( section, other ) );
    }
  }

  std::optional<Cents> CorridorBounds::atLeast( std::size_t section ) const
  {
    const auto found = mCents.find( section );
    return found == mCents.end() ? std::nullopt : std::optional<Cents>( found->second );
  }
} // namespace koppelkans
