// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

/// What the public space is used for and what lies on it.
namespace koppelkans
{
  enum class SurfaceUse : std::uint8_t
  {
    Unknown,
    Carriageway,
    Footway,
    CyclePath,
    Parking,
    Verge,
    Square,
    Island, ///< traffic island
    Water,
    Building,
    Other
  };
  enum class Paving : std::uint8_t
  {
    Unknown,
    Tiles,
    Clinkers,
    Decorative,
    NaturalStone,
    Asphalt,
    HalfPaved,
    Green,
    Unpaved,
    Water
  };

  inline constexpr std::array<std::string_view, 11> SURFACE_USE_NAMES = {
    "unknown", "carriageway", "footway", "cycle_path", "parking", "verge", "square", "island", "water", "building", "other" };
  inline constexpr std::array<std::string_view, 10> PAVING_NAMES = {
    "unknown", "tiles", "clinkers", "decorative", "natural_stone", "asphalt", "half_paved", "green", "unpaved", "water" };

  struct Surface
  {
    SurfaceUse use = SurfaceUse::Unknown;
    Paving paving = Paving::Unknown;

    bool operator==( const Surface &other ) const { return use == other.use && paving == other.paving; }
  };

  std::string_view nameOf( SurfaceUse use );
  std::string_view nameOf( Paving paving );

  /// Each is empty when \a name is not a word of its list; case and surrounding blanks do not matter.
  std::optional<SurfaceUse> surfaceUseNamed( std::string_view name );
  std::optional<Paving> pavingNamed( std::string_view name );
} // namespace koppelkans
