// SPDX-License-Identifier: GPL-2.0-or-later
#include "siblinglayers.h"

#include "translation.h"

#include <qgsmaplayer.h>
#include <qgsproviderregistry.h>
#include <qgsprovidersublayerdetails.h>

namespace koppelkans
{
  QString siblingHint( const QgsMapLayer *layer )
  {
    if ( !layer || layer->providerType() != QLatin1String( "ogr" ) )
      return QString();
    const QVariantMap parts = QgsProviderRegistry::instance()->decodeUri( layer->providerType(), layer->source() );
    const QString path = parts.value( QStringLiteral( "path" ) ).toString();
    if ( path.isEmpty() || !parts.value( QStringLiteral( "layerName" ) ).toString().isEmpty() )
      return QString();
    QStringList names;
    for ( const QgsProviderSublayerDetails &sublayer : QgsProviderRegistry::instance()->querySublayers( path ) )
    {
      if ( sublayer.providerKey() == QLatin1String( "ogr" ) )
        names << sublayer.name();
    }
    if ( names.size() < 2 )
      return QString();
    return tr( " The file has the layers %1; this is the first. Choose another by its name: %2|layername=%3." )
      .arg( names.join( QStringLiteral( ", " ) ), path, names.last() );
  }
} // namespace koppelkans
