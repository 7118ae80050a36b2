// SPDX-License-Identifier: GPL-2.0-or-later
#include "areanames.h"

#include <qgsexception.h>
#include <qgsfeatureiterator.h>
#include <qgsfeaturesource.h>
#include <qgsgeometryengine.h>
#include <qgsprocessingcontext.h>

#include <QCoreApplication>

#include <algorithm>

namespace koppelkans
{
  namespace
  {
    int findNameField( const QgsFields &fields, const QString &wanted )
    {
      if ( !wanted.isEmpty() )
        return fields.lookupField( wanted );
      for ( const char *beginning : { "name", "naam", "nom" } )
      {
        for ( int i = 0; i < fields.count(); ++i )
        {
          if ( fields.at( i ).name().startsWith( QLatin1String( beginning ), Qt::CaseInsensitive ) )
            return i;
        }
      }
      for ( int i = 0; i < fields.count(); ++i )
      {
        if ( fields.at( i ).type() == QVariant::String )
          return i;
      }
      return -1;
    }
  } // namespace

  AreaNames::AreaNames() = default;
  AreaNames::~AreaNames() = default;
  AreaNames::AreaNames( AreaNames && ) noexcept = default;
  AreaNames &AreaNames::operator=( AreaNames && ) noexcept = default;

  AreaNames::AreaNames( const QgsFeatureSource &areas, const QString &nameField, const QgsCoordinateReferenceSystem &crs, QgsProcessingContext &context )
  {
    const int field = findNameField( areas.fields(), nameField );
    if ( field < 0 && !nameField.isEmpty() )
      throw QgsProcessingException( QCoreApplication::translate( "koppelkans", "The areas have no field '%1'. Choose one of: %2." )
                                      .arg( nameField, areas.fields().names().join( QStringLiteral( ", " ) ) ) );
    QgsFeatureIterator it = areas.getFeatures( QgsFeatureRequest().setDestinationCrs( crs, context.transformContext() ) );
    QgsFeature feature;
    while ( it.nextFeature( feature ) )
    {
      if ( !feature.hasGeometry() )
        continue;
      Area &area = mAreas[feature.id()];
      area.name = field < 0 ? QString::number( feature.id() ) : feature.attribute( field ).toString();
      area.geometry = feature.geometry();
      area.engine.reset( QgsGeometry::createGeometryEngine( area.geometry.constGet() ) );
      area.engine->prepareGeometry();
      mIndex.addFeature( feature );
    }
  }

  QString AreaNames::nameOf( const QgsGeometry &place ) const
  {
    if ( mAreas.empty() )
      return QString();
    const QgsGeometry point = place.pointOnSurface();
    QList<QgsFeatureId> ids = mIndex.intersects( point.boundingBox() );
    std::sort( ids.begin(), ids.end() );
    for ( const QgsFeatureId id : std::as_const( ids ) )
    {
      const Area &area = mAreas.at( id );
      const std::lock_guard<std::mutex> lock( area.engineInUse );
      if ( area.engine->intersects( point.constGet() ) )
        return area.name;
    }
    return QString();
  }
} // namespace koppelkans
