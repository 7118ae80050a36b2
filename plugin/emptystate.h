// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QWidget>

class QPushButton;

namespace koppelkans
{
  /// Where nothing is to be shown yet: why, and the button that brings it about.
  class EmptyState : public QWidget
  {
    Q_OBJECT

    public:
    EmptyState( const QString &text, const QString &remedy, QWidget *parent );

    void takeFocus();
    void offerRemedy( bool isOffered ); ///< a button that would do nothing is not shown
    bool offersRemedy() const;

    signals:
    void remedyWanted();

    private:
    QPushButton *mRemedy = nullptr;
  };
} // namespace koppelkans
