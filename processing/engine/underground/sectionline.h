// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "model/polygon.h"
#include "underground/boundstree.h"
#include "underground/crosssection.h"
#include "underground/edgestretch.h"

#include <vector>

namespace koppelkans
{
  /// The straight line through a section, with u = 0 at its left end; it goes on beyond both ends.
  class SectionLine
  {
    public:
    /// Throws EngineError when the section has no length.
    explicit SectionLine( const CrossSection &section );

    double lengthM() const { return mLengthM; }

    /// u of the foot of \a point on the line.
    double uOf( const Point &point ) const { return ( point.x - mLeft.x ) * mAlongX + ( point.y - mLeft.y ) * mAlongY; }

    /// How far \a point lies from the line, along the street; negative before it.
    double awayOf( const Point &point ) const { return ( point.y - mLeft.y ) * mAlongX - ( point.x - mLeft.x ) * mAlongY; }

    /// Which side of the line \a point lies on: 1, -1, or 0 exactly on it. Exact.
    int sideOf( const Point &point ) const;

    /// u where the line from \a from to \a to meets the line of the section; both must not lie on the same side.
    double crossingM( const Point &from, const Point &to ) const;

    /// The sine of the angle between the section and the way from \a from to \a to; 0 when that has no length.
    double sineOf( const Point &from, const Point &to ) const;

    Point at( double u ) const { return { mLeft.x + u * mAlongX, mLeft.y + u * mAlongY }; }

    /// Round the section with \a aroundM more on every side.
    Bounds bounds( double aroundM ) const;

    /// Where the line lies within \a polygon, holes left out; ascending.
    std::vector<Interval> within( const Polygon &polygon ) const;

    /// The same of a polygon of which \a stretches are all edges.
    std::vector<Interval> within( const std::vector<EdgeStretch> &stretches ) const;

    private:
    void addCrossing( const Point &from, const Point &to, std::vector<double> &crossings ) const;

    Point mLeft;
    Point mRight;
    double mLengthM;
    double mAlongX;
    double mAlongY;
  };

  /// How much of [ \a fromM, \a toM ] lies in \a stretches, which must not overlap.
  double lengthWithin( const std::vector<Interval> &stretches, double fromM, double toM );
} // namespace koppelkans
