// SPDX-License-Identifier: GPL-2.0-or-later
#include "fitfields.h"

#include "qgiscompat.h"
#include "sectionfields.h"

namespace koppelkans
{
  namespace
  {
    struct Field
    {
      const char *name;
      QMetaType::Type type;
    };

    void append( QgsFields &fields, std::initializer_list<Field> more )
    {
      for ( const Field &field : more )
        fields.append( compat::field( QString::fromLatin1( field.name ), field.type ) );
    }

    QgsFields newPlacedFields()
    {
      QgsFields fields;
      append( fields, { { "section_id", QMetaType::QString }, { "street_id", QMetaType::QString }, { "street_name", QMetaType::QString },
                        { "task_id", QMetaType::QString }, { "network", QMetaType::QString }, { "u_from", QMetaType::Double }, { "u_to", QMetaType::Double },
                        { "cover_m", QMetaType::Double }, { "from", QMetaType::Int }, { "to", QMetaType::Int } } );
      return fields;
    }

    QgsFields newFitFields()
    {
      QgsFields fields = sectionFields();
      append(
        fields, { { "occupied_m", QMetaType::Double }, { "free_m", QMetaType::Double }, { "free_from", QMetaType::Double }, { "free_to", QMetaType::Double },
                  { "free_total_m", QMetaType::Double }, { "free_surfaces", QMetaType::QString }, { "opening_eur_m", QMetaType::Double },
                  { "n_networks", QMetaType::Int }, { "n_assumed", QMetaType::Int }, { "n_unknown", QMetaType::Int }, { "n_across", QMetaType::Int },
                  { "covered", QMetaType::Bool }, { "verdict", QMetaType::QString }, { "claims", QMetaType::QString }, { "placed", QMetaType::QString },
                  { "conflict_set", QMetaType::QString }, { "relaxation", QMetaType::QString }, { "relaxation_cost", QMetaType::Double },
                  { "certificate", QMetaType::QString }, { "conflict_kind", QMetaType::QString }, { "runs_through", QMetaType::QString },
                  { "run_from", QMetaType::QString }, { "explanation", QMetaType::QString } } );
      return fields;
    }
  } // namespace

  QgsFields fitFields()
  {
    static const QgsFields fields = newFitFields(); // asked for every feature
    return fields;
  }

  QgsFields streetFitFields()
  {
    QgsFields fields;
    append( fields,
      { { "street_id", QMetaType::QString }, { "street_name", QMetaType::QString }, { "n_sections", QMetaType::Int }, { "n_known", QMetaType::Int },
        { "n_fits", QMetaType::Int }, { "n_tight", QMetaType::Int }, { "n_no", QMetaType::Int }, { "n_unknown", QMetaType::Int },
        { "min_free_m", QMetaType::Double }, { "p10_free_m", QMetaType::Double }, { "verdict", QMetaType::QString }, { "where_section", QMetaType::QString },
        { "where_chain_m", QMetaType::Double }, { "where_x", QMetaType::Double }, { "where_y", QMetaType::Double }, { "n_building_only", QMetaType::Int },
        { "runs_through", QMetaType::QString }, { "n_breaks", QMetaType::Int } } );
    return fields;
  }

  QgsFields placedFields()
  {
    static const QgsFields fields = newPlacedFields();
    return fields;
  }

  QgsFields conflictFields()
  {
    QgsFields fields;
    append( fields,
      { { "section_id", QMetaType::QString }, { "street_id", QMetaType::QString }, { "street_name", QMetaType::QString }, { "chain_m", QMetaType::Double },
        { "claims", QMetaType::QString }, { "bodies", QMetaType::QString }, { "limits", QMetaType::QString }, { "smallest", QMetaType::Bool },
        { "building_only", QMetaType::Bool }, { "relaxation", QMetaType::QString }, { "relaxation_cost", QMetaType::Double }, { "kind", QMetaType::QString },
        { "from_section", QMetaType::QString }, { "explanation", QMetaType::QString } } );
    return fields;
  }
} // namespace koppelkans
