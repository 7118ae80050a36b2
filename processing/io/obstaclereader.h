// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "layersource.h"
#include "model/obstacle.h"
#include "model/rules.h"
#include "site.h"

#include <QCoreApplication>

#include <vector>

namespace koppelkans
{
  /// Reads layers of what stands in the public space: trees, containers, manholes, poles, buildings. prepare() in the main thread, read() in any.
  ///
  /// What a feature is, is told by its kind (soort, kind, type, klasse, class, function, functie, plus_type), else by the name of its layer, in the words of
  /// obstacles.csv; the words for a building of surfacewords.csv make it a façade. Its width is that of width_m, diameter_m or diameter_mm, else that of
  /// obstacles.csv. A tree of which only the crown (crown_m, kroon_m, kroondiameter) is told is small below 5 m, large from 8 m on.
  class ObstacleReader
  {
    Q_DECLARE_TR_FUNCTIONS( koppelkans )

    public:
    /// Throws QgsProcessingException with the remedy when one of the layers has no points or areas, or is not in metres.
    void prepare( const QList<QgsMapLayer *> &layers );

    /// The obstacles in the system of \a site, by id. It is told when a layer lies where its system is not used, or nowhere near the site (areaofuse.h). read =
    /// used + rejected: lines are left out, they tell no width. What no word of the rules tells is other_obstacle, and that is told. Throws Cancelled when the
    /// user stops.
    std::vector<Obstacle> read(
      const Site &site, const QgsCoordinateTransformContext &transformContext, const Rules &rules, QgsProcessingFeedback *feedback, ReadReport &report ) const;

    private:
    std::vector<LayerSource> mSources;
  };
} // namespace koppelkans
