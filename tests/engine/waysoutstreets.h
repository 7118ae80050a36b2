// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "undergroundparts.h"
#include "undergroundrules.h"

#include <QStringList>

/// Streets of which tests seek the ways out, and the ways as text.
namespace koppelkans
{
  inline RulesMaker makerOfStreet()
  {
    RulesMaker maker;
    maker.cable( "power", 0.1 ).pipe( "gas", 0.4 ).pipe( "water", 0.4 ).pipe( "heat", 0.5 ).obstacle( "tree", ThingGroup::Tree );
    maker.pair( "water", "heat", 1.5 ).pair( "tree", "any", 2.0 );
    return maker;
  }

  inline Claim claimOf2028( const Rules &rules, const std::string &taskId, const char *thing, double widthM )
  {
    Claim claim = claimOf( rules, taskId, thing, widthM );
    claim.building = { 2028, 2029 };
    claim.life = { 2028, INT_MAX };
    return claim;
  }

  inline CrossSection street( double widthM )
  {
    CrossSection section;
    section.leftM = widthM;
    return section;
  }

  /// A cable in a street so narrow that no pipe lies beside it: above or below it one does.
  inline CrossSection streetOfCable( const Rules &rules, double bottomM = 0.7 )
  {
    CrossSection section = street( 0.6 );
    section.bodies = { bodyOf( rules, "cable", "power", 0.2, 0.3 ) };
    section.bodies[0].topM = 0.6;
    section.bodies[0].bottomM = bottomM;
    return section;
  }

  /// Ways as text: the steps with claim and what it is about, and what they cost.
  inline QString textOf( const Rules &rules, const CrossSection &section, const std::vector<Claim> &claims, const std::vector<WayOut> &ways )
  {
    QStringList texts;
    for ( const WayOut &way : ways )
    {
      QStringList steps;
      for ( const WayOut::Step &step : way.steps )
      {
        QString text = QString::fromStdString( std::string( nameOf( rules.measures[step.measure].kind ) ) + " " + claims[step.claim].taskId );
        if ( step.otherClaim )
          text += QString::fromStdString( " " + claims[*step.otherClaim].taskId );
        if ( step.body )
          text += QString::fromStdString( " " + section.bodies[*step.body].id );
        steps << text;
      }
      texts << QString( "%1 for %2" ).arg( steps.join( " + " ) ).arg( way.costEurosPerM );
    }
    return texts.join( "; " );
  }
} // namespace koppelkans
