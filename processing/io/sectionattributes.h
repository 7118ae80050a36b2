// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "underground/crosssection.h"
#include "underground/streetaxis.h"

#include <qgsfeature.h>

namespace koppelkans
{
  /// Surfaces as the field 'surfaces' has them, a JSON array: [[0,2.4,"footway","tiles","voetpad"],…] = from and to along the section (metres from its left
  /// end, at most two decimals), use, paving, and what the source calls it. What lies between is not known.
  QString surfacesText( const std::vector<SurfaceSpan> &surfaces );

  /// A line from the left end to the right with the fields of sectionFields(). Metres with millimetres, azimuth in degrees with two decimals.
  QgsFeature sectionFeature( const CrossSection &section );

  /// A line with the fields of streetAxisFields().
  QgsFeature streetAxisFeature( const StreetAxis &axis );
} // namespace koppelkans
