// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

class QgsMapLayer;
class QgsVectorLayer;

namespace koppelkans
{
  /// \a layer, where it can be one of tasks: areas in a projected system in metres, with the fields that a task needs. Throws QgsProcessingException with the
  /// remedy where it cannot.
  const QgsVectorLayer *requireTaskLayer( const QgsMapLayer *layer );
} // namespace koppelkans
