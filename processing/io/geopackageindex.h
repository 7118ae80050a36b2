// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "layeraddress.h"
#include "rtreepacking.h"

#include <QString>
#include <QStringList>
#include <QTemporaryFile>

#include <vector>

class QgsGeometry;

namespace koppelkans
{
  /// The spatial index of a new GeoPackage layer, packed after the last feature. GDAL before 3.8 inserts feature by feature into the R-tree of SQLite, which
  /// takes as long as writing the features, and longer for each in a larger layer; GDAL from 3.8 on packs by itself. What the tables of the index hold is laid
  /// down in https://www.sqlite.org/rtree.html#the_shadow_tables; what else belongs to it (triggers, register) GDAL makes, in an empty file beside.
  class GeoPackageIndex
  {
    public:
    /// Fewer features GDAL indexes as fast by itself: measured, the two take as long at some 3,500.
    static constexpr long long FEWEST_PACKED = 5000;

    /// What to tell GDAL when it makes the layer: to leave the index to this class.
    static QStringList layerOptions();

    /// 40 MB of entries while they are sorted: one tree over all of a layer up to this size, and one for each block of a larger one.
    static constexpr std::size_t BOXES_IN_MEMORY = 1 << 20;

    /// \a fewestPacked: see FEWEST_PACKED. \a boxesInMemory: see BOXES_IN_MEMORY.
    explicit GeoPackageIndex( long long fewestPacked = FEWEST_PACKED, std::size_t boxesInMemory = BOXES_IN_MEMORY );

    /// The place of the next feature, in the order in which the features are written.
    void add( const QgsGeometry &geometry );

    /// Makes the index of \a layer, which holds just the features that were added, under ids of GDAL's making, and is open nowhere else. What cannot be packed
    /// GDAL indexes: other ids than in order, places for which the folder of temporary files had no room. Gives what went wrong, and then there is no index;
    /// empty when nothing did.
    QString write( const FileLayer &layer );

    private:
    void holdBack();

    const long long mFewestPacked;
    const std::size_t mBoxesInMemory;
    std::vector<IndexBox> mWaiting; ///< not in the file yet
    QTemporaryFile mBoxes;          ///< one IndexBox for each feature, that of no place is not a number
    bool mIsAllHeld = true;         ///< false: the file could not be written
    long long mCount = 0;
  };
} // namespace koppelkans
