// SPDX-License-Identifier: GPL-2.0-or-later
#include "placebeside.h"

#include "underground/feasibleplaces.h"
#include "underground/measuresteps.h"

#include <algorithm>

namespace koppelkans
{
  namespace
  {
    /// The claims at the depths that they have, and at no other.
    std::vector<Claim> atTheirDepths( std::vector<Claim> claims, const std::vector<PlacedClaim> &placed )
    {
      for ( const PlacedClaim &place : placed )
        claims[place.claim].coversM = { place.coverM };
      return claims;
    }

    /// All steps but those that give a claim more depths than it has.
    std::vector<WayOut::Step> withoutDeeper( std::vector<WayOut::Step> steps, const Rules &rules )
    {
      const auto isDeeper = [&rules]( const WayOut::Step &step ) { return rules.measures[step.measure].kind == MeasureKind::Deeper; };
      steps.erase( std::remove_if( steps.begin(), steps.end(), isDeeper ), steps.end() );
      return steps;
    }

    /// Millimetres from \a wanted, for as far as a section reaches.
    CostCurve distanceFrom( Mm wanted, Mm width )
    {
      return { { 0, wanted, wanted, -1 }, { wanted + 1, std::max( wanted, width ) + 1, 1, 1 } };
    }

    std::optional<double> keptPlace( const PlacingTable &table, const Selection &selection, const std::vector<PlacedClaim> &placed, std::size_t claim,
      const Stretch &edges, Mm wanted, Mm width )
    {
      PlacingProblem problem = table.problemOf( selection );
      const auto isOf = [&]( std::size_t option ) { return table.givenClaim( problem.options[option].claim ) == claim; };
      const std::size_t options = problem.options.size();
      for ( std::size_t a = 0; a < options; ++a )
      {
        const Mm at = nearestMm( placed[table.givenClaim( problem.options[a].claim )].fromM );
        problem.options[a].places = isOf( a ) ? inBoth( problem.options[a].places, { edges } ) : Stretches{ { at, at } };
        for ( std::size_t b = 0; b < options; ++b )
        {
          if ( !isOf( a ) && !isOf( b ) )
            problem.steps[a * options + b] = ANYHOW; // the others stay, also where they come too near to one another
        }
      }
      const CostCurve toWanted = distanceFrom( wanted, width );
      const CostCurve none{ { -FAR_MM, FAR_MM, 0, 0 } };
      std::vector<const CostCurve *> costs;
      std::vector<Mm> widths; // the widest is laid first
      for ( std::size_t i = 0; i < problem.claimCount; ++i )
      {
        const bool isLast = table.givenClaim( i ) == claim;
        costs.push_back( isLast ? &toWanted : &none );
        widths.push_back( isLast ? 0 : 1 );
      }
      const std::optional<Places> places = greedyPlaces( problem, costs, widths );
      for ( std::size_t i = 0; places && i < problem.claimCount; ++i )
      {
        if ( table.givenClaim( i ) == claim )
          return metresOf( places->at[i] );
      }
      return std::nullopt;
    }
  } // namespace

  std::optional<double> keptPlaceBeside( const Profile &profile, const Rules &rules, const std::vector<PlacedClaim> &placed,
    const std::vector<WayOut::Step> &steps, std::size_t claim, const Interval &edgesM, double wantedM )
  {
    const Stretch edges{ ceilMm( edgesM.fromM ), floorMm( edgesM.toM ) };
    const Mm wanted = std::max<Mm>( 0, nearestMm( wantedM ) );
    const MeasuredSituation measured( profile.section, atTheirDepths( profile.claims, placed ), rules, {}, withoutDeeper( steps, rules ) );
    for ( const UnknownDistance unknown : { UnknownDistance::AsGreatest, UnknownDistance::AsNone } )
    {
      const PlacingTable table( measured.situation(), Strictness::Plain, unknown );
      Selection selection = table.all();
      for ( std::size_t body = 0; body < table.bodyCount(); ++body )
        selection.bodies[body] = !measured.isGone( table.givenBody( body ) );
      const std::optional<double> fromM = keptPlace( table, selection, placed, claim, edges, wanted, ceilMm( profile.section.widthM() ) );
      if ( fromM || !table.unknownPair() )
        return fromM;
    }
    return std::nullopt;
  }
} // namespace koppelkans
