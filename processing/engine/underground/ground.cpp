// SPDX-License-Identifier: GPL-2.0-or-later
#include "underground/ground.h"

#include <algorithm>
#include <cmath>

namespace koppelkans
{
  namespace
  {
    constexpr double SAME_POSITION_M = 1e-6; // of the edges of two neighbours that share their boundary

    std::vector<GroundPiece> sortedById( std::vector<GroundPiece> pieces )
    {
      std::sort( pieces.begin(), pieces.end(), []( const GroundPiece &a, const GroundPiece &b ) { return a.id < b.id; } );
      return pieces;
    }

    std::vector<Box> boxesOf( const std::vector<GroundPiece> &pieces )
    {
      std::vector<Box> boxes( pieces.size() );
      for ( std::size_t i = 0; i < pieces.size(); ++i )
        boxes[i].add( pieces[i].polygons );
      return boxes;
    }

    Point pointAt( const GroundLine &line, double positionM )
    {
      return { line.origin.x + line.direction.x * positionM, line.origin.y + line.direction.y * positionM };
    }

    /// Which of two pieces counts where they lie over one another.
    bool isBefore( const GroundSpan &a, const GroundSpan &b )
    {
      return a.role != b.role ? a.role < b.role : *a.piece < *b.piece;
    }

    void append( std::vector<GroundSpan> &spans, const GroundSpan &span )
    {
      if ( !spans.empty() && spans.back().piece == span.piece && spans.back().role == span.role )
        spans.back().toM = span.toM;
      else
        spans.push_back( span );
    }
  } // namespace

  GroundRole roleOf( const GroundPiece &piece )
  {
    if ( piece.isIsland )
      return GroundRole::Island;
    switch ( piece.surface.use )
    {
    case SurfaceUse::Building:
      return GroundRole::Building;
    case SurfaceUse::Water:
      return piece.isStreet ? GroundRole::Street : GroundRole::Water;
    case SurfaceUse::Other:
    case SurfaceUse::Unknown:
      return piece.isStreet ? GroundRole::Street : GroundRole::Other;
    default:
      return piece.isStreet ? GroundRole::Street : GroundRole::Passable;
    }
  }

  Ground::Ground( std::vector<GroundPiece> pieces, bool isAllPassable )
    : mPieces( sortedById( std::move( pieces ) ) )
    , mStretches( mPieces.size() )
    , mIsAllPassable( isAllPassable )
    , mIndex( boxesOf( mPieces ) )
  {
    for ( std::size_t i = 0; i < mPieces.size(); ++i )
    {
      for ( const Polygon &polygon : mPieces[i].polygons )
        addStretches( polygon, mStretches[i] );
    }
  }

  /// Inside and outside take turns along the endless line: an edge counts where its ends lie on different sides, points on the line belonging to the right.
  void Ground::cutBy( const GroundLine &line, std::size_t piece, std::vector<GroundSpan> &spans ) const
  {
    const Point &d = line.direction;
    const auto offset = [&]( const Point &point ) { return d.x * ( point.y - line.origin.y ) - d.y * ( point.x - line.origin.x ); };
    std::vector<double> cuts;
    for ( const EdgeStretch &stretch : mStretches[piece] )
    {
      if ( std::abs( offset( stretch.centre ) ) > stretch.reachM + SAME_POSITION_M )
        continue;
      double before = offset( ( *stretch.ring )[stretch.firstEdge] );
      stretch.visitEdges(
        [&]( const Point &from, const Point &to )
        {
          const double after = offset( to );
          if ( ( before > 0 ) != ( after > 0 ) )
          {
            const double share = before / ( before - after );
            const Point cut{ from.x + share * ( to.x - from.x ), from.y + share * ( to.y - from.y ) };
            cuts.push_back( d.x * ( cut.x - line.origin.x ) + d.y * ( cut.y - line.origin.y ) );
          }
          before = after;
        } );
    }
    std::sort( cuts.begin(), cuts.end() );
    const GroundRole role = roleOf( mPieces[piece] );
    for ( std::size_t i = 0; i + 1 < cuts.size(); i += 2 )
    {
      const double from = std::max( cuts[i], line.fromM );
      const double to = std::min( cuts[i + 1], line.toM );
      if ( to - from > SAME_POSITION_M )
        spans.push_back( { from, to, role, piece } );
    }
  }

  std::vector<GroundSpan> Ground::along( const GroundLine &line ) const
  {
    Box box;
    box.add( pointAt( line, line.fromM ) );
    box.add( pointAt( line, line.toM ) );
    std::vector<GroundSpan> found;
    for ( const std::size_t piece : mIndex.touching( box ) )
      cutBy( line, piece, found );

    std::vector<double> positions{ line.fromM, line.toM };
    for ( const GroundSpan &span : found )
    {
      positions.push_back( span.fromM );
      positions.push_back( span.toM );
    }
    std::sort( positions.begin(), positions.end() );
    std::vector<GroundSpan> spans;
    double from = line.fromM;
    for ( const double to : positions )
    {
      if ( to - from <= SAME_POSITION_M && to < line.toM )
        continue;
      if ( to <= from )
        continue;
      const double middle = ( from + to ) / 2;
      GroundSpan best{ from, to, GroundRole::None, {} };
      for ( const GroundSpan &span : found )
      {
        if ( span.fromM <= middle && middle <= span.toM && ( !best.piece || isBefore( span, best ) ) )
          best = { from, to, span.role, span.piece };
      }
      append( spans, best );
      from = to;
    }
    return spans;
  }

  std::optional<std::size_t> Ground::at( const Point &point ) const
  {
    constexpr double AROUND_M = 1e-3;
    for ( const GroundSpan &span : along( { point, { 1, 0 }, -AROUND_M, AROUND_M } ) )
    {
      if ( span.toM >= 0 )
        return span.piece;
    }
    return {};
  }
} // namespace koppelkans
