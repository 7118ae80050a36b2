// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "model/rules.h"

/// Readers of the tables on what lies in the ground; each fills its part of the rules, or throws RulesError.
namespace koppelkans
{
  void readObstacles( const std::string &file, const std::string &text, Rules &rules );

  /// Works out the clearance of every pair; networks and obstacles must have been read.
  void readClearances( const std::string &file, const std::string &text, Rules &rules );

  void readSurfaceWords( const std::string &file, const std::string &text, Rules &rules );
  void readTariffs( const std::string &file, const std::string &text, Rules &rules );
  void readZones( const std::string &file, const std::string &text, Rules &rules );
  void readMeasures( const std::string &file, const std::string &text, Rules &rules );
} // namespace koppelkans
