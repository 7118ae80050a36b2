// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

class QgsVectorLayer;

namespace koppelkans
{
  /// The number of tasks as a ramp that reads on a grey map and for colour-blind eyes, a hatch where the street opens again within \a reopenYears,
  /// a dotted outline where a task has no date, and the number itself as label at large scales.
  void applyStackStyle( QgsVectorLayer *layer, int reopenYears );

  /// The same ramp for the tasks active in a year; the layer follows the temporal controller.
  void applyStackYearStyle( QgsVectorLayer *layer );

  /// Sets the temporal controller of the project to the years of such a layer.
  void showYearsOf( QgsVectorLayer *layer );

  /// The share of each area under two tasks or more, in five even steps; areas without tasks are hatched grey.
  void applyStackAreaStyle( QgsVectorLayer *layer );
} // namespace koppelkans
