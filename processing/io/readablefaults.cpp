// SPDX-License-Identifier: GPL-2.0-or-later
#include "readablefaults.h"

#include "translation.h"

#include <qgsexception.h>

#include <new>

namespace koppelkans
{
  void throwReadable()
  {
    try
    {
      throw;
    }
    catch ( const QgsException &error )
    {
      throw QgsProcessingException( error.what() );
    }
    catch ( const EngineError &error )
    {
      throw QgsProcessingException( translated( error ) );
    }
    catch ( const std::bad_alloc & )
    {
      throw QgsProcessingException( tr( "There is not enough memory. Look at fewer layers, a shorter period or fewer sectors at a time." ) );
    }
    catch ( const std::exception &error )
    {
      throw QgsProcessingException( tr( "The work could not be done: %1" ).arg( QString::fromUtf8( error.what() ) ) );
    }
  }
} // namespace koppelkans
