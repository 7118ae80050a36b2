// SPDX-License-Identifier: GPL-2.0-or-later
#include "underground/placingtable.h"

#include "underground/openingcost.h"
#include "underground/unknownwidth.h"

#include <algorithm>
#include <cassert>
#include <numeric>
#include <tuple>

namespace koppelkans
{
  namespace
  {
    constexpr Mm LEAST_MM = 1; // a claim has some width

    Stretch extentOf( const Body &body )
    {
      return { floorMm( std::min( body.fromM, body.toM ) ), ceilMm( std::max( body.fromM, body.toM ) ) };
    }

    /// Where less than \a distance lies between a claim and the body; both ends keep it. Empty when the body stands too far up the street.
    std::optional<Stretch> keptFreeOf( const Body &body, Mm distance )
    {
      const Stretch extent = extentOf( body );
      if ( body.awayM <= 0 && body.flanks.empty() )
        return Stretch{ extent.from - distance, extent.to + distance };
      const std::optional<Interval> keptM = body.keptFreeM( metresOf( distance ) );
      return keptM ? std::optional<Stretch>( { floorMm( keptM->fromM ), ceilMm( keptM->toM ) } ) : std::nullopt;
    }

    /// Whether any two of these claims and bodies lie so that one is told of the other's measure.
    bool isOf( const LesserDistance &lesser, std::size_t claim, std::optional<std::size_t> otherClaim, std::optional<std::size_t> body )
    {
      if ( body )
        return lesser.body == body && lesser.claim == claim;
      return otherClaim && lesser.otherClaim &&
             ( ( lesser.claim == claim && lesser.otherClaim == otherClaim ) || ( lesser.claim == *otherClaim && *lesser.otherClaim == claim ) );
    }
  } // namespace

  std::vector<std::size_t> orderOf( const std::vector<Claim> &claims )
  {
    std::vector<std::size_t> order( claims.size() );
    std::iota( order.begin(), order.end(), 0 );
    const auto key = [&claims]( std::size_t i )
    {
      const Claim &claim = claims[i];
      return std::tie( claim.taskId, claim.thing, claim.widthM, claim.heightM, claim.coversM, claim.trenchWidthM, claim.workingStripM, claim.building.from,
        claim.building.to, claim.life.from, claim.life.to );
    };
    std::stable_sort( order.begin(), order.end(), [&key]( std::size_t a, std::size_t b ) { return key( a ) < key( b ); } );
    return order;
  }

  std::vector<std::size_t> orderOf( const std::vector<Body> &bodies )
  {
    std::vector<std::size_t> order( bodies.size() );
    std::iota( order.begin(), order.end(), 0 );
    const auto key = [&bodies]( std::size_t i )
    {
      const Body &body = bodies[i];
      return std::tie( body.id, body.fromM, body.toM, body.awayM, body.thing, body.topM, body.bottomM, body.life.from, body.life.to );
    };
    std::stable_sort( order.begin(), order.end(), [&key]( std::size_t a, std::size_t b ) { return key( a ) < key( b ); } );
    return order;
  }

  PlacingTable::PlacingTable( const Situation &situation, Strictness strictness, UnknownDistance unknown )
    : mSituation( situation )
    , mStrictness( strictness )
    , mUnknown( unknown )
    , mWidthMm( floorMm( situation.section->widthM() ) )
  {
    for ( const CoveredSpan &span : coverOf( *situation.section ) )
    {
      if ( isNoGround( span.surface ) )
        mNoGround.push_back( { floorMm( span.fromM ), ceilMm( span.toM ) } );
    }
    for ( const std::size_t claim : orderOf( *situation.claims ) )
      addClaim( claim );
    addBodies( orderOf( situation.section->bodies ) );
    addSteps();
  }

