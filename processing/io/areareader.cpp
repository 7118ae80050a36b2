// SPDX-License-Identifier: GPL-2.0-or-later
#include "areareader.h"

#include "areagathering.h"
#include "areaofuse.h"
#include "layersource.h"
#include "model/engineerror.h"
#include "model/repair.h"
#include "qgiscompat.h"
#include "translation.h"

#include <qgscoordinatetransform.h>
#include <qgsexception.h>
#include <qgsfeatureiterator.h>
#include <qgsgeometry.h>
#include <qgsprocessingcontext.h>
#include <qgsprocessingfeedback.h>

#include <QRegularExpression>

#include <functional>

namespace koppelkans
{
  namespace
  {
    /// Whether a field is named after \a word alone, or with something behind a separator: nom, nom_fr, "nom (fr)"; but not nombre.
    bool isNamedAfter( const QString &field, const QString &word )
    {
      return field.startsWith( word, Qt::CaseInsensitive ) && ( field.size() == word.size() || !field.at( word.size() ).isLetterOrNumber() );
    }

    /// Whether the name of a field ends with \a word: SectorName, BU_NAAM, buurtnaam.
    bool endsWith( const QString &field, const QString &word )
    {
      return field.endsWith( word, Qt::CaseInsensitive );
    }

    /// Whether a field is a key by its name, which tells features apart and nobody what they are: id, gid, BU_CODE, buurtcode, wijkId.
    bool isKey( const QString &field )
    {
      static const QRegularExpression alone(
        QStringLiteral( "(?:^|[^a-z])(?:id|fid|gid|oid|objectid|globalid|guid|uuid)$|code$" ), QRegularExpression::CaseInsensitiveOption );
      static const QRegularExpression behindWord( QStringLiteral( "[a-z]I[dD]$" ) );
      return alone.match( field ).hasMatch() || behindWord.match( field ).hasMatch();
    }

    int findNameField( const QgsFields &fields, const QString &layerName, const QString &wanted, QgsProcessingFeedback *feedback )
    {
      const int field = wanted.isEmpty() ? areaNameField( fields ) : fields.lookupField( wanted );
      if ( field < 0 && !wanted.isEmpty() )
        throw QgsProcessingException( tr( "The areas have no field '%1'. Choose one of: %2." ).arg( wanted, fields.names().join( QStringLiteral( ", " ) ) ) );
      if ( wanted.isEmpty() )
        feedback->pushInfo( field < 0
                              ? tr( "The areas of '%1' are named by their number: they have no field for it." ).arg( layerName )
                              : tr( "The areas of '%1' are named by the field %2. Give NAME_FIELD for another." ).arg( layerName, fields.at( field ).name() ) );
      return field;
    }

    /// The features that give no area, by what they are.
    class LeftOut
    {
      Q_DECLARE_TR_FUNCTIONS( koppelkans )

      public:
      int points = 0;
      int lines = 0;
      int withoutSurface = 0;
      int tooFar = 0;
      int notReprojected = 0;

      int &countOf( const QgsGeometry &geometry )
      {
        if ( geometry.isEmpty() )
          return withoutSurface;
        if ( geometry.type() == compat::GEOMETRY_POINT )
          return points;
        return geometry.type() == compat::GEOMETRY_LINE ? lines : withoutSurface;
      }

      void tell( const QString &layerName, const QgsCoordinateReferenceSystem &crs, QgsProcessingFeedback *feedback ) const
      {
        if ( notReprojected > 0 )
          feedback->pushWarning(
            tr( "Features of '%1' left out because they cannot be reprojected to %2: %3." ).arg( layerName, crs.authid() ).arg( notReprojected ) );
        if ( tooFar > 0 )
          feedback->pushWarning(
            tr( "Features of '%2' left out for a coordinate beyond 1,000,000 km: %1; the reference system of the layer is probably wrong." )
              .arg( tooFar )
              .arg( layerName ) );
        if ( points > 0 )
          feedback->pushWarning( tr( "Features of '%2' left out because they are points, which have no surface: %1." ).arg( points ).arg( layerName ) );
        if ( lines > 0 )
          feedback->pushWarning( tr( "Features of '%2' left out because they are lines, which have no surface: %1." ).arg( lines ).arg( layerName ) );
        if ( withoutSurface > 0 )
          feedback->pushWarning( tr( "Features of '%2' left out because they have no usable surface: %1." ).arg( withoutSurface ).arg( layerName ) );
      }
    };

