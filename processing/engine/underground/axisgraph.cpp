// SPDX-License-Identifier: GPL-2.0-or-later
#include "underground/axisgraph.h"

#include "underground/axisline.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <tuple>

namespace koppelkans
{
  namespace
  {
    constexpr double MERGE_RADII = 1.0; // junctions are one when one lies within the circle of the other
    constexpr std::size_t NONE = static_cast<std::size_t>( -1 );

    /// Junctions that become one, each set with its middle.
    class JunctionSets
    {
      public:
      explicit JunctionSets( const AxisGraph &graph )
        : mGraph( graph )
        , mParent( graph.nodes.size() )
        , mMembers( graph.nodes.size() )
      {
        std::iota( mParent.begin(), mParent.end(), std::size_t( 0 ) );
        for ( std::size_t i = 0; i < mMembers.size(); ++i )
          mMembers[i] = { i };
      }

      std::size_t of( std::size_t node ) const { return mParent[node]; }
      const std::vector<std::size_t> &members( std::size_t set ) const { return mMembers[set]; }

      Point middle( std::size_t set ) const { return middleOf( mMembers[set] ); }

      double radiusM( std::size_t set ) const
      {
        double radius = 0;
        for ( const std::size_t node : mMembers[set] )
          radius = std::max( radius, mGraph.radiusM[node] );
        return radius;
      }

      /// Unless their middle would lie outside the circle of one of them.
      void unite( std::size_t a, std::size_t b )
      {
        const std::size_t into = std::min( of( a ), of( b ) );
        const std::size_t from = std::max( of( a ), of( b ) );
        if ( into == from )
          return;
        std::vector<std::size_t> both = mMembers[into];
        both.insert( both.end(), mMembers[from].begin(), mMembers[from].end() );
        const Point middle = middleOf( both );
        for ( const std::size_t node : both )
        {
          if ( distanceM( middle, mGraph.nodes[node] ) > MERGE_RADII * mGraph.radiusM[node] )
            return;
        }
        for ( const std::size_t node : mMembers[from] )
          mParent[node] = into;
        mMembers[into] = std::move( both );
        mMembers[from].clear();
      }

      private:
      Point middleOf( const std::vector<std::size_t> &nodes ) const
      {
        Point sum{ 0, 0 };
        for ( const std::size_t node : nodes )
          sum = { sum.x + mGraph.nodes[node].x, sum.y + mGraph.nodes[node].y };
        return { sum.x / static_cast<double>( nodes.size() ), sum.y / static_cast<double>( nodes.size() ) };
      }

      const AxisGraph &mGraph;
      std::vector<std::size_t> mParent;
      std::vector<std::vector<std::size_t>> mMembers;
    };

    /// The nodes from one that is no mere point of a line to the next, or round to the first.
    using Path = std::vector<std::size_t>;

    std::vector<Path> pathsOf( const AxisGraph &graph, const AxisNeighbours &neighbours )
    {
      std::vector<Path> paths;
      std::vector<bool> isPassed( graph.nodes.size(), false );
      const auto follow = [&]( std::size_t start, std::size_t next )
      {
        Path path{ start };
        std::size_t before = start;
        while ( neighbours[next].size() == 2 && next != start )
        {
          isPassed[next] = true;
          path.push_back( next );
          const std::size_t after = neighbours[next][0] == before ? neighbours[next][1] : neighbours[next][0];
          before = next;
          next = after;
        }
        path.push_back( next );
        return path;
      };
      for ( std::size_t node = 0; node < graph.nodes.size(); ++node )
      {
        if ( neighbours[node].size() == 2 )
          continue;
        for ( const std::size_t next : neighbours[node] )
        {
          Path path = follow( node, next );
          // each is met from both of its ends, a ring from both of its sides
          if ( path.front() < path.back() || ( path.front() == path.back() && path[1] <= path[path.size() - 2] ) )
            paths.push_back( std::move( path ) );
        }
      }
      for ( std::size_t node = 0; node < graph.nodes.size(); ++node )
      {
        if ( neighbours[node].size() == 2 && !isPassed[node] )
        {
          isPassed[node] = true;
          paths.push_back( follow( node, neighbours[node].front() ) );
        }
      }
      return paths;
    }

    double lengthM( const AxisGraph &graph, const Path &path )
    {
      double length = 0;
      for ( std::size_t i = 0; i + 1 < path.size(); ++i )
        length += distanceM( graph.nodes[path[i]], graph.nodes[path[i + 1]] );
      return length;
    }

