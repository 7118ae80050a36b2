// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "model/rules.h"

#include <QStyledItemDelegate>

namespace koppelkans
{
  /// Draws a list of sectors as coloured chips with their two-letter codes; what does not fit is told by three dots.
  class SectorChips : public QStyledItemDelegate
  {
    Q_OBJECT

    public:
    /// The role under which a cell holds the names of its sectors (a string list).
    static constexpr int SECTORS_ROLE = Qt::UserRole + 1;

    explicit SectorChips( QObject *parent );

    void paint( QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index ) const override;
    QSize sizeHint( const QStyleOptionViewItem &option, const QModelIndex &index ) const override;

    /// "Sewer, Heat": for tooltips and screen readers.
    QString spoken( const QStringList &sectors ) const;
    QString codes( const QStringList &sectors ) const;

    private:
    Rules mRules;
  };
} // namespace koppelkans
