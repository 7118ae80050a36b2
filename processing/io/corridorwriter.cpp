// SPDX-License-Identifier: GPL-2.0-or-later
#include "corridorwriter.h"

namespace koppelkans
{
  CorridorWriter::CorridorWriter( const Outputs &outputs, const CorridorSetting &setting )
    : mOutputs( outputs )
    , mSetting( setting )
  {
  }

  void CorridorWriter::add( const QString &corridorId, const Corridor &corridor )
  {
    for ( std::size_t i = 0; i < corridor.strips.size(); ++i )
    {
      QgsFeature strip = corridorFeature( corridorId, corridor, i, mSetting );
      mOutputs.strips.add( strip );
    }
    QgsFeature axis = corridorAxisFeature( corridorId, corridor, mSetting );
    mOutputs.axes.add( axis );
    for ( std::size_t i = 0; i < corridor.bottlenecks.size(); ++i )
    {
      QgsFeature bottleneck = bottleneckFeature( corridorId, corridor, i, mSetting );
      mOutputs.bottlenecks.add( bottleneck );
    }
    ++mTotals.corridors;
    mTotals.lengthM += corridor.lengthM;
    mTotals.unknownM += corridor.unknownM;
    mTotals.costEuros += corridor.costEuros;
    mTotals.crossings += corridor.crossingCount;
    mTotals.bottlenecks += static_cast<long long>( corridor.bottlenecks.size() );
  }

  void CorridorWriter::finish( QgsProcessingFeedback *feedback )
  {
    for ( OutputLayer *layer : { &mOutputs.strips, &mOutputs.axes, &mOutputs.bottlenecks } )
      layer->finish( feedback );
  }
} // namespace koppelkans
