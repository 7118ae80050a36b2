// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "hotplace.h"
#include "stackrequest.h"

class QgsProject;

namespace koppelkans
{
  /// What the stacking dock keeps in a project.
  struct DockState
  {
    StackRequest request;
    QString stacks; ///< id of the layer that is listed
    HotOrder order = HotOrder::Tasks;

    void writeTo( QgsProject &project ) const;

    /// Empty when the project was never saved with the dock.
    static std::optional<DockState> readFrom( const QgsProject &project );
  };
} // namespace koppelkans
