// SPDX-License-Identifier: GPL-2.0-or-later
#include "layeraddress.h"

#include <qgsproviderregistry.h>

#include <QVariantMap>

namespace koppelkans
{
  FileLayer fileLayer( const QString &provider, const QString &source )
  {
    const QVariantMap parts = QgsProviderRegistry::instance()->decodeUri( provider, source );
    return { parts.value( QStringLiteral( "path" ) ).toString(), parts.value( QStringLiteral( "layerName" ) ).toString() };
  }

  ProviderTarget providerTarget( const QString &target )
  {
    QString provider = target.section( ':', 0, 0 );
    if ( provider == QLatin1String( "postgis" ) )
      provider = QStringLiteral( "postgres" ); // Processing takes both names
    if ( !QgsProviderRegistry::instance()->providerMetadata( provider ) )
      return {};
    return { provider, target.section( ':', 1 ) };
  }
} // namespace koppelkans
