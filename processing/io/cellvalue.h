// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QVariant>

namespace koppelkans
{
  /// A list (an array of a database, a list of a GeoJSON file, the value of array()) as one text with commas between; anything else as it is.
  QVariant withListJoined( const QVariant &value );

  /// Whether \a value says something that is lost when it is taken as a text: a table of keys, a geometry, a list that holds these.
  bool hasNoText( const QVariant &value );
} // namespace koppelkans
