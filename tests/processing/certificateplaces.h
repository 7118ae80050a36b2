// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "certificaterules.h"
#include "certificatesection.h"

#include <QMap>

#include <cmath>

/// Whether claims can lie in the section of a certificate: every order of the claims, each as far left as it may be.
namespace koppelkans::test
{
  inline constexpr double TIGHT = 0.10; ///< to spare on every distance, or it is tight

  struct Range
  {
    double from = 0;
    double to = 0;
  };

  /// Ascending. Ranges of one list may overlap.
  inline std::vector<Range> inBoth( const std::vector<Range> &a, const std::vector<Range> &b )
  {
    std::vector<Range> both;
    for ( const Range &one : a )
    {
      for ( const Range &other : b )
      {
        if ( std::max( one.from, other.from ) <= std::min( one.to, other.to ) )
          both.push_back( { std::max( one.from, other.from ), std::min( one.to, other.to ) } );
      }
    }
    std::sort( both.begin(), both.end(), []( const Range &x, const Range &y ) { return x.from < y.from; } );
    return both;
  }

  /// Distances of measures, by who keeps it from what: "task|body" or "task|task".
  using Lesser = QMap<QString, double>;

  /// Where a body keeps a distance free: its part here, and the most that any flank takes to either side (by golden section: u + sqrt( d2 - away2 ) is
  /// concave).
  inline std::optional<Range> keptFree( const CertifiedBody &body, double distance )
  {
    if ( body.away > 0 && body.away >= distance )
      return std::nullopt;
    const auto reach = [distance]( double away ) { return away > 0 ? std::sqrt( std::max( 0.0, distance * distance - away * away ) ) : distance; };
    Range kept{ body.from - reach( body.away ), body.to + reach( body.away ) };
    for ( const auto &[a, b] : body.flanks )
    {
      const Corner &near = a.away <= b.away ? a : b;
      const Corner &far = a.away <= b.away ? b : a;
      if ( near.away >= distance )
        continue;
      const double most = far.away <= distance ? 1 : ( distance - near.away ) / ( far.away - near.away );
      for ( const double sign : { -1.0, 1.0 } )
      {
        const auto value = [&]( double share )
        { return sign * ( near.u + share * ( far.u - near.u ) ) + reach( std::max( 1e-12, near.away + share * ( far.away - near.away ) ) ); };
        double low = 0;
        double high = most;
        for ( int i = 0; i < 80; ++i )
        {
          const double left = high - ( high - low ) * 0.6180339887498949;
          const double right = low + ( high - low ) * 0.6180339887498949;
          ( value( left ) < value( right ) ? low : high ) = value( left ) < value( right ) ? left : right;
        }
        const double best = std::max( { value( low ), value( 0 ), value( most ) } );
        ( sign < 0 ? kept.from : kept.to ) = sign < 0 ? std::min( kept.from, -best ) : std::max( kept.to, best );
      }
    }
    return kept;
  }

  /// What counts in a question.
  struct Part
  {
    std::vector<bool> claims;
    std::vector<bool> bodies;
    bool hasLeftEnd = true;
    bool hasRightEnd = true;
    bool hasSurfaces = true;
    bool hasStrips = true;
  };

  /// Whether claims can lie in a section.
  class Placing
  {
    public:
    /// \a more: added to every distance, so that what the program rounds decides nothing. \a unknown: a distance that the rules do not tell. \a isCareful: with
    /// TIGHT to spare on every distance, and not within one at which the rules warn. \a lesser: in the place of greater ones, or of those that are not told.
    Placing( const CertifiedSection &section, double more, double unknown, bool isCareful = false, Lesser lesser = {} )
      : mSection( section )
      , mMore( more )
      , mUnknown( unknown )
      , mIsCareful( isCareful )
      , mLesser( std::move( lesser ) )
    {
    }

    Part all() const
    {
      return { std::vector<bool>( mSection.claims.size(), true ), std::vector<bool>( mSection.bodies.size(), true ), true, true, true, true };
    }

    bool fits( const Part &part ) const
    {
      std::vector<Laid> laid;
      return layNext( part, laid );
    }

    /// Where a claim may lie when there is no other.
    std::vector<Range> places( std::size_t claim ) const
    {
      std::vector<Range> places;
      for ( const double cover : mSection.claims[claim].covers )
      {
        const std::vector<Range> more = placesOf( all(), mSection.claims[claim], cover );
        places.insert( places.end(), more.begin(), more.end() );
      }
      return places;
    }

    private:
    struct Laid
    {
      std::size_t claim;
      double cover;
      double from;
    };

    double distance( const QString &a, const QString &b ) const
    {
      const PairRule &rule = shippedTables().between( a, b );
      const double plain = rule.distance.value_or( mUnknown ) + mMore;
      return mIsCareful ? std::max( plain + TIGHT, rule.warn.value_or( 0 ) + mMore ) : plain;
    }

    /// What the rules do not tell is kept from the wall before a body of unknown width.
    double distance( const CertifiedClaim &claim, const CertifiedBody &body ) const
    {
      const bool isTold = shippedTables().between( claim.thing, body.thing ).distance.has_value();
      return distance( claim, body.id, body.thing ) + ( isTold || mUnknown <= 0 ? 0 : body.toWall );
    }

    double distance( const CertifiedClaim &claim, const QString &id, const QString &thing ) const
    {
      const double told = distance( claim.thing, thing );
      for ( const QString &key : { claim.task + '|' + id, id + '|' + claim.task } )
      {
        const auto lesser = mLesser.constFind( key );
        if ( lesser != mLesser.constEnd() )
          return shippedTables().between( claim.thing, thing ).distance ? std::min( told, *lesser + mMore ) : *lesser + mMore;
      }
      return told;
    }

