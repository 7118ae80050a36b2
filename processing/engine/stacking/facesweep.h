// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "stacking/grid.h"

#include <functional>
#include <memory_resource>
#include <set>
#include <vector>

namespace koppelkans
{
  /// An edge of the noded plane on its way from a node to the later one \a to, and whose boundary it is.
  struct RisingEdge
  {
    GridPoint to;
    const std::uint32_t *areas; ///< ascending; an area that has the edge an even number of times is left out
    std::uint32_t areaCount;
  };

  /// A face's boundary, piece by piece: the face lies left of the way from \a from to \a to.
  struct FaceEdge
  {
    GridPoint from;
    GridPoint to;
  };

  /// Sweeps a noded plane from bottom to top and tells every face under at least one area as soon as the sweep has passed it.
  /// Memory grows with what the sweep line cuts, not with what it has passed.
  class FaceSweep
  {
    public:
    /// \a areas: ascending, who lies over the face; \a edges: its whole boundary, in no order. Both may be taken.
    using Sink = std::function<void( std::vector<std::uint32_t> &areas, std::vector<FaceEdge> &edges )>;

    explicit FaceSweep( Sink sink );

    /// The next node, in sweep order, with the edges that rise from it, from left to right.
    void addNode( const GridPoint &node, const RisingEdge *risingBegin, const RisingEdge *risingEnd );

    private:
    using FaceId = std::uint32_t;
    static constexpr std::uint32_t NONE = 0xffffffff;
    static constexpr FaceId OUTSIDE = 0;

    /// An edge that the sweep line cuts. It may be replaced in place by an edge that follows it, which leaves the order as it is.
    struct CutEdge
    {
      mutable GridPoint from;
      mutable GridPoint to;
      mutable FaceId right; ///< the face between this edge and the next one
    };
    struct LeftOf
    {
      using is_transparent = void;
      bool operator()( const CutEdge &a, const CutEdge &b ) const;
      bool operator()( const CutEdge &edge, const GridPoint &node ) const { return orientation( edge.from, edge.to, node ) < 0; }
    };
    using SweepLine = std::pmr::set<CutEdge, LeftOf>;

    struct Face
    {
      std::vector<std::uint32_t> areas;
      FaceId mergedInto = NONE;
      FaceId nextMerged = NONE; ///< chain of the faces merged into this one
      FaceId lastMerged = NONE;
      std::uint32_t cutCount = 0; ///< in how many places the sweep line cuts the face
      std::uint32_t firstEdge = NONE;
      std::uint32_t lastEdge = NONE;
    };
    /// The edges that end in a node: how many, and the face right of the last.
    struct Ending
    {
      std::size_t count;
      FaceId right;
    };
    struct StoredEdge
    {
      FaceEdge edge;
      std::uint32_t next;
    };

    FaceId rootOf( FaceId face );
    FaceId newFace();
    void appendEdge( FaceId face, const FaceEdge &edge );
    FaceId merge( FaceId a, FaceId b );
    void complete( FaceId face );
    Ending endEdges( SweepLine::iterator first, const GridPoint &node, FaceId left );
    void beginEdges(
      SweepLine::iterator place, std::size_t freePlaces, const GridPoint &node, const RisingEdge *begin, const RisingEdge *end, FaceId left, FaceId right );

    Sink mSink;
    std::pmr::unsynchronized_pool_resource mPool;
    SweepLine mLine;
    std::vector<Face> mFaces; ///< the first is the outside, which is never complete
    std::vector<FaceId> mFreeFaces;
    std::vector<StoredEdge> mEdges;
    std::vector<std::uint32_t> mFreeEdges;
    std::vector<FaceId> mEnded;
    std::vector<FaceEdge> mBoundary;
  };
} // namespace koppelkans
