// SPDX-License-Identifier: GPL-2.0-or-later
#include "stackprovenance.h"

#include "dockresults.h"
#include "stackrequest.h"
#include "taskfilters.h"
#include "translation.h"

#include <qgsvectorlayer.h>

#include <QLocale>

namespace koppelkans
{
  namespace
  {
    QString periodText( const StackRequest &request )
    {
      if ( request.fromYear && request.toYear )
        return tr( "%1 to %2" ).arg( *request.fromYear ).arg( *request.toYear );
      if ( request.fromYear )
        return tr( "from %1" ).arg( *request.fromYear );
      return request.toYear ? tr( "up to %1" ).arg( *request.toYear ) : tr( "all years" );
    }

    QString filterText( const StackRequest &request )
    {
      const QStringList limits = TaskFilters::limitsOf( request );
      return limits.isEmpty() ? tr( "none" ) : limits.join( QStringLiteral( "; " ) );
    }
  } // namespace

  StackProvenance provenanceOf( const QgsVectorLayer &stacks, const QDate &today )
  {
    StackProvenance provenance;
    provenance.stacks = stacks.name();
    provenance.exported = today;
    const std::optional<DockResult> result = dockResultOf( stacks );
    if ( !result )
    {
      provenance.period = provenance.filter = tr( "unknown: not stacked in the dock" );
      return provenance;
    }
    const StackRequest request = requestOf( &stacks );
    provenance.made = result->made;
    provenance.taskLayers = result->taskLayers;
    provenance.period = periodText( request );
    provenance.filter = filterText( request );
    return provenance;
  }

  QStringList sentencesOf( const StackProvenance &provenance )
  {
    const QLocale locale;
    const QString made = provenance.made.isValid() ? locale.toString( provenance.made, QLocale::ShortFormat ) : tr( "unknown" );
    return { tr( "Period: %1. Filter: %2." ).arg( provenance.period, provenance.filter ),
      tr( "Tasks of: %1." ).arg( provenance.taskLayers.isEmpty() ? tr( "unknown" ) : provenance.taskLayers.join( QStringLiteral( ", " ) ) ),
      tr( "Layer '%1', stacked %2; exported %3." ).arg( provenance.stacks, made, locale.toString( provenance.exported, QLocale::ShortFormat ) ) };
  }
} // namespace koppelkans
