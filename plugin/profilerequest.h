// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QMap>
#include <QString>
#include <QStringList>

class QgsProject;
class QgsVectorLayer;

namespace koppelkans
{
  /// Which layers the street profiles are made of.
  struct ProfileRequest
  {
    QString sections;      ///< layer id; empty: only lines drawn on the map give profiles
    QStringList networks;  ///< layer ids
    QStringList obstacles; ///< layer ids
    QStringList tasks;     ///< layer ids
    QString coverage;      ///< layer id: the area that the networks tell about; empty: how near they lie decides

    bool canShowAnything() const { return !sections.isEmpty() || !networks.isEmpty(); }
    bool operator==( const ProfileRequest &other ) const
    {
      return sections == other.sections && networks == other.networks && obstacles == other.obstacles && tasks == other.tasks && coverage == other.coverage;
    }

    /// By key, for keeping.
    QMap<QString, QString> toTexts() const;
    static ProfileRequest fromTexts( const QMap<QString, QString> &texts );
    static QStringList textKeys();
  };

  /// Whether \a layer has the fields that streetsections writes.
  bool isSectionsLayer( const QgsVectorLayer *layer );
  /// Whether \a layer holds lines that tell their KLIC theme.
  bool isNetworkLayer( const QgsVectorLayer *layer );
  /// Whether \a layer may hold what takes room underground: any points or polygons that are not known as something else.
  bool canBeObstacles( const QgsVectorLayer *layer );

  /// Whether \a layer may be the area that the networks tell about: any polygons that are not known as something else.
  bool canBeCoverage( const QgsVectorLayer *layer );

  /// What the layers of \a project look to be, by their fields and names: the newest layer of sections, all networks and task layers, and of obstacles and the
  /// area of a KLIC delivery those that are called so.
  ProfileRequest guessedRequest( const QgsProject &project );
} // namespace koppelkans
