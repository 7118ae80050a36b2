// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "underground/crosssection.h"
#include "underground/ground.h"

#include <optional>

namespace koppelkans
{
  /// The public space along a line across the street, on both sides of the axis.
  struct SectionProfile
  {
    double leftM = 0;  ///< from the axis to the left end
    double rightM = 0; ///< from the axis to the right end
    SectionEnd leftEnd = SectionEnd::Open;
    SectionEnd rightEnd = SectionEnd::Open;
    std::vector<SurfaceSpan> surfaces; ///< from the left end on

    double widthM() const { return leftM + rightM; }
  };

  /// What a section at \a axisPoint across \a direction (of the axis, of length 1) is, at most \a maxWidthM wide; transects.h tells where it ends. Empty when
  /// the axis is not on public space there.
  std::optional<SectionProfile> profileAt( const Ground &ground, const Point &axisPoint, const Point &direction, double maxWidthM );
} // namespace koppelkans
