// SPDX-License-Identifier: GPL-2.0-or-later
#include "databasepages.h"

#include <cpl_conv.h>

namespace koppelkans
{
  DatabasePages::Option::Option( const char *name, const char *value )
    : mName( name )
    , mIsSet( CPLGetConfigOption( name, nullptr ) == nullptr )
  {
    if ( mIsSet )
      CPLSetThreadLocalConfigOption( mName, value );
  }

  DatabasePages::Option::~Option()
  {
    if ( mIsSet )
      CPLSetThreadLocalConfigOption( mName, nullptr );
  }

  DatabasePages::DatabasePages()
    : mPageSize( "OGR_SQLITE_PRAGMA", "page_size=32768" )
    , mCache( "OGR_SQLITE_CACHE", "64" )
  {
  }

  DatabasePages::~DatabasePages() = default;
} // namespace koppelkans
