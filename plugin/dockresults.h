// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <optional>

class QgsMapLayer;
class QgsProject;

namespace koppelkans
{
  /// What a layer that the dock made tells of its making.
  struct DockResult
  {
    QDateTime made;
    QStringList taskLayers; ///< names of the layers that were stacked, as they were then
    bool isUntouched;       ///< neither renamed nor saved elsewhere: it still is the dock's
  };

  /// Marks \a layer as made by the dock of \a taskLayers (names).
  void markDockResult( QgsMapLayer &layer, const QStringList &taskLayers, const QDateTime &made );

  /// Empty for layers that the dock did not make.
  std::optional<DockResult> dockResultOf( const QgsMapLayer &layer );

  /// Has the map show the results of the run at \a made and no others of the dock: old and new stacks over one another cannot be read. They stay in the
  /// project. A layer that the user made, renamed or saved elsewhere is left as it is.
  void showOnlyDockResults( QgsProject &project, const QDateTime &made );
} // namespace koppelkans
