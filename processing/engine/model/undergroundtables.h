// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "model/rules.h"

/// Readers of the tables on what lies in the ground; each fills its part of the rules, or throws RulesError. A row that names what is no thing of these rules
/// is left out and kept in Rules::idleRows, whose file is for the caller to fill.
namespace koppelkans
{
  /// What a side of a rule may be beside the name of a thing.
  inline constexpr std::array<std::string_view, 5> SIDE_GROUP_NAMES = { "cable", "pipe", "tree", "obstacle", "any" };

  /// Whether \a name means more than one thing in a rule, so that no network and no obstacle may be called so.
  bool isGroupName( std::string_view name );

  void readObstacles( const std::string &file, const std::string &text, Rules &rules );

  /// Works out the clearance of every pair; networks and obstacles must have been read.
  void readClearances( const std::string &file, const std::string &text, Rules &rules );

  void readSurfaceWords( const std::string &file, const std::string &text, Rules &rules );
  void readTariffs( const std::string &file, const std::string &text, Rules &rules );
  void readZones( const std::string &file, const std::string &text, Rules &rules );
  void readMeasures( const std::string &file, const std::string &text, Rules &rules );
} // namespace koppelkans
