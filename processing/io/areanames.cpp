// SPDX-License-Identifier: GPL-2.0-or-later
#include "areanames.h"

#include <qgsgeometryengine.h>

#include <algorithm>
#include <mutex>

namespace koppelkans
{
  struct AreaNames::PreparedArea
  {
    NamedArea area;
    std::unique_ptr<QgsGeometryEngine> engine;
    std::mutex engineInUse; ///< a prepared geometry completes its index while it is asked
  };

  AreaNames::AreaNames( std::vector<NamedArea> areas )
  {
    for ( NamedArea &area : areas )
    {
      auto prepared = std::make_unique<PreparedArea>();
      prepared->area = std::move( area );
      prepared->engine.reset( QgsGeometry::createGeometryEngine( prepared->area.geometry.constGet() ) );
      prepared->engine->prepareGeometry();
      mIndex.addFeature( static_cast<QgsFeatureId>( mAreas.size() ), prepared->area.geometry.boundingBox() );
      mAreas.push_back( std::move( prepared ) );
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
      PreparedArea &candidate = *mAreas[static_cast<std::size_t>( id )];
      const std::lock_guard<std::mutex> lock( candidate.engineInUse );
      if ( candidate.engine->intersects( point.constGet() ) )
        return candidate.area.name;
    }
    return QString();
  }
} // namespace koppelkans
