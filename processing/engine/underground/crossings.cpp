// SPDX-License-Identifier: GPL-2.0-or-later
#include "underground/crossings.h"

#include "underground/exactside.h"
#include "underground/obstaclebodies.h"
#include "underground/sectionline.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace koppelkans
{
  namespace
  {
    const double ACROSS_SINE = std::sin( ACROSS_DEG * M_PI / 180 );

    constexpr std::size_t HITS_EXPECTED = 32;

    /// Two places of one network that are nearer than this are one: its parts meet there.
    constexpr double SAME_PLACE_M = 1e-6;

    /// A section that lies within the area told about but for so much does so: its ends were computed on other numbers than the area's corners.
    constexpr double COVER_TOLERANCE_M = 1e-3;

    Bounds boundsOf( const Point &a, const Point &b )
    {
      return { std::min( a.x, b.x ), std::min( a.y, b.y ), std::max( a.x, b.x ), std::max( a.y, b.y ) };
    }

    /// The point \a distanceM along \a line from \a start, which lies between the points \a begin and \a begin + 1; forwards, or backwards for \a step -1. The
    /// end of the line where it is shorter.
    Point walked( const Polyline &line, const Point &start, std::size_t begin, int step, double distanceM )
    {
      Point at = start;
      auto next = static_cast<std::ptrdiff_t>( step > 0 ? begin + 1 : begin );
      for ( ; next >= 0 && next < static_cast<std::ptrdiff_t>( line.size() ); next += step )
      {
        const Point &corner = line[static_cast<std::size_t>( next )];
        const double lengthM = std::sqrt( ( corner.x - at.x ) * ( corner.x - at.x ) + ( corner.y - at.y ) * ( corner.y - at.y ) );
        if ( lengthM >= distanceM )
        {
          const double share = lengthM > 0 ? distanceM / lengthM : 0;
          return { at.x + share * ( corner.x - at.x ), at.y + share * ( corner.y - at.y ) };
        }
        distanceM -= lengthM;
        at = corner;
      }
      return at;
    }

    double distanceM( const Point &point, const Point &a, const Point &b )
    {
      const double dx = b.x - a.x;
      const double dy = b.y - a.y;
      const double square = dx * dx + dy * dy;
      const double share = square > 0 ? std::clamp( ( ( point.x - a.x ) * dx + ( point.y - a.y ) * dy ) / square, 0.0, 1.0 ) : 0;
      const double fromX = point.x - a.x - share * dx;
      const double fromY = point.y - a.y - share * dy;
      return std::sqrt( fromX * fromX + fromY * fromY );
    }

    /// A point without a width from which no network keeps a distance: a fitting of a pipe that is there by itself.
    bool takesNoRoom( const Obstacle &obstacle, const Rules &rules )
    {
      if ( obstacle.widthM > 0 || !obstacle.polygons.empty() )
        return false;
      bool isTold = false;
      for ( std::size_t network = 0; network < rules.networks.size(); ++network )
      {
        const std::optional<double> distanceM = rules.clearances.between( obstacle.thing, rules.thingOfNetwork( network ) ).distanceM;
        if ( distanceM && *distanceM > 0 )
          return false;
        isTold = isTold || distanceM;
      }
      return isTold;
    }

    /// By thing: how far from it a clearance may reach to what is \a laid.
    std::vector<double> reachesM( const Rules &rules, const std::optional<std::vector<Thing>> &laid )
    {
      std::vector<Thing> others = laid.value_or( std::vector<Thing>() );
      for ( std::size_t network = 0; !laid && network < rules.networks.size(); ++network )
        others.push_back( rules.thingOfNetwork( network ) );
      const ClearanceTable &clearances = rules.clearances;
      std::vector<double> reaches;
      for ( std::size_t i = 0; i < clearances.size(); ++i )
      {
        const auto thing = static_cast<Thing>( i );
        const bool isKnown =
          std::all_of( others.begin(), others.end(), [&]( Thing other ) { return clearances.between( thing, other ).distanceM.has_value(); } );
        reaches.push_back( TIGHT_M + ( isKnown ? clearances.greatestDistanceM( thing ) : clearances.greatestDistanceM() ) );
      }
      return reaches;
    }

    Lying lyingOf( const Network &network, double u, double sine )
    {
      Lying lying;
      Body &body = lying.body;
      const double halfM = network.widthM.value_or( 0 ) / sine / 2;
      body.id = network.id;
      body.thing = network.thing;
      body.fromM = u - halfM;
      body.toM = u + halfM;
      body.topM = network.coverM;
      if ( network.coverM && network.heightM )
        body.bottomM = *network.coverM + *network.heightM;
      body.life = { network.fromYear, network.toYear };
      body.isDisused = network.status == NetworkStatus::Disused;
      body.isAssumedWidth = network.isAssumedWidth || !network.widthM;
      body.hasUnknownWidth = !network.widthM || *network.widthM <= 0;
      body.isAssumedDepth = network.isAssumedDepth || !network.coverM;
      body.goneWithTask = network.goneWithTask;
      lying.part = network.part;
      lying.isInUse = network.status == NetworkStatus::Functional;
      return lying;
    }
  } // namespace

  /// A place where a network meets the line of a section.
  struct Underground::Hit
  {
    std::uint32_t network;
    double u;
    double sine; ///< of its angle with the section

    bool isAcross() const { return sine < ACROSS_SINE; }
  };

  Underground::Underground(
    std::vector<Network> networks, std::vector<Obstacle> obstacles, const Rules &rules, Coverage coverage, const std::optional<std::vector<Thing>> &laid )
    : mNetworks( std::move( networks ) )
    , mObstacles( std::move( obstacles ) )
    , mCoverArea( std::move( coverage.area ) )
    , mCoverDistanceM( coverage.distanceM )
    , mDistancesM( reachesM( rules, laid ) )
    , mFacade( rules.facade() )
  {
    mObstacles.erase( std::remove_if( mObstacles.begin(), mObstacles.end(), [&rules]( const Obstacle &obstacle ) { return takesNoRoom( obstacle, rules ); } ),
      mObstacles.end() );
    indexNetworks();
    indexGone( coverage.gone );
    indexObstacles();
  }

  void Underground::indexNetworks()
  {
    std::vector<Bounds> boxes;
    for ( std::size_t i = 0; i < mNetworks.size(); ++i )
    {
      Network &network = mNetworks[i];
      mNetworkReachM = std::max( mNetworkReachM, mDistancesM[network.thing] + network.widthM.value_or( 0 ) ); // half of twice the width at most
      for ( std::size_t l = 0; l < network.lines.size(); ++l )
      {
        Polyline &line = network.lines[l];
        line.erase( std::unique( line.begin(), line.end() ), line.end() );
        for ( std::size_t p = 0; p + 1 < line.size(); ++p )
        {
          mSegments.push_back( { static_cast<std::uint32_t>( i ), static_cast<std::uint32_t>( l ), static_cast<std::uint32_t>( p ) } );
          boxes.push_back( boundsOf( line[p], line[p + 1] ) );
        }
      }
    }
    mSegmentTree = BoundsTree( boxes );
  }

  void Underground::indexGone( const std::vector<Polyline> &gone )
  {
    std::vector<Bounds> boxes;
    for ( const Polyline &line : gone )
    {
      for ( std::size_t p = 0; p + 1 < line.size(); ++p )
      {
        mGoneSegments.emplace_back( line[p], line[p + 1] );
        boxes.push_back( boundsOf( line[p], line[p + 1] ) );
      }
    }
    mGoneTree = BoundsTree( boxes );
  }

  void Underground::indexObstacles()
  {
    std::vector<Bounds> boxes;
    for ( const Obstacle &obstacle : mObstacles )
    {
      mObstacleReachM = std::max( mObstacleReachM, mDistancesM[obstacle.thing] );
      boxes.push_back( koppelkans::boundsOf( obstacle ) );
    }
    mObstacleTree = BoundsTree( boxes );
  }

  Crossings Underground::in( const CrossSection &section ) const
  {
    const SectionLine line( section );
    Crossings crossings;
    crossings.isCovered = isCovered( line, section );
    addNetworks( line, crossings );
    addObstacles( line, crossings );
    std::sort( crossings.lying.begin(), crossings.lying.end(),
      []( const Lying &a, const Lying &b )
      { return std::tie( a.body.fromM, a.body.id, a.body.toM, a.body.awayM ) < std::tie( b.body.fromM, b.body.id, b.body.toM, b.body.awayM ); } );
    return crossings;
  }

  void Underground::findHits( const SectionLine &line, std::vector<Hit> &hits ) const
  {
    const auto addHit = [&]( const Segment &segment, const Polyline &points, const Point &at, double u )
    {
      if ( u < -mNetworkReachM || u > line.lengthM() + mNetworkReachM )
        return;
      const Point before = walked( points, at, segment.begin, -1, DIRECTION_M );
      const Point behind = walked( points, at, segment.begin, 1, DIRECTION_M );
      hits.push_back( { segment.network, u, std::max( line.sineOf( before, at ), line.sineOf( at, behind ) ) } );
    };
    mSegmentTree.visit( line.bounds( mNetworkReachM ),
      [&]( std::size_t index )
      {
        const Segment &segment = mSegments[index];
        const Polyline &points = mNetworks[segment.network].lines[segment.line];
        const Point &begin = points[segment.begin];
        const Point &end = points[segment.begin + 1];
        const int sideOfBegin = line.sideOf( begin );
        const int sideOfEnd = line.sideOf( end );
        if ( sideOfBegin * sideOfEnd < 0 )
        {
          const double u = line.crossingM( begin, end );
          addHit( segment, points, line.at( u ), u );
        }
        // A corner on the line belongs to the segment that it begins; the last one of an open line to the segment that it ends.
        if ( sideOfBegin == 0 )
          addHit( segment, points, begin, line.uOf( begin ) );
        const bool isLast = segment.begin + 2 == points.size();
        if ( sideOfEnd == 0 && isLast && !( points.front() == points.back() ) )
          addHit( segment, points, end, line.uOf( end ) );
        const bool isAlong = sideOfBegin == 0 && sideOfEnd == 0;
        const double least = std::min( line.uOf( begin ), line.uOf( end ) );
        const double most = std::max( line.uOf( begin ), line.uOf( end ) );
        if ( isAlong && most - least > DIRECTION_M && most >= 0 && least <= line.lengthM() )
          hits.push_back( { segment.network, std::clamp( least, 0.0, line.lengthM() ), 0 } );
        return true;
      } );
  }

  void Underground::addNetworks( const SectionLine &line, Crossings &crossings ) const
  {
    std::vector<Hit> hits;
    hits.reserve( HITS_EXPECTED );
    findHits( line, hits );
    crossings.lying.reserve( hits.size() );
    std::sort( hits.begin(), hits.end(), []( const Hit &a, const Hit &b ) { return std::tie( a.network, a.u, a.sine ) < std::tie( b.network, b.u, b.sine ); } );

    const Hit *occupant = nullptr;
    const Hit *across = nullptr;
    for ( const Hit &hit : hits )
    {
      const bool isInside = hit.u >= -SAME_PLACE_M && hit.u <= line.lengthM() + SAME_PLACE_M;
      if ( hit.isAcross() )
      {
        if ( isInside && ( !across || across->network != hit.network ) )
        {
          ++crossings.acrossCount;
          across = &hit;
        }
        continue;
      }
      if ( occupant && occupant->network == hit.network && hit.u - occupant->u < SAME_PLACE_M )
        continue;
      occupant = &hit;
      const Network &network = mNetworks[hit.network];
      Lying lying = lyingOf( network, hit.u, hit.sine );
      const double reachM = mDistancesM[network.thing];
      if ( lying.body.toM >= -reachM && lying.body.fromM <= line.lengthM() + reachM )
        crossings.lying.push_back( std::move( lying ) );
    }
  }

  void Underground::addObstacles( const SectionLine &line, Crossings &crossings ) const
  {
    mObstacleTree.visit( line.bounds( mObstacleReachM ),
      [&]( std::size_t index )
      {
        const Obstacle &obstacle = mObstacles[index];
        for ( Body &body : bodiesOf( obstacle, line, mDistancesM[obstacle.thing], obstacle.thing == mFacade ) )
        {
          Lying lying;
          lying.body = std::move( body );
          crossings.lying.push_back( std::move( lying ) );
        }
        return true;
      } );
  }

  bool Underground::isCovered( const SectionLine &line, const CrossSection &section ) const
  {
    if ( !mCoverArea.isEmpty() )
    {
      std::vector<Interval> within;
      mCoverArea.visit( line, 0, [&within]( std::size_t, const std::vector<Interval> &more ) { within.insert( within.end(), more.begin(), more.end() ); } );
      std::sort( within.begin(), within.end(), []( const Interval &a, const Interval &b ) { return a.fromM < b.fromM; } );
      double reachedM = COVER_TOLERANCE_M; // areas may overlap, and meet in lines of their own numbers
      for ( const Interval &interval : within )
      {
        if ( interval.fromM <= reachedM )
          reachedM = std::max( reachedM, interval.toM + COVER_TOLERANCE_M );
      }
      return reachedM >= line.lengthM();
    }
    const auto isWithin = [&]( const Point &begin, const Point &end )
    {
      const bool crosses =
        line.sideOf( begin ) * line.sideOf( end ) <= 0 && koppelkans::sideOf( begin, end, section.left ) * koppelkans::sideOf( begin, end, section.right ) <= 0;
      const double nearestM = std::min( { distanceM( begin, section.left, section.right ), distanceM( end, section.left, section.right ),
        distanceM( section.left, begin, end ), distanceM( section.right, begin, end ) } );
      return crosses || nearestM <= mCoverDistanceM;
    };
    const Bounds bounds = line.bounds( mCoverDistanceM );
    bool isNear = false;
    mSegmentTree.visit( bounds,
      [&]( std::size_t index )
      {
        const Segment &segment = mSegments[index];
        const Polyline &points = mNetworks[segment.network].lines[segment.line];
        isNear = isWithin( points[segment.begin], points[segment.begin + 1] );
        return !isNear;
      } );
    if ( isNear )
      return true;
    mGoneTree.visit( bounds,
      [&]( std::size_t index )
      {
        isNear = isWithin( mGoneSegments[index].first, mGoneSegments[index].second );
        return !isNear;
      } );
    return isNear;
  }
} // namespace koppelkans
