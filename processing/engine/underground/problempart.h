// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "underground/costcurve.h"
#include "underground/placingproblem.h"

namespace koppelkans
{
  /// Whether two options of different claims may not lie anyhow beside one another.
  bool areBound( const PlacingProblem &problem, std::size_t a, std::size_t b );

  /// Whether all steps and orders are kept.
  bool keepsAllSteps( const PlacingProblem &problem, const Places &places );

  /// Some options of a problem, each of another claim, as a problem of its own: its claims and options are in the order of the list.
  struct ProblemPart
  {
    ProblemPart( const PlacingProblem &whole, const std::vector<CostCurve> &costsOfWhole, const std::vector<std::size_t> &options );

    PlacingProblem problem;
    std::vector<CostCurve> costs; ///< by option
  };
} // namespace koppelkans
