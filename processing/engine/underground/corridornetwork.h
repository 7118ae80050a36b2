// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "underground/builtground.h"
#include "underground/corridorstrip.h"

#include <array>
#include <optional>
#include <vector>

namespace koppelkans
{
  /// How sections hang together. Metres between the places where they meet their axes.
  struct NetworkOptions
  {
    double longestStepM = 60;            ///< neighbours in a street that lie further apart do not hang together
    double junctionM = 50;               ///< the end of a street reaches sections of other streets that are so near, ahead of it
    std::vector<Polygon> buildings = {}; ///< no way goes through these, from section to section or over a junction
  };

  /// Along a street: with its axis, or against it.
  enum class Heading : std::uint8_t
  {
    Along,
    Against
  };
  inline constexpr std::array<Heading, 2> HEADINGS = { Heading::Along, Heading::Against };

  /// From a section to its neighbour in the street.
  struct StreetStep
  {
    std::size_t to = 0;
    double lengthM = 0;
    std::vector<Interval> closed; ///< metres from the axis, to the right: buildings that stand between the two
    bool isMeasured = true;       ///< false: so much longer than usual that sections are missing between, as at a junction
  };

  /// The sections of all streets and how one gets from one to another.
  ///
  /// Sections are ordered by street, chainage and id; whatever order they were given in. Neighbours in that order hang together while they lie no further apart
  /// than NetworkOptions::longestStepM and than their chainages say; such a row of sections is a run. The end of a run is linked over the junction to the
  /// nearest section of each other run within NetworkOptions::junctionM that lies ahead of it, and to the neighbour of that section on the other side of
  /// the end: a street that passes has a section on either side of the junction, and none in it. Links go both ways.
  class CorridorNetwork
  {
    public:
    /// Sections without length are left out.
    explicit CorridorNetwork( std::vector<CorridorSection> sections, const NetworkOptions &options = {} );

    std::size_t size() const { return mSections.size(); }
    std::size_t leftOutCount() const { return mLeftOutCount; }
    const CorridorSection &section( std::size_t index ) const { return mSections[index]; }

    /// Empty at the end of a run.
    std::optional<StreetStep> step( std::size_t from, Heading heading ) const;

    /// Ascending.
    const std::vector<std::size_t> &links( std::size_t from ) const { return mLinks[from]; }

    /// First and last section of each run.
    struct Run
    {
      std::size_t first = 0;
      std::size_t last = 0;
    };
    const std::vector<Run> &runs() const { return mRuns; }

    /// What crosses the street at a section (CorridorSection::acrossM).
    void setAcross( std::size_t section, std::vector<Interval> acrossM ) { mSections[section].acrossM = std::move( acrossM ); }

    const BuiltGround &built() const { return mBuilt; }

    /// Where the section meets its axis.
    const Point &axis( std::size_t section ) const { return mAxes[section]; }

    /// The direction of the axis, of length 1.
    Point direction( std::size_t section, Heading heading ) const;

    Point at( std::size_t section, double u ) const;

    /// The section to which \a point is nearest, if it is no further than \a withinM from its line.
    std::optional<std::size_t> nearest( const Point &point, double withinM ) const;

    private:
    void findRuns( const NetworkOptions &options );
    void findLinks( const NetworkOptions &options );
    void linkEnd( std::size_t end, Heading outward, const NetworkOptions &options );

    std::vector<CorridorSection> mSections;
    BuiltGround mBuilt;
    std::vector<std::vector<Interval>> mClosed; ///< between each section and the one behind it
    std::vector<Point> mAxes;
    std::vector<Point> mAcross;    ///< unit vectors from left to right
    std::vector<std::size_t> mByX; ///< sections, ascending by x of their axis
    std::vector<std::size_t> mRunOf;
    std::vector<Run> mRuns;
    std::vector<std::vector<std::size_t>> mLinks;
    double mLongestMeasuredM = 0;
    std::size_t mLeftOutCount = 0;
  };
} // namespace koppelkans
