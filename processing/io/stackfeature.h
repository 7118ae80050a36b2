// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "stacking/areastack.h"

#include <qgsfeature.h>

namespace koppelkans
{
  class AreaNames;
  struct NamedArea;

  /// The feature of a piece, with stackFields().
  QgsFeature stackFeature( qlonglong stackId, const Piece &piece, const StackSummary &summary, const AreaNames &areaNames );

  /// The feature of a piece in one year, with stackYearFields().
  QgsFeature stackYearFeature( qlonglong stackId, const QgsGeometry &geometry, const YearOfStack &year );

  /// The feature of an area, with stackAreaFields().
  QgsFeature stackAreaFeature( const NamedArea &area, const AreaStack &stack );
} // namespace koppelkans
