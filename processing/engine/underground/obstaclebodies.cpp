// SPDX-License-Identifier: GPL-2.0-or-later
#include "underground/obstaclebodies.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace koppelkans
{
  namespace
  {
    constexpr double INFINITE = std::numeric_limits<double>::infinity();
    constexpr double NOTHING_M = 1e-6;

    /// A piece of an outline within reach of the line and all on one side of it, from point to point along the ring.
    struct Chain
    {
      std::vector<Flank> flanks;
      std::optional<double> beginM; ///< u where it leaves the line; empty: it comes from beyond the reach
      std::optional<double> endM;   ///< u where it meets the line again
    };

    /// Cuts rings into chains.
    class ChainMaker
    {
      public:
      ChainMaker( const SectionLine &line, double distanceM )
        : mLine( line )
        , mDistanceM( distanceM )
      {
      }

      std::vector<Chain> chainsOf( const Ring &ring )
      {
        mChains.clear();
        mIsOpen = false;
        for ( std::size_t i = 1; i < ring.size(); ++i )
          addEdge( ring[i - 1], ring[i] );
        joinEnds();
        return std::move( mChains );
      }

      private:
      void addEdge( const Point &a, const Point &b )
      {
        const double awayA = mLine.awayOf( a );
        const double awayB = mLine.awayOf( b );
        if ( ( mLine.sideOf( a ) > 0 ) == ( mLine.sideOf( b ) > 0 ) )
        {
          addPart( { mLine.uOf( a ), std::abs( awayA ), mLine.uOf( b ), std::abs( awayB ) } );
          return;
        }
        const double u = mLine.crossingM( a, b ); // the same as where SectionLine::within() finds the polygon's edge
        addPart( { mLine.uOf( a ), std::abs( awayA ), u, 0 } );
        mChains.back().endM = u;
        mIsOpen = false;
        addPart( { u, 0, mLine.uOf( b ), std::abs( awayB ) } );
        mChains.back().beginM = u;
      }

      /// What of \a flank lies within reach.
      void addPart( const Flank &flank )
      {
        if ( std::min( flank.awayM, flank.toAwayM ) > mDistanceM )
        {
          mIsOpen = false;
          return;
        }
        const auto uAt = [&flank]( double awayM ) { return flank.u + ( awayM - flank.awayM ) / ( flank.toAwayM - flank.awayM ) * ( flank.toU - flank.u ); };
        Flank part = flank;
        if ( flank.awayM > mDistanceM )
        {
          part.u = uAt( mDistanceM );
          part.awayM = mDistanceM;
          mIsOpen = false;
        }
        if ( flank.toAwayM > mDistanceM )
        {
          part.toU = uAt( mDistanceM );
          part.toAwayM = mDistanceM;
        }
        if ( !mIsOpen )
          mChains.emplace_back();
        mChains.back().flanks.push_back( part );
        mIsOpen = flank.toAwayM <= mDistanceM;
      }

      /// A ring begins anywhere: what is open at its end goes on at its beginning.
      void joinEnds()
      {
        const bool goesOn = mIsOpen && mChains.size() > 1 && !mChains.front().beginM && !mChains.back().endM;
        if ( !goesOn )
          return;
        Chain &last = mChains.back();
        last.flanks.insert( last.flanks.end(), mChains.front().flanks.begin(), mChains.front().flanks.end() );
        last.endM = mChains.front().endM;
        mChains.erase( mChains.begin() );
      }

      const SectionLine &mLine;
      const double mDistanceM;
      std::vector<Chain> mChains;
      bool mIsOpen = false; ///< the next part goes on where the last one ended
    };

    bool isEndOf( const Interval &stretch, const std::optional<double> &u )
    {
      return u && ( *u == stretch.fromM || *u == stretch.toM );
    }

    /// Whether the chain leaves the line where \a stretch ends; then its flanks are added. Of a chain that comes back to the line elsewhere as far as it goes
    /// away from it: what comes nearer again is the flank of what stands there.
    bool addFlanks( const Interval &stretch, const Chain &chain, std::vector<Flank> &flanks )
    {
      const bool isBegin = isEndOf( stretch, chain.beginM );
      const bool isEnd = isEndOf( stretch, chain.endM );
      if ( !isBegin && !isEnd )
        return false;
      const auto behindFurthest =
        std::next( std::max_element( chain.flanks.begin(), chain.flanks.end(), []( const Flank &a, const Flank &b ) { return a.toAwayM < b.toAwayM; } ) );
      flanks.insert(
        flanks.end(), chain.beginM && !isBegin ? behindFurthest : chain.flanks.begin(), chain.endM && !isEnd ? behindFurthest : chain.flanks.end() );
      return true;
    }

    /// Of an outline that only touches the line in a corner: nothing beyond it.
    bool isPoint( const Chain &chain )
    {
      return std::all_of( chain.flanks.begin(), chain.flanks.end(), []( const Flank &flank ) { return flank.u == flank.toU && flank.awayM == flank.toAwayM; } );
    }

    Body bodyOf( const Obstacle &obstacle, const Interval &stretch )
    {
      Body body;
      body.id = obstacle.id;
      body.thing = obstacle.thing;
      body.fromM = stretch.fromM;
      body.toM = stretch.toM;
      body.topM = 0;
      body.bottomM = obstacle.depthM;
      body.life = { obstacle.fromYear, obstacle.toYear };
      body.isAssumedWidth = obstacle.isAssumedWidth;
      body.isAssumedDepth = obstacle.isAssumedDepth;
      return body;
    }

    std::vector<Chain> chainsOf( const Polygon &polygon, const SectionLine &line, double distanceM )
    {
      std::vector<Chain> chains;
      ChainMaker maker( line, distanceM );
      for ( const Ring &ring : polygon.rings )
      {
        for ( Chain &chain : maker.chainsOf( ring ) )
          chains.push_back( std::move( chain ) );
      }
      return chains;
    }

    /// What stands aside, by the part of it that is nearest to the line.
    Body bodyAside( const Obstacle &obstacle, const Chain &chain )
    {
      double awayM = INFINITE;
      for ( const Flank &flank : chain.flanks )
        awayM = std::min( { awayM, flank.awayM, flank.toAwayM } );
      Interval nearest{ INFINITE, -INFINITE };
      const auto add = [&]( double u, double away )
      {
        if ( away <= awayM + NOTHING_M )
          nearest = { std::min( nearest.fromM, u ), std::max( nearest.toM, u ) };
      };
      for ( const Flank &flank : chain.flanks )
      {
        add( flank.u, flank.awayM );
        add( flank.toU, flank.toAwayM );
      }
      Body body = bodyOf( obstacle, nearest );
      body.awayM = awayM;
      body.flanks = chain.flanks;
      return body;
    }

    /// Adds what keeps anything of the section free, without the flanks that reach no further than the body itself.
    void addWithinReach( Body body, const SectionLine &line, double distanceM, std::vector<Body> &bodies )
    {
      const auto isNeedless = [&body]( const Flank &flank )
      { return std::min( flank.u, flank.toU ) >= body.fromM - NOTHING_M && std::max( flank.u, flank.toU ) <= body.toM + NOTHING_M; };
      body.flanks.erase( std::remove_if( body.flanks.begin(), body.flanks.end(), isNeedless ), body.flanks.end() );
      const std::optional<Interval> keptM = body.keptFreeM( distanceM );
      if ( keptM && keptM->toM >= 0 && keptM->fromM <= line.lengthM() )
        bodies.push_back( std::move( body ) );
    }
  } // namespace

  std::vector<Body> bodiesOf( const Obstacle &obstacle, const SectionLine &line, double distanceM, bool isBuilding )
  {
    std::vector<Body> bodies;
    if ( obstacle.polygons.empty() )
    {
      const double u = line.uOf( obstacle.at );
      Body body = bodyOf( obstacle, { u - obstacle.widthM / 2, u + obstacle.widthM / 2 } );
      body.awayM = std::max( 0.0, std::abs( line.awayOf( obstacle.at ) ) - obstacle.widthM / 2 );
      addWithinReach( std::move( body ), line, distanceM, bodies );
      return bodies;
    }

    for ( const Polygon &polygon : obstacle.polygons )
    {
      const std::vector<Chain> chains = isBuilding ? std::vector<Chain>() : chainsOf( polygon, line, distanceM );
      std::vector<bool> isFlank( chains.size(), false );
      for ( const Interval &stretch : line.within( polygon ) )
      {
        Body body = bodyOf( obstacle, stretch );
        for ( std::size_t i = 0; i < chains.size(); ++i )
          isFlank[i] = addFlanks( stretch, chains[i], body.flanks ) || isFlank[i];
        addWithinReach( std::move( body ), line, distanceM, bodies );
      }
      for ( std::size_t i = 0; i < chains.size(); ++i )
      {
        if ( !isFlank[i] && !isPoint( chains[i] ) )
          addWithinReach( bodyAside( obstacle, chains[i] ), line, distanceM, bodies );
      }
    }
    return bodies;
  }

  Bounds boundsOf( const Obstacle &obstacle )
  {
    if ( obstacle.polygons.empty() )
    {
      const double half = obstacle.widthM / 2;
      return { obstacle.at.x - half, obstacle.at.y - half, obstacle.at.x + half, obstacle.at.y + half };
    }
    Bounds box{ INFINITE, INFINITE, -INFINITE, -INFINITE };
    for ( const Polygon &polygon : obstacle.polygons )
    {
      for ( const Point &point : polygon.rings.front() )
        box = { std::min( box.minX, point.x ), std::min( box.minY, point.y ), std::max( box.maxX, point.x ), std::max( box.maxY, point.y ) };
    }
    return box;
  }
} // namespace koppelkans