  void PlacingTable::addClaim( std::size_t given )
  {
    const CrossSection &section = *mSituation.section;
    const Rules &rules = *mSituation.rules;
    const Claim &claim = ( *mSituation.claims )[given];
    ClaimRow row;
    row.given = given;
    row.widthMm = std::max( ceilMm( claim.widthM ), LEAST_MM );
    row.overhangMm = ceilMm( ( openedM( claim ) - claim.widthM ) / 2 );
    if ( claim.workingStripM > 0 )
      row.stripMm = std::max( ceilMm( claim.workingStripM ), row.widthMm + 2 * row.overhangMm );
    const auto distanceToEnd = [&]( SectionEnd end )
    { return end == SectionEnd::Facade ? requiredMm( given, std::nullopt, std::nullopt, rules.facade() ) : 0; };
    row.leftmost = distanceToEnd( section.leftEnd );
    row.rightmost = mWidthMm - row.widthMm - distanceToEnd( section.rightEnd );
    for ( const CoveredSpan &span : coverOf( section ) )
    {
      if ( !rules.isAllowed( claim.thing, span.surface.use ) )
        row.closedBySurface.push_back( { floorMm( span.fromM ) - row.widthMm + 1, ceilMm( span.toM ) - 1 } );
    }
    row.openingCost = moved( openingCostOf( section, rules, row.widthMm + 2 * row.overhangMm ), row.overhangMm );
    for ( std::size_t cover = 0; cover < claim.coversM.size(); ++cover )
    {
      row.options.push_back( mOptions.size() );
      mOptions.push_back( { mClaims.size(), cover, {} } );
    }
    mClaims.push_back( std::move( row ) );
  }

  void PlacingTable::addBodies( const std::vector<std::size_t> &order )
  {
    const Rules &rules = *mSituation.rules;
    for ( const std::size_t given : order )
    {
      const Body &body = mSituation.section->bodies[given];
      const Stretch extent = extentOf( body );
      const bool isMoved = !mSituation.isMoved.empty() && mSituation.isMoved[given];
      bool matters = false;
      for ( ClaimRow &row : mClaims )
      {
        const Claim &claim = ( *mSituation.claims )[row.given];
        if ( isMoved && !isGoneWith( claim, body ) )
          continue;
        const bool isInStrip = row.stripMm > 0 && body.awayM <= 0 && isObstacle( body, rules );
        if ( isInStrip && body.life.overlaps( claim.building ) )
        {
          row.obstacles.push_back( { mBodies.size(), extent } );
          matters = true;
        }
        if ( !meets( claim, body ) )
          continue;
        const Clearance &clearance = rules.clearances.between( claim.thing, body.thing );
        const std::optional<DepthSpan> depth = depthOf( body );
        std::optional<Mm> required;
        for ( const std::size_t option : row.options )
        {
          const DepthSpan claimDepth = depthOf( claim, claim.coversM[mOptions[option].cover] );
          if ( depth && liesClearAbove( clearance, claimDepth, *depth, mStrictness ) )
            continue;
          if ( !required )
            required = requiredMm( row.given, std::nullopt, given, body.thing );
          const std::optional<Stretch> kept = keptFreeOf( body, *required );
          if ( !kept )
            continue;
          mOptions[option].closedByBody.push_back( { mBodies.size(), { kept->from - row.widthMm + 1, kept->to - 1 } } );
          matters = true;
        }
      }
      if ( matters )
        mBodies.push_back( given );
    }
  }

