// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QString>

class QgsMapLayer;

namespace koppelkans
{
  /// What \a layer is called in ids and messages: its name, or where it has none (as one loaded by "delimitedtext://file:///plans.csv?...") that of its file
  /// ("plans"); and where that is only the name of a file of several layers, the name of the layer in it too ("cables.low_voltage"). Two layers of one file are
  /// then told apart, also from one run to the next. In the main thread.
  QString distinctName( const QgsMapLayer *layer );
} // namespace koppelkans
