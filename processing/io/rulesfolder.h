// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "model/rules.h"

#include <QString>
#include <QStringList>

namespace koppelkans
{
  /// Settings key of the rules folder chosen under Settings > Options > Koppelkans.
  inline const QString RULES_FOLDER_SETTING = QStringLiteral( "koppelkans/rulesFolder" );

  /// Where a rules table is read from: \a parameterFolder, else the folder of the settings, else the one that is shipped; file by file.
  QString rulesFilePath( const QString &file, const QString &parameterFolder );

  /// Which tables of the rules in force are not those that are shipped.
  QStringList ownRulesFiles( const QString &parameterFolder );

  /// The rules in force. Throws QgsProcessingException when a folder does not exist, \a parameterFolder holds neither a table nor presets, a file cannot be
  /// read or a cell is wrong.
  Rules loadRules( const QString &parameterFolder = QString() );

  /// The rules that come with the plugin: for what must show something while those in force have an error.
  Rules shippedRules();
} // namespace koppelkans
