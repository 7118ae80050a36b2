// SPDX-License-Identifier: GPL-2.0-or-later
#include "claimplaces.h"

#include <algorithm>
#include <cmath>

namespace koppelkans
{
  namespace
  {
    constexpr double SEARCH_STEP_M = 0.05;
  } // namespace

  double wholeMillimetres( double metres )
  {
    return std::round( metres * 1000 ) / 1000;
  }

  PlacedClaim movedTo( const PlacedClaim &place, double fromM, double coverM )
  {
    return { place.claim, fromM, wholeMillimetres( fromM + place.toM - place.fromM ), coverM };
  }

  double missingM( const std::vector<Slack> &slacks )
  {
    double sum = 0;
    for ( const Slack &slack : slacks )
      sum += std::max( 0.0, slack.missingM() );
    return sum;
  }

  PlacedClaim leastBrokenPlace( const PlacedClaim &place, const Interval &edgesM, double wantedM, const std::function<double( const PlacedClaim & )> &missing )
  {
    const double lastM = std::max( edgesM.fromM, edgesM.toM );
    std::vector<double> edges{ std::clamp( wantedM, edgesM.fromM, lastM ) };
    for ( int step = 0; edgesM.fromM + step * SEARCH_STEP_M < lastM; ++step )
      edges.push_back( edgesM.fromM + step * SEARCH_STEP_M );
    edges.push_back( lastM );
    std::stable_sort( edges.begin(), edges.end(), [wantedM]( double a, double b ) { return std::abs( a - wantedM ) < std::abs( b - wantedM ); } );
    std::optional<PlacedClaim> best;
    double leastM = 0;
    for ( const double fromM : edges )
    {
      const PlacedClaim tried = movedTo( place, wholeMillimetres( fromM ), place.coverM );
      const double sumM = missing( tried );
      if ( best && sumM > leastM - LEAST_BREACH_M )
        continue;
      leastM = sumM;
      best = tried;
    }
    return *best;
  }

  std::vector<PlacedClaim> leastBrokenPlaces( const Profile &profile, const Rules &rules )
  {
    std::vector<PlacedClaim> placed;
    std::vector<Claim> claims;
    for ( std::size_t i = 0; i < profile.claims.size(); ++i )
    {
      claims.push_back( profile.claims[i] );
      const double widthM = profile.claims[i].widthM;
      const PlacedClaim first{ i, 0, wholeMillimetres( widthM ), profile.claims[i].coversM.front() };
      const auto missing = [&]( const PlacedClaim &tried )
      {
        placed.push_back( tried );
        const double sumM = missingM( slacksOf( profile.section, claims, placed, rules ) );
        placed.pop_back();
        return sumM;
      };
      placed.push_back( leastBrokenPlace( first, { 0, std::max( 0.0, profile.section.widthM() - widthM ) }, 0, missing ) );
    }
    return placed;
  }
} // namespace koppelkans
