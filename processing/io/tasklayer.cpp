// SPDX-License-Identifier: GPL-2.0-or-later
#include "tasklayer.h"

#include "areaofuse.h"
#include "layernames.h"
#include "qgiscompat.h"
#include "siblinglayers.h"
#include "taskfields.h"
#include "translation.h"

#include <qgsexception.h>
#include <qgsvectorlayer.h>

namespace koppelkans
{
  const QgsVectorLayer *requireTaskLayer( const QgsMapLayer *layer )
  {
    if ( !layer || !layer->isValid() )
      throw QgsProcessingException( tr( "A task layer cannot be opened%1. Check that its source still exists." )
                                      .arg( layer ? QStringLiteral( ": " ) + distinctName( layer ) : QString() ) );
    const QString name = distinctName( layer );
    const auto *vector = qobject_cast<const QgsVectorLayer *>( layer );
    const bool hasAreas = vector && ( vector->geometryType() == compat::GEOMETRY_POLYGON || vector->wkbType() == compat::WKB_UNKNOWN );
    if ( !hasAreas )
      throw QgsProcessingException( tr( "'%1' is not a polygon layer. koppelkans:preparetasks makes tasks of lines and points by their width." ).arg( name ) );
    const QgsCoordinateReferenceSystem crs = layer->crs();
    if ( !crs.isValid() )
      throw QgsProcessingException( tr( "'%1' has no coordinate reference system. Set it in the layer's properties (Source)." ).arg( name ) );
    requireDegreesMeant(
      crs, [vector] { return vector->extent(); }, name );
    if ( crs.isGeographic() )
      throw QgsProcessingException(
        tr( "'%1' is in degrees (%2). Reproject it to a projected system in metres, or run koppelkans:preparetasks with TARGET_CRS." )
          .arg( name, crs.authid() ) );
    if ( crs.mapUnits() != compat::UNIT_METERS )
      throw QgsProcessingException(
        tr( "'%1' is not in metres (%2). Reproject it to a projected system in metres, or run koppelkans:preparetasks with TARGET_CRS." )
          .arg( name, crs.authid() ) );
    QStringList missing;
    for ( const QString &field : requiredTaskFields() )
    {
      if ( vector->fields().lookupField( field ) < 0 )
        missing << field;
    }
    if ( !missing.isEmpty() )
      throw QgsProcessingException(
        tr( "'%1' is not a task layer: it lacks %2. koppelkans:preparetasks makes a task layer of it." ).arg( name, missing.join( QStringLiteral( ", " ) ) ) +
        siblingHint( layer ) );
    return vector;
  }
} // namespace koppelkans
