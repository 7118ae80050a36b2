// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "model/rules.h"
#include "underground/arrangement.h"
#include "underground/crosssection.h"
#include "underground/sectionline.h"

#include <cstdint>
#include <vector>

namespace koppelkans
{
  /// What a corridor is sought for: the room that one future network wants.
  struct Strip
  {
    Thing thing = 0;
    double widthM = 0;
    double coverM = 0;
    double heightM = 0;
    double openedM = 0; ///< width of the trench; at least its own width is opened
    YearSpan life;
  };

  /// What the search weighs beside the tariffs of opening. Defaults of this project, indicative.
  struct CorridorCosts
  {
    double layingEurosPerM = 300;  ///< of the network itself; without it a long way round through verges would be the cheapest
    double bendEuros = 1500;       ///< for each change between straight on and aside
    double crossingEuros = 500;    ///< for each network that is crossed
    double unknownEurosPerM = 300; ///< where what lies there is not known: trial trenches and surprises. It is never taken as free
  };

  /// A section with what the search wants to know beside its profile.
  struct CorridorSection
  {
    CrossSection profile;
    std::vector<Interval> acrossM; ///< networks that cross the street nearest to this section, each from where to where along u; may overlap
  };

  /// Something that keeps the strip away.
  struct Blocker
  {
    Slack::With with = Slack::With::Body; ///< a body, an end or a surface
    std::size_t other = 0;                ///< index of the body or surface
    double fromM = 0;
    double toM = 0;
    double requiredM = 0; ///< edge to edge

    /// How much the strip with its middle at \a u lies too near; not above 0: far enough.
    double missingM( const Strip &strip, double u ) const;
  };

  /// What of \a section keeps \a strip away, whatever its place: bodies that live together with it and that it may not lie clear above or below of, both ends,
  /// and surfaces under which the rules allow no such network.
  std::vector<Blocker> blockersOf( const CrossSection &section, const Strip &strip, const Rules &rules );

  /// The blocker that \a body is; empty when it stands too far up the street. \a distanceM: to be kept.
  std::optional<Blocker> blockerOf( const CrossSection &section, std::size_t body, double distanceM );

  /// Places of the middle of a strip in a section are told in whole centimetres from the axis, to the right: finer than any network is known (TIGHT_M), and
  /// the same place in neighbouring sections is straight on.
  using Place = std::int32_t;
  inline constexpr double PLACES_PER_M = 100;

  /// What a strip at each place of a section costs and lacks. All lists have one entry for each place from the first on.
  struct StripPlaces
  {
    Place first = 0;
    std::vector<std::int32_t> missingMm;      ///< of the distances to all blockers together; 0: it fits
    std::vector<double> openingEurosPerM;     ///< by the surfaces above the trench
    std::vector<std::uint8_t> isUnknown;      ///< the section is not covered, or a body so near that it may matter is not known
    std::vector<std::uint16_t> crossingCount; ///< networks across the street

    std::size_t count() const { return missingMm.size(); }
    bool holds( Place place ) const { return place >= first && place < first + static_cast<Place>( count() ); }
    std::size_t indexOf( Place place ) const { return static_cast<std::size_t>( place - first ); }
  };

  StripPlaces placesOf( const CorridorSection &section, const Strip &strip, const Rules &rules );

  /// The tariff of the dearest surface of \a section, water left out: what a junction beside it is taken to cost.
  double dearestEurosPerM2( const CrossSection &section, const Rules &rules );

  /// The tariff of the cheapest surface of \a section, also of ground of which nothing is known: less no opening in it costs.
  double cheapestEurosPerM2( const CrossSection &section, const Rules &rules );

  /// u of a place.
  inline double uOf( const CrossSection &section, Place place )
  {
    return section.leftM + place / PLACES_PER_M;
  }
} // namespace koppelkans
