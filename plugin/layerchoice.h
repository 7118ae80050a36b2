// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QList>

class QgsMapLayerComboBox;
class QgsProject;
class QgsVectorLayer;

namespace koppelkans
{
  /// Whether \a layer has what the dock reads of the pieces that stacktasks writes.
  bool isStacksLayer( const QgsVectorLayer *layer );

  /// The vector layers of \a project as its legend lists them; those that it does not list yet come first, as they will be put on top.
  QList<QgsVectorLayer *> vectorLayersOf( const QgsProject &project );

  /// Has \a box offer the vector layers of the project that \a suits, now and whenever layers come, go or change their fields.
  void offerOnly( QgsMapLayerComboBox *box, bool ( *suits )( const QgsVectorLayer *layer ) );
} // namespace koppelkans
