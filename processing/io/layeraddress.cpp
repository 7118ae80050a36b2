// SPDX-License-Identifier: GPL-2.0-or-later
#include "layeraddress.h"

#include <qgsproviderregistry.h>

#include <QVariantMap>

namespace koppelkans
{
  FileLayer fileLayer( const QString &provider, const QString &source )
  {
    const QVariantMap parts = QgsProviderRegistry::instance()->decodeUri( provider, source );
    const auto part = [&parts]( const char *name ) { return parts.value( QLatin1String( name ) ).toString(); };
    return { part( "vsiPrefix" ) + part( "path" ) + part( "vsiSuffix" ), part( "layerName" ) }; // as GDAL wants the name of a file within its own systems
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
