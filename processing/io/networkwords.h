// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "model/datenotation.h"
#include "model/network.h"
#include "model/rules.h"

#include <QString>
#include <QVariant>

#include <optional>

/// What registers of cables and pipes write.
namespace koppelkans
{
  /// A duct or casing pipe (Duct, Mantelbuis), a cable bed (Kabelbed); anything else is a cable or pipe.
  NetworkPart networkPartMeant( const QString &word );

  /// functional, projected, disused (IMKL) and what others write for them; what is being built is there. Empty when it is none of them.
  std::optional<NetworkStatus> networkStatusMeant( const QString &word );

  /// Whether a vertical position (IMKL: underground, onGroundSurface, suspendedOrElevated) is above the ground.
  bool isAboveGround( const QString &verticalPosition );

  /// The theme of the rules for \a theme: heat of a low temperature by its product (waterLT) is warmteLaag where the rules have that. Medium temperature
  /// (waterMT, 55 to 75 degrees) may be above 70, and stays warmte.
  QString themeOfProduct( const QString &theme, const QString &product, const Rules &rules );

  struct WidthRange
  {
    double leastM;
    double mostM;
  };

  /// What is believed of an outer width. More is nearly always a number in another unit: 3500 mm of telecom cable.
  WidthRange believableWidthM( NetworkKind kind, NetworkPart part );

  /// A date as a register gives it, as text or as a date.
  DateReading readDateCell( const QVariant &cell );
} // namespace koppelkans
