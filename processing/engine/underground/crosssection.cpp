// SPDX-License-Identifier: GPL-2.0-or-later
#include "underground/crosssection.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace koppelkans
{
  namespace
  {
    /// How far to the right of \a flank less than \a distanceM lies between it and the section: the greatest u + sqrt( distance2 - away2 ) along it, which is
    /// concave. Empty when all of it is further away.
    std::optional<double> rightOf( const Flank &flank, double distanceM )
    {
      const auto [nearAwayM, nearU, farAwayM, farU] =
        flank.awayM <= flank.toAwayM ? std::tie( flank.awayM, flank.u, flank.toAwayM, flank.toU ) : std::tie( flank.toAwayM, flank.toU, flank.awayM, flank.u );
      if ( nearAwayM >= distanceM )
        return std::nullopt;
      const auto reachM = [distanceM]( double awayM ) { return std::sqrt( std::max( 0.0, distanceM * distanceM - awayM * awayM ) ); };
      if ( farAwayM <= nearAwayM )
        return std::max( nearU, farU ) + reachM( nearAwayM );
      const double slope = ( farU - nearU ) / ( farAwayM - nearAwayM );
      const double awayM = std::clamp( slope * distanceM / std::hypot( 1, slope ), nearAwayM, std::min( farAwayM, distanceM ) );
      return nearU + slope * ( awayM - nearAwayM ) + reachM( awayM );
    }

    Flank mirrored( const Flank &flank )
    {
      return { -flank.u, flank.awayM, -flank.toU, flank.toAwayM };
    }

    double fromPointM( const Flank &flank, double u )
    {
      const double alongU = flank.toU - flank.u;
      const double alongAway = flank.toAwayM - flank.awayM;
      const double square = alongU * alongU + alongAway * alongAway;
      const double share = square > 0 ? std::clamp( ( ( u - flank.u ) * alongU - flank.awayM * alongAway ) / square, 0.0, 1.0 ) : 0;
      return std::hypot( flank.u + share * alongU - u, flank.awayM + share * alongAway );
    }

    double besideM( double u, const Interval &stretch )
    {
      return std::max( { 0.0, stretch.fromM - u, u - stretch.toM } );
    }

    double fromStretchM( const Flank &flank, const Interval &stretch )
    {
      return std::min( { fromPointM( flank, stretch.fromM ), fromPointM( flank, stretch.toM ), std::hypot( besideM( flank.u, stretch ), flank.awayM ),
        std::hypot( besideM( flank.toU, stretch ), flank.toAwayM ) } );
    }
  } // namespace

  std::optional<double> Body::reachM( double distanceM ) const
  {
    if ( awayM <= 0 )
      return distanceM;
    return distanceM > awayM ? std::optional<double>( std::sqrt( distanceM * distanceM - awayM * awayM ) ) : std::nullopt;
  }

  std::optional<Interval> Body::keptFreeM( double distanceM ) const
  {
    const std::optional<double> hereM = reachM( distanceM );
    if ( !hereM )
      return std::nullopt;
    Interval kept{ fromM - *hereM, toM + *hereM };
    for ( const Flank &flank : flanks )
    {
      if ( const std::optional<double> right = rightOf( flank, distanceM ) )
        kept.toM = std::max( kept.toM, *right );
      if ( const std::optional<double> left = rightOf( mirrored( flank ), distanceM ) )
        kept.fromM = std::min( kept.fromM, -*left );
    }
    return kept;
  }

  double Body::apartM( const Interval &stretch ) const
  {
    const double besideItM = std::max( std::min( fromM, toM ) - stretch.toM, stretch.fromM - std::max( fromM, toM ) );
    double apart = awayM > 0 ? std::hypot( std::max( 0.0, besideItM ), awayM ) : besideItM;
    for ( const Flank &flank : flanks )
      apart = std::min( apart, fromStretchM( flank, stretch ) );
    return apart;
  }
} // namespace koppelkans
