// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "model/clearances.h"
#include "model/polygon.h"
#include "model/surface.h"

#include <algorithm>
#include <climits>
#include <optional>
#include <string>
#include <vector>

/// The street in profile: the value that the rooms of the underground hand to one another.
///
/// The steps, each in a file of its own:
/// 1. transects:   lines at right angles across a street axis, clipped to the public space (streetsections writes them as a layer);
/// 2. crossings:   what of the networks and obstacles lies on each of them, as bodies;
/// 3. freewidth:   what room is left beside the bodies that are there;
/// 4. arrangement: whether the claims of the tasks fit there, and how, or what stands in the way;
/// 5. runthrough:  whether they can run on from section to section along the street;
/// 6. corridor:    the best strip for one network from one place to another.
namespace koppelkans
{
  /// What positions of existing networks are known to, at best: below it a fit is tight.
  inline constexpr double TIGHT_M = 0.10;

  /// Calendar years, both included. What has no known beginning or end was and will be there always.
  struct YearSpan
  {
    int from = INT_MIN;
    int to = INT_MAX;

    bool isEmpty() const { return from > to; }
    bool ends() const { return to < INT_MAX; }
    bool overlaps( const YearSpan &other ) const { return from <= other.to && other.from <= to && !isEmpty() && !other.isEmpty(); }
    bool contains( int year ) const { return from <= year && year <= to; }
  };

  /// A stretch along a section, in u.
  struct Interval
  {
    double fromM = 0;
    double toM = 0;

    double lengthM() const { return toM - fromM; }
  };

  /// A straight part of the outline of an obstacle, up or down the street: from one point to the other, each by its u and its distance from the section.
  struct Flank
  {
    double u = 0;
    double awayM = 0; ///< not below 0
    double toU = 0;
    double toAwayM = 0;
  };

  /// A stretch of one surface along a section.
  struct SurfaceSpan
  {
    double fromM = 0; ///< u, from the left end
    double toM = 0;
    Surface surface;
    std::string name; ///< as the source calls it
  };

  /// Something that lies in a section: a cable or pipe, several of a bundle, or an obstacle.
  struct Body
  {
    std::string id;                     ///< of the network or obstacle; of several that count as one, the least
    std::vector<std::string> memberIds; ///< of several that count as one: the ids of all, ascending; else empty
    Thing thing = 0;
    double fromM = 0;              ///< u of its left edge; may be negative, or beyond the section
    double toM = 0;                ///< u of its right edge
    std::optional<double> topM;    ///< depth of its top below the surface; empty: unknown, so it may be at any depth
    std::optional<double> bottomM; ///< depth of its bottom
    YearSpan life;
    bool isDisused = false; ///< occupies, but may be removed
    bool isAssumedWidth = false;
    bool hasUnknownWidth = false; ///< nothing tells how wide it is, or something in it: beside it nothing may be said to fit
    bool isAssumedDepth = false;
    std::string goneWithTask;  ///< the task that replaces or removes it; empty: none
    int count = 1;             ///< how many lines count as this one
    double awayM = 0;          ///< along the street from the section to it: an obstacle that stands near the section and not in it; else 0
    std::vector<Flank> flanks; ///< of an obstacle that reaches further to the left or right up or down the street than it does here

    double centreM() const { return ( fromM + toM ) / 2; }
    double widthM() const { return toM - fromM; }

    /// Calls \a visit with the id of every network in it.
    template <typename Visit>
    void visitIds( const Visit &visit ) const
    {
      if ( memberIds.empty() )
        visit( id );
      else
        std::for_each( memberIds.begin(), memberIds.end(), visit );
    }

    bool has( const std::string &networkId ) const
    {
      return memberIds.empty() ? id == networkId : std::binary_search( memberIds.begin(), memberIds.end(), networkId );
    }

    /// What is left at this section of a distance that must be kept from it, flanks left out: the whole of it where the body lies in the section, and
    /// sqrt( distance2 - away2 ) where it stands so far up or down the street. Empty when it is too far away to matter.
    std::optional<double> reachM( double distanceM ) const;

    /// Where in this section less than \a distanceM lies between a point and the body, flanks included; its ends keep the distance. Empty as that of reachM().
    std::optional<Interval> keptFreeM( double distanceM ) const;

    /// From a stretch of the section to the body, edge to edge; negative: they overlap.
    double apartM( const Interval &stretch ) const;
  };

  /// What the end of a section is.
  enum class SectionEnd
  {
    Open,  ///< the public space goes on beside (water, the street's own end, the greatest width asked for), or what lies there is not known
    Facade ///< a building
  };

  /// A line across the street, seen in the direction of the axis. Positions along it are u: metres from its left end.
  struct CrossSection
  {
    std::string id;
    std::string streetId;
    std::string streetName;
    double chainM = 0;     ///< along the axis
    double azimuthDeg = 0; ///< of the axis, clockwise from north
    Point left{};
    Point right{};
    double leftM = 0;  ///< from the axis to the left end
    double rightM = 0; ///< from the axis to the right end
    SectionEnd leftEnd = SectionEnd::Open;
    SectionEnd rightEnd = SectionEnd::Open;
    std::vector<SurfaceSpan> surfaces; ///< ascending, disjoint; gaps are of unknown surface
    std::vector<Body> bodies;          ///< ascending by fromM, then by id
    bool isCovered = true;             ///< whether the layers of networks tell what lies here; if not, nobody may say that it is free

    double widthM() const { return leftM + rightM; }
  };
} // namespace koppelkans
