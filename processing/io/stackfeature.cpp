// SPDX-License-Identifier: GPL-2.0-or-later
#include "stackfeature.h"

#include "areanames.h"
#include "engineconversion.h"

namespace koppelkans
{
  namespace
  {
    int count( std::size_t value )
    {
      return static_cast<int>( value );
    }
  } // namespace

  QgsFeature stackFeature( qlonglong stackId, const Piece &piece, const StackSummary &summary, const AreaNames &areaNames )
  {
    const auto inDomain = [&summary]( Domain domain ) { return count( summary.perDomain[static_cast<std::size_t>( domain )] ); };
    QgsFeature feature;
    feature.setGeometry( toGeometry( piece.polygon ) );
    const QString areaName = areaNames.nameOf( feature.geometry() );
    QgsAttributes attributes;
    attributes << stackId << count( summary.taskCount ) << count( summary.sectors.size() ) << count( summary.owners.size() );
    attributes << inDomain( Domain::Physical ) << inDomain( Domain::Social ) << inDomain( Domain::Technical );
    attributes << joined( summary.taskIds ) << joined( summary.sectors ) << joined( summary.owners );
    attributes << toDateVariant( summary.firstStart ) << toDateVariant( summary.lastEnd ) << count( summary.togetherCount );
    attributes << count( summary.openingCount ) << toVariant( summary.reopenDays ) << count( summary.undatedCount ) << toVariant( summary.costShareEuros );
    attributes << count( summary.depths.claimCount ) << toVariant( summary.depths.topM ) << toVariant( summary.depths.bottomM );
    attributes << count( summary.depths.conflictCount ) << piece.areaM2 << ( areaName.isEmpty() ? QVariant() : QVariant( areaName ) );
    feature.setAttributes( attributes );
    return feature;
  }

  QgsFeature stackYearFeature( qlonglong stackId, const QgsGeometry &geometry, const YearOfStack &year )
  {
    QgsFeature feature;
    feature.setGeometry( geometry );
    QgsAttributes attributes;
    attributes << stackId << year.year << count( year.activeCount ) << count( year.openingCount );
    attributes << QDate( year.year, 1, 1 ) << QDate( year.year, 12, 31 );
    feature.setAttributes( attributes );
    return feature;
  }
} // namespace koppelkans
