// SPDX-License-Identifier: GPL-2.0-or-later
#include "underground/sectionprofile.h"

#include "underground/transects.h"

#include <algorithm>

namespace koppelkans
{
  namespace
  {
    constexpr double LEAST_WIDTH_M = 0.1;

    bool isOpen( GroundRole role, bool isAllPassable )
    {
      return role == GroundRole::Street || role == GroundRole::Passable || role == GroundRole::Island || ( role == GroundRole::None && isAllPassable );
    }

    /// The spans of a line, and which of them a section goes over.
    class Walk
    {
      public:
      Walk( const std::vector<GroundSpan> &spans, bool isAllPassable )
        : mSpans( spans )
        , mIsAllPassable( isAllPassable )
      {
      }

      bool isOpenAt( std::size_t i ) const { return isOpen( mSpans[i].role, mIsAllPassable ); }

      /// The last span that a section reaches from \a i on, going by \a step (1 or -1).
      std::size_t reachedFrom( std::size_t i, int step ) const
      {
        std::size_t reached = i;
        double gap = 0;
        for ( std::size_t next = i + static_cast<std::size_t>( step ); next < mSpans.size(); next += static_cast<std::size_t>( step ) )
        {
          if ( isOpenAt( next ) )
          {
            // beyond a gap only street counts: the green behind a hedge is not of this street
            if ( gap > 0 && mSpans[next].role != GroundRole::Street )
              break;
            reached = next;
            gap = 0;
            continue;
          }
          gap += mSpans[next].toM - mSpans[next].fromM;
          if ( mSpans[next].role == GroundRole::Building || mSpans[next].role == GroundRole::Water || gap > GAP_M )
            break;
        }
        return reached;
      }

      /// The span that a section with its axis at 0 begins with: there, or beside the gap there when street lies on both sides of it.
      std::optional<std::size_t> start() const
      {
        const auto at = std::find_if( mSpans.begin(), mSpans.end(), []( const GroundSpan &span ) { return span.toM > 0; } );
        const auto i = static_cast<std::size_t>( at - mSpans.begin() );
        if ( at == mSpans.end() )
          return {};
        if ( isOpenAt( i ) )
          return i;
        for ( std::size_t left = i; left-- > 0; )
        {
          if ( !isOpenAt( left ) )
            continue;
          const std::size_t right = reachedFrom( left, 1 );
          return right > i ? std::optional<std::size_t>( left ) : std::nullopt;
        }
        return {};
      }

      bool isBuiltWithin( double fromM, double toM ) const
      {
        return std::any_of(
          mSpans.begin(), mSpans.end(), [=]( const GroundSpan &span ) { return span.role == GroundRole::Building && span.fromM <= toM && span.toM >= fromM; } );
      }

      private:
      const std::vector<GroundSpan> &mSpans;
      bool mIsAllPassable;
    };

    /// What lies between two positions, measured from the first.
    std::vector<SurfaceSpan> surfacesOf( const std::vector<GroundSpan> &spans, const Ground &ground, double fromM, double toM )
    {
      std::vector<SurfaceSpan> surfaces;
      for ( const GroundSpan &span : spans )
      {
        const double from = std::max( span.fromM, fromM ) - fromM;
        const double to = std::min( span.toM, toM ) - fromM;
        if ( !span.piece || to <= from )
          continue;
        const GroundPiece &piece = ground.pieces()[*span.piece];
        if ( piece.isIsland )
          continue;
        const bool goesOn = !surfaces.empty() && surfaces.back().toM == from && surfaces.back().surface == piece.surface && surfaces.back().name == piece.name;
        if ( goesOn )
          surfaces.back().toM = to;
        else
          surfaces.push_back( { from, to, piece.surface, piece.name } );
      }
      return surfaces;
    }
  } // namespace

  std::optional<SectionProfile> profileAt( const Ground &ground, const Point &axisPoint, const Point &direction, double maxWidthM )
  {
    const double half = maxWidthM / 2;
    const Point toRight{ direction.y, -direction.x };
    const std::vector<GroundSpan> spans = ground.along( { axisPoint, toRight, -half - FACADE_NEAR_M, half + FACADE_NEAR_M } );
    const Walk walk( spans, ground.isAllPassable() );
    const std::optional<std::size_t> start = walk.start();
    if ( !start )
      return {};
    const double left = std::max( -half, spans[walk.reachedFrom( *start, -1 )].fromM );
    const double right = std::min( half, spans[walk.reachedFrom( *start, 1 )].toM );
    if ( right - left < LEAST_WIDTH_M )
      return {};
    SectionProfile profile;
    profile.leftM = -left;
    profile.rightM = right;
    const auto endAt = [&]( double fromM, double toM ) { return walk.isBuiltWithin( fromM, toM ) ? SectionEnd::Facade : SectionEnd::Open; };
    profile.leftEnd = endAt( left - FACADE_NEAR_M, left );
    profile.rightEnd = endAt( right, right + FACADE_NEAR_M );
    profile.surfaces = surfacesOf( spans, ground, left, right );
    return profile;
  }
} // namespace koppelkans
