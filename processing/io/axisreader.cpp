// SPDX-License-Identifier: GPL-2.0-or-later
#include "axisreader.h"

#include "areagathering.h"
#include "qgiscompat.h"
#include "surfacewordfields.h"
#include "translation.h"
#include "underground/axisline.h"

#include <qgscurve.h>
#include <qgsexception.h>
#include <qgsfeatureiterator.h>
#include <qgsgeometrycollection.h>
#include <qgslinestring.h>
#include <qgsprocessingcontext.h>
#include <qgsprocessingfeedback.h>
#include <qgsprocessingutils.h>

#include <memory>

namespace koppelkans
{
  namespace
  {
    /// The lines within a geometry; empty with the reason where one has a coordinate that cannot be used.
    struct LineGathering
    {
      std::vector<std::vector<Point>> lines;
      CoordinateProblem problem = CoordinateProblem::None;
    };

    void gather( const QgsAbstractGeometry *geometry, LineGathering &gathering )
    {
      if ( const auto *collection = dynamic_cast<const QgsGeometryCollection *>( geometry ) )
      {
        for ( int i = 0; i < collection->numGeometries(); ++i )
          gather( collection->geometryN( i ), gathering );
        return;
      }
      const auto *curve = dynamic_cast<const QgsCurve *>( geometry );
      if ( !curve )
        return;
      const std::unique_ptr<QgsLineString> straight( curve->curveToLine() );
      std::vector<Point> line;
      for ( int i = 0; i < straight->numPoints() && gathering.problem == CoordinateProblem::None; ++i )
      {
        gathering.problem = coordinateProblem( straight->xAt( i ), straight->yAt( i ) );
        line.push_back( { straight->xAt( i ), straight->yAt( i ) } );
      }
      gathering.lines.push_back( std::move( line ) );
    }

    QString textOf( const QgsFeature &feature, int field )
    {
      const QVariant value = field < 0 ? QVariant() : feature.attribute( field );
      return value.isNull() ? QString() : value.toString().trimmed();
    }

    /// Puts features together to axes, and counts what cannot be one.
    class AxisGathering
    {
      public:
      void add( const QgsFeature &feature, int idField, int nameField )
      {
        LineGathering gathering;
        if ( feature.hasGeometry() )
          gather( feature.geometry().constGet(), gathering );
        if ( gathering.problem != CoordinateProblem::None )
        {
          ++badCoordinates;
          return;
        }
        if ( gathering.lines.empty() )
          ++withoutLine;
        int part = 0;
        for ( std::vector<Point> &line : gathering.lines )
        {
          ++part;
          if ( AxisLine( line ).lengthM() < LEAST_AXIS_M )
          {
            ++tooShort;
            continue;
          }
          const QString id = QString::number( feature.id() );
          StreetAxis axis;
          axis.id = ( gathering.lines.size() > 1 ? QStringLiteral( "%1.%2" ).arg( id ).arg( part ) : id ).toStdString();
          axis.streetId = textOf( feature, idField ).toStdString();
          if ( axis.streetId.empty() )
            axis.streetId = "#" + id.toStdString();
          axis.streetName = textOf( feature, nameField ).toStdString();
          axis.line = std::move( line );
          axes.push_back( std::move( axis ) );
        }
      }

      std::vector<StreetAxis> axes;
      int withoutLine = 0;
      int badCoordinates = 0;
      int tooShort = 0;
    };
  } // namespace

  std::vector<StreetAxis> readAxes( const QgsProcessingFeatureSource &source, const QString &layerName, const QString &idField, const QString &nameField,
    const QgsCoordinateReferenceSystem &crs, const QgsProcessingContext &context, QgsProcessingFeedback *feedback )
  {
    if ( !source.sourceCrs().isValid() )
      throw QgsProcessingException( tr( "'%1' has no coordinate reference system. Set it in the layer's properties (Source)." ).arg( layerName ) );
    const QgsFields fields = source.fields();
    const int id = streetIdField( fields, idField );
    const int name = streetNameField( fields, nameField, true );
    feedback->pushInfo( id < 0 ? tr( "Each line of '%1' is a street of its own: no field tells which street it is of." ).arg( layerName )
                               : tr( "Which street a line of '%1' is of is told by the field %2." ).arg( layerName, fields.at( id ).name() ) );
    if ( name >= 0 )
      feedback->pushInfo( tr( "The names of the streets of '%1' are those of the field %2." ).arg( layerName, fields.at( name ).name() ) );

    AxisGathering gathering;
    int notReprojected = 0;
    QgsFeatureRequest request;
    request.setDestinationCrs( crs, context.transformContext() );
    request.setTransformErrorCallback( [&notReprojected]( const QgsFeature & ) { ++notReprojected; } );
    QgsFeatureIterator features = source.getFeatures( request, compat::UNCHECKED_GEOMETRIES );
    QgsFeature feature;
    while ( features.nextFeature( feature ) )
    {
      if ( feedback->isCanceled() )
        throw Cancelled();
      gathering.add( feature, id, name );
    }
    if ( gathering.withoutLine > 0 )
      feedback->pushWarning( tr( "Features of '%1' left out because they have no line: %2." ).arg( layerName ).arg( gathering.withoutLine ) );
    if ( notReprojected > 0 )
      feedback->pushWarning(
        tr( "Features of '%1' left out because they cannot be reprojected to %2: %3." ).arg( layerName, crs.authid() ).arg( notReprojected ) );
    if ( gathering.badCoordinates > 0 )
      feedback->pushWarning( tr( "Features of '%1' left out for a coordinate that is no number or lies beyond 1,000,000 km: %2." )
                               .arg( layerName )
                               .arg( gathering.badCoordinates ) );
    if ( gathering.tooShort > 0 )
      feedback->pushWarning( tr( "Lines of '%1' left out because they have no length: %2." ).arg( layerName ).arg( gathering.tooShort ) );
    return std::move( gathering.axes );
  }
} // namespace koppelkans
