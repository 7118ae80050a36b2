// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "model/rules.h"

#include <QColor>
#include <QString>

namespace koppelkans
{
  /// What a sector is called in the user's language.
  QString sectorLabel( Sector sector );

  /// How a sector shows itself wherever it is drawn: never by its colour alone.
  struct SectorLook
  {
    QString code; ///< two letters
    QString label;
    QColor color;
  };

  /// The look of the sector with the name \a sector in the task layer. A name that is no sector looks like `other`, with a question mark for its code.
  SectorLook sectorLook( const Rules &rules, const QString &sector );
} // namespace koppelkans
