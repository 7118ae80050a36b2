// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QString>
#include <QVariantMap>

class QgsProcessingAlgorithm;

namespace koppelkans
{
  /// Why an output file of \a algorithm cannot be written, with the remedy: its folder is not there or takes no files, or the file is read-only or in use by
  /// another program. Empty when all can. Asked before the work, so that nobody waits for a result that cannot be kept.
  QString unwritableTarget( const QgsProcessingAlgorithm &algorithm, const QVariantMap &parameters );
} // namespace koppelkans
