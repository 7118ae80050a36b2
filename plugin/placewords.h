// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "placecontent.h"

#include <QString>
#include <QStringList>

/// What is said of the tasks at a place: every number with its unit, and "unknown" in words.
namespace koppelkans
{
  QString phaseLabel( const QString &phase );

  /// The name, or what stands for it.
  QString nameText( const PlaceRow &row );

  /// "2026 to 2028" for whole years, else with days; "undated".
  QString periodText( const PlaceTask &task );

  /// Depth below the surface: "-1.2 m", "-1.2 to -1.6 m", "unknown".
  QString depthText( const PlaceTask &task );

  /// Short: "€ 850", "€ 120 k", "€ 2.1 M", "unknown".
  QString costText( const PlaceRow &row );

  /// The same where no heading says what it is.
  QString costLine( const PlaceRow &row );

  QString ownerText( const PlaceRow &row );
  QString phaseText( const PlaceTask &task );

  /// Depth, owner and phase in one line; what is unknown is named with the word.
  QString detailLine( const PlaceRow &row );

  /// The whole row as a sentence for a screen reader.
  QString spokenText( const PlaceRow &row );

  /// Everything, as rich text.
  QString toolTipText( const PlaceRow &row );

  /// "3 openings, again within 2 years", with what is not counted.
  QString openingsText( const PlaceContent &content );

  /// The name of the place, or what stands for it.
  QString titleText( const PlaceContent &content );

  /// The number of tasks, and openingsText().
  QString summaryText( const PlaceContent &content );
} // namespace koppelkans
