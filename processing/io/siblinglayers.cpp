// SPDX-License-Identifier: GPL-2.0-or-later
#include "siblinglayers.h"

#include "layeraddress.h"
#include "translation.h"

#include <qgsmaplayer.h>
#include <qgsproviderregistry.h>
#include <qgsprovidersublayerdetails.h>

namespace koppelkans
{
  QString siblingHint( const QgsMapLayer *layer )
  {
    return layer ? siblingHint( layer->providerType(), layer->source() ) : QString();
  }

  QString siblingHint( const QString &provider, const QString &source )
  {
    if ( provider != QLatin1String( "ogr" ) )
      return QString();
    const FileLayer file = fileLayer( provider, source );
    if ( file.path.isEmpty() || !file.table.isEmpty() )
      return QString();
    QStringList names;
    for ( const QgsProviderSublayerDetails &sublayer : QgsProviderRegistry::instance()->querySublayers( file.path ) )
    {
      if ( sublayer.providerKey() == QLatin1String( "ogr" ) )
        names << sublayer.name();
    }
    if ( names.size() < 2 )
      return QString();
    return tr( " The file has the layers %1; this is the first. Choose another by its name: %2|layername=%3." )
      .arg( names.join( QStringLiteral( ", " ) ), file.path, names.last() );
  }
} // namespace koppelkans
