// SPDX-License-Identifier: GPL-2.0-or-later
#include "underground/axisgraph.h"

#include "underground/axisline.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <queue>
#include <tuple>

namespace koppelkans
{
  namespace
  {
    constexpr double STREET_WIDTHS = 1.5; // a side must reach further from its junction than so many times the width there
    constexpr double LANE_M = 10;         // … or leave the junction by so much
    constexpr double LANE_WIDTHS = 4;     // … and by so many times its own width
    constexpr double BUMP_M = 0.3;        // what leaves the circle by less is a rough edge
    constexpr double BUMP_SHARE = 0.15;   // … and this part of the radius
    constexpr double MERGE_RADII = 1.0;   // junctions are one when one lies within the circle of the other
    constexpr std::size_t NONE = static_cast<std::size_t>( -1 );

    using Neighbours = std::vector<std::vector<std::size_t>>;

    Neighbours neighboursOf( const AxisGraph &graph )
    {
      Neighbours neighbours( graph.nodes.size() );
      for ( const auto &[a, b] : graph.edges )
      {
        neighbours[a].push_back( b );
        neighbours[b].push_back( a );
      }
      return neighbours;
    }

    /// What ends somewhere hangs, as trees, on what goes round or on the middle of the whole. Each node knows its way to the far end of what hangs on it.
    struct Hanging
    {
      std::vector<std::size_t> towards; ///< the node it hangs on; NONE: it goes round, or is the middle
      std::vector<std::size_t> deepest; ///< the next node on the way to the far end
      std::vector<double> depthM;       ///< to the edge of the street at the far end

      Hanging( const AxisGraph &graph, const Neighbours &neighbours )
        : towards( graph.nodes.size(), NONE )
        , deepest( graph.nodes.size(), NONE )
        , depthM( graph.radiusM )
      {
        std::vector<std::size_t> left( graph.nodes.size() );
        std::priority_queue<std::pair<double, std::size_t>, std::vector<std::pair<double, std::size_t>>, std::greater<>> ends; // shortest first: the last is
                                                                                                                               // the middle
        for ( std::size_t i = 0; i < left.size(); ++i )
        {
          left[i] = neighbours[i].size();
          if ( left[i] == 1 )
            ends.emplace( depthM[i], i );
        }
        std::vector<bool> isTaken( graph.nodes.size(), false );
        while ( !ends.empty() )
        {
          const std::size_t node = ends.top().second;
          ends.pop();
          const auto next = std::find_if( neighbours[node].begin(), neighbours[node].end(), [&]( std::size_t n ) { return !isTaken[n]; } );
          if ( next == neighbours[node].end() )
            continue;
          isTaken[node] = true;
          towards[node] = *next;
          const double depth = depthM[node] + distanceM( graph.nodes[node], graph.nodes[*next] );
          if ( deepest[*next] == NONE || depth > depthM[*next] )
          {
            depthM[*next] = depth;
            deepest[*next] = node;
          }
          if ( --left[*next] == 1 )
            ends.emplace( depthM[*next], *next );
        }
      }
    };

    /// How far the side that begins with \a first reaches from \a junction.
    double reachM( const AxisGraph &graph, const Hanging &hanging, std::size_t junction, std::size_t first )
    {
      return hanging.depthM[first] + distanceM( graph.nodes[junction], graph.nodes[first] );
    }

    /// The mean width of the side outside the circle of \a junction.
    double meanWidthOutsideM( const AxisGraph &graph, const Hanging &hanging, std::size_t junction, std::size_t first )
    {
      double length = 0;
      double area = 0;
      double way = 0;
      std::size_t before = junction;
      for ( std::size_t node = first; node != NONE; before = node, node = hanging.deepest[node] )
      {
        const double step = distanceM( graph.nodes[before], graph.nodes[node] );
        way += step;
        if ( way < graph.radiusM[junction] )
          continue;
        length += step;
        area += step * 2 * graph.radiusM[node];
      }
      return length > 0 ? area / length : 0;
    }

