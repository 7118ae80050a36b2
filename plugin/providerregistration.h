// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <qgis.h>

/// The two doors through which the provider enters QGIS: the native plugin and the Python loader. Both may be open at once; the registry then holds one
/// provider, which stays until the last of them lets go. Plain C names, because Python finds them by name.
extern "C"
{
  /// Adds the provider, or counts one user more when it is there already. False when QGIS refuses it.
  Q_DECL_EXPORT bool koppelkans_add_provider();

  /// Counts one user less and removes the provider with the last. False when nobody had added it.
  Q_DECL_EXPORT bool koppelkans_remove_provider();

  /// The QGIS this library was built for, as QGIS writes its version number: 32216 is 3.22.16.
  Q_DECL_EXPORT int koppelkans_qgis_version();
}
