// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "model/engineerror.h"

namespace koppelkans
{
  /// Throws what is being caught as a QgsProcessingException with a sentence that the user can read.
  [[noreturn]] void throwReadable();

  /// Does \a work. What it throws becomes a QgsProcessingException that the user can read; Cancelled stays what it is. For all that runs in a thread of a task:
  /// an exception that QGIS does not know would end QGIS, and the user's project with it.
  template <typename Work>
  auto withReadableFaults( const Work &work )
  {
    try
    {
      return work();
    }
    catch ( const Cancelled & )
    {
      throw;
    }
    catch ( ... )
    {
      throwReadable();
    }
  }
} // namespace koppelkans
