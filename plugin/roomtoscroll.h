// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

class QScrollArea;
class QWidget;

namespace koppelkans
{
  /// An area without a frame of its own for a part of a dock. A laptop's screen is low: what does not fit is scrolled to, and the window does not grow.
  QScrollArea *roomToScroll( QWidget *parent );
} // namespace koppelkans
