// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QString>
#include <QVariantMap>

class QgsProcessingAlgorithm;
class QgsProcessingContext;

namespace koppelkans
{
  /// Whether a value is a number, and not a text that may be one.
  bool isNumber( const QVariant &value );

  /// Why a value of \a parameters cannot be meant, with the remedy: a text that is no number, date, yes or no, or reference system, where QGIS takes the
  /// default or something else and says nothing, and a number out of bounds. Empty when all can.
  QString unreadableValue( const QgsProcessingAlgorithm &algorithm, const QVariantMap &parameters, QgsProcessingContext &context );
} // namespace koppelkans
