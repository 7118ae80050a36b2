// SPDX-License-Identifier: GPL-2.0-or-later
#include "areaofuse.h"

#include "roughplace.h"
#include "taskcrs.h"
#include "translation.h"

#include <qgscoordinatetransform.h>
#include <qgsexception.h>
#include <qgsfeature.h>
#include <qgsgeometry.h>
#include <qgsprocessingfeedback.h>
#include <qgsprocessingutils.h>

#include <algorithm>
#include <cmath>
#include <exception>

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

    bool canBeDegrees( const QgsRectangle &extent )
    {
      constexpr double TURN = 360;
      constexpr double POLE = 90;
      return QgsRectangle( -TURN, -POLE, TURN, POLE ).contains( extent );
    }

    /// Grows \a extent by \a box; a box at 0,0 QGIS would take for none.
    void include( const QgsRectangle &box, std::optional<QgsRectangle> &extent )
    {
      if ( !extent )
        extent = box;
      else
        extent = QgsRectangle( std::min( extent->xMinimum(), box.xMinimum() ), std::min( extent->yMinimum(), box.yMinimum() ),
          std::max( extent->xMaximum(), box.xMaximum() ), std::max( extent->yMaximum(), box.yMaximum() ), false );
    }

    /// How far two boxes lie apart; 0: they meet.
    double apartM( const QgsRectangle &a, const QgsRectangle &b )
    {
      const double x = std::max( { 0.0, a.xMinimum() - b.xMaximum(), b.xMinimum() - a.xMaximum() } );
      const double y = std::max( { 0.0, a.yMinimum() - b.yMaximum(), b.yMinimum() - a.yMaximum() } );
      return std::hypot( x, y );
    }

    /// The national system, other than \a crs, of a country in which the middle of \a extent lies if its coordinates are in that system; empty: none.
    QString nationalSystemFitting( const QgsRectangle &extent, const QgsCoordinateReferenceSystem &crs, const QgsCoordinateTransformContext &transformContext )
    {
      for ( const QString &name : nationalSystems() )
      {
        try
        {
          const QgsCoordinateReferenceSystem system( name );
          const QgsPointXY place = roughToDegrees( system, transformContext ).transform( extent.center() );
          if ( system != crs && nationalSystemAt( place.x(), place.y() ) == name )
            return name;
        }
        catch ( const QgsCsException & )
        {
          continue; // then it is not this one
        }
      }
      return {};
    }

    QString nationalText( const QString &system )
    {
      return system.isEmpty() ? QString() : tr( "In %1 they would lie in the country where that is used." ).arg( system );
    }

    QString withSpace( const QString &sentence )
    {
      return sentence.isEmpty() ? sentence : ' ' + sentence;
    }
  } // namespace

  bool isBeyondDegrees( const QgsCoordinateReferenceSystem &crs, const QgsRectangle &extent )
  {
    return crs.isGeographic() && !extent.isNull() && extent.isFinite() && !canBeDegrees( extent );
  }

  void requireDegreesMeant( const QgsCoordinateReferenceSystem &crs, const std::function<QgsRectangle()> &extentOf, const QString &layerName )
  {
    if ( !crs.isGeographic() )
      return;
    const QgsRectangle extent = extentOf();
    if ( isBeyondDegrees( crs, extent ) )
      throw QgsProcessingException(
        tr( "'%1' is said to be in degrees (%2), but its coordinates are none. %3" ).arg( layerName, crs.authid(), wrongSystemRemedy() ) +
        withSpace( nationalText( nationalSystemFitting( extent, crs, QgsCoordinateTransformContext() ) ) ) );
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
    if ( geometry.isEmpty() || !box.isFinite() )
      return;
    include( box, mExtent );
    ++mCount;
    if ( mArea.isNull() || mArea.intersects( box ) )
      return;
    if ( mOutsideIds.size() < FEATURES_NAMED )
      mOutsideIds << QString::number( feature.id() );
    ++mOutsideCount;
    include( box, mOutside );
  }

  void AreaOfUse::add( const QgsRectangle &box, long long count )
  {
    if ( box.isNull() || !box.isFinite() )
      return;
    include( box, mExtent );
    mCount += count;
    if ( mArea.isNull() || mArea.intersects( box ) )
      return;
    mOutsideCount += count;
    include( box, mOutside );
  }

  std::optional<QgsRectangle> AreaOfUse::extentIn( const QgsCoordinateReferenceSystem &crs ) const
  {
    if ( !mExtent )
      return std::nullopt;
    try
    {
      const QgsRectangle box = QgsCoordinateTransform( mCrs, crs, mTransformContext ).transformBoundingBox( *mExtent );
      return box.isFinite() ? std::optional<QgsRectangle>( box ) : std::nullopt;
    }
    catch ( const QgsCsException & )
    {
      return std::nullopt;
    }
  }

  QString AreaOfUse::fittingText() const
  {
    const QString national = nationalSystemFitting( *mOutside, mCrs, mTransformContext );
    const QgsPointXY middle = mOutside->center();
    const QString country = !mCrs.isGeographic() && canBeDegrees( *mOutside ) ? nationalSystemAt( middle.x(), middle.y() ) : QString();
    return country.isEmpty() ? nationalText( national )
                             : tr( "They look like degrees: in EPSG:4326 they would lie in the country where %1 is used." ).arg( country );
  }

  QString AreaOfUse::outsideText( const QString &layer ) const
  {
    const QString system = QStringLiteral( "%1 (%2)" ).arg( mCrs.authid(), mCrs.description() );
    if ( 2 * mOutsideCount < mCount ) // the system is right for the others
      return tr( "Layer '%1': %2 of %3 features lie outside the area where its reference system %4 is used, so these features probably have wrong coordinates. "
                 "They are %5." )
        .arg( layer, QString::number( mOutsideCount ), QString::number( mCount ), system,
          mOutsideIds.join( QStringLiteral( ", " ) ) + ( mOutsideCount > mOutsideIds.size() ? QStringLiteral( ", …" ) : QString() ) );
    return tr( "Layer '%1': %2 of %3 features lie outside the area where its reference system %4 is used, so its coordinates are probably in "
               "another one. %5" )
             .arg( layer, QString::number( mOutsideCount ), QString::number( mCount ), system, wrongSystemRemedy() ) +
           withSpace( fittingText() );
  }

  QString AreaOfUse::farText( const QString &layer, const Site &site ) const
  {
    const std::optional<QgsRectangle> extent = site.extent ? extentIn( site.crs ) : std::nullopt;
    const double awayM = extent ? apartM( *extent, *site.extent ) : 0;
    if ( awayM <= NEAR_M )
      return {};
    constexpr double METRES_IN_KM = 1000;
    return tr( "Layer '%1' lies nowhere near the streets that are looked at: %2 km away. Look whether they are of one place and in the right reference "
               "systems. %3" )
      .arg( layer, QString::number( awayM / METRES_IN_KM, 'f', 1 ), wrongSystemRemedy() );
  }

  void AreaOfUse::tell( const QString &layer, const Site &site, QgsProcessingFeedback *feedback ) const
  {
    if ( !feedback )
      return;
    const QString warning = mOutsideCount > 0 ? outsideText( layer ) : farText( layer, site );
    if ( !warning.isEmpty() )
      feedback->pushWarning( warning );
  }

  Site siteOf( const QgsProcessingFeatureSource &source, const QString &layerName, const QgsCoordinateReferenceSystem &crs,
    const QgsCoordinateTransformContext &transformContext, QgsProcessingFeedback *feedback )
  {
    AreaOfUse areaOfUse( source.sourceCrs(), transformContext );
    try
    {
      areaOfUse.add( source.sourceExtent(), std::max<long long>( 1, source.featureCount() ) );
    }
    catch ( const std::exception & )
    {
      // QGIS 3.22 cannot tell the extent of a layer with an infinite coordinate; the feature that has it is told when it is read
    }
    Site site( crs );
    areaOfUse.tell( layerName, site, feedback );
    site.extent = areaOfUse.extentIn( crs );
    return site;
  }
} // namespace koppelkans
