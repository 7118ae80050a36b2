// SPDX-License-Identifier: GPL-2.0-or-later
#include "namedarea.h"

#include "qgiscompat.h"

#include <qgsexception.h>
#include <qgsfeatureiterator.h>
#include <qgsfeaturesource.h>
#include <qgsprocessingcontext.h>

#include <QCoreApplication>

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
        if ( compat::isText( fields.at( i ) ) )
          return i;
      }
      return -1;
    }
  } // namespace

  std::vector<NamedArea> readNamedAreas( const QgsFeatureSource &source, const QString &nameField, const QgsCoordinateReferenceSystem &crs, const QgsProcessingContext &context )
  {
    const int field = findNameField( source.fields(), nameField );
    if ( field < 0 && !nameField.isEmpty() )
      throw QgsProcessingException( QCoreApplication::translate( "koppelkans", "The areas have no field '%1'. Choose one of: %2." ).arg( nameField, source.fields().names().join( QStringLiteral( ", " ) ) ) );
    std::vector<NamedArea> areas;
    QgsFeatureIterator it = source.getFeatures( QgsFeatureRequest().setDestinationCrs( crs, context.transformContext() ) );
    QgsFeature feature;
    while ( it.nextFeature( feature ) )
    {
      if ( feature.hasGeometry() )
        areas.push_back( { field < 0 ? QString::number( feature.id() ) : feature.attribute( field ).toString(), feature.geometry() } );
    }
    return areas;
  }
} // namespace koppelkans
