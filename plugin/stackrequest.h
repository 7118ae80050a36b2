// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <QVariantMap>

#include <optional>

class QgsMapLayer;
class QgsProject;

namespace koppelkans
{
  /// What the dock asks of koppelkans:stacktasks. Lists that are empty do not limit.
  struct StackRequest
  {
    QStringList taskLayers;               ///< layer ids
    std::optional<int> fromYear, toYear;  ///< both included; open when empty
    QStringList sectors, domains, phases; ///< words of the vocabulary
    QStringList owners;
    int reopenYears = 5;
    QString areas;         ///< layer id; empty: pieces get no area name
    QString areaNameField; ///< empty: the algorithm finds one
    bool byYear = false;
    QString outputFile; ///< GeoPackage; empty: a temporary one. Where it is there already, one with the next number

    /// The parameters of the algorithm, those that do not limit left out. Outputs are to be loaded into \a project.
    QVariantMap parameters( QgsProject *project ) const;

    /// By key, for keeping.
    QMap<QString, QString> toTexts() const;
    static StackRequest fromTexts( const QMap<QString, QString> &texts );
    static QStringList textKeys();
  };

  /// The stacks layer remembers what it was made from, so that a saved project reopens whole.
  void rememberRequest( QgsMapLayer *layer, const StackRequest &request );
  StackRequest requestOf( const QgsMapLayer *layer );
} // namespace koppelkans
