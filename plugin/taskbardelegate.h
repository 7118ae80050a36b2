// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "taskrowlayout.h"

#include <QStyledItemDelegate>

namespace koppelkans
{
  class PlaceTaskModel;

  /// Paints a row of the place's list: chip, name, bar and details.
  class TaskBarDelegate : public QStyledItemDelegate
  {
    Q_OBJECT

    public:
    /// \a layout is the list's own and is looked at anew for each row.
    TaskBarDelegate( const PlaceTaskModel *model, const TaskRowLayout *layout, QObject *parent );

    void paint( QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index ) const override;
    QSize sizeHint( const QStyleOptionViewItem &option, const QModelIndex &index ) const override;

    private:
    const PlaceTaskModel *mModel;
    const TaskRowLayout *mLayout;
  };
} // namespace koppelkans
