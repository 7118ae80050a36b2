// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QString>

/// How QGIS writes down in a text where a layer lies, taken apart again.
namespace koppelkans
{
  /// A layer in a file.
  struct FileLayer
  {
    QString path;  ///< empty: no file
    QString table; ///< empty: the only layer of the file, or its first
  };

  /// The file and layer in the \a source of a layer of \a provider.
  FileLayer fileLayer( const QString &provider, const QString &source );

  /// A target that names its provider, such as "postgres:dbname=... table=...".
  struct ProviderTarget
  {
    QString provider; ///< empty: the target is a plain path
    QString uri;
  };

  ProviderTarget providerTarget( const QString &target );
} // namespace koppelkans
