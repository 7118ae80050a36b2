// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "corridorfeature.h"
#include "outputlayer.h"

namespace koppelkans
{
  /// Of all corridors that were written.
  struct CorridorTotals
  {
    long long corridors = 0;
    double lengthM = 0;
    double unknownM = 0;
    double costEuros = 0;
    long long crossings = 0;
    long long bottlenecks = 0;
  };

  /// Writes corridors as strips, axes and bottlenecks. What it is given must outlive it.
  class CorridorWriter
  {
    public:
    struct Outputs
    {
      OutputLayer &strips;
      OutputLayer &axes;
      OutputLayer &bottlenecks;
    };

    CorridorWriter( const Outputs &outputs, const CorridorSetting &setting );

    /// Throws QgsProcessingException when a target cannot be written.
    void add( const QString &corridorId, const Corridor &corridor );

    /// Closes the layers, as OutputLayer::finish(); throws as add() does.
    void finish( QgsProcessingFeedback *feedback );

    const CorridorTotals &totals() const { return mTotals; }

    private:
    const Outputs mOutputs;
    const CorridorSetting mSetting;
    CorridorTotals mTotals;
  };
} // namespace koppelkans
