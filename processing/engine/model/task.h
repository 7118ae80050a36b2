// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "model/polygon.h"
#include "model/timewindow.h"
#include "model/vocabulary.h"

#include <optional>
#include <string>
#include <vector>

namespace koppelkans
{
  /// What a source says of a field in words that could not be read.
  struct UnreadValue
  {
    std::string field; ///< of the task layer
    std::string text;
  };

  /// Something that must change somewhere, of one sector, with a place, a time window and usually money.
  /// An empty optional or an empty text means unknown, never zero.
  struct Task
  {
    std::string id; ///< unique over all layers of a run
    std::string name;
    std::string owner;
    std::string remarks;
    Sector sector = Sector::Other;
    Domain domain = Domain::Physical;
    std::optional<ProjectType> projectType;
    std::optional<Phase> phase;

    TimeWindow window;
    std::optional<Day> earliestStart; ///< shift room
    std::optional<Day> latestEnd;     ///< shift room
    std::optional<int> durationDays;

    std::optional<double> firmness; ///< 0 to 1
    std::optional<double> costEuros;
    std::optional<double> budgetEuros;
    std::optional<int> priceLevelYear;
    std::string budgetLine;

    bool opensStreet = true;
    std::string network;           ///< KLIC theme
    std::optional<double> widthM;  ///< outer width of the underground claim
    std::optional<double> coverM;  ///< top of the claim to the surface
    std::optional<double> heightM; ///< top to bottom of the claim
    std::optional<double> workingStripM;
    std::optional<ClaimKind> claimKind;

    std::optional<double> urgency; ///< 0 to 1
    std::string socialGoal;
    std::string indicator;
    std::vector<std::string> dependsOn; ///< task ids
    bool confidential = false;
    std::vector<std::string> assumed; ///< names of the fields that were filled from rules or taken for granted
    std::vector<UnreadValue> unread;  ///< what was lost in reading; the fields are unknown or assumed
    std::string sourceLayer;
    std::string sourceFid;

    std::vector<Polygon> area; ///< valid polygons with disjoint interiors; see repair.h
  };
} // namespace koppelkans
