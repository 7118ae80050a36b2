// SPDX-License-Identifier: GPL-2.0-or-later
#include "model/placechecks.h"

#include "model/engineerror.h"
#include "model/geos.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <numeric>

namespace koppelkans
{
  namespace
  {
    /// Areas in GEOS that can be asked which of them are near.
    class AreaIndex
    {
      public:
      void add( std::size_t index, const std::vector<Polygon> &area )
      {
        GeosGeometry geometry = geosArea( area );
        if ( !geometry || GEOSisEmpty_r( geosHandle(), geometry.get() ) != 0 )
          return;
        if ( !mTree )
          mTree.reset( GEOSSTRtree_create_r( geosHandle(), NODE_CAPACITY ) );
        GEOSSTRtree_insert_r( geosHandle(), mTree.get(), geometry.get(), reinterpret_cast<void *>( static_cast<std::uintptr_t>( mEntries.size() ) ) );
        mEntries.push_back( { index, std::move( geometry ), nullptr } );
      }

      /// Places in entries of those whose bounds meet those of \a geometry, ascending.
      std::vector<std::size_t> near( const GEOSGeometry *geometry ) const
      {
        std::vector<std::size_t> found;
        if ( !mTree )
          return found;
        const auto collect = []( void *item, void *places )
        { static_cast<std::vector<std::size_t> *>( places )->push_back( static_cast<std::size_t>( reinterpret_cast<std::uintptr_t>( item ) ) ); };
        GEOSSTRtree_query_r( geosHandle(), mTree.get(), geometry, collect, &found );
        std::sort( found.begin(), found.end() );
        return found;
      }

      std::size_t size() const { return mEntries.size(); }
      std::size_t index( std::size_t place ) const { return mEntries[place].index; }
      const GEOSGeometry *geometry( std::size_t place ) const { return mEntries[place].geometry.get(); }

      const GEOSPreparedGeometry *prepared( std::size_t place )
      {
        Entry &entry = mEntries[place];
        if ( !entry.prepared )
          entry.prepared.reset( GEOSPrepare_r( geosHandle(), entry.geometry.get() ) );
        return entry.prepared.get();
      }

      private:
      static constexpr std::size_t NODE_CAPACITY = 10;
      struct Entry
      {
        std::size_t index;
        GeosGeometry geometry;
        GeosPrepared prepared; // goes before the geometry it looks at
      };
      std::vector<Entry> mEntries;
      GeosTree mTree;
    };

    void stopIfCancelled( const TaskCheckOptions &options )
    {
      if ( options.isCancelled && options.isCancelled() )
        throw Cancelled();
    }

    double sharedAreaM2( const GEOSGeometry *a, const GEOSGeometry *b )
    {
      const GeosGeometry shared( GEOSIntersection_r( geosHandle(), a, b ) );
      return geosAreaM2( shared.get() );
    }

    bool isSamePeriod( const TimeWindow &a, const TimeWindow &b )
    {
      if ( a.isUndated() || b.isUndated() )
        return a.isUndated() && b.isUndated();
      const int shared = std::min( a.last(), b.last() ) - std::max( a.first(), b.first() ) + 1;
      const int together = std::max( a.last(), b.last() ) - std::min( a.first(), b.first() ) + 1;
      return 2 * shared >= together;
    }

    bool isSameDrawing( const std::vector<Polygon> &a, const std::vector<Polygon> &b )
    {
      return std::equal( a.begin(), a.end(), b.begin(), b.end(), []( const Polygon &x, const Polygon &y ) { return x.rings == y.rings; } );
    }

    /// Part of their union that both cover.
    double shareInCommon( const Task &a, const GEOSGeometry *aGeometry, const Task &b, const GEOSGeometry *bGeometry, double leastShare )
    {
      if ( isSameDrawing( a.area, b.area ) )
        return 1;
      const double areaA = geosAreaM2( aGeometry );
      const double areaB = geosAreaM2( bGeometry );
      if ( std::min( areaA, areaB ) < leastShare * std::max( areaA, areaB ) )
        return 0;
      const double shared = sharedAreaM2( aGeometry, bGeometry );
      return shared / ( areaA + areaB - shared );
    }

    std::optional<TaskFinding> twinOf( std::size_t place, const AreaIndex &index, const std::vector<Task> &tasks, double sameShare )
    {
      const Task &task = tasks[index.index( place )];
      for ( std::size_t other : index.near( index.geometry( place ) ) )
      {
        if ( other >= place )
          break;
        const Task &earlier = tasks[index.index( other )];
        if ( !isSamePeriod( task.window, earlier.window ) )
          continue;
        const double share = shareInCommon( task, index.geometry( place ), earlier, index.geometry( other ), sameShare );
        if ( share < sameShare )
          continue;
        const bool ownersDiffer = !task.owner.empty() && !earlier.owner.empty() && task.owner != earlier.owner;
        return TaskFinding{ index.index( place ), TaskProblem::NearDuplicate, {}, { earlier.id }, share, !ownersDiffer };
      }
      return std::nullopt;
    }

