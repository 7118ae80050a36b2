// SPDX-License-Identifier: GPL-2.0-or-later
#include "corridorfields.h"

#include "qgiscompat.h"

namespace koppelkans
{
  namespace
  {
    struct Field
    {
      const char *name;
      QMetaType::Type type;
    };

    QgsFields fieldsOf( std::initializer_list<Field> all )
    {
      QgsFields fields;
      for ( const Field &field : all )
        fields.append( compat::field( QString::fromLatin1( field.name ), field.type ) );
      return fields;
    }
  } // namespace

  QgsFields corridorFields()
  {
    return fieldsOf( { { "corridor_id", QMetaType::QString }, { "strip", QMetaType::Int }, { "network", QMetaType::QString },
      { "street_id", QMetaType::QString }, { "street_name", QMetaType::QString }, { "from_section", QMetaType::QString }, { "to_section", QMetaType::QString },
      { "from_chain_m", QMetaType::Double }, { "to_chain_m", QMetaType::Double }, { "kind", QMetaType::QString }, { "u_from", QMetaType::Double },
      { "u_to", QMetaType::Double }, { "width_m", QMetaType::Double }, { "cover_m", QMetaType::Double }, { "surface", QMetaType::QString },
      { "length_m", QMetaType::Double }, { "unknown_m", QMetaType::Double }, { "missing_m", QMetaType::Double }, { "n_crossings", QMetaType::Int },
      { "opening_eur", QMetaType::Double }, { "cost_eur", QMetaType::Double }, { "cost_eur_m", QMetaType::Double }, { "planning_text", QMetaType::QString } } );
  }

  QgsFields corridorAxisFields()
  {
    return fieldsOf( { { "corridor_id", QMetaType::QString }, { "network", QMetaType::QString }, { "streets", QMetaType::QString },
      { "width_m", QMetaType::Double }, { "cover_m", QMetaType::Double }, { "length_m", QMetaType::Double }, { "unknown_m", QMetaType::Double },
      { "n_crossings", QMetaType::Int }, { "n_bottlenecks", QMetaType::Int }, { "missing_m", QMetaType::Double }, { "opening_eur", QMetaType::Double },
      { "cost_eur", QMetaType::Double }, { "cost_eur_m", QMetaType::Double }, { "planning_text", QMetaType::QString } } );
  }

  QgsFields bottleneckFields()
  {
    return fieldsOf( { { "corridor_id", QMetaType::QString }, { "bottleneck", QMetaType::Int }, { "network", QMetaType::QString },
      { "section_id", QMetaType::QString }, { "street_id", QMetaType::QString }, { "street_name", QMetaType::QString }, { "chain_m", QMetaType::Double },
      { "length_m", QMetaType::Double }, { "missing_cm", QMetaType::Double }, { "blockers", QMetaType::QString }, { "reason", QMetaType::QString },
      { "measures", QMetaType::QString }, { "solution", QMetaType::QString }, { "solution_eur", QMetaType::Double } } );
  }
} // namespace koppelkans
