// SPDX-License-Identifier: GPL-2.0-or-later
#include "underground/streetaxis.h"

#include "model/geos.h"
#include "underground/axisline.h"
#include "underground/axispruning.h"
#include "underground/medialaxis.h"
#include "underground/streetarea.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

namespace koppelkans
{
  namespace
  {
    constexpr double EDGE_STEP_M = 0.8;      // of the points along the edge; the narrowest street is a metre wide
    constexpr double SMOOTH_STEP_M = 1.0;    // of the points that are smoothed
    constexpr double SMOOTH_RADII = 1.5;     // to each side of a point, of the radius there
    constexpr double GREATEST_SMOOTH_M = 15; // a square is not smoothed away
    constexpr double SIMPLIFY_M = 0.05;
    constexpr double END_RADII = 3.5; // how far a dead end may lie beyond where the sides of its street are lost
    constexpr double PLOT_WIDTHS = 1.5;
    constexpr double STREET_SAMPLE_M = 2; // of looks at the ground under an axis
    constexpr double SAME_PLACE_M = 1e-3;

    /// Where a dead end runs out of its street, beyond \a end in the direction away from \a before.
    Point runOut( const Point &before, const Point &end, double radius, const GEOSGeometry *edge )
    {
      GEOSContextHandle_t handle = geosHandle();
      const double length = distanceM( before, end );
      if ( length <= 0 )
        return end;
      const double share = END_RADII * radius / length;
      const Point far{ end.x + ( end.x - before.x ) * share, end.y + ( end.y - before.y ) * share };
      GEOSCoordSequence *ends = GEOSCoordSeq_create_r( handle, 2, 2 );
      GEOSCoordSeq_setXY_r( handle, ends, 0, end.x, end.y );
      GEOSCoordSeq_setXY_r( handle, ends, 1, far.x, far.y );
      const GeosGeometry ray( GEOSGeom_createLineString_r( handle, ends ) );
      const GeosGeometry cuts( GEOSIntersection_r( handle, edge, ray.get() ) );
      double nearest = END_RADII * radius;
      bool isFound = false;
      const int count = cuts ? GEOSGetNumGeometries_r( handle, cuts.get() ) : 0;
      for ( int i = 0; i < count; ++i )
      {
        const GEOSGeometry *cut = GEOSGetGeometryN_r( handle, cuts.get(), i );
        Point point{};
        if ( GEOSGeomTypeId_r( handle, cut ) != GEOS_POINT || GEOSGeomGetX_r( handle, cut, &point.x ) != 1 || GEOSGeomGetY_r( handle, cut, &point.y ) != 1 )
          continue;
        isFound = true;
        nearest = std::min( nearest, distanceM( end, point ) );
      }
      if ( !isFound )
        return end;
      return { end.x + ( end.x - before.x ) / length * nearest, end.y + ( end.y - before.y ) / length * nearest };
    }

    /// From the end of \a branch that is \a isAtEnd on: to the edge of the street, in the direction over a street's width.
    void drawOut( AxisBranch &branch, bool isAtEnd, const GEOSGeometry *edge )
    {
      const AxisLine line( branch.line );
      const double radius = isAtEnd ? branch.radiusM.back() : branch.radiusM.front();
      const Point end = isAtEnd ? branch.line.back() : branch.line.front();
      const Point before = line.at( isAtEnd ? line.lengthM() - 2 * radius : 2 * radius );
      const Point out = runOut( before, end, radius, edge );
      if ( distanceM( end, out ) <= SAME_PLACE_M )
        return;
      branch.line.insert( isAtEnd ? branch.line.end() : branch.line.begin(), out );
      branch.radiusM.insert( isAtEnd ? branch.radiusM.end() : branch.radiusM.begin(), radius );
    }

    double radiusAt( const AxisBranch &branch, const std::vector<double> &alongM, double chainM )
    {
      const auto after = std::upper_bound( alongM.begin(), alongM.end(), chainM );
      const auto index = static_cast<std::size_t>( std::max<std::ptrdiff_t>( 0, after - alongM.begin() - 1 ) );
      return branch.radiusM[std::min( index, branch.radiusM.size() - 1 )];
    }

