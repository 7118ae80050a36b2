// SPDX-License-Identifier: GPL-2.0-or-later
#include "underground/streetarea.h"

#include "model/engineerror.h"
#include "model/geos.h"
#include "underground/axisline.h"

#include <algorithm>
#include <cmath>

namespace koppelkans
{
  namespace
  {
    constexpr double SLIT_M = 1.0;       // closed when narrower, and what stands out left out
    constexpr int QUARTER_SEGMENTS = 2;  // of the arcs of buffers: the axis is half a street away
    constexpr double ISLAND_M2 = 250;    // a flower bed, the middle of a roundabout
    constexpr double ISLAND_STRIP_M = 5; // a verge between two carriageways
    constexpr double PIT_M2 = 30;        // a tree pit, a kiosk, a transformer
    constexpr double VERGE_STRIP_M = 6;
    constexpr double TOUCH_M = 0.1;
    constexpr double PART_M2 = 10; // less is no street

    GeosGeometry checked( GEOSGeometry *geometry )
    {
      if ( !geometry )
        throw EngineError( message( "The streets could not be united: %1. Check their polygons.", { GeosContext::ofThisThread().takeError() } ) );
      return GeosGeometry( geometry );
    }

    GeosGeometry grown( const GEOSGeometry *geometry, double byM )
    {
      return checked( GEOSBuffer_r( geosHandle(), geometry, byM, QUARTER_SEGMENTS ) );
    }

    double edgeM( const Ring &ring )
    {
      double length = 0;
      for ( std::size_t i = 0; i + 1 < ring.size(); ++i )
        length += distanceM( ring[i], ring[i + 1] );
      return length;
    }

    /// Twice the area over the edge: the width of a long strip, the radius of a disc.
    double stripWidthM( const std::vector<Polygon> &polygons )
    {
      double edge = 0;
      for ( const Polygon &polygon : polygons )
      {
        for ( const Ring &ring : polygon.rings )
          edge += edgeM( ring );
      }
      return edge > 0 ? 2 * area( polygons ) / edge : 0;
    }

    /// Whether a building, or water, has surface in a hole.
    class ThingsInHoles
    {
      public:
      explicit ThingsInHoles( const Ground &ground )
        : mIndex( boxesOf( ground ) )
      {
      }

      bool isBuilt( const Polygon &hole ) const
      {
        Box box;
        box.add( { hole } );
        const std::vector<std::size_t> near = mIndex.touching( box );
        if ( near.empty() )
          return false;
        const GeosGeometry place = checked( geosPolygon( hole ).release() );
        return std::any_of( near.begin(), near.end(),
          [&]( std::size_t thing )
          {
            const GeosGeometry area = geosArea( *mThings[thing] );
            if ( !area || GEOSIntersects_r( geosHandle(), place.get(), area.get() ) != 1 )
              return false;
            const GeosGeometry common( GEOSIntersection_r( geosHandle(), place.get(), area.get() ) );
            return geosAreaM2( common.get() ) > 1;
          } );
      }

      private:
      std::vector<Box> boxesOf( const Ground &ground )
      {
        std::vector<Box> boxes;
        for ( const GroundPiece &piece : ground.pieces() )
        {
          const GroundRole role = roleOf( piece );
          if ( role != GroundRole::Building && role != GroundRole::Water )
            continue;
          mThings.push_back( &piece.polygons );
          boxes.emplace_back();
          boxes.back().add( piece.polygons );
        }
        return boxes;
      }

      std::vector<const std::vector<Polygon> *> mThings;
      BoxIndex mIndex;
    };

    /// Whether a hole in the ground as it is drawn is a tree pit or the like.
    bool isPit( const Polygon &hole, const ThingsInHoles &things )
    {
      return area( { hole } ) < PIT_M2 && !things.isBuilt( hole );
    }

    /// Whether a hole in what is wide enough for a street is an island.
    bool isIsland( const Polygon &hole, const ThingsInHoles &things )
    {
      const double surface = area( { hole } );
      if ( surface < PIT_M2 )
        return true;
      return ( surface < ISLAND_M2 || stripWidthM( { hole } ) < ISLAND_STRIP_M ) && !things.isBuilt( hole );
    }

    using IsFilled = bool ( * )( const Polygon &, const ThingsInHoles & );

