// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "model/rules.h"
#include "underground/sectionfit.h"
#include "underground/streetverdicts.h"

#include <qgsfeature.h>

#include <vector>

namespace koppelkans
{
  /// The section with the fields of fitFields(). What is free is left empty where it is not known.
  QgsFeature fitFeature( const SectionFit &fit, const Rules &rules );

  /// Whether claims do not fit in the section, or cannot come from the section before.
  bool isInConflict( const SectionFit &fit );

  /// The section with the fields of conflictFields(). It must be in conflict.
  QgsFeature conflictFeature( const SectionFit &fit, const Rules &rules );

  /// The street with the fields of streetFitFields(), its axis as a multiline.
  QgsFeature streetFitFeature( const StreetVerdict &street );

  /// The strips in which the claims of section \a index of \a fits lie, with the fields of placedFields(). A strip reaches half-way to the sections before and
  /// behind it, and meets that of the same claim there; where the claim is not placed next to it, or cannot come from there, it ends after 5 m at most.
  std::vector<QgsFeature> placedFeatures( const std::vector<SectionFit> &fits, std::size_t index, const Rules &rules );

  /// What the streets are told of a section.
  SectionSummary summaryOf( const SectionFit &fit );
} // namespace koppelkans
