// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "model/inparallel.h"
#include "underground/crosssection.h"
#include "underground/streetaxis.h"

#include <array>
#include <string_view>
#include <vector>

namespace koppelkans
{
  struct TransectOptions
  {
    double spacingM = 10;  ///< along the axis; at least LEAST_SPACING_M
    double maxWidthM = 60; ///< half of it to each side of the axis
    ParallelOptions parallel;
  };

  inline constexpr double LEAST_SPACING_M = 0.5;

  /// An end is a façade when a building stands within this of it.
  inline constexpr double FACADE_NEAR_M = 0.5;

  /// Why there is no section where one was due.
  enum class NoSection
  {
    Outside,  ///< the axis is not on public space here
    Junction, ///< a side street opens: the section would run up it
    Bend,     ///< it would cross a section of its own street
    Crossing  ///< it would cross a section of another street
  };
  inline constexpr std::size_t NO_SECTION_REASONS = 4;

  /// A street without any section.
  struct StreetWithoutSection
  {
    std::string streetId;
    std::string streetName;
    std::array<std::size_t, NO_SECTION_REASONS> noSections{}; ///< by NoSection; all zero: its axes have no length

    NoSection mainReason() const; ///< that of most places, of equals the first
  };

  struct Transects
  {
    std::vector<CrossSection> sections;                       ///< by street and chainage; no two of them cross or touch
    std::array<std::size_t, NO_SECTION_REASONS> noSections{}; ///< by NoSection; with the sections these are all that were due
    std::vector<StreetWithoutSection> streetsWithout;         ///< in the order of the axes
    std::size_t atGreatestWidthCount = 0;                     ///< sections of which an end is where the greatest width ends them
  };

  /// Sections at right angles across each of \a axes: the first half a spacing from its start, then one each spacing; one in the middle of an axis that is
  /// shorter than a spacing. The direction of the axis is that of its chord over about the width of the street.
  ///
  /// A section is the part of the line that holds the axis. It goes over street. It goes over passable ground that is no street (green) as far as GREEN_M
  /// beside the street, or all of it where street lies behind it within twice as much; over other ground, or none, only where that is at most GAP_M wide with
  /// street behind it. It ends at a building, at water, and at half the greatest width. Where \a ground isAllPassable only buildings and that end it.
  ///
  /// In a junction, told by a side of more than 1.5 times and a metre more than the median within 25 m along the axis (or three times the street's width, if
  /// that is more), there is no section. Of sections that cross, those that cross most others go first; of equals the widest.
  ///
  /// The sections do not depend on the number of threads. Axes must have distinct ids. Throws Cancelled, and EngineError for options that make no sense.
  Transects transects( const std::vector<StreetAxis> &axes, const Ground &ground, const TransectOptions &options = {} );

  inline constexpr double GAP_M = 3.0;
  inline constexpr double GREEN_M = 6.0;
} // namespace koppelkans