    /// Share of \a geometry that lies in the areas, 0 to 1.
    double shareInside( const GEOSGeometry *geometry, AreaIndex &areas )
    {
      GEOSContextHandle_t handle = geosHandle();
      std::vector<GEOSGeometry *> inside;
      for ( std::size_t place : areas.near( geometry ) )
      {
        if ( GEOSPreparedCovers_r( handle, areas.prepared( place ), geometry ) == 1 )
        {
          inside.clear();
          return 1;
        }
        if ( GEOSPreparedIntersects_r( handle, areas.prepared( place ), geometry ) != 1 )
          continue;
        if ( GEOSGeometry *part = GEOSIntersection_r( handle, geometry, areas.geometry( place ) ) )
          inside.push_back( part );
      }
      const GeosGeometry parts( GEOSGeom_createCollection_r( handle, GEOS_GEOMETRYCOLLECTION, inside.data(), static_cast<unsigned int>( inside.size() ) ) );
      const GeosGeometry united( parts ? GEOSUnaryUnion_r( handle, parts.get() ) : nullptr ); // areas may overlap
      return geosAreaM2( united.get() ) / geosAreaM2( geometry );
    }

    double widestPlaceM( const GEOSGeometry *street )
    {
      constexpr double TOLERANCE_M = 0.05;
      const GeosGeometry radius( GEOSMaximumInscribedCircle_r( geosHandle(), street, TOLERANCE_M ) );
      double lengthM = 0;
      if ( radius )
        GEOSLength_r( geosHandle(), radius.get(), &lengthM );
      return 2 * ( lengthM + TOLERANCE_M );
    }
  } // namespace

  void findNearDuplicates( const std::vector<Task> &tasks, const TaskCheckOptions &options, std::vector<TaskFinding> &findings )
  {
    std::vector<std::size_t> order( tasks.size() ); // by id, so that the order of the features does not matter
    std::iota( order.begin(), order.end(), std::size_t( 0 ) );
    std::sort( order.begin(), order.end(), [&tasks]( std::size_t a, std::size_t b ) { return tasks[a].id < tasks[b].id; } );
    std::array<AreaIndex, SECTOR_NAMES.size()> bySector;
    for ( std::size_t i : order )
      bySector[static_cast<std::size_t>( tasks[i].sector )].add( i, tasks[i].area );
    std::size_t done = 0;
    for ( const AreaIndex &index : bySector )
    {
      for ( std::size_t place = 0; place < index.size(); ++place )
      {
        stopIfCancelled( options );
        if ( std::optional<TaskFinding> finding = twinOf( place, index, tasks, options.sameShare ) )
          findings.push_back( std::move( *finding ) );
        if ( options.progress )
          options.progress( static_cast<double>( ++done ) / static_cast<double>( tasks.size() ) );
      }
    }
  }

  void findOutsideAreas( const std::vector<Task> &tasks, const TaskCheckOptions &options, std::vector<TaskFinding> &findings )
  {
    if ( options.areas.empty() )
      return;
    AreaIndex areas;
    for ( std::size_t i = 0; i < options.areas.size(); ++i )
      areas.add( i, options.areas[i] );
    for ( std::size_t i = 0; i < tasks.size(); ++i )
    {
      stopIfCancelled( options );
      const GeosGeometry geometry = geosArea( tasks[i].area );
      if ( !geometry || tasks[i].area.empty() )
        continue;
      constexpr double NOTHING = 1e-9;
      constexpr double MOST = 0.5;
      const double share = shareInside( geometry.get(), areas );
      if ( share < MOST )
        findings.push_back( { i, share < NOTHING ? TaskProblem::OutsideAreas : TaskProblem::MostlyOutsideAreas, {}, {}, share } );
    }
  }

  void findWiderThanStreet( const std::vector<Task> &tasks, const TaskCheckOptions &options, std::vector<TaskFinding> &findings )
  {
    if ( options.streets.empty() )
      return;
    AreaIndex streets;
    for ( std::size_t i = 0; i < options.streets.size(); ++i )
      streets.add( i, options.streets[i] );
    std::vector<std::optional<double>> widthM( streets.size() );
    for ( std::size_t i = 0; i < tasks.size(); ++i )
    {
      stopIfCancelled( options );
      const GeosGeometry geometry = tasks[i].widthM ? geosArea( tasks[i].area ) : nullptr;
      if ( !geometry || tasks[i].area.empty() )
        continue;
      std::optional<double> narrowestM;
      for ( std::size_t place : streets.near( geometry.get() ) )
      {
        constexpr double TENTH = 0.1;
        const double least = TENTH * std::min( geosAreaM2( geometry.get() ), geosAreaM2( streets.geometry( place ) ) );
        if ( sharedAreaM2( geometry.get(), streets.geometry( place ) ) < least )
          continue;
        if ( !widthM[place] )
          widthM[place] = widestPlaceM( streets.geometry( place ) );
        narrowestM = std::min( narrowestM.value_or( *widthM[place] ), *widthM[place] );
      }
      if ( narrowestM && *tasks[i].widthM > *narrowestM )
        findings.push_back( { i, TaskProblem::WiderThanStreet, "width_m", {}, *narrowestM } );
    }
  }
} // namespace koppelkans
