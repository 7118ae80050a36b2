// SPDX-License-Identifier: GPL-2.0-or-later
#include "layernames.h"

#include "layeraddress.h"

#include <qgsmaplayer.h>

#include <QFileInfo>

namespace koppelkans
{
  QString distinctName( const QgsMapLayer *layer )
  {
    const FileLayer file = layer->providerType() == QLatin1String( "ogr" ) ? fileLayer( layer->providerType(), layer->source() ) : FileLayer();
    const QString base = QFileInfo( file.path ).completeBaseName();
    const bool isNamedAfterFile = !file.table.isEmpty() && layer->name() == base && file.table != base;
    return isNamedAfterFile ? QStringLiteral( "%1.%2" ).arg( base, file.table ) : layer->name();
  }
} // namespace koppelkans
