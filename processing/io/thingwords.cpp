// SPDX-License-Identifier: GPL-2.0-or-later
#include "thingwords.h"

#include "klicstyle.h"
#include "translation.h"

#include <array>

namespace koppelkans
{
  namespace
  {
    struct ObstacleWord
    {
      const char *name; ///< in obstacles.csv
      const char *label;
    };
    constexpr std::array<ObstacleWord, 14> OBSTACLE_WORDS = { {
      { "tree_large", QT_TRANSLATE_NOOP( "koppelkans", "large tree" ) },
      { "tree_medium", QT_TRANSLATE_NOOP( "koppelkans", "tree" ) },
      { "tree_small", QT_TRANSLATE_NOOP( "koppelkans", "small tree" ) },
      { "hedge", QT_TRANSLATE_NOOP( "koppelkans", "hedge" ) },
      { "container", QT_TRANSLATE_NOOP( "koppelkans", "underground container" ) },
      { "manhole", QT_TRANSLATE_NOOP( "koppelkans", "manhole" ) },
      { "gully", QT_TRANSLATE_NOOP( "koppelkans", "street gully" ) },
      { "valve_chamber", QT_TRANSLATE_NOOP( "koppelkans", "valve chamber" ) },
      { "pole", QT_TRANSLATE_NOOP( "koppelkans", "pole" ) },
      { "cabinet", QT_TRANSLATE_NOOP( "koppelkans", "street cabinet" ) },
      { "well", QT_TRANSLATE_NOOP( "koppelkans", "well chamber" ) },
      { "crate", QT_TRANSLATE_NOOP( "koppelkans", "infiltration crate" ) },
      { "fitting", QT_TRANSLATE_NOOP( "koppelkans", "fitting of a cable or pipe" ) },
      { "other_obstacle", QT_TRANSLATE_NOOP( "koppelkans", "obstacle" ) },
    } };
  } // namespace

  QString thingLabel( const Rules &rules, Thing thing )
  {
    if ( const NetworkRule *network = rules.networkOf( thing ) )
      return klicLook( network->theme ).label;
    if ( thing == rules.facade() )
      return tr( "façade" );
    const std::string &name = rules.clearances.name( thing );
    for ( const ObstacleWord &word : OBSTACLE_WORDS )
    {
      if ( name == word.name )
        return tr( word.label );
    }
    return QString::fromStdString( name );
  }

  QString thingName( const Rules &rules, Thing thing, const std::string &id )
  {
    return tr( "%1 %2" ).arg( thingLabel( rules, thing ), QString::fromStdString( id ) );
  }

  QString bodyName( const Rules &rules, const Body &body )
  {
    const QString name = thingName( rules, body.thing, body.id );
    return body.memberIds.size() > 1 ? tr( "%1 and %2 more" ).arg( name ).arg( body.memberIds.size() - 1 ) : name;
  }

  QString surfaceUseLabel( SurfaceUse use )
  {
    switch ( use )
    {
    case SurfaceUse::Carriageway:
      return tr( "carriageway" );
    case SurfaceUse::Footway:
      return tr( "footway" );
    case SurfaceUse::CyclePath:
      return tr( "cycle path" );
    case SurfaceUse::Parking:
      return tr( "parking" );
    case SurfaceUse::Verge:
      return tr( "verge" );
    case SurfaceUse::Square:
      return tr( "square" );
    case SurfaceUse::Island:
      return tr( "traffic island" );
    case SurfaceUse::Water:
      return tr( "open water" );
    case SurfaceUse::Building:
      return tr( "building" );
    case SurfaceUse::Other:
      return tr( "other ground" );
    case SurfaceUse::Unknown:
      break;
    }
    return tr( "surface unknown" );
  }
} // namespace koppelkans
