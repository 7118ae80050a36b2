// SPDX-License-Identifier: GPL-2.0-or-later
#include "sectorlook.h"

#include "translation.h"

namespace koppelkans
{
  QString sectorLabel( Sector sector )
  {
    switch ( sector )
    {
    case Sector::Sewer:
      return tr( "Sewer" );
    case Sector::DrinkingWater:
      return tr( "Drinking water" );
    case Sector::Gas:
      return tr( "Gas" );
    case Sector::Electricity:
      return tr( "Electricity" );
    case Sector::Telecom:
      return tr( "Telecom" );
    case Sector::Heat:
      return tr( "Heat" );
    case Sector::Roads:
      return tr( "Roads" );
    case Sector::Greenery:
      return tr( "Greenery" );
    case Sector::WaterClimate:
      return tr( "Water and climate" );
    case Sector::Housing:
      return tr( "Housing" );
    case Sector::Waste:
      return tr( "Waste" );
    case Sector::Mobility:
      return tr( "Mobility" );
    case Sector::Lighting:
      return tr( "Lighting" );
    case Sector::Social:
      return tr( "Social" );
    case Sector::Other:
      return tr( "Other" );
    }
    return {};
  }

  SectorLook sectorLook( const Rules &rules, const QString &sector )
  {
    const std::optional<Sector> known = sectorNamed( sector.toStdString() );
    const SectorRule &rule = rules.of( known.value_or( Sector::Other ) );
    const QColor color( QString::fromStdString( rule.color ) );
    if ( !known )
      return { QStringLiteral( "?" ), sector.isEmpty() ? tr( "sector unknown" ) : sector, color };
    return { QString::fromStdString( rule.code ), sectorLabel( *known ), color };
  }
} // namespace koppelkans
