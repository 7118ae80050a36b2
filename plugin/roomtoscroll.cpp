// SPDX-License-Identifier: GPL-2.0-or-later
#include "roomtoscroll.h"

#include <QScrollArea>

namespace koppelkans
{
  QScrollArea *roomToScroll( QWidget *parent )
  {
    auto *scroll = new QScrollArea( parent );
    scroll->setWidgetResizable( true );
    scroll->setFrameShape( QFrame::NoFrame );
    scroll->setFocusPolicy( Qt::NoFocus );
    return scroll;
  }
} // namespace koppelkans
