// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "namedarea.h"

#include <qgsspatialindex.h>

#include <memory>

namespace koppelkans
{
  /// Tells in which area a place lies.
  class AreaNames
  {
    public:
      /// Without areas every place is nameless.
      explicit AreaNames( std::vector<NamedArea> areas = {} );
      ~AreaNames();
      AreaNames( AreaNames && ) noexcept;
      AreaNames &operator=( AreaNames && ) noexcept;

      /// May be asked from several threads at a time. Name of the area that holds a point on the surface of \a place; the first where areas overlap;
      /// empty when none does.
      QString nameOf( const QgsGeometry &place ) const;

    private:
      struct PreparedArea;
      std::vector<std::unique_ptr<PreparedArea>> mAreas;
      QgsSpatialIndex mIndex;
  };
} // namespace koppelkans
