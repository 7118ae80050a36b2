// SPDX-License-Identifier: GPL-2.0-or-later
#include "loadedlayers.h"

#include <qgsprocessingcontext.h>
#include <qgsprocessingparameters.h>

#include <QMap>

namespace koppelkans
{
  void nameAfterInput( const QString &destination, const QgsProcessingParameterDefinition &parameter, const QString &input, QgsProcessingContext &context )
  {
    if ( !context.willLoadLayerOnCompletion( destination ) )
      return;
    QString &name = context.layerToLoadOnCompletionDetails( destination ).name;
    if ( name.isEmpty() || name == parameter.description() )
      name = QStringLiteral( "%1: %2" ).arg( parameter.description(), input );
  }

  bool leaveUnopened( const QString &destination, QgsProcessingContext &context )
  {
    QMap<QString, QgsProcessingContext::LayerDetails> layers = context.layersToLoadOnCompletion();
    if ( layers.remove( destination ) == 0 )
      return false;
    context.setLayersToLoadOnCompletion( layers );
    return true;
  }
} // namespace koppelkans
