// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>

/// The closed lists of words a task is described with. The names are those of the task layer's fields (lower case, underscores).
namespace koppelkans
{
  enum class Sector
  {
    Sewer,
    DrinkingWater,
    Gas,
    Electricity,
    Telecom,
    Heat,
    Roads,
    Greenery,
    WaterClimate,
    Housing,
    Waste,
    Mobility,
    Lighting,
    Social,
    Other
  };
  enum class Domain
  {
    Physical,
    Social,
    Technical
  };
  enum class Phase
  {
    Ambition,
    Policy,
    Programmed,
    Preparation,
    Execution,
    Done
  };
  enum class ProjectType
  {
    Maintenance,
    Transition,
    Development,
    Restructuring,
    Neighbourhood
  };
  enum class ClaimKind
  {
    Permanent,
    Temporary,
    None
  };

  inline constexpr std::array<std::string_view, 15> SECTOR_NAMES = { "sewer", "drinking_water", "gas", "electricity", "telecom", "heat", "roads", "greenery",
    "water_climate", "housing", "waste", "mobility", "lighting", "social", "other" };
  inline constexpr std::array<std::string_view, 3> DOMAIN_NAMES = { "physical", "social", "technical" };
  inline constexpr std::array<std::string_view, 6> PHASE_NAMES = { "ambition", "policy", "programmed", "preparation", "execution", "done" };
  inline constexpr std::array<std::string_view, 5> PROJECT_TYPE_NAMES = { "maintenance", "transition", "development", "restructuring", "neighbourhood" };
  inline constexpr std::array<std::string_view, 3> CLAIM_KIND_NAMES = { "permanent", "temporary", "none" };

  /// The words of a list as a text, for messages.
  template <std::size_t N>
  std::string wordList( const std::array<std::string_view, N> &names, std::string_view separator = " " )
  {
    std::string list;
    for ( std::string_view name : names )
      list.append( list.empty() ? std::string_view() : separator ).append( name );
    return list;
  }

  /// The text in lower case (ASCII letters) without surrounding blanks.
  std::string lowerTrimmed( std::string_view text );

  /// The word of a list that \a name is; empty when it is none. Case and surrounding blanks do not matter.
  template <typename Word, std::size_t N>
  std::optional<Word> wordNamed( const std::array<std::string_view, N> &names, std::string_view name )
  {
    const auto found = std::find( names.begin(), names.end(), lowerTrimmed( name ) );
    return found == names.end() ? std::nullopt : std::optional<Word>( static_cast<Word>( found - names.begin() ) );
  }

  std::string_view nameOf( Sector sector );
  std::string_view nameOf( Domain domain );
  std::string_view nameOf( Phase phase );
  std::string_view nameOf( ProjectType type );
  std::string_view nameOf( ClaimKind kind );

  /// Each is empty when \a name is not a word of its list; case and surrounding blanks do not matter.
  std::optional<Sector> sectorNamed( std::string_view name );
  std::optional<Domain> domainNamed( std::string_view name );
  std::optional<Phase> phaseNamed( std::string_view name );
  std::optional<ProjectType> projectTypeNamed( std::string_view name );
  std::optional<ClaimKind> claimKindNamed( std::string_view name );
} // namespace koppelkans
