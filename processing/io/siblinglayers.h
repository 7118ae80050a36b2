// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QString>

class QgsMapLayer;

namespace koppelkans
{
  /// A sentence that names the other layers in the file of \a layer and how to choose one, with a blank before it; empty when there are none or \a layer was
  /// chosen by its name. A file given without a layer's name opens its first layer, which is seldom the one that was meant.
  QString siblingHint( const QgsMapLayer *layer );

  /// Likewise of a layer by its provider and source. Looks into the file, which may take long.
  QString siblingHint( const QString &provider, const QString &source );
} // namespace koppelkans
