// SPDX-License-Identifier: GPL-2.0-or-later
#include "networkwords.h"

#include "engineconversion.h"
#include "layersource.h"
#include "model/rulewords.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace koppelkans
{
  namespace
  {
    template <std::size_t N>
    bool isOneOf( const std::string &key, const std::array<std::string_view, N> &words )
    {
      return std::find( words.begin(), words.end(), key ) != words.end();
    }

    constexpr std::array<std::string_view, 6> DUCTS = { "duct", "mantelbuis", "casing", "casing pipe", "kabelgoot", "buis" };
    constexpr std::array<std::string_view, 3> BEDS = { "kabelbed", "cable bed", "cablebed" };
    constexpr std::array<std::string_view, 10> FUNCTIONAL = {
      "functional", "functioneel", "in gebruik", "ingebruik", "in use", "active", "actief", "existing", "bestaand", "underconstruction" };
    constexpr std::array<std::string_view, 6> PROJECTED = { "projected", "planned", "gepland", "geprojecteerd", "ontwerp", "nieuw" };
    constexpr std::array<std::string_view, 7> DISUSED = {
      "disused", "buiten gebruik", "buitengebruik", "verlaten", "abandoned", "decommissioned", "niet in gebruik" };
    constexpr std::array<std::string_view, 5> ABOVE = { "ongroundsurface", "suspendedorelevated", "aboveground", "bovengronds", "overhead" };
    constexpr std::array<std::string_view, 5> LOW_TEMPERATURES = { "waterlt", "waterzlt", "lt", "zlt", "lage temperatuur" };

    std::string keyOf( const QString &word )
    {
      return ruleKey( word.toStdString() );
    }
  } // namespace

  NetworkPart networkPartMeant( const QString &word )
  {
    const std::string key = keyOf( word );
    if ( isOneOf( key, DUCTS ) )
      return NetworkPart::Duct;
    return isOneOf( key, BEDS ) ? NetworkPart::CableBed : NetworkPart::CableOrPipe;
  }

  std::optional<NetworkStatus> networkStatusMeant( const QString &word )
  {
    const std::string key = keyOf( word );
    if ( isOneOf( key, FUNCTIONAL ) )
      return NetworkStatus::Functional;
    if ( isOneOf( key, PROJECTED ) )
      return NetworkStatus::Projected;
    return isOneOf( key, DISUSED ) ? std::optional<NetworkStatus>( NetworkStatus::Disused ) : std::nullopt;
  }

  bool isAboveGround( const QString &verticalPosition )
  {
    return isOneOf( keyOf( verticalPosition ), ABOVE );
  }

  QString themeOfProduct( const QString &theme, const QString &product, const Rules &rules )
  {
    const QString low = QStringLiteral( "warmteLaag" );
    const bool isLow = keyOf( theme ) == "warmte" && isOneOf( keyOf( product ), LOW_TEMPERATURES );
    return isLow && rules.network( low.toStdString() ) ? low : theme;
  }

  WidthRange believableWidthM( NetworkKind kind, NetworkPart part )
  {
    constexpr double LEAST_M = 0.003;
    if ( part == NetworkPart::CableBed )
      return { LEAST_M, 3.0 };
    if ( kind == NetworkKind::Cable )
      return { LEAST_M, part == NetworkPart::Duct ? 1.0 : 0.5 };
    return { LEAST_M, 4.0 };
  }

  DateReading readDateCell( const QVariant &cell )
  {
    const auto type = static_cast<QMetaType::Type>( cell.userType() );
    if ( !cell.isNull() && ( type == QMetaType::QDate || type == QMetaType::QDateTime ) )
    {
      const std::optional<Day> day = toDay( cell.toDate() );
      return day ? readDay( *day ) : readDate( {} );
    }
    return readDate( cellText( cell ).toStdString() );
  }
} // namespace koppelkans
