// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

class QgsMapLayerComboBox;
class QgsVectorLayer;

namespace koppelkans
{
  /// Whether \a layer has what the dock reads of the pieces that stacktasks writes.
  bool isStacksLayer( const QgsVectorLayer *layer );

  /// Has \a box offer the vector layers of the project that \a suits, now and whenever layers come, go or change their fields.
  void offerOnly( QgsMapLayerComboBox *box, bool ( *suits )( const QgsVectorLayer *layer ) );
} // namespace koppelkans