    std::vector<double> chainagesOf( const std::vector<Point> &line )
    {
      std::vector<double> along{ 0 };
      for ( std::size_t i = 1; i < line.size(); ++i )
        along.push_back( along.back() + distanceM( line[i - 1], line[i] ) );
      return along;
    }

    /// Each point becomes the middle of those about half a street before and behind it, ever fewer towards the ends, which stay.
    std::vector<Point> smoothed( const AxisBranch &branch )
    {
      const AxisLine line( branch.line );
      const std::vector<double> alongM = chainagesOf( branch.line );
      const double length = line.lengthM();
      const auto steps = static_cast<std::size_t>( std::max( 1.0, std::ceil( length / SMOOTH_STEP_M ) ) );
      std::vector<Point> samples;
      for ( std::size_t i = 0; i <= steps; ++i )
        samples.push_back( line.at( length * static_cast<double>( i ) / static_cast<double>( steps ) ) );

      std::vector<Point> result;
      for ( std::size_t i = 0; i <= steps; ++i )
      {
        const double chain = length * static_cast<double>( i ) / static_cast<double>( steps );
        const double half = std::min( GREATEST_SMOOTH_M, SMOOTH_RADII * radiusAt( branch, alongM, chain ) );
        const std::size_t reach = std::min( { static_cast<std::size_t>( half / SMOOTH_STEP_M ), i, steps - i } );
        Point sum{ 0, 0 };
        double weights = 0;
        for ( std::size_t s = i - reach; s <= i + reach; ++s )
        {
          const double weight = static_cast<double>( reach + 1 ) - static_cast<double>( s > i ? s - i : i - s );
          sum = { sum.x + weight * ( samples[s].x - samples[i].x ), sum.y + weight * ( samples[s].y - samples[i].y ) };
          weights += weight;
        }
        result.push_back( { samples[i].x + sum.x / weights, samples[i].y + sum.y / weights } );
      }
      return result;
    }

    std::vector<Point> simplified( const std::vector<Point> &line )
    {
      GEOSContextHandle_t handle = geosHandle();
      GEOSCoordSequence *sequence = GEOSCoordSeq_create_r( handle, static_cast<unsigned int>( line.size() ), 2 );
      for ( std::size_t i = 0; i < line.size(); ++i )
        GEOSCoordSeq_setXY_r( handle, sequence, static_cast<unsigned int>( i ), line[i].x, line[i].y );
      const GeosGeometry geometry( GEOSGeom_createLineString_r( handle, sequence ) );
      const GeosGeometry simple( geometry ? GEOSSimplify_r( handle, geometry.get(), SIMPLIFY_M ) : nullptr );
      const GEOSCoordSequence *points = simple ? GEOSGeom_getCoordSeq_r( handle, simple.get() ) : nullptr;
      unsigned int size = 0;
      if ( points )
        GEOSCoordSeq_getSize_r( handle, points, &size );
      if ( size < 2 )
        return line;
      std::vector<Point> result( size );
      for ( unsigned int i = 0; i < size; ++i )
        GEOSCoordSeq_getXY_r( handle, points, i, &result[i].x, &result[i].y );
      return result;
    }

    bool isSouthWestOf( const Point &a, const Point &b )
    {
      return std::make_pair( a.x + a.y, a.x ) < std::make_pair( b.x + b.y, b.x );
    }

    bool isLineBefore( const std::vector<Point> &a, const std::vector<Point> &b )
    {
      if ( !( a.front() == b.front() ) )
        return isSouthWestOf( a.front(), b.front() );
      return std::lexicographical_compare( a.begin(), a.end(), b.begin(), b.end(), isSouthWestOf );
    }

    bool isPlot( const std::vector<AxisBranch> &branches )
    {
      if ( branches.size() != 1 || branches.front().line.front() == branches.front().line.back() )
        return false;
      const AxisBranch &only = branches.front();
      return AxisLine( only.line ).lengthM() <= PLOT_WIDTHS * 2 * *std::max_element( only.radiusM.begin(), only.radiusM.end() );
    }

