// SPDX-License-Identifier: GPL-2.0-or-later
#include "underground/unknownwidth.h"

#include "underground/keeping.h"

#include <algorithm>

namespace koppelkans
{
  double upToWallM( const Body &body, const CrossSection &section )
  {
    if ( !body.hasUnknownWidth )
      return 0;
    const auto behindM = []( SectionEnd end, double beyondM ) { return end == SectionEnd::Facade && beyondM > TIGHT_M ? beyondM : 0; };
    return std::max( behindM( section.leftEnd, -body.toM ), behindM( section.rightEnd, body.fromM - section.widthM() ) );
  }

  bool mayTakeRoom( const Body &body, const CrossSection &section, double fromBodyM, double fromFacadeM )
  {
    return body.hasUnknownWidth && ( upToWallM( body, section ) <= 0 || fromBodyM > fromFacadeM );
  }

  bool mayTakeRoom( const Body &body, const CrossSection &section, const Claim &claim, const Rules &rules )
  {
    if ( !meets( claim, body ) )
      return false;
    const Clearance &fromBody = rules.clearances.between( claim.thing, body.thing );
    const Clearance &fromFacade = rules.clearances.between( claim.thing, rules.facade() );
    const auto mayAt = [&]( Strictness strictness )
    { return mayTakeRoom( body, section, distanceM( fromBody, strictness ).value_or( 0 ), distanceM( fromFacade, strictness ).value_or( 0 ) ); };
    return mayAt( Strictness::Plain ) || mayAt( Strictness::Careful );
  }
} // namespace koppelkans
