// SPDX-License-Identifier: GPL-2.0-or-later
#include "underground/sectionprofile.h"

#include "underground/transects.h"

#include <algorithm>

namespace koppelkans
{
  namespace
  {
    constexpr double LEAST_WIDTH_M = 0.1;

    /// What ground is to one who walks from the axis to the end of the section.
    enum class Walk
    {
      Street,
      Green, ///< public space that is no street
      Gap,   ///< no public space, or what it is is not known
      Block
    };

    Walk walkOver( GroundRole role, bool isAllPassable )
    {
      switch ( role )
      {
      case GroundRole::Street:
      case GroundRole::Island:
        return Walk::Street;
      case GroundRole::Passable:
        return Walk::Green;
      case GroundRole::Building:
      case GroundRole::Water:
        return Walk::Block;
      case GroundRole::None:
        return isAllPassable ? Walk::Street : Walk::Gap;
      case GroundRole::Other:
        return Walk::Gap;
      }
      return Walk::Gap;
    }

    /// A stretch on one side of the axis, metres from it.
    struct Part
    {
      double fromM;
      double toM;
      Walk walk;
    };

    /// The parts on one side, from the axis on. \a side: 1 for the right, -1 for the left.
    std::vector<Part> partsOf( const std::vector<GroundSpan> &spans, int side, bool isAllPassable )
    {
      std::vector<Part> parts;
      for ( std::size_t i = 0; i < spans.size(); ++i )
      {
        const GroundSpan &span = side > 0 ? spans[i] : spans[spans.size() - 1 - i];
        const double from = side > 0 ? span.fromM : -span.toM;
        const double to = side > 0 ? span.toM : -span.fromM;
        if ( to > 0 )
          parts.push_back( { std::max( 0.0, from ), to, walkOver( span.role, isAllPassable ) } );
      }
      return parts;
    }

    /// How far a section goes over \a parts.
    double reachM( const std::vector<Part> &parts )
    {
      double reached = 0;
      std::size_t i = 0;
      while ( i < parts.size() && parts[i].walk != Walk::Block )
      {
        if ( parts[i].walk == Walk::Street )
        {
          reached = parts[i++].toM;
          continue;
        }
        // no street: all of it when there is street again soon, else the green beside the street
        double gap = 0;
        double green = 0;
        const double from = parts[i].fromM;
        double greenEnd = from;
        for ( ; i < parts.size() && ( parts[i].walk == Walk::Green || parts[i].walk == Walk::Gap ); ++i )
        {
          const double width = parts[i].toM - parts[i].fromM;
          if ( parts[i].walk == Walk::Green && gap <= 0 )
            greenEnd = parts[i].toM;
          ( parts[i].walk == Walk::Green ? green : gap ) += width;
        }
        const bool goesOn = i < parts.size() && parts[i].walk == Walk::Street && gap <= GAP_M && green <= 2 * GREEN_M;
        if ( !goesOn )
          return std::min( greenEnd, from + GREEN_M );
      }
      return reached;
    }

    bool isBuiltWithin( const std::vector<GroundSpan> &spans, double fromM, double toM )
    {
      return std::any_of(
        spans.begin(), spans.end(), [=]( const GroundSpan &span ) { return span.role == GroundRole::Building && span.fromM <= toM && span.toM >= fromM; } );
    }

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
    const std::vector<Part> lefts = partsOf( spans, -1, ground.isAllPassable() );
    const std::vector<Part> rights = partsOf( spans, 1, ground.isAllPassable() );
    const double left = std::min( half, reachM( lefts ) );
    const double right = std::min( half, reachM( rights ) );
    // the axis may run over a hedge in the middle of the street, not along a hedge beside it
    const bool isInGap = !lefts.empty() && !rights.empty() && lefts.front().walk == Walk::Gap && rights.front().walk == Walk::Gap;
    const bool isBesideStreet = isInGap && ( left <= 0 || right <= 0 || lefts.front().toM + rights.front().toM > GAP_M );
    if ( left + right < LEAST_WIDTH_M || isBesideStreet )
      return {};
    SectionProfile profile;
    profile.leftM = left;
    profile.rightM = right;
    const auto endAt = [&]( double fromM, double toM ) { return isBuiltWithin( spans, fromM, toM ) ? SectionEnd::Facade : SectionEnd::Open; };
    profile.leftEnd = endAt( -left - FACADE_NEAR_M, -left );
    profile.rightEnd = endAt( right, right + FACADE_NEAR_M );
    profile.surfaces = surfacesOf( spans, ground, -left, right );
    return profile;
  }
} // namespace koppelkans
