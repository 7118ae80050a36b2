// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "model/network.h"
#include "underground/boundstree.h"
#include "underground/sectionline.h"

#include <vector>

namespace koppelkans
{
  /// The parts of networks that cross a street between its sections, found by place: connections to houses, mains at a junction. A section itself tells only
  /// of what crosses exactly there. Any number of threads may ask it.
  class NetworksAcross
  {
    public:
    /// \a networks must outlive it; coordinates must be finite.
    explicit NetworksAcross( const std::vector<Network> &networks );

    /// From where to where along \a section networks run within ACROSS_DEG of it, in the stretch of street from \a beforeM before it to \a behindM behind it;
    /// ascending. Parts of one network that meet are one. Networks that are among the bodies of the section are left out: they run along the street.
    std::vector<Interval> near( const CrossSection &section, double beforeM, double behindM ) const;

    private:
    struct Segment
    {
      const Network *network;
      Point from;
      Point to;
    };

    std::vector<Segment> mSegments;
    BoundsTree mTree;
  };
} // namespace koppelkans
