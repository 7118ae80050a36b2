// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "placecontent.h"

#include <QAbstractListModel>

namespace koppelkans
{
  /// The tasks at a place as the rows of a list. Each row reads as one sentence to a screen reader.
  class PlaceTaskModel : public QAbstractListModel
  {
    Q_OBJECT

    public:
    enum Role
    {
      TaskIdRole = Qt::UserRole
    };

    using QAbstractListModel::QAbstractListModel;

    void show( const PlaceContent &content );

    const PlaceContent &content() const { return mContent; }

    int rowCount( const QModelIndex &parent = QModelIndex() ) const override;
    QVariant data( const QModelIndex &index, int role = Qt::DisplayRole ) const override;
    QVariant headerData( int section, Qt::Orientation orientation, int role = Qt::DisplayRole ) const override;

    private:
    PlaceContent mContent;
  };
} // namespace koppelkans