    /// \a street without the holes that are to be filled, which are added to \a islands.
    GeosGeometry filled( const GEOSGeometry *street, IsFilled isFilled, const ThingsInHoles &things, std::vector<Polygon> &islands )
    {
      std::vector<GeosGeometry> parts;
      for ( Polygon &drawn : polygonsOf( street ) )
      {
        Polygon part;
        part.rings.push_back( std::move( drawn.rings.front() ) );
        for ( std::size_t i = 1; i < drawn.rings.size(); ++i )
        {
          const Polygon hole{ { std::move( drawn.rings[i] ) } };
          if ( isFilled( hole, things ) )
            islands.push_back( hole );
          else
            part.rings.push_back( hole.rings.front() );
        }
        parts.push_back( checked( geosPolygon( part ).release() ) );
      }
      return checked( geosMultiPolygon( std::move( parts ) ).release() );
    }

    GeosGeometry united( const Ground &ground )
    {
      std::vector<GeosGeometry> parts;
      for ( const GroundPiece &piece : ground.pieces() )
      {
        if ( roleOf( piece ) != GroundRole::Street )
          continue;
        for ( const Polygon &polygon : piece.polygons )
          parts.push_back( checked( geosPolygon( polygon ).release() ) );
      }
      const GeosGeometry all = checked( geosMultiPolygon( std::move( parts ) ).release() );
      return checked( GEOSUnaryUnion_r( geosHandle(), all.get() ) );
    }

    bool isStreetUse( SurfaceUse use )
    {
      switch ( use )
      {
      case SurfaceUse::Carriageway:
      case SurfaceUse::Footway:
      case SurfaceUse::CyclePath:
      case SurfaceUse::Parking:
      case SurfaceUse::Square:
      case SurfaceUse::Island:
        return true;
      default:
        return false;
      }
    }

    bool isTouching( const GroundPiece &a, const GroundPiece &b )
    {
      const GeosGeometry areaA = geosArea( a.polygons );
      const GeosGeometry areaB = geosArea( b.polygons );
      return areaA && areaB && GEOSDistanceWithin_r( geosHandle(), areaA.get(), areaB.get(), TOUCH_M ) == 1;
    }
  } // namespace

  StreetArea streetArea( const Ground &ground )
  {
    const ThingsInHoles things( ground );
    StreetArea result;
    const GeosGeometry closed = grown( grown( united( ground ).get(), SLIT_M / 2 ).get(), -SLIT_M / 2 );
    // pits go before what is narrower than a street: the strip beside a pit is as wide as both
    const GeosGeometry withoutPits = filled( closed.get(), isPit, things, result.islands );
    const GeosGeometry opened = grown( grown( withoutPits.get(), -SLIT_M / 2 ).get(), SLIT_M / 2 );
    const GeosGeometry street = filled( opened.get(), isIsland, things, result.islands );
    GEOSNormalize_r( geosHandle(), street.get() );
    for ( Polygon &part : polygonsOf( street.get() ) )
    {
      if ( area( { part } ) > PART_M2 )
        result.parts.push_back( std::move( part ) );
    }
    return result;
  }

  void markStreets( std::vector<GroundPiece> &pieces )
  {
    const bool isNothingKnown =
      std::all_of( pieces.begin(), pieces.end(), []( const GroundPiece &piece ) { return piece.surface.use == SurfaceUse::Unknown; } );
    std::vector<Box> boxes( pieces.size() );
    for ( std::size_t i = 0; i < pieces.size(); ++i )
    {
      pieces[i].isStreet = isNothingKnown || isStreetUse( pieces[i].surface.use );
      if ( pieces[i].isStreet )
        boxes[i].add( pieces[i].polygons );
    }
    const BoxIndex streets( boxes );
    for ( GroundPiece &piece : pieces )
    {
      if ( piece.surface.use != SurfaceUse::Verge || stripWidthM( piece.polygons ) > VERGE_STRIP_M )
        continue;
      Box box;
      box.add( piece.polygons );
      const std::vector<std::size_t> near = streets.touching( box.grownBy( TOUCH_M ) );
      piece.isStreet = std::any_of( near.begin(), near.end(), [&]( std::size_t street ) { return isTouching( piece, pieces[street] ); } );
    }
  }
} // namespace koppelkans
