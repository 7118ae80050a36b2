// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "sectionreader.h"

#include <qgsfeaturerequest.h>

class QgsProcessingFeatureSource;
class QgsProcessingFeedback;

namespace koppelkans
{
  /// How to ask \a sections for its features so that those of a street come together, in its order. As they lie, when they do so already; else sorted by
  /// street, chainage and section, and that is said: so the order of a layer does not matter. Looks at all features, without their geometries. Throws
  /// Cancelled.
  QgsFeatureRequest requestAlongStreets( const QgsProcessingFeatureSource &sections, const SectionReader &reader, QgsProcessingFeedback *feedback );
} // namespace koppelkans
