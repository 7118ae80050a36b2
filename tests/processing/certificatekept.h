// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "certificateplaces.h"

/// What claims that are placed keep from what lies beside them.
namespace koppelkans::test
{
  inline constexpr double ROUNDING = 3e-5; ///< what is written is rounded to a hundredth of a millimetre

  struct Place
  {
    const CertifiedClaim *claim = nullptr;
    double from = 0;
    double to = 0;
    double cover = 0;
  };

  /// What is kept between two, that way of keeping clear that has more to spare.
  struct Kept
  {
    std::optional<double> required;
    double actual = 0;
    bool isVertical = false;
    int line = 0;

    double missing() const { return required.value_or( 0 ) - actual; }
  };

  inline double besides( double fromA, double toA, double fromB, double toB )
  {
    return std::max( fromB - toA, fromA - toB );
  }

  inline double fromCorner( const std::pair<Corner, Corner> &flank, double u )
  {
    const double alongU = flank.second.u - flank.first.u;
    const double alongAway = flank.second.away - flank.first.away;
    const double square = alongU * alongU + alongAway * alongAway;
    const double share = square > 0 ? std::min( 1.0, std::max( 0.0, ( ( u - flank.first.u ) * alongU - flank.first.away * alongAway ) / square ) ) : 0;
    return std::hypot( flank.first.u + share * alongU - u, flank.first.away + share * alongAway );
  }

  inline double apart( const Place &place, const CertifiedBody &body )
  {
    const double beside = besides( place.from, place.to, body.from, body.to );
    double least = body.away > 0 ? std::hypot( std::max( 0.0, beside ), body.away ) : beside;
    for ( const std::pair<Corner, Corner> &flank : body.flanks )
    {
      least = std::min( { least, fromCorner( flank, place.from ), fromCorner( flank, place.to ) } );
      for ( const Corner &corner : { flank.first, flank.second } )
        least = std::min( least, std::hypot( std::max( 0.0, besides( place.from, place.to, corner.u, corner.u ) ), corner.away ) );
    }
    return least;
  }

  inline Kept keptBetween( const PairRule &rule, double beside, const Place &place, const std::optional<double> &top, const std::optional<double> &bottom )
  {
    Kept kept{ rule.distance, beside, false, rule.line };
    if ( !rule.mayStack || !rule.vertical || !top || !bottom )
      return kept;
    const Kept above{ rule.vertical, std::max( *top - place.cover - place.claim->height, place.cover - *bottom ), true, rule.line };
    const bool isBetter = above.missing() < kept.missing() || ( !kept.required && above.missing() <= ROUNDING );
    return isBetter ? above : kept;
  }

  /// As keptBetween(), by what is to spare beside what a careful placement wants.
  inline Kept carefully( const PairRule &rule, double beside, const Place &place, const std::optional<double> &top, const std::optional<double> &bottom )
  {
    const Kept level{ rule.distance, beside, false, 0 };
    if ( !rule.mayStack || !rule.vertical || !top || !bottom )
      return level;
    const Kept above{ rule.vertical, std::max( *top - place.cover - place.claim->height, place.cover - *bottom ), true, 0 };
    return above.actual >= *rule.vertical + TIGHT - ROUNDING ? above : level;
  }

  inline std::vector<Place> placesOf( const QJsonArray &placed, const CertifiedSection &section )
  {
    std::vector<Place> places;
    for ( const QJsonValue &one : placed )
    {
      const auto claim =
        std::find_if( section.claims.begin(), section.claims.end(), [&one]( const CertifiedClaim &asked ) { return asked.task == one["task"].toString(); } );
      if ( claim != section.claims.end() )
        places.push_back( { &*claim, one["from"].toDouble(), one["to"].toDouble(), one["cover"].toDouble() } );
    }
    return places;
  }

  /// The width of the free stretch in which the trench lies; of its greatest part where it lies in none.
  inline double stripAt( const Place &place, const CertifiedSection &section )
  {
    const double opened = place.claim->opened();
    const double from = ( place.from + place.to - opened ) / 2;
    std::vector<Range> taken;
    for ( const CertifiedSurface &surface : section.surfaces )
    {
      if ( surface.isNoGround() )
        taken.push_back( { surface.from, surface.to } );
    }
    for ( const CertifiedBody &body : section.bodies )
    {
      if ( body.away <= 0 && shippedTables().isObstacle( body.thing ) && body.years.overlaps( place.claim->building ) )
        taken.push_back( { body.from, body.to } );
    }
    taken.push_back( { section.width, section.width } );
    std::sort( taken.begin(), taken.end(), []( const Range &a, const Range &b ) { return a.from < b.from; } );
    double strip = 0;
    double reached = 0;
    for ( const Range &range : taken )
    {
      const double to = std::min( range.from, section.width );
      const double shared = std::min( from + opened, to ) - std::max( from, reached );
      strip = std::max( strip, shared >= opened - ROUNDING ? to - reached : std::min( shared, opened ) );
      reached = std::max( reached, range.to );
    }
    return strip;
  }
} // namespace koppelkans::test
