// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "underground/arrangement.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <utility>
#include <vector>

/// Checks placements by the letter of the rules, in metres, without any code of the search or of slacksOf().
namespace koppelkans::checker
{
  inline constexpr double NOTHING_M = 1e-6;

  /// How much more than the rules ask for; 0, or TIGHT_M and the distances at which they warn.
  inline double needed( const Clearance &clearance, bool isCareful )
  {
    return isCareful ? std::max( *clearance.distanceM + TIGHT_M, clearance.warnDistanceM.value_or( 0 ) ) : *clearance.distanceM;
  }

  inline bool areThereTogether( const YearSpan &a, const YearSpan &b )
  {
    return a.from <= a.to && b.from <= b.to && std::max( a.from, b.from ) <= std::min( a.to, b.to );
  }

  /// Distances that measures leave instead of those of the rules, by the ids of the task and of the body or other task.
  using Agreed = std::map<std::pair<std::string, std::string>, double>;

  inline Clearance agreedOf( Clearance clearance, const Agreed &agreed, const std::string &taskId, const std::string &otherId )
  {
    for ( const auto &ids : { std::pair( taskId, otherId ), std::pair( otherId, taskId ) } )
    {
      const auto found = agreed.find( ids );
      if ( found != agreed.end() )
        clearance.distanceM = std::min( clearance.distanceM.value_or( found->second ), found->second );
    }
    return clearance;
  }

  /// Something with a left and right edge and perhaps a top and bottom.
  struct Box
  {
    double fromM, toM;
    std::optional<double> topM, bottomM;
  };

  inline bool keepApart( const Clearance &clearance, const Box &a, const Box &b, bool isCareful )
  {
    if ( clearance.mayStack && clearance.verticalM && a.topM && b.topM && a.bottomM && b.bottomM )
    {
      const double neededM = *clearance.verticalM + ( isCareful ? TIGHT_M : 0 );
      if ( *a.topM - *b.bottomM > neededM - NOTHING_M || *b.topM - *a.bottomM > neededM - NOTHING_M )
        return true;
    }
    if ( !clearance.distanceM )
      return false;
    const double neededM = needed( clearance, isCareful );
    return b.fromM - a.toM > neededM - NOTHING_M || a.fromM - b.toM > neededM - NOTHING_M;
  }

  inline Box boxOf( const Claim &claim, double fromM, double coverM )
  {
    return { fromM, fromM + claim.widthM, coverM, coverM + claim.heightM };
  }

  /// Whether a claim may lie beside one body.
  inline bool mayLieBeside( const Claim &claim, double fromM, double coverM, const Body &body, const Rules &rules, bool isCareful, const Agreed &agreed = {} )
  {
    if ( !areThereTogether( claim.life, body.life ) && !areThereTogether( claim.building, body.life ) )
      return true;
    const Box bodyBox{ body.fromM, body.toM, body.topM, body.bottomM };
    return keepApart(
      agreedOf( rules.clearances.between( claim.thing, body.thing ), agreed, claim.taskId, body.id ), boxOf( claim, fromM, coverM ), bodyBox, isCareful );
  }

  inline bool mayLieBetweenEnds( const CrossSection &section, const Claim &claim, double fromM, const Rules &rules, bool isCareful )
  {
    const Clearance &facade = rules.clearances.between( claim.thing, rules.facade() );
    const double leftM = section.leftEnd == SectionEnd::Facade ? needed( facade, isCareful ) : 0;
    const double rightM = section.rightEnd == SectionEnd::Facade ? needed( facade, isCareful ) : 0;
    return fromM > leftM - NOTHING_M && fromM + claim.widthM < section.leftM + section.rightM - rightM + NOTHING_M;
  }

  /// The surface at a place, unknown where none is given.
  inline Surface surfaceAt( const CrossSection &section, double atM )
  {
    for ( const SurfaceSpan &span : section.surfaces )
    {
      if ( span.fromM <= atM && atM < span.toM )
        return span.surface;
    }
    return {};
  }

  /// Places between which nothing changes: the edges of surfaces, of the section and of what is asked for.
  inline std::vector<double> edgesBetween( const CrossSection &section, double fromM, double toM )
  {
    std::vector<double> edges{ fromM, toM };
    const auto add = [&edges, fromM, toM]( double edgeM )
    {
      if ( fromM < edgeM && edgeM < toM )
        edges.push_back( edgeM );
    };
    add( 0 );
    add( section.leftM + section.rightM );
    for ( const SurfaceSpan &span : section.surfaces )
    {
      add( span.fromM );
      add( span.toM );
    }
    std::sort( edges.begin(), edges.end() );
    return edges;
  }

  inline bool mayLieUnderSurfaces( const CrossSection &section, const Claim &claim, double fromM, const Rules &rules )
  {
    const std::vector<double> edges = edgesBetween( section, fromM, fromM + claim.widthM );
    for ( std::size_t i = 0; i + 1 < edges.size(); ++i )
    {
      const double middleM = ( edges[i] + edges[i + 1] ) / 2;
      const bool isInside = middleM > 0 && middleM < section.leftM + section.rightM;
      if ( edges[i + 1] - edges[i] > 2 * NOTHING_M && isInside && !rules.isAllowed( claim.thing, surfaceAt( section, middleM ).use ) )
        return false;
    }
    return true;
  }

