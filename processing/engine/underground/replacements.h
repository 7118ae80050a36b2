// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "underground/claimedtasks.h"
#include "underground/crossings.h"

namespace koppelkans
{
  /// When a network that a task replaces goes.
  enum class OldNetwork
  {
    StaysUntilDone, ///< it serves until the new one does: it lives until the last year of the task
    GoesFirst       ///< it is taken out before the new one comes: it lives until the year before the task begins
  };

  /// Marks in \a lying what goes with which of the \a tasks on the same section: Body::goneWithTask, and the end of its life.
  ///
  /// A task replaces a network of its own theme that is functional and lies within the task's area where the section crosses it. Not what is planned or disused
  /// (nobody said that it goes), not by a task for a transition or development (its network comes beside what is there), and not by one without years. Of
  /// several tasks the first that begins, of these the first by id.
  void markReplaced( std::vector<Lying> &lying, const std::vector<TaskOnSection> &tasks, OldNetwork old );

  /// The last year of what each of the \a tasks lays in a section of \a sectionM, in their order; INT_MAX: it stays.
  ///
  /// A task replaces what an earlier one lays as it replaces a network, where it begins after the last year of that one. Where that will lie nobody knows yet,
  /// so the area of the later task must hold that of the earlier one, as far as it lies in the section; else both keep their room.
  std::vector<int> lastYearsOfLaid( const std::vector<TaskOnSection> &tasks, double sectionM, OldNetwork old );
} // namespace koppelkans
