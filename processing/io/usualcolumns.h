// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "model/rules.h"

#include <qgsfields.h>

#include <QMap>
#include <QString>

namespace koppelkans
{
  /// Columns that hold a field of the task layer by the names of columnwords.csv, by field. A column that is called like a field is none of them, and that
  /// field needs no other.
  QMap<QString, QString> usualColumns( const QgsFields &columns, const Rules &rules );
} // namespace koppelkans
