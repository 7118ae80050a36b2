// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "underground/corridorbounds.h"
#include "underground/corridorground.h"
#include "underground/packedcents.h"

#include <functional>
#include <memory>
#include <optional>
#include <queue>
#include <tuple>
#include <unordered_map>
#include <vector>

namespace koppelkans
{
  struct SearchOptions
  {
    CorridorCosts costs;
    double driftMPerM = 1;             ///< how far aside the strip may go for each metre along the street
    bool crossesJunctions = true;      ///< false: it stays in its run
    bool mayFallShort = false;         ///< true: it goes also where it does not fit, as little as can be
    std::function<bool()> isCancelled; ///< a true answer throws Cancelled
  };

  /// Where the strip goes through a section.
  struct PathPlace
  {
    std::size_t section = 0;
    Heading heading = Heading::Along;
    Place place = 0;
    std::int32_t missingMm = 0; ///< 0: it fits here
    Cents cents = 0;            ///< of the way up to here
    bool isAfterJunction = false;
  };

  /// The cheapest way of a strip from one section to another.
  ///
  /// A state is a section, the heading in which it is passed, a place in it (whole centimetres from the axis), and how the strip came there: straight on, or
  /// going aside to the left or the right. From state to state it costs:
  /// - half the length of the step times the euros per metre (opening, laying, what is unknown) at either of its places;
  /// - a bend where straight on (STRAIGHT_M_PER_M) becomes aside, or the other way round, or one side the other;
  /// - laying of LONGER_ASIDE metres for each metre aside, where it is not straight on;
  /// - a crossing for each body of both sections of which it changes sides, and for each network across the street at the section it comes to;
  /// - over a junction the straight distance times the tariff of the dearest surface in the two sections, as unknown ground, with a bend where the headings
  ///   differ by more than 30 degrees and two where by more than 120. A junction is entered and left at whole decimetres, and at the ends of what is free;
  /// - there is no way through buildings: not over a junction, and not along a street where one stands between two sections beside which the strip does not
  /// lie;
  /// - where the strip may fall short, for each missing millimetre more than all euros together: what is least short is best, of these the cheapest.
  ///
  /// Exact over these states: sections are taken up in the order of what a way by their cheapest new state costs at least (CorridorBounds), until that is more
  /// than what the goal has (A* over sections, taken up again where a dearer state is bettered later). It costs the same back as forth. Ties: the place
  /// furthest to the left at the goal, then as straight on as can be.
  class CorridorSearch
  {
    public:
    /// All must outlive it.
    CorridorSearch( const CorridorNetwork &network, const Strip &strip, const Rules &rules, SearchOptions options );

    /// From anywhere in a section to anywhere in another; empty when there is no way. \a from and \a to must differ. Once only.
    std::vector<PathPlace> cheapestWay( std::size_t from, std::size_t to );

    /// How many sections it looked into.
    std::size_t reachedCount() const { return mReached.size(); }

    /// How much room it takes to keep what their places cost.
    std::size_t keptByteCount() const;

    private:
    /// What is kept of a section: a town has tens of millions of places.
    struct Reached
    {
      std::array<PackedCents, HEADINGS.size()> cents;
      std::array<Cents, HEADINGS.size()> turn{ NO_WAY, NO_WAY }; ///< the least that has been bettered since the section was taken up
    };

    static constexpr std::size_t LOOKED_INTO = 32; ///< sections at hand: a street goes on from one to the next, and one comes back to those round a junction

    std::shared_ptr<const CorridorGround> lookInto( std::size_t section );
    CorridorStep stepOf( const CorridorGround &from, const CorridorGround &to, const StreetStep &step ) const;
    CentsOfPlaces centsOf( const CorridorGround &ground, Heading heading ) const;
    Cents remaining( std::size_t section ) const;
    void improve( const CorridorGround &ground, Heading heading, const CentsOfPlaces &found );
    void goOn( const CorridorGround &ground, Heading heading, const CentsOfPlaces &cents );
    void goOver( const CorridorGround &ground, Heading heading, const CentsOfPlaces &cents );

    struct State
    {
      std::size_t section;
      Heading heading;
      std::size_t going;
      std::size_t index;
      Cents cents;
    };
    std::optional<State> goalState();
    std::optional<State> beforeInStreet( const State &state, const CorridorGround &ground );
    std::optional<State> beforeJunction( const State &state, const CorridorGround &ground );
    std::vector<PathPlace> wayBack( std::size_t from );

    const CorridorNetwork &mNetwork;
    const Strip &mStrip;
    const Rules &mRules;
    const SearchOptions mOptions;
    const StepPrices mPrices;
    std::unordered_map<std::size_t, Reached> mReached;
    std::array<std::shared_ptr<const CorridorGround>, LOOKED_INTO> mLookedInto; ///< the last
    std::size_t mLookCount = 0;
    std::optional<CorridorBounds> mBounds;
    using Turn = std::tuple<Cents, std::size_t, Heading>;
    std::priority_queue<Turn, std::vector<Turn>, std::greater<>> mTurns;
    std::size_t mGoal = 0;
    Cents mBest = NO_WAY;
  };
} // namespace koppelkans
