// SPDX-License-Identifier: GPL-2.0-or-later
#include "taskcrs.h"

#include "areaofuse.h"
#include "model/engineerror.h"
#include "qgiscompat.h"
#include "roughplace.h"
#include "translation.h"

#include <qgscoordinatetransform.h>
#include <qgsexception.h>
#include <qgsfeatureiterator.h>
#include <qgsfeedback.h>
#include <qgsprocessingutils.h>

#include <QPolygonF>

#include <cmath>
#include <functional>
#include <vector>

namespace koppelkans
{
  namespace
  {
    bool isProjectedInMetres( const QgsCoordinateReferenceSystem &crs )
    {
      return crs.isValid() && !crs.isGeographic() && crs.mapUnits() == compat::UNIT_METERS;
    }

    struct Country
    {
      QString system;
      QPolygonF outline; ///< coarse, degrees: good enough to tell on which side of a border a programme of works lies
    };

    const std::vector<Country> &countries()
    {
      static const std::vector<Country> list = {
        { QStringLiteral( "EPSG:28992" ),
          QPolygonF( { { 3.37, 51.37 }, { 3.52, 51.25 }, { 3.83, 51.21 }, { 4.24, 51.36 }, { 4.44, 51.45 }, { 4.77, 51.50 }, { 4.83, 51.42 }, { 5.04, 51.47 },
            { 5.24, 51.26 }, { 5.55, 51.22 }, { 5.83, 51.16 }, { 5.77, 51.02 }, { 5.64, 50.87 }, { 5.72, 50.76 }, { 6.02, 50.75 }, { 6.09, 50.92 },
            { 5.88, 51.05 }, { 6.23, 51.40 }, { 5.95, 51.80 }, { 6.70, 51.90 }, { 7.06, 52.24 }, { 6.70, 52.50 }, { 7.05, 52.65 }, { 7.21, 53.24 },
            { 7.00, 53.70 }, { 4.60, 53.40 }, { 3.20, 51.60 } } ) },
        { QStringLiteral( "EPSG:31370" ),
          QPolygonF( { { 2.54, 51.09 }, { 3.37, 51.37 }, { 3.52, 51.25 }, { 3.83, 51.21 }, { 4.24, 51.36 }, { 4.44, 51.45 }, { 4.77, 51.50 }, { 4.83, 51.42 },
            { 5.04, 51.47 }, { 5.24, 51.26 }, { 5.55, 51.22 }, { 5.83, 51.16 }, { 5.77, 51.02 }, { 5.64, 50.87 }, { 5.72, 50.76 }, { 6.02, 50.75 },
            { 6.40, 50.33 }, { 6.13, 50.13 }, { 5.74, 49.83 }, { 5.91, 49.66 }, { 5.82, 49.54 }, { 5.47, 49.50 }, { 4.85, 49.80 }, { 4.82, 50.16 },
            { 4.15, 49.98 }, { 4.20, 50.27 }, { 3.67, 50.32 }, { 3.25, 50.70 }, { 2.60, 50.82 } } ) },
        { QStringLiteral( "EPSG:27700" ), QPolygonF( { { -6.4, 49.8 }, { 0.3, 50.6 }, { 1.5, 51.0 }, { 1.9, 52.7 }, { -1.3, 55.7 }, { -0.6, 61.0 },
                                            { -8.7, 58.0 }, { -7.6, 56.6 }, { -6.3, 55.5 }, { -5.3, 55.1 }, { -4.8, 54.0 }, { -5.6, 52.0 } } ) },
      };
      return list;
    }

    /// UTM on WGS 84; 0 for a place that is none and outside 80 degrees south to 84 degrees north.
    long utmEpsg( double longitude, double latitude )
    {
      if ( std::abs( longitude ) > 180 || latitude < -80 || latitude > 84 )
        return 0;
      const int zone = std::min( 60, static_cast<int>( std::floor( ( longitude + 180 ) / 6 ) ) + 1 );
      return ( latitude >= 0 ? 32600 : 32700 ) + zone;
    }

    /// What a system is called in a message: "EPSG:31370 (BD72 / Belgian Lambert 72)".
    QString nameOf( const QgsCoordinateReferenceSystem &crs )
    {
      return QStringLiteral( "%1 (%2)" ).arg( crs.authid(), crs.description() );
    }

    QString reprojected( const QgsCoordinateReferenceSystem &from, const QgsCoordinateReferenceSystem &to )
    {
      return tr( "The layer is in %1, which is not projected in metres: its features are reprojected to %2. Give TARGET_CRS for another." )
        .arg( nameOf( from ), nameOf( to ) );
    }

