// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QString>

class QgsProcessingContext;
class QgsProcessingParameterDefinition;

/// Which outputs QGIS opens in the project after the run, and what they are called there. What the run gives back stays the same.
namespace koppelkans
{
  /// Calls the output \a destination of \a parameter "Tasks: works", after the layer \a input it was made of, unless the user gave it a name. A setting of QGIS
  /// may put the name of the file above it.
  void nameAfterInput( const QString &destination, const QgsProcessingParameterDefinition &parameter, const QString &input, QgsProcessingContext &context );

  /// Does not open \a destination. False when it was not to be opened anyway.
  bool leaveUnopened( const QString &destination, QgsProcessingContext &context );
} // namespace koppelkans
