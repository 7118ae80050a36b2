// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "model/task.h"
#include "readreport.h"

#include <QString>

#include <vector>

/// The field "unread" of the task layer: what a source says in words that could not be read, so that it is not lost with the log.
namespace koppelkans
{
  /// "start: na de zomer; cost: pm". A semicolon within a text becomes a comma.
  QString unreadText( const std::vector<UnreadValue> &values );

  /// What unreadText() was made of. A part that does not begin with the name of a task field is a text of which the field is empty.
  std::vector<UnreadValue> unreadValues( const QString &text );

  /// Adds the texts that, by these \a warnings, could not be read.
  void addUnread( const std::vector<ReadWarning> &warnings, Task &task );
} // namespace koppelkans
