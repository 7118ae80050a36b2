// SPDX-License-Identifier: GPL-2.0-or-later
#include "metriccrs.h"

#include "areaofuse.h"
#include "qgiscompat.h"
#include "translation.h"

#include <qgsexception.h>

namespace koppelkans
{
  void requireMetres( const QgsCoordinateReferenceSystem &crs, const std::function<QgsRectangle()> &extent, const QString &layerName )
  {
    if ( !crs.isValid() )
      throw QgsProcessingException( tr( "'%1' has no coordinate reference system. Set it in the layer's properties (Source)." ).arg( layerName ) );
    requireDegreesMeant( crs, extent, layerName );
    if ( crs.isGeographic() )
      throw QgsProcessingException(
        tr( "'%1' is in degrees (%2). Reproject it to a projected system in metres, such as EPSG:28992 (Reproject layer)." ).arg( layerName, crs.authid() ) );
    if ( crs.mapUnits() != compat::UNIT_METERS )
      throw QgsProcessingException( tr( "'%1' is not in metres (%2). Reproject it to a projected system in metres, such as EPSG:28992 (Reproject layer)." )
                                      .arg( layerName, crs.authid() ) );
  }
} // namespace koppelkans