  void PlacingTable::addSteps()
  {
    const std::vector<Claim> &claims = *mSituation.claims;
    mSteps.assign( mOptions.size() * mOptions.size(), ANYHOW );
    mIsBefore.assign( mClaims.size() * mClaims.size(), false );
    const auto wantedPlace = [this, &claims]( std::size_t claim ) -> std::optional<std::size_t>
    {
      const std::size_t given = mClaims[claim].given;
      if ( !mSituation.leftToRight || ( !mSituation.isFreeOfOrder.empty() && mSituation.isFreeOfOrder[given] ) )
        return std::nullopt;
      const auto found = std::find( mSituation.leftToRight->begin(), mSituation.leftToRight->end(), claims[given].taskId );
      return found == mSituation.leftToRight->end() ? std::nullopt : std::optional<std::size_t>( found - mSituation.leftToRight->begin() );
    };
    for ( std::size_t a = 0; a < mClaims.size(); ++a )
    {
      for ( std::size_t b = a + 1; b < mClaims.size(); ++b )
      {
        const std::optional<std::size_t> placeOfA = wantedPlace( a );
        const std::optional<std::size_t> placeOfB = wantedPlace( b );
        mIsBefore[a * mClaims.size() + b] = placeOfA && placeOfB && *placeOfA < *placeOfB;
        mIsBefore[b * mClaims.size() + a] = placeOfA && placeOfB && *placeOfB < *placeOfA;
        const Claim &claimA = claims[mClaims[a].given];
        const Claim &claimB = claims[mClaims[b].given];
        if ( !meets( claimA, claimB ) )
          continue;
        const Clearance &clearance = mSituation.rules->clearances.between( claimA.thing, claimB.thing );
        std::optional<Mm> required;
        for ( const std::size_t optionA : mClaims[a].options )
        {
          for ( const std::size_t optionB : mClaims[b].options )
          {
            const DepthSpan depthA = depthOf( claimA, claimA.coversM[mOptions[optionA].cover] );
            const DepthSpan depthB = depthOf( claimB, claimB.coversM[mOptions[optionB].cover] );
            if ( liesClearAbove( clearance, depthA, depthB, mStrictness ) )
              continue;
            if ( !required )
              required = requiredMm( mClaims[a].given, mClaims[b].given, std::nullopt, claimB.thing );
            mSteps[optionA * mOptions.size() + optionB] = mClaims[a].widthMm + *required;
            mSteps[optionB * mOptions.size() + optionA] = mClaims[b].widthMm + *required;
          }
        }
      }
    }
  }

  Mm PlacingTable::requiredMm( std::size_t claim, std::optional<std::size_t> otherClaim, std::optional<std::size_t> body, Thing other )
  {
    const Thing thing = ( *mSituation.claims )[claim].thing;
    const double nearerM = body ? upToWallM( mSituation.section->bodies[*body], *mSituation.section ) : 0;
    std::optional<double> required = distanceM( mSituation.rules->clearances.between( thing, other ), mStrictness );
    for ( const LesserDistance &lesser : mSituation.lesserDistances )
    {
      if ( isOf( lesser, claim, otherClaim, body ) && ( !required || lesser.distanceM + nearerM < *required ) )
        required = lesser.distanceM + nearerM;
    }
    if ( required )
      return ceilMm( *required );
    if ( !mUnknownPair )
      mUnknownPair = UnknownPair{ claim, thing, other };
    if ( mUnknown == UnknownDistance::AsNone )
      return 0;
    return ceilMm( distanceInsteadM( mSituation.rules->clearances, mStrictness ) + nearerM );
  }

  Stretches PlacingTable::placesInStrip( const ClaimRow &claim, const Selection &selection ) const
  {
    std::vector<Stretch> occupied = mNoGround;
    for ( const Block &obstacle : claim.obstacles )
    {
      if ( selection.bodies[obstacle.body] )
        occupied.push_back( obstacle.places );
    }
    occupied.push_back( { mWidthMm, mWidthMm } );
    std::sort( occupied.begin(), occupied.end(), []( const Stretch &a, const Stretch &b ) { return a.from < b.from; } );
    std::vector<Stretch> places;
    Mm freeFrom = 0;
    for ( const Stretch &stretch : occupied )
    {
      const Mm freeTo = std::min( stretch.from, mWidthMm );
      if ( freeTo - freeFrom >= claim.stripMm )
        places.push_back( { freeFrom + claim.overhangMm, freeTo - claim.widthMm - claim.overhangMm } );
      freeFrom = std::max( freeFrom, stretch.to );
    }
    return united( std::move( places ) );
  }

