// SPDX-License-Identifier: GPL-2.0-or-later
#include "areanames.h"

#include <qgsgeometryengine.h>

#include <algorithm>

namespace koppelkans
{
  AreaNames::AreaNames( std::vector<NamedArea> areas )
    : mAreas( std::move( areas ) )
  {
    for ( const NamedArea &area : mAreas )
    {
      mIndex.addFeature( static_cast<QgsFeatureId>( mEngines.size() ), area.geometry.boundingBox() );
      mEngines.emplace_back( QgsGeometry::createGeometryEngine( area.geometry.constGet() ) );
      mEngines.back()->prepareGeometry();
    }
  }

  AreaNames::~AreaNames() = default;
  AreaNames::AreaNames( AreaNames && ) noexcept = default;
  AreaNames &AreaNames::operator=( AreaNames && ) noexcept = default;

  QString AreaNames::nameOf( const QgsGeometry &place ) const
  {
    if ( mAreas.empty() )
      return QString();
    const QgsGeometry point = place.pointOnSurface();
    QList<QgsFeatureId> candidates = mIndex.intersects( point.boundingBox() );
    std::sort( candidates.begin(), candidates.end() );
    for ( const QgsFeatureId id : std::as_const( candidates ) )
    {
      const std::size_t index = static_cast<std::size_t>( id );
      if ( mEngines[index]->intersects( point.constGet() ) )
        return mAreas[index].name;
    }
    return QString();
  }
} // namespace koppelkans
