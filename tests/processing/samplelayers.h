// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QString>

namespace koppelkans::test
{
  /// The layers of the sample town: with the name of one behind it, the source of that layer.
  inline const QString SAMPLE = QStringLiteral( KOPPELKANS_SOURCE_DIR "/sample_projects/sample.gpkg|layername=" );
} // namespace koppelkans::test
