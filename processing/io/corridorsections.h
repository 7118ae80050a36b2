// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "readreport.h"
#include "underground/corridornetwork.h"
#include "underground/crossings.h"
#include "underground/networksacross.h"

#include <qgsprocessingalgorithm.h>

#include <functional>
#include <vector>

namespace koppelkans
{
  struct CorridorSections
  {
    std::vector<CorridorSection> sections;
    long long nearOnlyCount = 0; ///< covered, without a network in themselves
  };

  /// Reads a layer of sections, in its order, each with what \a underground has in it as bodies. Of some streets only where \a streets names any, by id or name
  /// in any case. In threads. \a pause is called now and then in the calling thread, and may throw to stop.
  CorridorSections readCorridorSections( const QgsProcessingFeatureSource &source, const QStringList &streets, const Underground &underground,
    const Rules &rules, ReadReport &report, const std::function<void()> &pause );

  /// Tells each section of \a network what crosses the street up to half way to its neighbours.
  void tellAcross( CorridorNetwork &network, const NetworksAcross &across );
} // namespace koppelkans
