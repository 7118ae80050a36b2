// SPDX-License-Identifier: GPL-2.0-or-later
#include "stackfeature.h"

#include "areanames.h"
#include "engineconversion.h"

#include <algorithm>

namespace koppelkans
{
  namespace
  {
    int count( std::size_t value )
    {
      return static_cast<int>( value );
    }

    /// From n_tasks to owners: who lies at a place.
    void addWho( const StackSummary &summary, QgsAttributes &attributes )
    {
      const auto inDomain = [&summary]( Domain domain ) { return count( summary.perDomain[static_cast<std::size_t>( domain )] ); };
      attributes << count( summary.taskCount ) << count( summary.sectors.size() ) << count( summary.owners.size() );
      attributes << inDomain( Domain::Physical ) << inDomain( Domain::Social ) << inDomain( Domain::Technical );
      attributes << joined( summary.taskIds ) << joined( summary.sectors ) << joined( summary.owners );
    }
  } // namespace

  QgsFeature stackFeature( qlonglong stackId, const Piece &piece, const StackSummary &summary, const AreaNames &areaNames )
  {
    QgsFeature feature;
    feature.setGeometry( toGeometry( piece.polygon ) );
    const QString areaName = areaNames.nameOf( feature.geometry() );
    QgsAttributes attributes;
    attributes << stackId;
    addWho( summary, attributes );
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

  QgsFeature stackAreaFeature( const NamedArea &area, const AreaStack &stack )
  {
    const StackSummary &summary = stack.summary;
    const auto shareOfArea = [&stack]( double partM2 ) { return stack.areaM2 > 0 ? QVariant( std::min( 1.0, partM2 / stack.areaM2 ) ) : QVariant(); };
    QgsFeature feature;
    feature.setGeometry( toGeometry( area.polygons ) );
    QgsAttributes attributes;
    attributes << area.name;
    addWho( summary, attributes );
    attributes << toDateVariant( summary.firstStart ) << toDateVariant( summary.lastEnd ) << count( summary.togetherCount );
    attributes << count( stack.openingCount ) << toVariant( stack.openingsPerYear ) << count( summary.undatedCount );
    attributes << shareOfArea( stack.stackedM2 ) << shareOfArea( stack.coveredM2 ) << count( stack.maxDepth );
    attributes << toVariant( stack.costEuros ) << toVariant( stack.budgetEuros ) << toVariant( stack.costWithoutBudgetEuros );
    attributes << count( summary.depths.claimCount ) << toVariant( summary.depths.topM ) << toVariant( summary.depths.bottomM ) << stack.areaM2;
    feature.setAttributes( attributes );
    return feature;
  }
} // namespace koppelkans
