// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "underground/corridorsearch.h"
#include "underground/corridorwayout.h"

#include <functional>
#include <string>
#include <vector>

namespace koppelkans
{
  /// A part of a corridor: from one section to the next, or over a junction.
  struct CorridorStrip
  {
    std::size_t fromSection = 0; ///< of the network of sections
    std::size_t toSection = 0;
    double fromU = 0; ///< of its middle
    double toU = 0;
    Point from{};
    Point to{};
    Ring outline;            ///< its edges lie on the lines of the sections; over a junction a rectangle where those would cross
    bool isJunction = false; ///< between streets, or where sections are missing: nothing was measured
    double lengthM = 0;      ///< of its middle
    double unknownM = 0;     ///< of this: not covered by the networks, near a body that is not known, or over a junction
    double missingM = 0;     ///< greatest of both ends
    double openingEuros = 0;
    double costEuros = 0; ///< opening, laying, bends, crossings and what is unknown
    int crossingCount = 0;
    Surface surface; ///< of which most lies above the trench
  };

  /// Something that leaves too little room.
  struct Lack
  {
    Slack::With with = Slack::With::Body;
    std::string id; ///< of the body; empty for ends and surfaces
    Thing thing = 0;
    SurfaceUse use = SurfaceUse::Unknown; ///< of the surface
    double requiredM = 0;
    double missingM = 0;
    int rulesLine = 0; ///< of clearances.csv; 0: own clearance, or no table
  };

  /// A stretch of a corridor on which it does not fit, for the same reasons all along.
  struct Bottleneck
  {
    std::size_t firstStep = 0; ///< index into Corridor::places
    std::size_t lastStep = 0;
    std::size_t worstStep = 0; ///< where most is missing, the first of them
    double lengthM = 0;        ///< half the way to the places before and after included
    double missingM = 0;       ///< at worst: of all distances together
    std::vector<Lack> lacks;   ///< at worst; the most missing first, then by id

    struct Measure
    {
      std::size_t measure = 0; ///< index into Rules::measures
      std::string bodyId;      ///< empty: the strip itself is changed
      Thing thing = 0;         ///< what the body is
      double lengthM = 0;
      double costEuros = 0;
    };
    bool hasWayOut = false; ///< whether the measures give room all along
    std::vector<Measure> measures;
    double wayOutEuros = 0;
  };

  struct Corridor
  {
    std::vector<PathPlace> places;     ///< through which sections, in order
    std::vector<CorridorStrip> strips; ///< between them
    std::vector<Bottleneck> bottlenecks;
    double lengthM = 0;
    double unknownM = 0;
    double openingEuros = 0;
    double costEuros = 0;
    int crossingCount = 0;
  };

  struct CorridorQuestion
  {
    Strip strip;
    CorridorCosts costs;
    double driftMPerM = 1;             ///< most that the strip goes aside for each metre along the street: 45 degrees, the bend of common elbows
    std::function<bool()> isCancelled; ///< a true answer throws Cancelled
  };

  /// The best continuous strip from the section \a from to the section \a to, over junctions; where none fits all the way, the one that is least short. Empty
  /// when the sections do not hang together, or are the same. Costs the same in both directions.
  std::optional<Corridor> corridorBetween(
    const CorridorNetwork &network, std::size_t from, std::size_t to, const CorridorQuestion &question, const Rules &rules );

  /// The best continuous strip along a whole run of sections, in the direction of its axis; empty for a run of a single section.
  std::optional<Corridor> corridorAlong(
    const CorridorNetwork &network, const CorridorNetwork::Run &run, const CorridorQuestion &question, const Rules &rules );

  /// What the rules and the user say of a network: \a widthM, \a coverM where given, the rest of networks.csv. Its height is its width where nothing tells; its
  /// trench is as much wider than itself as that of the rules. Throws EngineError where width or cover is not known or makes no sense.
  Strip stripOf( const Rules &rules, Thing thing, std::optional<double> widthM, std::optional<double> coverM );
} // namespace koppelkans