    TaskCrs chosenByPlace( const QgsCoordinateReferenceSystem &layerCrs, const QgsRectangle &extent, const QString &presetCrs,
      const QgsCoordinateTransformContext &transformContext )
    {
      if ( isBeyondDegrees( layerCrs, extent ) )
        throw QgsProcessingException(
          tr( "The layer is said to be in degrees (%1), but its coordinates are none (they run to %2, %3). %4" )
            .arg( nameOf( layerCrs ), QString::number( extent.xMaximum(), 'f', 0 ), QString::number( extent.yMaximum(), 'f', 0 ), wrongSystemRemedy() ) );
      QgsPointXY centre;
      try
      {
        if ( extent.isNull() )
          throw QgsCsException( tr( "the layer has no extent" ) );
        centre = roughToDegrees( layerCrs, transformContext ).transform( extent.center() );
      }
      catch ( const QgsCsException &error )
      {
        throw QgsProcessingException( tr( "The layer is in %1, which is not projected in metres, and no other system can be chosen: %2. Give TARGET_CRS." )
                                        .arg( nameOf( layerCrs ), error.what() ) );
      }

      const QgsCoordinateReferenceSystem ofPreset( presetCrs );
      if ( isProjectedInMetres( ofPreset ) && ofPreset.bounds().contains( centre ) )
        return { ofPreset, reprojected( layerCrs, ofPreset ) };
      const QString national = nationalSystemAt( centre.x(), centre.y() );
      const QgsCoordinateReferenceSystem here =
        national.isEmpty() ? QgsCoordinateReferenceSystem::fromEpsgId( utmEpsg( centre.x(), centre.y() ) ) : QgsCoordinateReferenceSystem( national );
      if ( !isProjectedInMetres( here ) )
        throw QgsProcessingException( tr( "The layer is in %1, which is not projected in metres, and lies at %2, %3. Give TARGET_CRS." )
                                        .arg( nameOf( layerCrs ) )
                                        .arg( centre.x() )
                                        .arg( centre.y() ) );
      return { here, reprojected( layerCrs, here ) };
    }
  } // namespace

  QgsRectangle finiteExtent( const QgsProcessingFeatureSource &source, const QgsFeedback &feedback )
  {
    QgsRectangle extent;
    QgsFeatureIterator features = source.getFeatures( QgsFeatureRequest().setNoAttributes(), compat::UNCHECKED_GEOMETRIES );
    QgsFeature feature;
    while ( features.nextFeature( feature ) )
    {
      if ( feedback.isCanceled() )
        throw Cancelled();
      const QgsRectangle box = feature.geometry().boundingBox();
      if ( feature.hasGeometry() && box.isFinite() )
        extent.combineExtentWith( box );
    }
    return extent;
  }

  QStringList nationalSystems()
  {
    QStringList systems;
    for ( const Country &country : countries() )
      systems << country.system;
    return systems;
  }

  QString nationalSystemAt( double longitude, double latitude )
  {
    for ( const Country &country : countries() )
    {
      if ( country.outline.containsPoint( { longitude, latitude }, Qt::OddEvenFill ) )
        return country.system;
    }
    return {};
  }

  TaskCrs chooseTaskCrs( const QgsCoordinateReferenceSystem &layerCrs, const std::function<QgsRectangle()> &extent, const QgsCoordinateReferenceSystem &target,
    const QString &presetCrs, const QgsCoordinateTransformContext &transformContext )
  {
    if ( target.isValid() )
    {
      if ( !isProjectedInMetres( target ) )
        throw QgsProcessingException(
          tr( "TARGET_CRS %1 is not projected in metres. Choose a projected system, such as EPSG:28992." ).arg( nameOf( target ) ) );
      if ( !layerCrs.isValid() )
        return { target, tr( "The layer has no reference system: its coordinates are taken to be in %1." ).arg( nameOf( target ) ) };
      return { target, layerCrs == target ? QString() : tr( "The features are reprojected from %1 to %2." ).arg( nameOf( layerCrs ), nameOf( target ) ) };
    }
    if ( !layerCrs.isValid() )
      throw QgsProcessingException(
        tr( "The layer has no reference system. Set it in the layer's properties, or give TARGET_CRS when the coordinates are metres." ) );
    if ( isProjectedInMetres( layerCrs ) )
      return { layerCrs, {} };
    return chosenByPlace( layerCrs, extent(), presetCrs, transformContext );
  }
} // namespace koppelkans