  /// Whether the trench lies in a free stretch that is wide enough: walks from the trench to both sides until something is in the way.
  inline bool hasWorkingStrip( const CrossSection &section, const std::vector<Body> &bodies, const Claim &claim, double fromM, const Rules &rules )
  {
    if ( claim.workingStripM <= 0 )
      return true;
    const double trenchM = std::max( claim.trenchWidthM, claim.widthM );
    const double trenchFromM = fromM + ( claim.widthM - trenchM ) / 2;
    const double trenchToM = trenchFromM + trenchM;
    double freeFromM = 0;
    double freeToM = section.leftM + section.rightM;
    if ( trenchFromM < freeFromM - NOTHING_M || trenchToM > freeToM + NOTHING_M )
      return false;
    bool isHit = false;
    const auto block = [&]( double blockFromM, double blockToM )
    {
      if ( blockToM <= trenchFromM + NOTHING_M )
        freeFromM = std::max( freeFromM, blockToM );
      else if ( blockFromM >= trenchToM - NOTHING_M )
        freeToM = std::min( freeToM, blockFromM );
      else
        isHit = true;
    };
    for ( const SurfaceSpan &span : section.surfaces )
    {
      const bool isGround = span.surface.use != SurfaceUse::Water && span.surface.use != SurfaceUse::Building && span.surface.paving != Paving::Water;
      if ( !isGround && span.fromM < span.toM )
        block( span.fromM, span.toM );
    }
    for ( const Body &body : bodies )
    {
      const ThingGroup group = rules.clearances.group( body.thing );
      if ( ( group == ThingGroup::Tree || group == ThingGroup::Obstacle ) && areThereTogether( claim.building, body.life ) )
        block( body.fromM, body.toM );
    }
    return !isHit && freeToM - freeFromM > claim.workingStripM - NOTHING_M;
  }

  /// Whether two claims may lie so.
  inline bool mayLieTogether( const Claim &a, double fromAM, double coverAM, const Claim &b, double fromBM, double coverBM, const Rules &rules, bool isCareful,
    const Agreed &agreed = {} )
  {
    const bool meet = areThereTogether( a.life, b.life ) || areThereTogether( a.building, b.life ) || areThereTogether( a.life, b.building ) ||
                      areThereTogether( a.building, b.building );
    return !meet || keepApart( agreedOf( rules.clearances.between( a.thing, b.thing ), agreed, a.taskId, b.taskId ), boxOf( a, fromAM, coverAM ),
                      boxOf( b, fromBM, coverBM ), isCareful );
  }

  /// What opening the trench of one claim costs, EUR for each metre of street.
  inline double openingEurosPerM( const CrossSection &section, const Claim &claim, double fromM, const Rules &rules )
  {
    const double trenchM = std::max( claim.trenchWidthM, claim.widthM );
    const double trenchFromM = fromM + ( claim.widthM - trenchM ) / 2;
    const std::vector<double> edges = edgesBetween( section, trenchFromM, trenchFromM + trenchM );
    double euros = 0;
    for ( std::size_t i = 0; i + 1 < edges.size(); ++i )
    {
      const double middleM = ( edges[i] + edges[i + 1] ) / 2;
      const bool isInside = middleM > 0 && middleM < section.leftM + section.rightM;
      const Paving paving = isInside ? surfaceAt( section, middleM ).paving : Paving::Unknown;
      euros += ( edges[i + 1] - edges[i] ) * rules.openingEurosPerM2[static_cast<std::size_t>( paving )];
    }
    return euros;
  }

  /// What is wrong with a placement of all claims; empty when nothing is.
  inline std::vector<std::string> complaints( const CrossSection &section, const std::vector<Claim> &claims, const std::vector<PlacedClaim> &placed,
    const Rules &rules, bool isCareful = false, const Agreed &agreed = {} )
  {
    std::vector<std::string> complaints;
    if ( placed.size() != claims.size() )
      return { "not all claims are placed" };
    for ( std::size_t i = 0; i < placed.size(); ++i )
    {
      const PlacedClaim &place = placed[i];
      const Claim &claim = claims[i];
      const auto complain = [&complaints, &claim]( const std::string &what ) { complaints.push_back( claim.taskId + ": " + what ); };
      if ( place.claim != i )
        complain( "out of order" );
      if ( place.toM - place.fromM < claim.widthM - NOTHING_M || place.toM - place.fromM > claim.widthM + 0.001 + NOTHING_M )
        complain( "not as wide as it should be" );
      if ( std::abs( place.fromM * 1000 - std::round( place.fromM * 1000 ) ) > 1e-3 )
        complain( "not on a whole millimetre" );
      if ( std::find( claim.coversM.begin(), claim.coversM.end(), place.coverM ) == claim.coversM.end() )
        complain( "at a cover that is not allowed" );
      if ( !mayLieBetweenEnds( section, claim, place.fromM, rules, isCareful ) )
        complain( "too near to an end" );
      if ( !mayLieUnderSurfaces( section, claim, place.fromM, rules ) )
        complain( "under a surface that is not allowed" );
      if ( !hasWorkingStrip( section, section.bodies, claim, place.fromM, rules ) )
        complain( "no working strip" );
      for ( const Body &body : section.bodies )
      {
        if ( !mayLieBeside( claim, place.fromM, place.coverM, body, rules, isCareful, agreed ) )
          complain( "too near to " + body.id );
      }
      for ( std::size_t j = i + 1; j < placed.size(); ++j )
      {
        if ( !mayLieTogether( claim, place.fromM, place.coverM, claims[j], placed[j].fromM, placed[j].coverM, rules, isCareful, agreed ) )
          complain( "too near to " + claims[j].taskId );
      }
    }
    return complaints;
  }
} // namespace koppelkans::checker