    /// Of a number that is not known, toString() would make a zero.
    QString textOf( const QVariant &value )
    {
      return value.isNull() ? QString() : value.toString();
    }
  } // namespace

  int areaNameField( const QgsFields &fields )
  {
    using Fits = std::function<bool( const QgsField &, const QString & )>;
    const Fits isPlainText = []( const QgsField &field, const QString &word )
    { return compat::isText( field ) && field.name().compare( word, Qt::CaseInsensitive ) == 0; };
    const Fits isText = []( const QgsField &field, const QString &word ) { return compat::isText( field ) && isNamedAfter( field.name(), word ); };
    const Fits isTextEndingSo = []( const QgsField &field, const QString &word ) { return compat::isText( field ) && endsWith( field.name(), word ); };
    const Fits isWords = []( const QgsField &field, const QString & ) { return compat::isText( field ) && !isKey( field.name() ); };
    const Fits isAnyText = []( const QgsField &field, const QString & ) { return compat::isText( field ); };
    const Fits isPlain = []( const QgsField &field, const QString &word ) { return field.name().compare( word, Qt::CaseInsensitive ) == 0; };
    for ( const Fits &fits : { isPlainText, isText, isTextEndingSo, isWords, isAnyText, isPlain } )
    {
      for ( const char *word : { "name", "naam", "nom" } )
      {
        for ( int i = 0; i < fields.count(); ++i )
        {
          if ( fits( fields.at( i ), QString::fromLatin1( word ) ) )
            return i;
        }
      }
    }
    return -1;
  }

  std::vector<NamedArea> readAreas( const QgsProcessingFeatureSource &source, const QString &layerName, const std::optional<QString> &nameField,
    const Site &site, const QgsProcessingContext &context, QgsProcessingFeedback *feedback )
  {
    // Without one QGIS would take the coordinates as they are, and degrees would lie near the origin.
    if ( !source.sourceCrs().isValid() )
      throw QgsProcessingException( tr( "'%1' has no coordinate reference system. Set it in the layer's properties (Source)." ).arg( layerName ) );
    const int field = nameField ? findNameField( source.fields(), layerName, *nameField, feedback ) : -1;
    std::vector<NamedArea> areas;
    LeftOut leftOut;
    QgsFeatureRequest request;
    request.setSubsetOfAttributes( field < 0 ? QgsAttributeList() : QgsAttributeList{ field } );
    const QgsCoordinateTransform transform( source.sourceCrs(), site.crs, context.transformContext() );
    AreaOfUse areaOfUse( source.sourceCrs(), context.transformContext() );
    QgsFeatureIterator features = source.getFeatures( request, compat::UNCHECKED_GEOMETRIES ); // repaired below
    QgsFeature feature;
    while ( features.nextFeature( feature ) )
    {
      if ( feedback->isCanceled() )
        throw Cancelled();
      areaOfUse.add( feature );
      QgsGeometry geometry = feature.geometry();
      if ( bringTo( geometry, transform ).problem == ReadProblem::NotReprojected )
      {
        ++leftOut.notReprojected;
        continue;
      }
      const AreaGathering gathering = gatherArea( geometry.constGet() );
      Repair repair = repairArea( gathering.polygons );
      if ( gathering.problem == CoordinateProblem::TooFar )
        ++leftOut.tooFar;
      else if ( repair.polygons.empty() )
        ++leftOut.countOf( geometry );
      else
        areas.push_back( { field < 0 ? QString::number( feature.id() ) : textOf( feature.attribute( field ) ), std::move( repair.polygons ) } );
    }
    leftOut.tell( layerName, site.crs, feedback );
    areaOfUse.tell( layerName, site, feedback );
    if ( areas.empty() )
      feedback->pushWarning( tr( "'%1' has no feature with a surface: nothing is compared with it." ).arg( layerName ) );
    return areas;
  }

  std::vector<std::vector<Polygon>> polygonsOf( const std::vector<NamedArea> &areas )
  {
    std::vector<std::vector<Polygon>> polygons;
    polygons.reserve( areas.size() );
    for ( const NamedArea &area : areas )
      polygons.push_back( area.polygons );
    return polygons;
  }
} // namespace koppelkans