    JunctionSets junctionSets( const AxisGraph &graph, const AxisNeighbours &neighbours, const std::vector<Path> &paths )
    {
      using Link = std::tuple<double, std::size_t, std::size_t>;
      std::vector<Link> links;
      for ( const Path &path : paths )
      {
        const double length = lengthM( graph, path );
        const std::size_t a = path.front();
        const std::size_t b = path.back();
        if ( neighbours[a].size() > 2 && neighbours[b].size() > 2 && length <= MERGE_RADII * std::max( graph.radiusM[a], graph.radiusM[b] ) )
          links.emplace_back( length, a, b );
      }
      std::sort( links.begin(), links.end() );
      JunctionSets sets( graph );
      for ( const auto &[length, a, b] : links )
        sets.unite( a, b );
      return sets;
    }

    /// Copies paths into a graph of their own, junctions by their sets.
    class MergedGraph
    {
      public:
      MergedGraph( const AxisGraph &graph, const AxisNeighbours &neighbours, const JunctionSets &sets )
        : mGraph( graph )
        , mNeighbours( neighbours )
        , mSets( sets )
        , mPlaces( graph.nodes.size(), NONE )
      {
      }

      void add( const Path &path )
      {
        const std::size_t from = mSets.of( path.front() );
        const std::size_t to = mSets.of( path.back() );
        if ( from == to && path.front() != path.back() && lengthM( mGraph, path ) <= 2 * mSets.radiusM( from ) )
          return; // the link between two junctions that are one now
        std::size_t before = placeOfSet( from );
        for ( std::size_t i = 1; i + 1 < path.size(); ++i )
        {
          const std::size_t node = path[i];
          if ( isWithin( node, from ) || isWithin( node, to ) )
            continue;
          mResult.nodes.push_back( mGraph.nodes[node] );
          mResult.radiusM.push_back( mGraph.radiusM[node] );
          mResult.edges.emplace_back( before, mResult.nodes.size() - 1 );
          before = mResult.nodes.size() - 1;
        }
        const std::size_t last = placeOfSet( to );
        if ( before != last )
          mResult.edges.emplace_back( before, last );
      }

      AxisGraph take() { return std::move( mResult ); }

      private:
      bool isJunction( std::size_t set ) const { return mNeighbours[mSets.members( set ).front()].size() > 2; }

      bool isWithin( std::size_t node, std::size_t set ) const
      {
        return isJunction( set ) && distanceM( mGraph.nodes[node], mSets.middle( set ) ) < mSets.radiusM( set );
      }

      std::size_t placeOfSet( std::size_t set )
      {
        if ( mPlaces[set] == NONE )
        {
          mPlaces[set] = mResult.nodes.size();
          mResult.nodes.push_back( mSets.middle( set ) );
          mResult.radiusM.push_back( mSets.radiusM( set ) );
        }
        return mPlaces[set];
      }

      const AxisGraph &mGraph;
      const AxisNeighbours &mNeighbours;
      const JunctionSets &mSets;
      std::vector<std::size_t> mPlaces;
      AxisGraph mResult;
    };
  } // namespace

  AxisNeighbours neighboursOf( const AxisGraph &graph )
  {
    AxisNeighbours neighbours( graph.nodes.size() );
    for ( const auto &[a, b] : graph.edges )
    {
      neighbours[a].push_back( b );
      neighbours[b].push_back( a );
    }
    return neighbours;
  }

  AxisGraph withJunctionsMerged( const AxisGraph &graph )
  {
    const AxisNeighbours neighbours = neighboursOf( graph );
    const std::vector<Path> paths = pathsOf( graph, neighbours );
    const JunctionSets sets = junctionSets( graph, neighbours, paths );
    MergedGraph merged( graph, neighbours, sets );
    for ( const Path &path : paths )
      merged.add( path );
    AxisGraph result = merged.take();
    for ( auto &[a, b] : result.edges )
    {
      if ( b < a )
        std::swap( a, b );
    }
    std::sort( result.edges.begin(), result.edges.end() );
    result.edges.erase( std::unique( result.edges.begin(), result.edges.end() ), result.edges.end() );
    return result;
  }

  std::vector<AxisBranch> branchesOf( const AxisGraph &graph )
  {
    const AxisNeighbours neighbours = neighboursOf( graph );
    std::vector<AxisBranch> branches;
    for ( const Path &path : pathsOf( graph, neighbours ) )
    {
      AxisBranch branch;
      for ( const std::size_t node : path )
      {
        branch.line.push_back( graph.nodes[node] );
        branch.radiusM.push_back( graph.radiusM[node] );
      }
      branch.isFreeStart = neighbours[path.front()].size() == 1;
      branch.isFreeEnd = neighbours[path.back()].size() == 1;
      branches.push_back( std::move( branch ) );
    }
    return branches;
  }
} // namespace koppelkans