    std::vector<std::vector<Point>> axesWithin( const Polygon &street, const AxisGraph &middle )
    {
      std::vector<AxisBranch> branches = branchesOf( withJunctionsMerged( streetLike( middle ) ) );
      const GeosGeometry area = geosPolygon( street );
      const GeosGeometry edge( GEOSBoundary_r( geosHandle(), area.get() ) );
      for ( AxisBranch &branch : branches )
      {
        if ( branch.isFreeStart )
          drawOut( branch, false, edge.get() );
        if ( branch.isFreeEnd )
          drawOut( branch, true, edge.get() );
      }
      std::vector<std::vector<Point>> lines;
      if ( isPlot( branches ) )
        return lines;
      for ( const AxisBranch &branch : branches )
      {
        std::vector<Point> line = simplified( smoothed( branch ) );
        if ( isSouthWestOf( line.back(), line.front() ) )
          std::reverse( line.begin(), line.end() );
        lines.push_back( std::move( line ) );
      }
      return lines;
    }

    /// What lies in the middle of each part, by its tiles.
    std::vector<std::vector<AxisGraph>> middlesOf( const std::vector<Polygon> &parts, const ParallelOptions &options )
    {
      struct Tile
      {
        std::size_t part;
        std::size_t number;
        Box box;
      };
      std::vector<Tile> tiles;
      std::vector<std::vector<AxisGraph>> middles( parts.size() );
      for ( std::size_t part = 0; part < parts.size(); ++part )
      {
        for ( const Box &box : medialTiles( parts[part] ) )
        {
          tiles.push_back( { part, middles[part].size(), box } );
          middles[part].emplace_back();
        }
      }
      inParallel(
        tiles.size(), [&]( std::size_t i ) { middles[tiles[i].part][tiles[i].number] = medialAxis( parts[tiles[i].part], tiles[i].box, EDGE_STEP_M ); },
        options );
      return middles;
    }

    /// The pieces of the street under an axis: how much of it each street has.
    std::map<std::pair<std::string, std::string>, int> streetsUnder( const StreetAxis &axis, const Ground &ground )
    {
      std::map<std::pair<std::string, std::string>, int> counts;
      const AxisLine line( axis.line );
      for ( double chain = STREET_SAMPLE_M / 2; chain < line.lengthM(); chain += STREET_SAMPLE_M )
      {
        const std::optional<std::size_t> piece = ground.at( line.at( chain ) );
        if ( piece && !( ground.pieces()[*piece].streetId.empty() && ground.pieces()[*piece].streetName.empty() ) )
          ++counts[{ ground.pieces()[*piece].streetId, ground.pieces()[*piece].streetName }];
      }
      return counts;
    }

    /// By street, then by where it lies: whatever the order in which the axes came.
    bool isAxisBefore( const StreetAxis &a, const StreetAxis &b )
    {
      if ( a.streetId != b.streetId )
        return a.streetId < b.streetId;
      return a.line == b.line ? a.id < b.id : isLineBefore( a.line, b.line );
    }

    struct NextAxis
    {
      std::size_t axis = 0;
      bool isTurned = false;
    };

    /// Of the axes of a street, from \a begin to \a end, the one that it begins with: at an end that no other axis of it meets, the one furthest south-west.
    /// Where all ends are met it begins at any of them; an axis that may not be turned begins at its own beginning.
    NextAxis beginningOf( const std::vector<StreetAxis> &axes, std::size_t begin, std::size_t end, bool mayReverse )
    {
      enum Rank
      {
        Free,
        FreeAtOtherEnd,
        Met
      };
      const auto isFree = [&]( std::size_t axis, const Point &point )
      {
        for ( std::size_t other = begin; other < end; ++other )
        {
          const std::vector<Point> &line = axes[other].line;
          if ( other != axis && ( distanceM( point, line.front() ) < SAME_PLACE_M || distanceM( point, line.back() ) < SAME_PLACE_M ) )
            return false;
        }
        return true;
      };
      NextAxis best;
      Rank bestRank = Met;
      const Point *bestPoint = nullptr;
      const auto take = [&]( std::size_t axis, bool isTurned, Rank rank )
      {
        const Point &point = isTurned ? axes[axis].line.back() : axes[axis].line.front();
        if ( bestPoint && ( rank > bestRank || ( rank == bestRank && !isSouthWestOf( point, *bestPoint ) ) ) )
          return;
        best = { axis, isTurned };
        bestRank = rank;
        bestPoint = &point;
      };
      for ( std::size_t axis = begin; axis < end; ++axis )
      {
        const bool isFreeAtEnd = isFree( axis, axes[axis].line.back() );
        take( axis, false, isFree( axis, axes[axis].line.front() ) ? Free : isFreeAtEnd ? FreeAtOtherEnd : Met );
        if ( mayReverse && isFreeAtEnd )
          take( axis, true, Free );
      }
      return best;
    }

