// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "model/clearances.h"
#include "model/surface.h"
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
    int line = 0; ///< of networks.csv
  };

  /// One row of obstacles.csv: something in the public space that takes room underground. Metres; empty = unknown.
  struct ObstacleRule
  {
    std::string name;
    ThingGroup group = ThingGroup::Obstacle;
    std::vector<std::string> words; ///< of sources, as sectorwords are compared
    double widthM = 0;              ///< of the trunk, the shaft, the foundation
    std::optional<double> depthM;
    std::optional<double> rootWidthM; ///< across the rooting zone of a tree
  };

  /// One row of zones.csv.
  struct ZoneRow
  {
    std::string thing; ///< the name of a thing, a group (cable, pipe), or any
    SurfaceUse use = SurfaceUse::Unknown;
    bool isAllowed = true;
  };

  enum class MeasureKind
  {
    SharedTrench,
    RootBarrier,
    Insulation,
    Deeper,
    RemoveDisused,
    Relocate,
    Wait,
    OtherSide,
    NarrowStrip
  };
  inline constexpr std::array<std::string_view, 9> MEASURE_NAMES = {
    "shared_trench", "root_barrier", "insulation", "deeper", "remove_disused", "relocate", "wait", "other_side", "narrow_strip" };
  std::string_view nameOf( MeasureKind kind );

  /// One row of measures.csv: a way out where claims do not fit.
  struct MeasureRule
  {
    MeasureKind kind = MeasureKind::Wait;
    std::string a; ///< the name of a thing, a group, or any
    std::string b;
    std::optional<double> distanceM; ///< that they must keep with the measure; how much deeper, for Deeper; how wide a working strip is enough, for NarrowStrip
    double costEurosPerM = 0;        ///< along the street
    int line = 0;                    ///< of measures.csv
  };

  /// What a word of surfacewords.csv tells of a surface.
  struct SurfaceWord
  {
    Surface surface; ///< what the word does not tell is unknown
    int line = 0;    ///< of surfacewords.csv: of words that contradict one another the one that stands higher counts
  };

  /// One row of columnwords.csv: what sources call the column that holds a field of the task layer.
  struct ColumnWord
  {
    std::string key; ///< as columnKey() compares names
    std::string field;
  };

  /// What of the name of a column is compared: case, accents, dashes, underscores and blanks do not matter.
  std::string columnKey( std::string_view name );

  /// The fields of the task layer that a column of a source can hold as it is, whatever the source.
  inline constexpr std::array<std::string_view, 24> COLUMN_FIELDS = { "task_id", "name", "owner", "remarks", "sector", "start", "end", "earliest_start",
    "latest_end", "duration_days", "cost", "budget", "price_level", "budget_line", "opens_street", "network", "width_m", "cover_m", "height_m",
    "working_strip_m", "social_goal", "indicator", "depends_on", "confidential" };

  /// A row of a shipped table that says nothing, because a table of the user's own has no such network or obstacle.
  struct IdleRow
  {
    std::string file; ///< name of the table
    int line = 0;
    std::string column;
    std::string name; ///< that is neither in networks.csv nor in obstacles.csv
  };

  /// The rules tables (docs: rules/README.md). Indicative defaults, never a norm.
  struct Rules
  {
    std::array<SectorRule, SECTOR_NAMES.size()> sectors; ///< by Sector
    std::vector<NetworkRule> networks;

    std::map<std::string, Sector> sectorWords; ///< by what sectorMeant() looks up

    std::vector<ColumnWord> columnWords; ///< of several columns for one field that of the higher row counts

    std::vector<ObstacleRule> obstacles;
    ClearanceTable clearances;                                   ///< of networks, then obstacles (in the order of their tables), then the façade
    std::map<std::string, SurfaceWord> surfaceWords;             ///< by what surfaceMeant() looks up
    std::array<double, PAVING_NAMES.size()> openingEurosPerM2{}; ///< opening and closing, by Paving
    std::vector<ZoneRow> zones;
    std::vector<MeasureRule> measures;
    std::vector<IdleRow> idleRows;

    const SectorRule &of( Sector sector ) const { return sectors[static_cast<std::size_t>( sector )]; }

    /// The sector that a word of a source stands for: its own name, or a word of sectorwords.csv. Case, accents, dashes and underscores do not matter.
    std::optional<Sector> sectorMeant( std::string_view word ) const;

    /// The rule of a KLIC theme (case does not matter); null when the table has none.
    const NetworkRule *network( std::string_view theme ) const;

    Thing thingOfNetwork( std::size_t network ) const { return static_cast<Thing>( network ); }
    Thing thingOfObstacle( std::size_t obstacle ) const { return static_cast<Thing>( networks.size() + obstacle ); }
    Thing facade() const { return static_cast<Thing>( networks.size() + obstacles.size() ); }
    /// The rule of a thing that is a network; null for obstacles and the façade.
    const NetworkRule *networkOf( Thing thing ) const { return thing < networks.size() ? &networks[thing] : nullptr; }

    /// The kind of obstacle that a word of a source stands for: its name, or one of its words. Case, accents, dashes and underscores do not matter.
    std::optional<Thing> obstacleMeant( std::string_view word ) const;

    /// What the words of a source (use, paving; in any order) tell of a surface together; of words that contradict one another the one that stands highest in
    /// surfacewords.csv counts, for use and paving each by itself. Case, accents, dashes and underscores do not matter.
    Surface surfaceMeant( const std::vector<std::string> &words ) const;

    /// Whether a thing may be laid along the street under such a surface: the most precise row decides, and any 'no' among rows that are as precise.
    bool isAllowed( Thing thing, SurfaceUse use ) const;
  };

  /// The names of the tables' files. A new table is one file in processing/rules, its reader in rules.cpp, and a line in the list there.
  std::vector<std::string> rulesFiles();

  struct RulesText
  {
    std::string path; ///< what errors call it
    std::string text;
    bool isShipped = false; ///< then its rows may name what the user's own networks.csv or obstacles.csv lack; they are kept as Rules::idleRows
  };

  /// Reads the rules from the text of each of rulesFiles(), by name. Throws RulesError naming file, line, column and what is allowed.
  Rules readRules( const std::map<std::string, RulesText> &texts );
} // namespace koppelkans
