// SPDX-License-Identifier: GPL-2.0-or-later
#include "taskfields.h"

#include "qgiscompat.h"

#include <QStringList>

namespace koppelkans
{
  QgsFields taskFields()
  {
    using compat::field;
    QgsFields fields;
    const auto append = [&fields]( QMetaType::Type type, std::initializer_list<const char *> names )
    {
      for ( const char *name : names )
        fields.append( field( QString::fromLatin1( name ), type ) );
    };
    append( QMetaType::QString, { "task_id", "name", "owner", "remarks", "sector", "domain", "project_type", "phase" } );
    append( QMetaType::QDate, { "start", "end", "earliest_start", "latest_end" } );
    append( QMetaType::Int, { "duration_days" } );
    append( QMetaType::Double, { "firmness", "cost", "budget" } );
    append( QMetaType::Int, { "price_level" } );
    append( QMetaType::QString, { "budget_line" } );
    append( QMetaType::Bool, { "opens_street" } );
    append( QMetaType::QString, { "network" } );
    append( QMetaType::Double, { "width_m", "cover_m", "height_m", "working_strip_m" } );
    append( QMetaType::QString, { "claim_kind" } );
    append( QMetaType::Double, { "urgency" } );
    append( QMetaType::QString, { "social_goal", "indicator", "depends_on" } );
    append( QMetaType::Bool, { "confidential" } );
    append( QMetaType::QString, { "assumed", "unread", "source_layer", "source_fid" } );
    return fields;
  }

  // Without the sector a task stacks with nobody, and a layer that keeps its dates under other names would silently become undated.
  QStringList requiredTaskFields()
  {
    return { QStringLiteral( "sector" ), QStringLiteral( "start" ), QStringLiteral( "end" ) };
  }
} // namespace koppelkans
