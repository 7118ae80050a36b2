// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "model/boxindex.h"
#include "model/surface.h"
#include "underground/edgestretch.h"

#include <optional>
#include <string>
#include <vector>

namespace koppelkans
{
  /// A polygon of the public space, or a building.
  struct GroundPiece
  {
    std::string id;                ///< unique among the pieces: decides between pieces that lie over one another
    std::vector<Polygon> polygons; ///< valid
    Surface surface;
    std::string name;      ///< of the surface, as the source calls it
    bool isStreet = false; ///< streets are looked for here
    bool isIsland = false; ///< no piece of the source but a hole in the street that sections go over, whatever it is
    std::string streetId;
    std::string streetName;
  };

  /// What ground is to a section. Where pieces lie over one another the first of these counts: a bridge goes over its water, and ends at a building.
  enum class GroundRole
  {
    Building,
    Street,
    Passable, ///< a section goes over it, though no street is looked for here: green, a traffic island, a square
    Island,   ///< a section goes over it, though what it is is not known
    Water,
    Other, ///< no public space, or what it is for is not known
    None   ///< no piece at all
  };

  GroundRole roleOf( const GroundPiece &piece );

  /// A stretch of one piece along a line.
  struct GroundSpan
  {
    double fromM = 0;
    double toM = 0;
    GroundRole role = GroundRole::None;
    std::optional<std::size_t> piece; ///< index; empty for GroundRole::None
  };

  /// A straight line that ground is looked at along; positions are metres from the origin, negative ones behind it.
  struct GroundLine
  {
    Point origin{};
    Point direction{}; ///< of length 1
    double fromM = 0;
    double toM = 0;
  };

  /// The ground of a run, made to be looked at along many lines by many threads.
  class Ground
  {
    public:
    /// Sorts the \a pieces by id. \a isAllPassable: where there is no piece a section goes on, because nothing but the buildings is known.
    explicit Ground( std::vector<GroundPiece> pieces, bool isAllPassable = false );

    /// What lies along \a line: ascending, without gaps or overlaps, from its fromM to its toM. Neighbouring spans are of different pieces.
    std::vector<GroundSpan> along( const GroundLine &line ) const;

    /// The piece of the first role at \a point, as along() chooses; empty: none.
    std::optional<std::size_t> at( const Point &point ) const;

    const std::vector<GroundPiece> &pieces() const { return mPieces; }
    bool isAllPassable() const { return mIsAllPassable; }

    private:
    void cutBy( const GroundLine &line, std::size_t piece, std::vector<GroundSpan> &spans ) const;

    std::vector<GroundPiece> mPieces;
    std::vector<std::vector<EdgeStretch>> mStretches; ///< of each piece
    bool mIsAllPassable;
    BoxIndex mIndex;
  };
} // namespace koppelkans
