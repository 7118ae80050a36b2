// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "underground/corridornetwork.h"

#include <array>
#include <limits>
#include <vector>

namespace koppelkans
{
  /// Whole eurocents: sums are exact, so that ties are ties.
  using Cents = std::int64_t;
  inline constexpr double CENTS_PER_EURO = 100;
  inline constexpr Cents NO_WAY = std::numeric_limits<Cents>::max() / 4;

  /// So far aside for each metre is still straight on: pipes and cables take a curve of 1.7 degrees without a bend.
  inline constexpr double STRAIGHT_M_PER_M = 0.03;

  /// So much longer for each metre aside is a way at 45 degrees: laying it costs as much more.
  inline constexpr double LONGER_ASIDE = 0.4;

  /// How the strip came to a place in a section.
  enum class Going : std::uint8_t
  {
    Straight,
    ToLeft,
    ToRight
  };
  inline constexpr std::array<Going, 3> GOINGS = { Going::Straight, Going::ToLeft, Going::ToRight };

  /// The least cents of every place of a section, by how one came there; NO_WAY where one did not.
  using CentsOfPlaces = std::array<std::vector<Cents>, GOINGS.size()>;

  /// How many places aside one comes over a step of \a lengthM at most.
  Place placesAside( double lengthM, double driftMPerM );

  /// What the search weighs in a step, in cents.
  struct StepPrices
  {
    CorridorCosts costs;
    double driftMPerM = 0;
    double widthM = 0; ///< of the strip

    Cents bendCents() const;
    Cents crossingCents() const;
    Cents asideCents() const; ///< for each place
  };

  /// A step along a street, from any place in one section to any place in the next that can be reached by going aside no faster than is allowed. Where a
  /// building stands between the two, the strip must lie beside it in both.
  class CorridorStep
  {
    public:
    /// All must outlive it.
    CorridorStep( const CrossSection &from, const StripPlaces &fromPlaces, const CrossSection &to, const StripPlaces &toPlaces, const StreetStep &step,
      const StepPrices &prices );

    /// What each place of the next section costs by the cheapest way from \a from, what it costs to be there left out.
    CentsOfPlaces after( const CentsOfPlaces &from ) const;

    /// Of one way: both halves of the step, the crossings in it and what going aside adds; without bends. \a from and \a to: indexes of places.
    Cents cents( std::size_t from, std::size_t to ) const;

    /// The indexes of the places from which \a to can be reached by \a going, nearest to straight on first, then the left one.
    std::vector<std::size_t> reachingFrom( std::size_t to, Going going ) const;

    /// Bodies of both sections of which the strip changes sides. Bodies are the same when they share a network; what is twice in a section is left out.
    int sidesChanged( Place from, Place to ) const;

    private:
    /// Places between the middles of bodies.
    struct Cell
    {
      Place begin = 0;
      Place end = 0;
    };
    /// The first place to the right of a body's middle, in either section.
    struct Side
    {
      Place from = 0;
      Place to = 0;
    };

    /// How far to the right one goes: at least, and at most; and what each place to the right adds.
    struct Reach
    {
      Place least = 0;
      Place most = 0;
      Cents perPlace = 0;
    };

    Reach reachOf( Going going ) const;
    void findSides( const CrossSection &from, const CrossSection &to );
    template <typename Threshold>
    std::vector<Cell> cellsOf( const StripPlaces &places, const Threshold &threshold ) const;
    void goWithin( const Cell &from, const Cell &to, const Reach &reach, const std::vector<Cents> &before, Cents crossing, std::vector<Cents> &after ) const;

    const StripPlaces &mFrom;
    const StripPlaces &mTo;
    StepPrices mPrices;
    Place mStraight = 0; ///< as far aside as is still straight on
    Place mReach = 0;
    std::vector<Cents> mHalfFrom; ///< of the step, by place
    std::vector<Cents> mHalfTo;
    std::vector<Side> mSides;
    std::vector<Cell> mFromCells;
    std::vector<Cell> mToCells;
  };
} // namespace koppelkans
