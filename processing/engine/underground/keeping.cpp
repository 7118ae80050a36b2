// SPDX-License-Identifier: GPL-2.0-or-later
#include "underground/keeping.h"

#include <algorithm>

namespace koppelkans
{
  namespace
  {
    constexpr double NOTHING_M = 1e-6;
  }

  std::optional<DepthSpan> depthOf( const Body &body )
  {
    if ( !body.topM || !body.bottomM )
      return std::nullopt;
    return DepthSpan{ std::min( *body.topM, *body.bottomM ), std::max( *body.topM, *body.bottomM ) };
  }

  DepthSpan depthOf( const Claim &claim, double coverM )
  {
    return { coverM, coverM + std::max( claim.heightM, 0.0 ) };
  }

  bool meets( const Claim &claim, const Body &body )
  {
    return body.life.overlaps( claim.life ) || body.life.overlaps( claim.building );
  }

  bool meets( const Claim &a, const Claim &b )
  {
    return a.life.overlaps( b.life ) || a.building.overlaps( b.life ) || a.life.overlaps( b.building ) || a.building.overlaps( b.building );
  }

  bool isGoneWith( const Claim &claim, const Body &body )
  {
    return !body.goneWithTask.empty() && body.goneWithTask == claim.taskId;
  }

  void markBuilt( Claim &claim )
  {
    claim.workingStripM = 0;
    claim.building = { INT_MAX, INT_MIN };
  }

  std::optional<double> distanceM( const Clearance &clearance, Strictness strictness )
  {
    if ( !clearance.distanceM || strictness == Strictness::Plain )
      return clearance.distanceM;
    return std::max( *clearance.distanceM + TIGHT_M, clearance.warnDistanceM.value_or( 0 ) );
  }

  double distanceInsteadM( const ClearanceTable &clearances, Strictness strictness )
  {
    return clearances.greatestDistanceM() + ( strictness == Strictness::Careful ? TIGHT_M : 0 );
  }

  double verticalGapM( const DepthSpan &a, const DepthSpan &b )
  {
    return std::max( a.topM - b.bottomM, b.topM - a.bottomM );
  }

  bool liesClearAbove( const Clearance &clearance, const DepthSpan &a, const DepthSpan &b, Strictness strictness )
  {
    if ( !clearance.mayStack || !clearance.verticalM )
      return false;
    const double requiredM = *clearance.verticalM + ( strictness == Strictness::Careful ? TIGHT_M : 0 );
    return verticalGapM( a, b ) >= requiredM - NOTHING_M;
  }

  bool isObstacle( const Body &body, const Rules &rules )
  {
    const ThingGroup group = rules.clearances.group( body.thing );
    return group == ThingGroup::Tree || group == ThingGroup::Obstacle;
  }

  bool isNoGround( const Surface &surface )
  {
    return surface.use == SurfaceUse::Building || surface.use == SurfaceUse::Water || surface.paving == Paving::Water;
  }

  std::vector<CoveredSpan> coverOf( const CrossSection &section )
  {
    std::vector<CoveredSpan> cover;
    double coveredM = 0;
    for ( std::size_t i = 0; i < section.surfaces.size(); ++i )
    {
      const SurfaceSpan &span = section.surfaces[i];
      const double fromM = std::max( span.fromM, coveredM );
      const double toM = std::min( span.toM, section.widthM() );
      if ( fromM >= toM )
        continue;
      if ( fromM > coveredM )
        cover.push_back( { coveredM, fromM, {}, std::nullopt } );
      cover.push_back( { fromM, toM, span.surface, i } );
      coveredM = toM;
    }
    if ( coveredM < section.widthM() )
      cover.push_back( { coveredM, section.widthM(), {}, std::nullopt } );
    return cover;
  }
} // namespace koppelkans
