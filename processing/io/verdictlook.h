// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "underground/arrangement.h"

#include <QColor>
#include <QString>

namespace koppelkans
{
  /// How a verdict on the fit shows itself wherever it is drawn: never by its colour alone.
  struct VerdictLook
  {
    QString symbol; ///< one character
    QString word;
    QString meaning; ///< a sentence
    QColor color;
  };

  VerdictLook verdictLook( Verdict verdict );
} // namespace koppelkans
