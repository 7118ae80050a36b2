// SPDX-License-Identifier: GPL-2.0-or-later
#include "underground/feasibleplaces.h"

#include "underground/leftmostrows.h"

#include <algorithm>
#include <numeric>

namespace koppelkans
{
  namespace
  {
    /// Seen from the other side of the street: left is right.
    PlacingProblem mirrored( const PlacingProblem &problem )
    {
      PlacingProblem mirror = problem;
      for ( ClaimOption &option : mirror.options )
      {
        for ( Stretch &stretch : option.places )
          stretch = { -stretch.to, -stretch.from };
        std::reverse( option.places.begin(), option.places.end() );
      }
      const std::size_t options = problem.options.size();
      for ( std::size_t a = 0; a < options; ++a )
      {
        for ( std::size_t b = 0; b < options; ++b )
          mirror.steps[a * options + b] = problem.step( b, a );
      }
      for ( std::size_t a = 0; a < problem.claimCount; ++a )
      {
        for ( std::size_t b = 0; b < problem.claimCount; ++b )
          mirror.isBefore[a * problem.claimCount + b] = problem.before( b, a );
      }
      return mirror;
    }

    /// Adds where a claim may lie between a row left of it and one right of it, of the mirrored problem.
    void addBetween( const PlacingProblem &problem, std::size_t claim, const LeftmostRows &left, std::size_t leftRow, const LeftmostRows &right,
      std::size_t rightRow, std::vector<Stretch> &feasible )
    {
      for ( std::size_t option = 0; option < problem.options.size(); ++option )
      {
        if ( problem.options[option].claim != claim )
          continue;
        const Stretch between{ left.from( leftRow, option ), -right.from( rightRow, option ) };
        if ( between.from > between.to )
          continue;
        const Stretches places = inBoth( problem.options[option].places, { between } );
        feasible.insert( feasible.end(), places.begin(), places.end() );
      }
    }
  } // namespace

  FeasiblePlaces feasiblePlaces( const PlacingProblem &problem, SearchWork &work )
  {
    const LeftmostRows rows( problem, std::nullopt, work );
    const std::vector<std::size_t> &ofAll = rows.rowsOf( bitOf( problem.claimCount ) - 1 );
    if ( !ofAll.empty() )
      return { Feasibility::Yes, rows.placesOf( ofAll.front() ) };
    return { rows.isComplete() ? Feasibility::No : Feasibility::NotFound, {} };
  }

  Stretches feasiblePlacesOf( const PlacingProblem &problem, std::size_t claim, SearchWork &work )
  {
    const PlacingProblem mirror = mirrored( problem );
    const LeftmostRows left( problem, claim, work );
    const LeftmostRows right( mirror, claim, work );
    const std::vector<ClaimSet> mustLieLeftOf = mustLieLeft( problem );
    const std::vector<ClaimSet> mustLieRightOf = mustLieLeft( mirror );
    const ClaimSet others = ( bitOf( problem.claimCount ) - 1 ) & ~bitOf( claim );

    std::vector<Stretch> feasible;
    for ( ClaimSet leftSet = 0; leftSet <= others; ++leftSet )
    {
      const ClaimSet rightSet = others & ~leftSet;
      if ( ( leftSet & ~others ) || ( mustLieLeftOf[claim] & ~leftSet ) || ( mustLieRightOf[claim] & ~rightSet ) )
        continue;
      for ( const std::size_t rightRow : right.rowsOf( rightSet ) )
      {
        const Places rightPlaces = right.placesOf( rightRow );
        for ( const std::size_t leftRow : left.rowsOf( leftSet ) )
        {
          if ( !work.take() )
            return {};
          bool keepApart = true;
          for ( std::size_t other = 0; other < problem.claimCount && keepApart; ++other )
            keepApart = !( rightSet & bitOf( other ) ) || left.from( leftRow, rightPlaces.option[other] ) <= -rightPlaces.at[other];
          if ( keepApart )
            addBetween( problem, claim, left, leftRow, right, rightRow, feasible );
        }
      }
    }
    return united( std::move( feasible ) );
  }

  std::optional<Places> greedyPlaces( const PlacingProblem &problem, const std::vector<const CostCurve *> &costs, const std::vector<Mm> &widthsMm )
  {
    std::vector<std::size_t> order( problem.claimCount );
    std::iota( order.begin(), order.end(), 0 );
    std::stable_sort( order.begin(), order.end(), [&widthsMm]( std::size_t a, std::size_t b ) { return widthsMm[a] > widthsMm[b]; } );

    Places places{ std::vector<std::size_t>( problem.claimCount ), std::vector<Mm>( problem.claimCount ) };
    std::vector<std::size_t> laid;
    for ( const std::size_t claim : order )
    {
      std::optional<CheapestPlace> best;
      for ( std::size_t option = 0; option < problem.options.size(); ++option )
      {
        if ( problem.options[option].claim != claim )
          continue;
        std::vector<Stretch> closed;
        for ( const std::size_t other : laid )
        {
          const std::size_t beside = places.option[other];
          const Mm at = places.at[other];
          const bool isApart = problem.step( beside, option ) != ANYHOW;
          if ( isApart )
            closed.push_back( { at - problem.step( option, beside ) + 1, at + problem.step( beside, option ) - 1 } );
          if ( problem.before( other, claim ) )
            closed.push_back( { -FAR_MM, at - 1 } );
          if ( problem.before( claim, other ) )
            closed.push_back( { at + 1, FAR_MM } );
        }
        const std::optional<CheapestPlace> cheapest =
          cheapestPlace( partWithin( *costs[claim], without( problem.options[option].places, std::move( closed ) ) ) );
        if ( cheapest && ( !best || cheapest->cost < best->cost ) )
        {
          best = cheapest;
          places.option[claim] = option;
          places.at[claim] = cheapest->position;
        }
      }
      if ( !best )
        return std::nullopt;
      laid.push_back( claim );
    }
    return places;
  }
} // namespace koppelkans
