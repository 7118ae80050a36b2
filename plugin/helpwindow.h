// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QDialog>

namespace koppelkans
{
  /// The first steps, in a window that stays open beside the work.
  class HelpWindow : public QDialog
  {
    Q_OBJECT

    public:
    explicit HelpWindow( QWidget *parent = nullptr );
  };
} // namespace koppelkans
