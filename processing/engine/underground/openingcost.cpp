// SPDX-License-Identifier: GPL-2.0-or-later
#include "underground/openingcost.h"

#include "underground/keeping.h"

#include <algorithm>
#include <cmath>

namespace koppelkans
{
  CostCurve openingCostOf( const CrossSection &section, const Rules &rules, Mm trenchMm )
  {
    const auto cents = [&rules]( Paving paving ) { return std::llround( rules.openingEurosPerM2[static_cast<std::size_t>( paving )] * 100 ); };
    struct Edge
    {
      Mm at = 0;
      Cost change = 0;
    };
    // The slope is the tariff at the right edge of the trench less that at its left edge; it changes where either comes to another surface.
    std::vector<Edge> edges;
    const Cost beyond = cents( Paving::Unknown );
    Cost before = beyond;
    const auto add = [&]( Mm at, Cost tariff )
    {
      edges.push_back( { at - trenchMm, tariff - before } );
      edges.push_back( { at, before - tariff } );
      before = tariff;
    };
    for ( const CoveredSpan &span : coverOf( section ) )
      add( nearestMm( span.fromM ), cents( span.surface.paving ) );
    add( nearestMm( section.widthM() ), beyond );
    std::sort( edges.begin(), edges.end(), []( const Edge &a, const Edge &b ) { return a.at < b.at; } );

    CostCurve curve;
    CostPiece piece{ edges.front().at, 0, beyond * trenchMm, 0 };
    for ( const Edge &edge : edges )
    {
      if ( edge.at > piece.from )
      {
        piece.to = edge.at - 1;
        if ( piece.slope != 0 || curve.empty() || curve.back().slope != 0 )
          curve.push_back( piece );
        else
          curve.back().to = piece.to;
        piece = { edge.at, 0, piece.at( edge.at ), piece.slope };
      }
      piece.slope += edge.change;
    }
    piece.to = piece.from;
    curve.push_back( piece );
    return curve;
  }

  double openingEurosPerM( const CrossSection &section, const Claim &claim, const PlacedClaim &place, const Rules &rules )
  {
    const Mm overhang = ceilMm( ( openedM( claim ) - claim.widthM ) / 2 );
    const Mm trench = nearestMm( place.toM - place.fromM ) + 2 * overhang;
    return static_cast<double>( *costAt( openingCostOf( section, rules, trench ), nearestMm( place.fromM ) - overhang ) ) * EUROS_PER_COST;
  }
} // namespace koppelkans