    /// Of the axes from \a begin to \a end the one that goes on best from \a from: the nearest, of equals the first.
    NextAxis nearestTo( const Point &from, const std::vector<StreetAxis> &axes, std::size_t begin, std::size_t end, bool mayReverse )
    {
      NextAxis next;
      double nearestM = -1;
      for ( std::size_t axis = begin; axis < end; ++axis )
      {
        const double aheadM = distanceM( from, axes[axis].line.front() );
        const double turnedM = distanceM( from, axes[axis].line.back() );
        const bool isTurned = mayReverse && turnedM < aheadM - SAME_PLACE_M;
        const double awayM = isTurned ? turnedM : aheadM;
        if ( nearestM >= 0 && awayM >= nearestM - SAME_PLACE_M )
          continue;
        next = { axis, isTurned };
        nearestM = awayM;
      }
      return next;
    }
  } // namespace

  FoundAxes axesOf( const Ground &ground, const ParallelOptions &options )
  {
    const StreetArea area = streetArea( ground );
    const std::vector<std::vector<AxisGraph>> middles = middlesOf( area.parts, options );
    std::vector<std::vector<std::vector<Point>>> lines( area.parts.size() );
    inParallel(
      area.parts.size(), [&]( std::size_t part ) { lines[part] = axesWithin( area.parts[part], joined( middles[part] ) ); }, options );

    std::vector<std::vector<Point>> all;
    for ( std::vector<std::vector<Point>> &ofPart : lines )
      all.insert( all.end(), std::make_move_iterator( ofPart.begin() ), std::make_move_iterator( ofPart.end() ) );
    std::sort( all.begin(), all.end(), isLineBefore );
    FoundAxes found;
    for ( std::vector<Point> &line : all )
    {
      StreetAxis axis;
      axis.id = "A" + std::to_string( found.axes.size() + 1 );
      axis.line = std::move( line );
      found.axes.push_back( std::move( axis ) );
    }
    for ( const Polygon &island : area.islands )
    {
      GroundPiece piece;
      piece.polygons = { island };
      piece.isIsland = true;
      found.islands.push_back( std::move( piece ) );
    }
    return found;
  }

  void nameByGround( std::vector<StreetAxis> &axes, const Ground &ground )
  {
    for ( StreetAxis &axis : axes )
    {
      const auto streets = streetsUnder( axis, ground );
      const auto most = std::max_element( streets.begin(), streets.end(), []( const auto &a, const auto &b ) { return a.second < b.second; } );
      if ( most != streets.end() && axis.streetId.empty() )
        axis.streetId = most->first.first;
      if ( most != streets.end() && axis.streetName.empty() )
        axis.streetName = most->first.second;
      if ( axis.streetId.empty() )
        axis.streetId = axis.id;
    }
  }

  void orderAlongStreets( std::vector<StreetAxis> &axes, bool mayReverse )
  {
    std::sort( axes.begin(), axes.end(), isAxisBefore );
    for ( std::size_t begin = 0, end = 0; begin < axes.size(); begin = end )
    {
      while ( end < axes.size() && axes[end].streetId == axes[begin].streetId )
        ++end;
      for ( std::size_t i = begin; i < end; ++i )
      {
        const NextAxis next = i == begin ? beginningOf( axes, begin, end, mayReverse ) : nearestTo( axes[i - 1].line.back(), axes, i, end, mayReverse );
        const auto at = axes.begin() + static_cast<std::ptrdiff_t>( next.axis );
        std::rotate( axes.begin() + static_cast<std::ptrdiff_t>( i ), at, at + 1 );
        if ( next.isTurned )
          std::reverse( axes[i].line.begin(), axes[i].line.end() );
        axes[i].chainM = i == begin ? 0 : axes[i - 1].chainM + AxisLine( axes[i - 1].line ).lengthM();
      }
    }
  }
} // namespace koppelkans
