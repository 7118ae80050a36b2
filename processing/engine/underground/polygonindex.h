// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "underground/boundstree.h"
#include "underground/edgestretch.h"
#include "underground/sectionline.h"

#include <vector>

namespace koppelkans
{
  /// Polygons that sections are laid over, found by place, and their edges likewise: one of a hundred thousand corners is cut as fast as the few edges near the
  /// line take. Any number of threads may ask it.
  class PolygonIndex
  {
    public:
    PolygonIndex() = default;
    explicit PolygonIndex( std::vector<Polygon> polygons );
    PolygonIndex( const PolygonIndex & ) = delete; ///< the stretches point to the rings of the polygons
    PolygonIndex &operator=( const PolygonIndex & ) = delete;
    PolygonIndex( PolygonIndex && ) = default;
    PolygonIndex &operator=( PolygonIndex && ) = default;
    ~PolygonIndex() = default;

    bool isEmpty() const { return mPolygons.empty(); }

    /// Calls \a visit with the index of each polygon that comes near the section of \a line, no further than \a aroundM, and where the line lies within it:
    /// what SectionLine::within() tells. In an order that depends on the polygons only.
    template <typename Visit>
    void visit( const SectionLine &line, double aroundM, const Visit &visit ) const
    {
      mTree.visit( line.bounds( aroundM ),
        [&]( std::size_t polygon )
        {
          visit( polygon, line.within( mStretches[polygon] ) );
          return true;
        } );
    }

    private:
    std::vector<Polygon> mPolygons;
    std::vector<std::vector<EdgeStretch>> mStretches; ///< of each polygon
    BoundsTree mTree;
  };

  /// Round the outer ring.
  Bounds boundsOf( const Polygon &polygon );
} // namespace koppelkans
