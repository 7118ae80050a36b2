// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "model/vocabulary.h"

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace koppelkans
{
  /// One row of sectors.csv.
  struct SectorRule
  {
    Domain domain = Domain::Physical;
    bool opensStreet = true; ///< whether a task of this sector opens the street, when the task does not say
    std::string code;        ///< two letters
    std::string color;       ///< #rrggbb
  };

  enum class NetworkKind
  {
    Cable,
    Pipe
  };

  /// One row of networks.csv: what a cable or pipe of a KLIC theme takes of the underground when the task does not say. Metres; empty = unknown.
  struct NetworkRule
  {
    std::string theme; ///< IMKL thema
    Sector sector = Sector::Other;
    NetworkKind kind = NetworkKind::Pipe;
    std::optional<double> widthM;     ///< outer width
    std::optional<double> coverM;     ///< top of the object to the surface
    std::optional<double> heightM;    ///< top to bottom
    std::optional<double> clearanceM; ///< kept free to each side, edge to edge
    std::optional<double> trenchWidthM;
    std::optional<double> workingStripM;
  };

  /// The rules tables (docs: rules/README.md). Indicative defaults, never a norm.
  struct Rules
  {
    std::array<SectorRule, SECTOR_NAMES.size()> sectors; ///< by Sector
    std::vector<NetworkRule> networks;

    std::map<std::string, Sector> sectorWords; ///< by what sectorMeant() looks up

    const SectorRule &of( Sector sector ) const { return sectors[static_cast<std::size_t>( sector )]; }

    /// The sector that a word of a source stands for: its own name, or a word of sectorwords.csv. Case, accents, dashes and underscores do not matter.
    std::optional<Sector> sectorMeant( std::string_view word ) const;

    /// The rule of a KLIC theme (case does not matter); null when the table has none.
    const NetworkRule *network( std::string_view theme ) const;
  };

  /// The names of the tables' files. A new table is one file in processing/rules, its reader in rules.cpp, and a line in the list there.
  std::vector<std::string> rulesFiles();

  struct RulesText
  {
    std::string path; ///< what errors call it
    std::string text;
  };

  /// Reads the rules from the text of each of rulesFiles(), by name. Throws RulesError naming file, line, column and what is allowed.
  Rules readRules( const std::map<std::string, RulesText> &texts );
} // namespace koppelkans
