// SPDX-License-Identifier: GPL-2.0-or-later
#include "underground/sectionline.h"

#include "model/engineerror.h"
#include "underground/exactside.h"

#include <algorithm>
#include <cmath>

namespace koppelkans
{
  namespace
  {
    /// Outside and inside take turns.
    std::vector<Interval> stretchesBetween( std::vector<double> crossings )
    {
      std::sort( crossings.begin(), crossings.end() );
      std::vector<Interval> stretches;
      for ( std::size_t i = 1; i < crossings.size(); i += 2 )
      {
        if ( crossings[i] > crossings[i - 1] )
          stretches.push_back( { crossings[i - 1], crossings[i] } );
      }
      return stretches;
    }
  } // namespace

  SectionLine::SectionLine( const CrossSection &section )
    : mLeft( section.left )
    , mRight( section.right )
    , mLengthM( std::hypot( section.right.x - section.left.x, section.right.y - section.left.y ) )
    , mAlongX( ( section.right.x - section.left.x ) / mLengthM )
    , mAlongY( ( section.right.y - section.left.y ) / mLengthM )
  {
    if ( !( mLengthM > 0 ) )
      throw EngineError( message( "Section %1 has no length", { section.id } ) );
  }

  int SectionLine::sideOf( const Point &point ) const
  {
    return koppelkans::sideOf( mLeft, mRight, point );
  }

  double SectionLine::crossingM( const Point &from, const Point &to ) const
  {
    const double before = std::abs( awayOf( from ) );
    const double behind = std::abs( awayOf( to ) );
    const double share = before + behind > 0 ? before / ( before + behind ) : 0;
    return uOf( from ) + share * ( uOf( to ) - uOf( from ) );
  }

  double SectionLine::sineOf( const Point &from, const Point &to ) const
  {
    const double length = std::sqrt( ( to.x - from.x ) * ( to.x - from.x ) + ( to.y - from.y ) * ( to.y - from.y ) );
    return length > 0 ? std::min( 1.0, std::abs( awayOf( to ) - awayOf( from ) ) / length ) : 0;
  }

  Bounds SectionLine::bounds( double aroundM ) const
  {
    return { std::min( mLeft.x, mRight.x ) - aroundM, std::min( mLeft.y, mRight.y ) - aroundM, std::max( mLeft.x, mRight.x ) + aroundM,
      std::max( mLeft.y, mRight.y ) + aroundM };
  }

  /// A corner on the line counts as one side of it, so that a boundary is crossed an even number of times.
  void SectionLine::addCrossing( const Point &from, const Point &to, std::vector<double> &crossings ) const
  {
    if ( ( sideOf( from ) > 0 ) != ( sideOf( to ) > 0 ) )
      crossings.push_back( crossingM( from, to ) );
  }

  std::vector<Interval> SectionLine::within( const Polygon &polygon ) const
  {
    std::vector<double> crossings;
    for ( const Ring &ring : polygon.rings )
    {
      for ( std::size_t i = 1; i < ring.size(); ++i )
        addCrossing( ring[i - 1], ring[i], crossings );
    }
    return stretchesBetween( std::move( crossings ) );
  }

  std::vector<Interval> SectionLine::within( const std::vector<EdgeStretch> &stretches ) const
  {
    constexpr double ROUNDING_M = 1e-6;
    std::vector<double> crossings;
    for ( const EdgeStretch &stretch : stretches )
    {
      if ( std::abs( awayOf( stretch.centre ) ) <= stretch.reachM + ROUNDING_M )
        stretch.visitEdges( [&]( const Point &from, const Point &to ) { addCrossing( from, to, crossings ); } );
    }
    return stretchesBetween( std::move( crossings ) );
  }

  double lengthWithin( const std::vector<Interval> &stretches, double fromM, double toM )
  {
    double lengthM = 0;
    for ( const Interval &stretch : stretches )
      lengthM += std::max( 0.0, std::min( stretch.toM, toM ) - std::max( stretch.fromM, fromM ) );
    return lengthM;
  }
} // namespace koppelkans
