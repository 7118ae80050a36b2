// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "underground/arrangement.h"

/// Which rules hold between a claim and what lies beside it: what both the search and the judge of a placement ask.
namespace koppelkans
{
  /// How strictly the distances are taken.
  enum class Strictness
  {
    Plain,  ///< as the rules say
    Careful ///< TIGHT_M more on every distance, to each side and above one another, and not within a distance at which the rules warn
  };

  /// Depths of top and bottom.
  struct DepthSpan
  {
    double topM = 0;
    double bottomM = 0;
  };

  /// Empty when one of the two is not known.
  std::optional<DepthSpan> depthOf( const Body &body );
  DepthSpan depthOf( const Claim &claim, double coverM );

  /// Whether they are there at one time: during the building of the claim, or later in its life.
  bool meets( const Claim &claim, const Body &body );
  bool meets( const Claim &a, const Claim &b );

  /// Whether the claim is what replaces or removes the body: it is there until the claim is, so it cannot go before it.
  bool isGoneWith( const Claim &claim, const Body &body );

  /// From now on it lies there: it needs no working strip, and what lived only while it was built is no matter.
  void markBuilt( Claim &claim );

  /// Edge to edge, beside one another; empty when the rules do not tell.
  std::optional<double> distanceM( const Clearance &clearance, Strictness strictness );

  /// What is kept, beside one another, where the rules do not tell.
  double distanceInsteadM( const ClearanceTable &clearances, Strictness strictness );

  /// What is free between the two above one another; negative: they overlap in depth.
  double verticalGapM( const DepthSpan &a, const DepthSpan &b );

  /// Whether they may lie above one another, so far apart in depth that it does not matter where they lie along the section.
  bool liesClearAbove( const Clearance &clearance, const DepthSpan &a, const DepthSpan &b, Strictness strictness );

  /// The distance of \a placed, which keeps all rules, that lacks most to have enough to spare: by those that PlacingTable asks at Strictness::Careful. Of what
  /// may be stacked the way of keeping clear, beside or above, that lacks less. What the rules do not tell only where nothing else lacks. Empty: all is
  /// careful.
  std::optional<Slack> tightestOf( const CrossSection &section, const std::vector<Claim> &claims, const std::vector<PlacedClaim> &placed, const Rules &rules );

  /// Whether a body stands in the way of those who build.
  bool isObstacle( const Body &body, const Rules &rules );

  /// Whether nobody can work there.
  bool isNoGround( const Surface &surface );

  /// The surfaces from end to end, gaps included: they are of an unknown surface and have no index.
  struct CoveredSpan
  {
    double fromM = 0;
    double toM = 0;
    Surface surface;
    std::optional<std::size_t> index;
  };
  std::vector<CoveredSpan> coverOf( const CrossSection &section );

  /// What is opened to lay the claim: the trench, or the claim itself when that is wider.
  inline double openedM( const Claim &claim )
  {
    return claim.trenchWidthM > claim.widthM ? claim.trenchWidthM : claim.widthM;
  }
} // namespace koppelkans
