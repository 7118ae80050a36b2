// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "model/task.h"
#include "underground/arrangement.h"
#include "underground/polygonindex.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace koppelkans
{
  /// A task that touches a section over less than this does not claim room there: plans are drawn to a few centimetres, and the areas of streets overlap a
  /// little where they meet.
  inline constexpr double TOUCHED_M = 0.10;

  /// What became of the tasks.
  struct ClaimCounts
  {
    std::size_t claims = 0;        ///< that want room for good
    std::size_t unmeasured = 0;    ///< of these, of which network, width or cover is not known
    std::size_t undated = 0;       ///< of these, without years: they are taken to be built at any time
    std::size_t withoutClaim = 0;  ///< tasks that want no room for good
    std::size_t outsidePeriod = 0; ///< claims that begin after the period
    std::size_t builtBefore = 0;   ///< of the claims, those of which the works end before it

    /// By Sector, of those without a claim: that say neither a claim kind nor a network of the rules, though they say another network, or the rules have
    /// networks of their sector (other than Sector::Other, of which nobody knows what belongs to it).
    std::array<std::size_t, SECTOR_NAMES.size()> withoutNetwork{};
    std::size_t withoutWidth = 0; ///< of those without a claim: that say no claim kind, and a network of which neither they nor the rules tell the width
  };

  /// A task that wants room in the ground for good.
  struct ClaimedTask
  {
    std::string taskId;
    Claim claim;            ///< without meaning where it is not measured
    bool isMeasured = true; ///< false: network, width or cover is not known, so nobody may say that it fits
    bool isDated = true;
    bool replacesOld = true; ///< whether what lies there of the same network goes: see replacements.h
  };

  /// A task on a section.
  struct TaskOnSection
  {
    const ClaimedTask *task = nullptr;
    std::vector<Interval> area; ///< where the line of the section lies in the task's area; ascending, also beyond its ends

    bool holds( double u ) const
    {
      return std::any_of( area.begin(), area.end(), [u]( const Interval &stretch ) { return u >= stretch.fromM && u <= stretch.toM; } );
    }
  };

  /// The claims of all tasks of a run, found by place. Any number of threads may ask it.
  ///
  /// A claim is made by a task whose claim_kind is permanent, or that gives no kind but a network of the rules and a width. It lives from the year in which it
  /// begins to be built. Its height is the width where nothing tells it; its trench as much wider than itself as that of the rules; its cover the wanted one.
  class ClaimedTasks
  {
    public:
    /// \a rules must outlive it. Claims that do not live in \a period are left out; what was built before it still lies there, and claims its room.
    ClaimedTasks( const std::vector<Task> &tasks, const Rules &rules, const YearSpan &period = {} );

    const ClaimCounts &counts() const { return mCounts; }

    /// What they lay, each network once.
    std::vector<Thing> things() const;

    /// The claims on the section of \a line, by task id; their areas as far as \a aroundM beyond its ends.
    std::vector<TaskOnSection> on( const SectionLine &line, double aroundM = 0 ) const;

    private:
    std::vector<ClaimedTask> mTasks;
    std::vector<std::size_t> mTaskOfPolygon;
    PolygonIndex mAreas; ///< of all tasks
    ClaimCounts mCounts;
  };
} // namespace koppelkans
