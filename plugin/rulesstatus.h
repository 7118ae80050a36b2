// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <QVector>

namespace koppelkans
{
  /// What a folder with the user's own rules does to one rules table.
  struct RulesFileStatus
  {
    QString file;
    bool overridden = false; ///< the folder holds a file of that name, which replaces the shipped one
    QString problem;         ///< why that file cannot be used: line, column and what is allowed; empty when all is well
    QStringList remarks;     ///< holes and contradictions in the table as it is in force, beside the other tables that can be used
  };

  /// One status for each rules table, in the order of rulesFiles(). An empty \a folder, or one that does not exist, overrides nothing.
  QVector<RulesFileStatus> rulesStatus( const QString &folder );

  struct RulesCopy
  {
    QStringList copied;
    QStringList kept;   ///< were there already and stay as they are
    QStringList failed; ///< could not be written
  };

  /// Copies the shipped rules tables into \a folder, making it if need be. Never overwrites.
  RulesCopy copyShippedRulesTo( const QString &folder );
} // namespace koppelkans
