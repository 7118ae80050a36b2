// SPDX-License-Identifier: GPL-2.0-or-later
#include "sectionfields.h"

#include "qgiscompat.h"

namespace koppelkans
{
  namespace
  {
    QgsFields newSectionFields()
    {
      QgsFields fields;
      fields.append( compat::field( QStringLiteral( "section_id" ), QMetaType::QString ) );
      fields.append( compat::field( QStringLiteral( "street_id" ), QMetaType::QString ) );
      fields.append( compat::field( QStringLiteral( "street_name" ), QMetaType::QString ) );
      fields.append( compat::field( QStringLiteral( "chain_m" ), QMetaType::Double ) );
      fields.append( compat::field( QStringLiteral( "azimuth" ), QMetaType::Double ) );
      fields.append( compat::field( QStringLiteral( "width_m" ), QMetaType::Double ) );
      fields.append( compat::field( QStringLiteral( "left_m" ), QMetaType::Double ) );
      fields.append( compat::field( QStringLiteral( "right_m" ), QMetaType::Double ) );
      fields.append( compat::field( QStringLiteral( "surfaces" ), QMetaType::QString ) );
      fields.append( compat::field( QStringLiteral( "left_end" ), QMetaType::QString ) );
      fields.append( compat::field( QStringLiteral( "right_end" ), QMetaType::QString ) );
      return fields;
    }
  } // namespace

  QgsFields sectionFields()
  {
    static const QgsFields fields = newSectionFields(); // asked for every feature
    return fields;
  }

  QgsFields streetAxisFields()
  {
    QgsFields fields;
    fields.append( compat::field( QStringLiteral( "axis_id" ), QMetaType::QString ) );
    fields.append( compat::field( QStringLiteral( "street_id" ), QMetaType::QString ) );
    fields.append( compat::field( QStringLiteral( "street_name" ), QMetaType::QString ) );
    fields.append( compat::field( QStringLiteral( "chain_m" ), QMetaType::Double ) );
    fields.append( compat::field( QStringLiteral( "length_m" ), QMetaType::Double ) );
    return fields;
  }
} // namespace koppelkans
