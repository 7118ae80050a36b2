// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "underground/runthrough.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace koppelkans
{
  /// What is said of one section of a street.
  struct SectionSummary
  {
    std::string sectionId;
    double chainM = 0;
    Point axis{};                   ///< where the section meets the axis
    double azimuthDeg = 0;          ///< of the axis
    Point widest{};                 ///< the middle of its widest free stretch
    std::optional<double> freeM;    ///< empty: not known
    std::optional<Verdict> verdict; ///< empty: nothing was asked of it
    bool isBuildingOnly = false;    ///< it fits when done and cannot be built: see ConflictSet
    std::optional<RunState> run;    ///< from the section before; empty: nothing runs from there
  };

  /// A street as its sections tell: an average would hide the one bottleneck that counts.
  struct StreetVerdict
  {
    std::string streetId;
    std::string streetName;
    int sectionCount = 0;
    int knownCount = 0; ///< sections of which the free width is known
    int fitsCount = 0;
    int tightCount = 0;
    int noCount = 0;
    int buildingOnlyCount = 0;        ///< of these, where it fits when done and cannot be built
    int unknownCount = 0;             ///< sections that are unknown: by their verdict, or, where nothing was asked, by their free width
    std::optional<double> leastFreeM; ///< of the known
    std::optional<double> tenthFreeM; ///< in one known section of ten there is no more than this: the smallest of them that is not below a tenth of all
    std::optional<Verdict> verdict;   ///< the worst that is known: no, then tight, then fits; unknown only where nothing else is known
    std::optional<RunState> run;      ///< the worst of its sections
    int breakCount = 0;               ///< sections to which a claim cannot, or was not found to, come from the one before
    std::string whereId; ///< the section of the bottleneck: the least free width among those of the worst verdict, the first along the street. Where
                         ///< the verdict is not no and claims do not run through, among those where they do not
    double whereChainM = 0;
    Point where{};                        ///< the middle of its widest free stretch
    std::vector<std::vector<Point>> axis; ///< through the sections, in order along the street; broken where sections are missing
  };

  /// Gathers sections, in any order, and tells of the streets by id. Holds some hundred bytes for each section.
  class StreetVerdicts
  {
    public:
    void add( const std::string &streetId, const std::string &streetName, SectionSummary section );

    /// Ascending by street id.
    std::vector<StreetVerdict> streets() const;

    private:
    struct Street
    {
      std::string name;
      std::vector<SectionSummary> sections;
    };
    std::map<std::string, Street> mStreets;
  };
} // namespace koppelkans
