// SPDX-License-Identifier: GPL-2.0-or-later
#include "stacking/risingedges.h"

#include <algorithm>

namespace koppelkans
{
  namespace
  {
    struct Candidate
    {
      GridPoint to;
      std::uint32_t area;
    };

    /// Counts the edges that rise from each node; gives where each node's edges begin.
    std::vector<std::uint32_t> firstOfEachNode( std::size_t nodeCount, const std::vector<SegmentEdge> &edges )
    {
      std::vector<std::uint32_t> first( nodeCount + 1, 0 );
      for ( const SegmentEdge &edge : edges )
        ++first[edge.node + 1];
      for ( std::size_t i = 1; i < first.size(); ++i )
        first[i] += first[i - 1];
      return first;
    }

    /// Adds the areas that have an edge an odd number of times; false when there is none.
    bool addOddAreas( const Candidate *begin, const Candidate *end, std::vector<std::uint32_t> &areas )
    {
      const std::size_t before = areas.size();
      while ( begin != end )
      {
        const Candidate *next = std::find_if( begin, end, [begin]( const Candidate &c ) { return c.area != begin->area; } );
        if ( ( next - begin ) % 2 == 1 )
          areas.push_back( begin->area );
        begin = next;
      }
      return areas.size() > before;
    }
  } // namespace

  RisingEdges risingEdges( std::vector<GridPoint> &&nodes, const std::vector<SegmentEdge> &edges )
  {
    const std::vector<std::uint32_t> first = firstOfEachNode( nodes.size(), edges );
    std::vector<Candidate> candidates( edges.size() );
    std::vector<std::uint32_t> place( first.begin(), std::prev( first.end() ) );
    for ( const SegmentEdge &edge : edges )
      candidates[place[edge.node]++] = { edge.to, edge.area };

    RisingEdges rising;
    rising.firstEdge.reserve( nodes.size() + 1 );
    rising.firstEdge.push_back( 0 );
    rising.areas.reserve( edges.size() ); // never more, so that pointers into it stay good
    for ( std::size_t node = 0; node < nodes.size(); ++node )
    {
      const GridPoint &from = nodes[node];
      Candidate *const end = candidates.data() + first[node + 1];
      Candidate *begin = candidates.data() + first[node];
      // From left to right; ends in one direction are one end, since no node lies within an edge.
      std::sort( begin, end,
        [&from]( const Candidate &a, const Candidate &b )
        {
          const int side = a.to == b.to ? 0 : orientation( from, a.to, b.to );
          return side == 0 ? a.area < b.area : side < 0;
        } );
      while ( begin != end )
      {
        const Candidate *next = std::find_if( begin, end, [begin]( const Candidate &c ) { return c.to != begin->to; } );
        const std::size_t firstArea = rising.areas.size();
        if ( addOddAreas( begin, next, rising.areas ) )
          rising.edges.push_back( { begin->to, rising.areas.data() + firstArea, static_cast<std::uint32_t>( rising.areas.size() - firstArea ) } );
        begin += next - begin;
      }
      rising.firstEdge.push_back( static_cast<std::uint32_t>( rising.edges.size() ) );
    }
    rising.nodes = std::move( nodes );
    return rising;
  }
} // namespace koppelkans
