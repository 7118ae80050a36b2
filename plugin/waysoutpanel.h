// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "profile.h"

#include "model/rules.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTreeWidget;

namespace koppelkans
{
  /// Why the claims cannot lie together, and what would help.
  class WaysOutPanel : public QWidget
  {
    Q_OBJECT

    public:
    explicit WaysOutPanel( QWidget *parent = nullptr );

    void showArrangement( const Arrangement &arrangement, const Profile &profile, const Rules &rules );
    void clear();
    void takeFocus();

    signals:
    void chosen( int wayOut ); ///< index in the arrangement

    private:
    QLabel *mConflict = nullptr;
    QTreeWidget *mWays = nullptr;
    QPushButton *mUse = nullptr;
  };
} // namespace koppelkans
