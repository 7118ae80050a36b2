// SPDX-License-Identifier: GPL-2.0-or-later
#include "model/surface.h"

#include "model/vocabulary.h"

namespace koppelkans
{
  std::string_view nameOf( SurfaceUse use )
  {
    return SURFACE_USE_NAMES[static_cast<std::size_t>( use )];
  }
  std::string_view nameOf( Paving paving )
  {
    return PAVING_NAMES[static_cast<std::size_t>( paving )];
  }

  std::optional<SurfaceUse> surfaceUseNamed( std::string_view name )
  {
    return wordNamed<SurfaceUse>( SURFACE_USE_NAMES, name );
  }
  std::optional<Paving> pavingNamed( std::string_view name )
  {
    return wordNamed<Paving>( PAVING_NAMES, name );
  }
} // namespace koppelkans
