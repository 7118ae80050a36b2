// SPDX-License-Identifier: GPL-2.0-or-later
#include "areaofuse.h"

#include "roughplace.h"
#include "taskcrs.h"
#include "translation.h"

#include <qgscoordinatetransform.h>
#include <qgsexception.h>
#include <qgsfeature.h>
#include <qgsgeometry.h>

#include <algorithm>

namespace koppelkans
{
  namespace
  {
    constexpr int FEATURES_NAMED = 5;

    /// The box around the area of use in the system itself; null when it says nothing of it or cannot tell.
    QgsRectangle areaIn( const QgsCoordinateReferenceSystem &crs, const QgsCoordinateTransformContext &transformContext )
    {
      const QgsRectangle bounds = crs.isValid() ? crs.bounds() : QgsRectangle();
      if ( bounds.isNull() || bounds.isEmpty() )
        return {};
      try
      {
        const QgsCoordinateReferenceSystem degrees( QStringLiteral( "EPSG:4326" ) ); // a system that is made of a Proj string costs more than stacking a town
        return QgsCoordinateTransform( degrees, crs, transformContext ).transformBoundingBox( bounds );
      }
      catch ( const QgsCsException & )
      {
        return {};
      }
    }
  } // namespace

  bool isBeyondDegrees( const QgsCoordinateReferenceSystem &crs, const QgsRectangle &extent )
  {
    constexpr double TURN = 360;
    constexpr double POLE = 90;
    const bool isInDegrees = QgsRectangle( -TURN, -POLE, TURN, POLE ).contains( extent );
    return crs.isGeographic() && !extent.isNull() && extent.isFinite() && !isInDegrees;
  }

  QString wrongSystemRemedy()
  {
    return tr(
      "Give the layer the system that its coordinates are in (in QGIS: Layer > Set CRS of Layer(s); in a file: ogr2ogr -a_srs). Do not reproject it: that "
      "would keep the wrong places." );
  }

  AreaOfUse::AreaOfUse( const QgsCoordinateReferenceSystem &crs, const QgsCoordinateTransformContext &transformContext )
    : mCrs( crs )
    , mTransformContext( transformContext )
    , mArea( areaIn( crs, transformContext ) )
  {
  }

  void AreaOfUse::add( const QgsFeature &feature )
  {
    const QgsGeometry geometry = feature.geometry();
    const QgsRectangle box = geometry.boundingBox();
    if ( mArea.isNull() || geometry.isEmpty() || !box.isFinite() )
      return;
    ++mCount;
    if ( mArea.intersects( box ) )
      return;
    if ( mOutsideIds.size() < FEATURES_NAMED )
      mOutsideIds << QString::number( feature.id() );
    if ( mOutsideCount++ == 0 )
      mOutside = box; // a box at 0,0 QGIS would take for none
    else
      mOutside = QgsRectangle( std::min( mOutside.xMinimum(), box.xMinimum() ), std::min( mOutside.yMinimum(), box.yMinimum() ),
        std::max( mOutside.xMaximum(), box.xMaximum() ), std::max( mOutside.yMaximum(), box.yMaximum() ), false );
  }

  QString AreaOfUse::systemThatFits() const
  {
    for ( const QString &name : nationalSystems() )
    {
      try
      {
        const QgsCoordinateReferenceSystem system( name );
        const QgsPointXY place = roughToDegrees( system, mTransformContext ).transform( mOutside.center() );
        if ( system != mCrs && nationalSystemAt( place.x(), place.y() ) == name )
          return name;
      }
      catch ( const QgsCsException & )
      {
        continue; // then it is not this one
      }
    }
    return {};
  }

  QString AreaOfUse::warning( const QString &layer ) const
  {
    if ( mOutsideCount == 0 )
      return {};
    const QString system = QStringLiteral( "%1 (%2)" ).arg( mCrs.authid(), mCrs.description() );
    if ( 2 * mOutsideCount < mCount ) // the system is right for the others
      return tr( "Layer '%1': %2 of %3 features lie outside the area where its reference system %4 is used, so these features probably have wrong coordinates. "
                 "They are %5." )
        .arg( layer, QString::number( mOutsideCount ), QString::number( mCount ), system,
          mOutsideIds.join( QStringLiteral( ", " ) ) + ( mOutsideCount > mOutsideIds.size() ? QStringLiteral( ", …" ) : QString() ) );
    const QString told = tr( "Layer '%1': %2 of %3 features lie outside the area where its reference system %4 is used, so its coordinates are probably in "
                             "another one. %5" )
                           .arg( layer, QString::number( mOutsideCount ), QString::number( mCount ), system, wrongSystemRemedy() );
    const QString fitting = systemThatFits();
    return fitting.isEmpty() ? told : tr( "%1 In %2 they would lie in the country where that is used." ).arg( told, fitting );
  }
} // namespace koppelkans