    bool areAbove( const QString &a, double topA, double bottomA, const QString &b, double topB, double bottomB ) const
    {
      const PairRule &rule = shippedTables().between( a, b );
      return rule.mayStack && rule.vertical && std::max( topA - bottomB, topB - bottomA ) >= *rule.vertical + mMore + ( mIsCareful ? TIGHT : 0 ) - 1e-6;
    }

    /// Lays each claim that is left as the next one to the right, as far left as it may be.
    bool layNext( const Part &part, std::vector<Laid> &laid ) const
    {
      bool isLeft = false;
      for ( std::size_t i = 0; i < mSection.claims.size(); ++i )
      {
        const bool isLaid = std::any_of( laid.begin(), laid.end(), [i]( const Laid &one ) { return one.claim == i; } );
        if ( !part.claims[i] || isLaid )
          continue;
        isLeft = true;
        for ( const double cover : mSection.claims[i].covers )
        {
          const std::optional<double> from = leftmost( part, i, cover, laid );
          if ( !from )
            continue;
          laid.push_back( { i, cover, *from } );
          if ( layNext( part, laid ) )
            return true;
          laid.pop_back();
        }
      }
      return !isLeft;
    }

    std::optional<double> leftmost( const Part &part, std::size_t index, double cover, const std::vector<Laid> &laid ) const
    {
      const CertifiedClaim &claim = mSection.claims[index];
      double from = laid.empty() ? -FAR : laid.back().from;
      for ( const Laid &one : laid )
      {
        const CertifiedClaim &other = mSection.claims[one.claim];
        if ( claim.meets( other ) && !areAbove( claim.thing, cover, cover + claim.height, other.thing, one.cover, one.cover + other.height ) )
          from = std::max( from, one.from + other.width + distance( claim, other.task, other.thing ) );
      }
      for ( const Range &range : placesOf( part, claim, cover ) )
      {
        if ( range.to >= from )
          return std::max( from, range.from );
      }
      return std::nullopt;
    }

    std::vector<Range> placesOf( const Part &part, const CertifiedClaim &claim, double cover ) const
    {
      const QString facade = QStringLiteral( "facade" );
      const double atFacade = distance( claim.thing, facade );
      std::vector<Range> free{ { part.hasLeftEnd ? ( mSection.isLeftFacade ? atFacade : mMore ) : -FAR,
        part.hasRightEnd ? mSection.width - claim.width - ( mSection.isRightFacade ? atFacade : mMore ) : FAR } };
      const auto close = [&free, &claim]( double from, double to )
      {
        std::vector<Range> left;
        for ( const Range &range : free )
        {
          if ( range.from <= from - claim.width )
            left.push_back( { range.from, std::min( range.to, from - claim.width ) } );
          if ( range.to >= to )
            left.push_back( { std::max( range.from, to ), range.to } );
        }
        std::sort( left.begin(), left.end(), []( const Range &a, const Range &b ) { return a.from < b.from; } );
        free = left;
      };
      if ( !free.empty() && free.front().from > free.front().to )
        return {};
      for ( const CertifiedSurface &surface : mSection.surfaces )
      {
        if ( part.hasSurfaces && !shippedTables().isAllowed( claim.thing, surface.use ) )
          close( surface.from - mMore, surface.to + mMore );
      }
      for ( std::size_t i = 0; i < mSection.bodies.size(); ++i )
      {
        const CertifiedBody &body = mSection.bodies[i];
        const bool isClear = body.top && body.bottom && areAbove( claim.thing, cover, cover + claim.height, body.thing, *body.top, *body.bottom );
        if ( !part.bodies[i] || !claim.meets( body.years ) || isClear )
          continue;
        if ( const std::optional<Range> kept = keptFree( body, distance( claim, body ) ) )
          close( kept->from, kept->to );
      }
      if ( part.hasStrips && claim.strip > 0 )
        free = inBoth( free, placesInStrip( part, claim ) );
      return free;
    }

    /// Where the left edge may be for the trench to lie in a free stretch that is wide enough.
    std::vector<Range> placesInStrip( const Part &part, const CertifiedClaim &claim ) const
    {
      std::vector<Range> taken;
      for ( const CertifiedSurface &surface : mSection.surfaces )
      {
        if ( surface.isNoGround() )
          taken.push_back( { surface.from, surface.to } );
      }
      for ( std::size_t i = 0; i < mSection.bodies.size(); ++i )
      {
        const CertifiedBody &body = mSection.bodies[i];
        if ( part.bodies[i] && body.away <= 0 && shippedTables().isObstacle( body.thing ) && body.years.overlaps( claim.building ) )
          taken.push_back( { body.from, body.to } );
      }
      taken.push_back( { mSection.width, mSection.width } );
      std::sort( taken.begin(), taken.end(), []( const Range &a, const Range &b ) { return a.from < b.from; } );
      const double beside = ( claim.opened() - claim.width ) / 2 + mMore;
      std::vector<Range> places;
      double reached = 0;
      for ( const Range &range : taken )
      {
        const double to = std::min( range.from, mSection.width );
        if ( to - reached >= std::max( claim.strip, claim.opened() ) + mMore )
          places.push_back( { reached + beside, to - claim.width - beside } );
        reached = std::max( reached, range.to );
      }
      return places;
    }

    static constexpr double FAR = 1e6;
    const CertifiedSection &mSection;
    const double mMore;
    const double mUnknown;
    const bool mIsCareful;
    const Lesser mLesser;
  };
} // namespace koppelkans::test
