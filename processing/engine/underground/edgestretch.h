// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "model/polygon.h"

#include <vector>

namespace koppelkans
{
  /// A few consecutive edges of a ring, with the circle round them: most lines miss it.
  struct EdgeStretch
  {
    const Ring *ring = nullptr; ///< which must outlive it, where it lies
    std::size_t firstEdge = 0;
    std::size_t edgeCount = 0;
    Point centre{};
    double reachM = 0; ///< from the centre to the edges' furthest corner

    /// Calls \a visit with both ends of each edge, in their order.
    template <typename Visit>
    void visitEdges( const Visit &visit ) const
    {
      for ( std::size_t edge = firstEdge; edge < firstEdge + edgeCount; ++edge )
        visit( ( *ring )[edge], ( *ring )[edge + 1] );
    }
  };

  /// Adds the stretches of all edges of \a polygon.
  void addStretches( const Polygon &polygon, std::vector<EdgeStretch> &stretches );
} // namespace koppelkans
