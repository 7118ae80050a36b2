// SPDX-License-Identifier: GPL-2.0-or-later
#include "verdictlook.h"

#include "translation.h"

#include <QLocale>

namespace koppelkans
{
  VerdictLook verdictLook( Verdict verdict )
  {
    switch ( verdict )
    {
    case Verdict::Fits:
      return { QStringLiteral( "✓" ), tr( "fits" ), tr( "All claims can lie here with every clearance kept." ), QColor( 0x21, 0x66, 0xac ) };
    case Verdict::Tight:
      return { QStringLiteral( "≈" ), tr( "tight" ),
        tr( "The claims can lie here, but with less than %1 m to spare, nearer than the distance of a warning, or without a proof." )
          .arg( QLocale().toString( TIGHT_M, 'f', 2 ) ),
        QColor( 0xfd, 0xae, 0x61 ) };
    case Verdict::No:
      return { QStringLiteral( "✗" ), tr( "no" ), tr( "The claims cannot lie here together." ), QColor( 0xb2, 0x18, 0x2b ) };
    case Verdict::Unknown:
      break;
    }
    return { QStringLiteral( "?" ), tr( "unknown" ), tr( "What lies here, or which distance it needs, is not known: nobody may say that it fits." ),
      QColor( 0x80, 0x80, 0x80 ) };
  }
} // namespace koppelkans
