// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// How far things in the ground must lie from one another.
namespace koppelkans
{
  /// A kind of thing that takes room underground, as the rules name it: a KLIC theme, a kind of obstacle, or the façade. Index into ClearanceTable.
  using Thing = std::uint16_t;

  enum class ThingGroup : std::uint8_t
  {
    Cable,
    Pipe,
    Tree,
    Obstacle, ///< container, manhole, pole and the like
    Facade
  };

  /// What two things must keep between them, edge to edge.
  struct Clearance
  {
    std::optional<double> distanceM;     ///< beside one another; empty: the rules do not tell, so nobody may say that it fits
    std::optional<double> warnDistanceM; ///< below this it is allowed, and tight
    std::optional<double> verticalM;     ///< above one another; empty: not told
    bool mayStack = false;               ///< whether they may lie above one another along the street, verticalM apart
    int distanceLine = 0;                ///< line of clearances.csv that gives the distance; 0: the greater of their own clearances in networks.csv
  };

  /// One row of clearances.csv. A side is the name of a thing, or a group (cable, pipe, tree, obstacle), or any.
  struct ClearanceRow
  {
    std::string a;
    std::string b;
    std::optional<double> distanceM;
    std::optional<double> warnDistanceM;
    std::optional<double> verticalM;
    std::optional<bool> mayStack;
    int line = 0;
  };

  /// The clearance of every pair of things. Of rows that speak of a pair, the one that names more of it decides, for each column by itself; of two that name as
  /// much, the greater distance (and no stacking). Where no row gives a distance it is the greater of the two things' own clearances.
  /// Rows that do not name a cable or pipe whose own clearance is unknown do not tell how far it must keep, beside or above: what nobody knows is no case of
  /// any.
  class ClearanceTable
  {
    public:
    ClearanceTable() = default;

    /// Adds a thing; names are unique, case does not matter. \a ownClearanceM: kept free to each side.
    Thing add( std::string name, ThingGroup group, std::optional<double> ownClearanceM );

    /// Works out all pairs; call it once, after the last add().
    void resolve( const std::vector<ClearanceRow> &rows );

    std::size_t size() const { return mThings.size(); }
    std::optional<Thing> named( std::string_view name ) const;
    const std::string &name( Thing thing ) const { return mThings[thing].name; }
    ThingGroup group( Thing thing ) const { return mThings[thing].group; }
    std::optional<double> ownClearanceM( Thing thing ) const { return mThings[thing].ownClearanceM; }

    /// Symmetric.
    const Clearance &between( Thing a, Thing b ) const { return mPairs[a * mThings.size() + b]; }

    /// How much \a side of a rule (lower case) says of \a thing: 2 its name, 1 its group, 0 any; empty when it speaks of others.
    std::optional<int> precision( const std::string &side, Thing thing ) const;

    /// The greatest distance that \a thing must keep from any other.
    double greatestDistanceM( Thing thing ) const;

    /// The greatest of any pair: who keeps it keeps whatever a rule that nobody knows may ask.
    double greatestDistanceM() const;

    /// Whether \a thing is a cable or pipe of which nobody knows what it must keep free.
    bool isUnknown( Thing thing ) const { return !mThings[thing].ownClearanceM && mThings[thing].group < ThingGroup::Tree; }

    private:
    struct NamedThing
    {
      std::string name;
      ThingGroup group;
      std::optional<double> ownClearanceM;
    };
    Clearance resolved( const std::vector<ClearanceRow> &rows, Thing a, Thing b ) const;

    std::vector<NamedThing> mThings;
    std::vector<Clearance> mPairs;
  };
} // namespace koppelkans
