// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "certificateplaces.h"

/// Whether the steps of a way out are for those who take them.
namespace koppelkans::test
{
  /// Whether of two that share a trench one is built when the other is not: told by the years after all measures, for who waits may come too late.
  inline bool sharesClosedTrench( const QJsonArray &measures, const CertifiedSection &after )
  {
    const auto claimOf = [&after]( const QJsonValue &task )
    { return std::find_if( after.claims.begin(), after.claims.end(), [&task]( const CertifiedClaim &one ) { return one.task == task.toString(); } ); };
    return std::any_of( measures.begin(), measures.end(),
      [&claimOf]( const QJsonValue &step )
      {
        return step["measure"].toString() == QLatin1String( "shared_trench" ) &&
               !claimOf( step["claim"] )->building.overlaps( claimOf( step["other_claim"] )->building );
      } );
  }

  /// Whether a row of measures.csv may be taken by a claim; \a beside: what it keeps its distance from, waits for or takes away.
  inline bool isFor( const TableRow &row, const CertifiedClaim &claim, const QString &beside, const CertifiedSection &section )
  {
    const QString kind = row.cells["measure"];
    if ( kind == QLatin1String( "narrow_strip" ) )
    {
      const std::vector<int> lines = shippedTables().measuresFor( kind, claim.thing, claim.thing );
      return std::find( lines.begin(), lines.end(), row.line ) != lines.end();
    }
    if ( kind == QLatin1String( "other_side" ) )
      return shippedTables().speaksOf( row, claim.thing, claim.thing );
    if ( kind != QLatin1String( "deeper" ) )
      return !beside.isEmpty() && shippedTables().speaksOf( row, claim.thing, beside );
    const auto isBelow = [&row, &claim]( const QString &thing )
    {
      const PairRule &rule = shippedTables().between( claim.thing, thing );
      return rule.mayStack && rule.vertical && shippedTables().speaksOf( row, claim.thing, thing );
    };
    return std::any_of( section.bodies.begin(), section.bodies.end(), [&isBelow]( const CertifiedBody &body ) { return isBelow( body.thing ); } ) ||
           std::any_of(
             section.claims.begin(), section.claims.end(), [&]( const CertifiedClaim &other ) { return other.task != claim.task && isBelow( other.thing ); } );
  }
} // namespace koppelkans::test
