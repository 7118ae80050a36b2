// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "model/rules.h"

#include <optional>
#include <vector>

/// Which rows of measures.csv are a way out between two things: the same for claims that are arranged and for a corridor.
namespace koppelkans
{
  /// Whether a measure leaves two things a lesser distance.
  bool lessensDistance( MeasureKind kind );

  /// Whether a measure takes a body away.
  bool takesAway( MeasureKind kind );

  /// How much a measure says of a pair, in any order; empty when it speaks of others.
  std::optional<int> precisionOf( const MeasureRule &measure, const ClearanceTable &things, Thing a, Thing b );

  /// The rows of \a kind that speak of a pair, the cheapest first, of equals the first. Left out is what another makes needless: a row that costs more for the
  /// same, and one of a lesser distance that leaves no less than a cheaper one.
  std::vector<std::size_t> measuresFor( MeasureKind kind, const Rules &rules, Thing a, Thing b );

  /// The rows by which \a thing may be laid deeper so as to lie above or below one of \a others: of those with which it may be stacked. Ordered as those of
  /// measuresFor().
  std::vector<std::size_t> measuresToGoDeeper( const Rules &rules, Thing thing, const std::vector<Thing> &others );

  /// The rows by which \a thing may be built from a strip narrower than \a workingStripM: of those that name most of it, in their order. None where those leave
  /// it no narrower, whatever rows say that name less.
  std::vector<std::size_t> measuresOfStrip( const Rules &rules, Thing thing, double workingStripM );
} // namespace koppelkans
