// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "underground/arrangement.h"

#include <QWidget>

#include <optional>

namespace koppelkans
{
  /// A verdict on the fit: colour, symbol and word.
  class VerdictBadge : public QWidget
  {
    Q_OBJECT

    public:
    explicit VerdictBadge( QWidget *parent = nullptr );

    /// Empty: it is still being found.
    void showVerdict( std::optional<Verdict> verdict, const QString &remark = QString() );
    const QString &word() const { return mWord; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

    protected:
    void paintEvent( QPaintEvent *event ) override;

    private:
    QString mSymbol, mWord;
    QColor mColor;
  };
} // namespace koppelkans