  Stretches PlacingTable::placesOf( const OptionRow &option, const Selection &selection ) const
  {
    const ClaimRow &claim = mClaims[option.claim];
    const Stretch within{ selection.hasLeftEnd ? claim.leftmost : -FAR_MM, selection.hasRightEnd ? claim.rightmost : FAR_MM };
    if ( within.from > within.to )
      return {};
    std::vector<Stretch> closed;
    if ( selection.hasSurfaces )
      closed = claim.closedBySurface;
    for ( const Block &block : option.closedByBody )
    {
      if ( selection.bodies[block.body] )
        closed.push_back( block.places );
    }
    const Stretches open = without( { within }, std::move( closed ) );
    return claim.stripMm > 0 && selection.hasStrips ? inBoth( open, placesInStrip( claim, selection ) ) : open;
  }

  PlacingProblem PlacingTable::problemOf( const Selection &selection ) const
  {
    PlacingProblem problem;
    std::vector<std::size_t> rows; // of the options, in the table
    std::vector<std::size_t> claims;
    for ( std::size_t claim = 0; claim < mClaims.size(); ++claim )
    {
      if ( !selection.claims[claim] )
        continue;
      for ( const std::size_t option : mClaims[claim].options )
      {
        problem.options.push_back( { claims.size(), mOptions[option].cover, placesOf( mOptions[option], selection ) } );
        rows.push_back( option );
      }
      claims.push_back( claim );
    }
    problem.claimCount = claims.size();
    const auto takeSteps = [this, &problem, &rows]
    {
      problem.steps.clear();
      for ( const std::size_t a : rows )
      {
        for ( const std::size_t b : rows )
          problem.steps.push_back( mSteps[a * mOptions.size() + b] );
      }
    };
    takeSteps();
    for ( std::size_t option = rows.size(); option-- > 0; )
    {
      if ( !isNeedless( problem, option ) )
        continue;
      problem.options.erase( problem.options.begin() + static_cast<std::ptrdiff_t>( option ) );
      rows.erase( rows.begin() + static_cast<std::ptrdiff_t>( option ) );
      takeSteps();
    }
    for ( const std::size_t a : claims )
    {
      for ( const std::size_t b : claims )
        problem.isBefore.push_back( mIsBefore[a * mClaims.size() + b] );
    }
    assert( isSound( problem ) );
    return problem;
  }

  /// An option that has no place while another has one, or that is wanted less than another and allows nothing that the other does not.
  bool PlacingTable::isNeedless( const PlacingProblem &problem, std::size_t option ) const
  {
    const ClaimOption &less = problem.options[option];
    for ( std::size_t other = 0; other < problem.options.size(); ++other )
    {
      const ClaimOption &more = problem.options[other];
      if ( other == option || more.claim != less.claim )
        continue;
      if ( less.places.empty() && !( more.places.empty() && option < other ) )
        return true;
      if ( other > option || !( inBoth( less.places, more.places ) == less.places ) )
        continue;
      bool isEasier = true;
      for ( std::size_t beside = 0; beside < problem.options.size() && isEasier; ++beside )
        isEasier = problem.step( other, beside ) <= problem.step( option, beside ) && problem.step( beside, other ) <= problem.step( beside, option );
      if ( isEasier )
        return true;
    }
    return false;
  }

  std::vector<PlacedClaim> PlacingTable::placed( const Places &places, const PlacingProblem &problem ) const
  {
    std::vector<PlacedClaim> placed( mClaims.size() );
    for ( std::size_t claim = 0; claim < mClaims.size(); ++claim )
    {
      const ClaimRow &row = mClaims[claim];
      const double coverM = ( *mSituation.claims )[row.given].coversM[problem.options[places.option[claim]].cover];
      placed[row.given] = { row.given, metresOf( places.at[claim] ), metresOf( places.at[claim] + row.widthMm ), coverM };
    }
    return placed;
  }
} // namespace koppelkans