    bool isBump( const AxisGraph &graph, std::size_t junction, double reach )
    {
      const double radius = graph.radiusM[junction];
      return reach - radius < BUMP_M + BUMP_SHARE * radius;
    }

    bool isLikeStreet( const AxisGraph &graph, const Hanging &hanging, std::size_t junction, std::size_t first )
    {
      const double radius = graph.radiusM[junction];
      const double reach = reachM( graph, hanging, junction, first );
      if ( reach > STREET_WIDTHS * 2 * radius )
        return true;
      return reach - radius >= LANE_M && reach - radius >= LANE_WIDTHS * meanWidthOutsideM( graph, hanging, junction, first );
    }

    /// The nodes at which a side begins that goes.
    std::vector<std::size_t> sidesThatGo( const AxisGraph &graph, const Neighbours &neighbours, const Hanging &hanging )
    {
      std::vector<std::size_t> going;
      for ( std::size_t junction = 0; junction < graph.nodes.size(); ++junction )
      {
        if ( neighbours[junction].size() < 3 )
          continue;
        std::size_t sides = 0;
        for ( const std::size_t side : neighbours[junction] )
        {
          if ( hanging.towards[side] != junction || !isBump( graph, junction, reachM( graph, hanging, junction, side ) ) )
            ++sides;
        }
        for ( const std::size_t side : neighbours[junction] )
        {
          if ( hanging.towards[side] != junction )
            continue;
          const bool isRough = isBump( graph, junction, reachM( graph, hanging, junction, side ) );
          if ( isRough || ( sides > 2 && !isLikeStreet( graph, hanging, junction, side ) ) )
            going.push_back( side );
        }
      }
      return going;
    }

    AxisGraph without( const AxisGraph &graph, const std::vector<bool> &isGone )
    {
      AxisGraph rest;
      std::vector<std::size_t> places( graph.nodes.size(), NONE );
      for ( std::size_t i = 0; i < graph.nodes.size(); ++i )
      {
        if ( isGone[i] )
          continue;
        places[i] = rest.nodes.size();
        rest.nodes.push_back( graph.nodes[i] );
        rest.radiusM.push_back( graph.radiusM[i] );
      }
      for ( const auto &[a, b] : graph.edges )
      {
        if ( !isGone[a] && !isGone[b] )
          rest.edges.emplace_back( places[a], places[b] );
      }
      return rest;
    }

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

    std::vector<Path> pathsOf( const AxisGraph &graph, const Neighbours &neighbours )
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

    JunctionSets junctionSets( const AxisGraph &graph, const Neighbours &neighbours, const std::vector<Path> &paths )
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
      MergedGraph( const AxisGraph &graph, const Neighbours &neighbours, const JunctionSets &sets )
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
      const Neighbours &mNeighbours;
      const JunctionSets &mSets;
      std::vector<std::size_t> mPlaces;
      AxisGraph mResult;
    };
  } // namespace

  AxisGraph streetLike( const AxisGraph &graph )
  {
    const Neighbours neighbours = neighboursOf( graph );
    const Hanging hanging( graph, neighbours );
    std::vector<bool> isGone( graph.nodes.size(), false );
    std::vector<std::size_t> going = sidesThatGo( graph, neighbours, hanging );
    while ( !going.empty() )
    {
      const std::size_t node = going.back();
      going.pop_back();
      if ( isGone[node] )
        continue;
      isGone[node] = true;
      for ( const std::size_t next : neighbours[node] )
      {
        if ( hanging.towards[next] == node )
          going.push_back( next );
      }
    }
    return without( graph, isGone );
  }

  AxisGraph withJunctionsMerged( const AxisGraph &graph )
  {
    const Neighbours neighbours = neighboursOf( graph );
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
    const Neighbours neighbours = neighboursOf( graph );
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
