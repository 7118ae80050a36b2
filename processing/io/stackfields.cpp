// SPDX-License-Identifier: GPL-2.0-or-later
#include "stackfields.h"

#include "qgiscompat.h"

namespace koppelkans
{
  namespace
  {
    struct FieldSpec
    {
      const char *name;
      QMetaType::Type type;
    };

    template <std::size_t N>
    QgsFields fieldsOf( const FieldSpec ( &specs )[N] )
    {
      QgsFields fields;
      for ( const FieldSpec &spec : specs )
        fields.append( compat::field( QString::fromLatin1( spec.name ), spec.type ) );
      return fields;
    }
  } // namespace

  QgsFields stackFields()
  {
    static constexpr FieldSpec SPECS[] = {
      { "stack_id", QMetaType::LongLong },
      { "n_tasks", QMetaType::Int },
      { "n_sectors", QMetaType::Int },
      { "n_owners", QMetaType::Int },
      { "n_physical", QMetaType::Int },
      { "n_social", QMetaType::Int },
      { "n_technical", QMetaType::Int },
      { "task_ids", QMetaType::QString },
      { "sectors", QMetaType::QString },
      { "owners", QMetaType::QString },
      { "first_start", QMetaType::QDate },
      { "last_end", QMetaType::QDate },
      { "n_together", QMetaType::Int },
      { "n_openings", QMetaType::Int },
      { "reopen_days", QMetaType::Int },
      { "n_undated", QMetaType::Int },
      { "cost_share", QMetaType::Double },
      { "n_claims", QMetaType::Int },
      { "top_m", QMetaType::Double },
      { "bottom_m", QMetaType::Double },
      { "n_depth_conflicts", QMetaType::Int },
      { "area_m2", QMetaType::Double },
      { "area_name", QMetaType::QString },
    };
    return fieldsOf( SPECS );
  }

  QgsFields stackYearFields()
  {
    static constexpr FieldSpec SPECS[] = {
      { "stack_id", QMetaType::LongLong },
      { "year", QMetaType::Int },
      { "n_active", QMetaType::Int },
      { "n_opening", QMetaType::Int },
      { "begin", QMetaType::QDate },
      { "end", QMetaType::QDate },
    };
    return fieldsOf( SPECS );
  }

  QgsFields stackAreaFields()
  {
    static constexpr FieldSpec SPECS[] = {
      { "area_name", QMetaType::QString },
      { "n_tasks", QMetaType::Int },
      { "n_sectors", QMetaType::Int },
      { "n_owners", QMetaType::Int },
      { "n_physical", QMetaType::Int },
      { "n_social", QMetaType::Int },
      { "n_technical", QMetaType::Int },
      { "task_ids", QMetaType::QString },
      { "sectors", QMetaType::QString },
      { "owners", QMetaType::QString },
      { "first_start", QMetaType::QDate },
      { "last_end", QMetaType::QDate },
      { "n_together", QMetaType::Int },
      { "n_openings", QMetaType::Int },
      { "openings_per_year", QMetaType::Double },
      { "n_undated", QMetaType::Int },
      { "stacked_share", QMetaType::Double },
      { "covered_share", QMetaType::Double },
      { "max_depth", QMetaType::Int },
      { "cost", QMetaType::Double },
      { "budget", QMetaType::Double },
      { "cost_without_budget", QMetaType::Double },
      { "n_claims", QMetaType::Int },
      { "top_m", QMetaType::Double },
      { "bottom_m", QMetaType::Double },
      { "area_m2", QMetaType::Double },
    };
    return fieldsOf( SPECS );
  }
} // namespace koppelkans
