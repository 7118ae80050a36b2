// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "underground/arrangement.h"

#include <QString>
#include <QStringList>

/// Placements and complaints of them as text.
namespace koppelkans
{
  /// Places as text, to compare in one look.
  inline QString textOf( const std::vector<PlacedClaim> &placed )
  {
    QStringList parts;
    for ( const PlacedClaim &place : placed )
      parts << QString( "%1-%2@%3" ).arg( place.fromM ).arg( place.toM ).arg( place.coverM );
    return parts.join( ' ' );
  }

  inline QString joined( const std::vector<std::string> &texts )
  {
    QStringList parts;
    for ( const std::string &text : texts )
      parts << QString::fromStdString( text );
    return parts.join( "; " );
  }
} // namespace koppelkans
