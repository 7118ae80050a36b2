// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "outputlayer.h"

#include <qgsfields.h>

#include <QString>
#include <QVariantMap>

class QgsProcessingAlgorithm;
class QgsProcessingContext;

namespace koppelkans
{
  /// Why \a algorithm must not run with \a parameters: an output would overwrite a layer that is read, or another output, or
  /// be added to a layer that is there. Empty when none does.
  QString overwritingTarget( const QgsProcessingAlgorithm &algorithm, const QVariantMap &parameters, QgsProcessingContext &context );

  /// Whether the file that the output parameter's \a value names a table of is there already; ask before the output is made.
  OutputLayer::Container containerOf( const QVariant &value );

  /// The file that the output parameter's \a value writes to, alone or as a table in it; empty when the output is no file, or one of
  /// GDAL's virtual file systems (/vsimem/, /vsis3/…), which only GDAL can look into.
  QString targetFileOf( const QVariant &value );

  /// The file that the output parameter's \a value will make; empty when it is there already or the output is no file.
  QString newFileOf( const QVariant &value );

  /// Whether the output parameter's \a value names a layer in a GeoPackage.
  bool isInGeoPackage( const QVariant &value );

  /// The \a fields as the format of the output parameter's \a value can hold them. Throws QgsProcessingException where it would lose some of them.
  QgsFields fieldsHeldBy( const QVariant &value, const QgsFields &fields );
} // namespace koppelkans
