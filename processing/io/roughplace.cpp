// SPDX-License-Identifier: GPL-2.0-or-later
#include "roughplace.h"

#include <QStringList>

#include <algorithm>

namespace koppelkans
{
  namespace
  {
    bool beginsWithOneOf( const QString &term, std::initializer_list<const char *> keys )
    {
      return std::any_of( keys.begin(), keys.end(), [&term]( const char *key ) { return term.startsWith( QString::fromLatin1( key ) ); } );
    }
  } // namespace

  QgsCoordinateTransform roughToDegrees( const QgsCoordinateReferenceSystem &crs, const QgsCoordinateTransformContext &context )
  {
    QStringList own;
    QStringList degrees{ QStringLiteral( "+proj=longlat" ) };
    for ( const QString &term : crs.toProj().split( ' ', Qt::SkipEmptyParts ) )
    {
      if ( beginsWithOneOf( term, { "+towgs84=", "+nadgrids=", "+geoidgrids=" } ) )
        continue;
      own << term;
      if ( beginsWithOneOf( term, { "+ellps=", "+datum=", "+a=", "+b=", "+rf=", "+R=" } ) )
        degrees << term;
    }
    degrees << QStringLiteral( "+no_defs" );
    const QgsCoordinateReferenceSystem from = QgsCoordinateReferenceSystem::fromProj( own.join( ' ' ) );
    const QgsCoordinateReferenceSystem to = QgsCoordinateReferenceSystem::fromProj( degrees.join( ' ' ) );
    if ( !from.isValid() || !to.isValid() )
      return QgsCoordinateTransform( crs, QgsCoordinateReferenceSystem( QStringLiteral( "EPSG:4326" ) ), context );
    return QgsCoordinateTransform( from, to, context );
  }
} // namespace koppelkans
