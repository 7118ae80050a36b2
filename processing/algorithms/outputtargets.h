// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <qgsfields.h>

#include <QString>
#include <QVariantMap>

class QgsProcessingAlgorithm;
class QgsProcessingContext;

namespace koppelkans
{
  /// Why \a algorithm must not run with \a parameters: an output would overwrite a layer that is read, or another output. Empty when none does.
  QString overwritingTarget( const QgsProcessingAlgorithm &algorithm, const QVariantMap &parameters, QgsProcessingContext &context );

  /// The \a fields as the format of the output parameter's \a value can hold them. Throws QgsProcessingException where it would lose some of them.
  QgsFields fieldsHeldBy( const QVariant &value, const QgsFields &fields );
} // namespace koppelkans
