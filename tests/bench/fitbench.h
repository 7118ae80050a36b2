// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

namespace koppelkans::bench
{
  /// Times what lies in the sections of a layer and how much room is left in each, without reading and writing.
  QJsonObject timeFreeWidth( const QString &sections, const QString &networks );

  /// Times the arrangement of eight claims of three covers each, which the rules let stack, among forty bodies: \a count random streets, the same every time.
  QJsonObject timeArranging( unsigned count );
} // namespace koppelkans::bench
