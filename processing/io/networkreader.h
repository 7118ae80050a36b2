// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "layersource.h"
#include "model/network.h"
#include "model/rules.h"
#include "site.h"

#include <QCoreApplication>

#include <vector>

namespace koppelkans
{
  /// Reads layers of cables and pipes. Two steps, because layers live in the main thread: prepare() there, read() in any thread.
  ///
  /// Fields are known by their names, whatever the case: thema or theme or network; soort, kind or type; status; diameter_mm, width_m or diameter_m; cover_m,
  /// diepte_m or depth_m; height_m; geldig_vanaf, valid_from or start; geldig_tot, valid_to or end; buiten_gebruik; object_id or network_id; vertikaal;
  /// product. So is a KLIC delivery that was flattened to a table. All are optional but one that tells the theme. Of several that tell the same the first
  /// counts that is filled.
  class NetworkReader
  {
    Q_DECLARE_TR_FUNCTIONS( koppelkans )

    public:
    /// Throws QgsProcessingException with the remedy when there are no layers, or one is no line layer, not in metres, a layer of tasks, or without a theme.
    void prepare( const QList<QgsMapLayer *> &layers );

    /// The networks in the system of \a site, by id. It is told when a layer lies where its system is not used, or nowhere near the site (areaofuse.h). What is
    /// not known is filled from \a rules (networkdefaults.h). read = used + rejected: left out are features without a line, above the ground, and deliveries of
    /// the same line more than once (networkduplicates.h). A width or a cover that cannot be right is told and taken as unknown; a date that registers write
    /// for unknown is counted. A line without a theme of the rules is 'overig': of unknown width. Of what lies there only the end of its life counts; what is
    /// projected begins at its date. What is disused, or has a date out of use and no status, has no end: it takes room until it is taken out. Throws Cancelled
    /// when the user stops.
    std::vector<Network> read(
      const Site &site, const QgsCoordinateTransformContext &transformContext, const Rules &rules, QgsProcessingFeedback *feedback, ReadReport &report ) const;

    private:
    std::vector<LayerSource> mSources;
  };
} // namespace koppelkans
