// SPDX-License-Identifier: GPL-2.0-or-later
#include "layernames.h"

#include "layeraddress.h"

#include <qgsmaplayer.h>

#include <QFileInfo>

namespace koppelkans
{
  QString distinctName( const QgsMapLayer *layer )
  {
    const bool isUnnamed = layer->name().isEmpty();
    const bool isOfFiles = layer->providerType() == QLatin1String( "ogr" );
    const FileLayer file = isUnnamed || isOfFiles ? fileLayer( layer->providerType(), layer->source() ) : FileLayer();
    const QString base = QFileInfo( file.path ).completeBaseName();
    const bool isNamedAfterFile = isUnnamed || layer->name() == base;
    if ( !isNamedAfterFile )
      return layer->name();
    return file.table.isEmpty() || file.table == base ? base : QStringLiteral( "%1.%2" ).arg( base, file.table );
  }
} // namespace koppelkans
