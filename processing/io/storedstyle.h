// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QString>

#include <functional>

class QgsProcessingContext;
class QgsProcessingFeedback;
class QgsVectorLayer;

namespace koppelkans
{
  /// Stores what \a style makes of the layer \a destination with its data, so that the layer opens styled in any project: as the style "Koppelkans" in the
  /// table layer_styles of a GeoPackage or database, as a .qml beside another file. What was stored so by an earlier run is replaced. A style that somebody
  /// else gave the layer stays, and stays its default; so does a .qml that is not ours. The table is made in a file only, never in a database on a server.
  /// A layer in memory has no place for it. Where it is not stored \a feedback (may be null) is told why: the layer is whole without it. In any thread.
  void storeStyle(
    const QString &destination, QgsProcessingContext &context, QgsProcessingFeedback *feedback, const std::function<void( QgsVectorLayer *layer )> &style );
} // namespace koppelkans
