// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "hotplace.h"

#include <QAbstractTableModel>

namespace koppelkans
{
  class SectorChips;

  /// The hottest places as rows of a table.
  class HotPlacesModel : public QAbstractTableModel
  {
    Q_OBJECT

    public:
    enum Column
    {
      RankColumn,
      TasksColumn,
      UndatedColumn, ///< so many of them
      SectorsColumn,
      OpeningsColumn,
      OwnersColumn,
      CostColumn,
      WhereColumn,
      ColumnCount
    };

    HotPlacesModel( const SectorChips *chips, QObject *parent );

    void setPlaces( const QVector<HotPlace> &places );
    /// In a narrow list the sectors stand below where a place is.
    void setNarrow( bool narrow );
    const QVector<HotPlace> &places() const { return mPlaces; }

    int rowCount( const QModelIndex &parent = QModelIndex() ) const override;
    int columnCount( const QModelIndex &parent = QModelIndex() ) const override;
    QVariant data( const QModelIndex &index, int role ) const override;
    QVariant headerData( int section, Qt::Orientation orientation, int role ) const override;

    private:
    QString text( const HotPlace &place, int row, int column ) const;
    QString toolTip( const HotPlace &place ) const;

    const SectorChips *mChips;
    QVector<HotPlace> mPlaces;
    bool mIsNarrow = false;
  };
} // namespace koppelkans
