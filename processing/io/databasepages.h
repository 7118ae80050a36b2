// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>

namespace koppelkans
{
  /// While it lives, the SQLite databases (GeoPackage, SpatiaLite) that GDAL opens in this thread have pages of 32 KiB, where they are new, and a cache of 64
  /// MiB, instead of 4 KiB and 2 MiB: millions of features and their spatial index are then written with fewer and larger writes, a tenth to a seventh faster.
  /// What the user has set in these options of GDAL's stays.
  class DatabasePages
  {
    public:
    DatabasePages();
    ~DatabasePages();
    DatabasePages( const DatabasePages & ) = delete;
    DatabasePages &operator=( const DatabasePages & ) = delete;

    private:
    /// An option of GDAL for this thread alone.
    class Option
    {
      public:
      Option( const char *name, const char *value );
      ~Option();
      Option( const Option & ) = delete;
      Option &operator=( const Option & ) = delete;

      private:
      const char *mName;
      bool mIsSet;
    };
    Option mPageSize;
    Option mCache;
  };
} // namespace koppelkans
