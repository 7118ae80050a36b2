// SPDX-License-Identifier: GPL-2.0-or-later
#include "underground/axisline.h"
#include "underground/axispruning.h"

#include <algorithm>
#include <queue>

namespace koppelkans
{
  namespace
  {
    constexpr double STREET_WIDTHS = 1.5; // a side must reach further from its junction than so many times the width there
    constexpr double LANE_M = 10;         // … or leave the junction by so much
    constexpr double LANE_WIDTHS = 4;     // … and by so many times its own width
    constexpr double BUMP_M = 0.3;        // what leaves the circle by less is a rough edge
    constexpr double BUMP_SHARE = 0.15;   // … and this part of the radius
    constexpr std::size_t NONE = static_cast<std::size_t>( -1 );

    /// What ends somewhere hangs, as trees, on what goes round or on the middle of the whole. Each node knows its way to the far end of what hangs on it.
    struct Hanging
    {
      std::vector<std::size_t> towards; ///< the node it hangs on; NONE: it goes round, or is the middle
      std::vector<std::size_t> deepest; ///< the next node on the way to the far end
      std::vector<double> depthM;       ///< to the edge of the street at the far end

      Hanging( const AxisGraph &graph, const AxisNeighbours &neighbours )
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
    std::vector<std::size_t> sidesThatGo( const AxisGraph &graph, const AxisNeighbours &neighbours, const Hanging &hanging )
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
  } // namespace

  AxisGraph streetLike( const AxisGraph &graph )
  {
    const AxisNeighbours neighbours = neighboursOf( graph );
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
} // namespace koppelkans
