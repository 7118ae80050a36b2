// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "model/rules.h"

#include <QStyledItemDelegate>

namespace koppelkans
{
  /// Draws a list of sectors as coloured chips with their two-letter codes, alone or in a line below the text of the cell; what does not fit is told by three
  /// dots.
  class SectorChips : public QStyledItemDelegate
  {
    Q_OBJECT

    public:
    /// The role under which a cell holds the names of its sectors (a string list).
    static constexpr int SECTORS_ROLE = Qt::UserRole + 1;

    enum class Place
    {
      Alone,
      BelowText
    };

    explicit SectorChips( QObject *parent, Place place = Place::Alone );

    void paint( QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index ) const override;
    QSize sizeHint( const QStyleOptionViewItem &option, const QModelIndex &index ) const override;

    /// "Sewer, Heat": for screen readers.
    QString spoken( const QStringList &sectors ) const;
    /// "RI Sewer, WM Heat": for tooltips.
    QString explained( const QStringList &sectors ) const;
    QString codes( const QStringList &sectors ) const;

    private:
    void paintChips( QPainter *painter, const QRect &area, const QStringList &sectors, const QColor &textColor ) const;

    Rules mRules;
    Place mPlace;
  };
} // namespace koppelkans
