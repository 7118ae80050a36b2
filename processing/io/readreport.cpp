// SPDX-License-Identifier: GPL-2.0-or-later
#include "readreport.h"

#include "translation.h"

#include <qgsprocessingfeedback.h>

namespace koppelkans
{
  namespace
  {
    constexpr int TOLD_OF_EACH_KIND = 5;

    QString sentence( const ReadWarning &warning )
    {
      const QString where = tr( "Layer '%1', feature %2" ).arg( warning.layer, warning.featureId );
      return warning.field.isEmpty() ? QStringLiteral( "%1: %2" ).arg( where, warning.reason )
                                     : QStringLiteral( "%1, %2: %3" ).arg( where, warning.field, warning.reason );
    }
  } // namespace

  void ReadReport::tell( QgsProcessingFeedback *feedback ) const
  {
    if ( !feedback )
      return;
    feedback->pushInfo( tr( "Features read: %1; used: %2; after repair among them: %3; rejected: %4." )
                          .arg( readCount )
                          .arg( usedCount )
                          .arg( repairedCount )
                          .arg( rejectedCount ) );

    QMap<ReadProblem, int> told;
    for ( const ReadWarning &warning : warnings )
    {
      if ( ++told[warning.problem] > TOLD_OF_EACH_KIND )
        continue;
      if ( warning.problem == ReadProblem::GeometryRepaired )
        feedback->pushDebugInfo( sentence( warning ) );
      else if ( warning.problem == ReadProblem::TakenForGranted )
        feedback->pushInfo( sentence( warning ) );
      else
        feedback->pushWarning( sentence( warning ) );
    }
    long long untold = 0;
    for ( int count : told )
      untold += std::max( 0, count - TOLD_OF_EACH_KIND );
    if ( untold > 0 )
      feedback->pushInfo( tr( "… and more warnings of the same kinds: %1; koppelkans:checktasks lists them all." ).arg( untold ) );
  }
} // namespace koppelkans
