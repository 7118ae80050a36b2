// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QString>

#include <functional>

class QgsProcessingContext;
class QgsVectorLayer;

namespace koppelkans
{
  /// Stores what \a style makes of the layer \a destination with its data, so that the layer opens styled in any project: as the style "Koppelkans" in the
  /// table layer_styles of a GeoPackage or database, as a .qml beside another file. A style that somebody else gave the layer stays, and stays its default.
  /// A layer in memory has no place for it. Where it cannot be stored that is logged: the layer is whole without it. In any thread.
  void storeStyle( const QString &destination, QgsProcessingContext &context, const std::function<void( QgsVectorLayer *layer )> &style );
} // namespace koppelkans
