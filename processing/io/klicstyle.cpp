// SPDX-License-Identifier: GPL-2.0-or-later
#include "klicstyle.h"

#include "translation.h"

#include <array>

namespace koppelkans
{
  namespace
  {
    struct ThemeLook
    {
      const char *theme;
      const char *code;
      const char *label;
      const char *color;
    };

    constexpr std::array<ThemeLook, 16> LOOKS = { {
      { "datatransport", "TE", QT_TRANSLATE_NOOP( "koppelkans", "telecom" ), "#00ff00" },
      { "gasLageDruk", "GL", QT_TRANSLATE_NOOP( "koppelkans", "gas, low pressure" ), "#ffd750" },
      { "gasHogeDruk", "GH", QT_TRANSLATE_NOOP( "koppelkans", "gas, high pressure" ), "#ffaf3c" },
      { "buisleidingGevaarlijkeInhoud", "BG", QT_TRANSLATE_NOOP( "koppelkans", "pipeline with dangerous content" ), "#ff7f00" },
      { "petrochemie", "PC", QT_TRANSLATE_NOOP( "koppelkans", "petrochemicals" ), "#b64a00" },
      { "laagspanning", "LS", QT_TRANSLATE_NOOP( "koppelkans", "low voltage" ), "#960000" },
      { "middenspanning", "MS", QT_TRANSLATE_NOOP( "koppelkans", "medium voltage" ), "#c80000" },
      { "hoogspanning", "HS", QT_TRANSLATE_NOOP( "koppelkans", "high voltage" ), "#ff0000" },
      { "landelijkHoogspanningsnet", "LH", QT_TRANSLATE_NOOP( "koppelkans", "national high-voltage grid" ), "#ff0000" },
      { "water", "WA", QT_TRANSLATE_NOOP( "koppelkans", "water" ), "#0000ff" },
      { "warmte", "WM", QT_TRANSLATE_NOOP( "koppelkans", "heat" ), "#008080" },
      { "warmteLaag", "WL", QT_TRANSLATE_NOOP( "koppelkans", "heat, low temperature" ), "#008080" },
      { "rioolVrijverval", "RI", QT_TRANSLATE_NOOP( "koppelkans", "gravity sewer" ), "#ba38a8" },
      { "rioolOnderOverOfOnderdruk", "RP", QT_TRANSLATE_NOOP( "koppelkans", "pressure sewer" ), "#800080" },
      { "overig", "OV", QT_TRANSLATE_NOOP( "koppelkans", "other network" ), "#6f5c10" },
      { "wees", "WS", QT_TRANSLATE_NOOP( "koppelkans", "network without an owner" ), "#918a6f" },
    } };
  } // namespace

  KlicLook klicLook( const std::string &theme )
  {
    const QString name = QString::fromStdString( theme ).trimmed();
    for ( const ThemeLook &look : LOOKS )
    {
      if ( name.compare( QLatin1String( look.theme ), Qt::CaseInsensitive ) == 0 )
        return { QString::fromLatin1( look.code ), tr( look.label ), QColor( QLatin1String( look.color ) ) };
    }
    return { QStringLiteral( "?" ), name.isEmpty() ? tr( "network of unknown kind" ) : name, QColor( QStringLiteral( "#6f5c10" ) ) };
  }
} // namespace koppelkans
