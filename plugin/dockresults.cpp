// SPDX-License-Identifier: GPL-2.0-or-later
#include "dockresults.h"

#include <qgslayertree.h>
#include <qgsmaplayer.h>
#include <qgsproject.h>

namespace koppelkans
{
  namespace
  {
    const QString MADE = QStringLiteral( "koppelkans/made" );
    const QString NAME = QStringLiteral( "koppelkans/madeName" );
    const QString SOURCE = QStringLiteral( "koppelkans/madeSource" );
    const QString TASK_LAYERS = QStringLiteral( "koppelkans/taskLayerNames" );
  } // namespace

  void markDockResult( QgsMapLayer &layer, const QStringList &taskLayers, const QDateTime &made )
  {
    layer.setCustomProperty( MADE, made.toUTC().toString( Qt::ISODateWithMs ) );
    layer.setCustomProperty( NAME, layer.name() );
    layer.setCustomProperty( SOURCE, layer.source() );
    layer.setCustomProperty( TASK_LAYERS, taskLayers );
  }

  std::optional<DockResult> dockResultOf( const QgsMapLayer &layer )
  {
    const QDateTime made = QDateTime::fromString( layer.customProperty( MADE ).toString(), Qt::ISODateWithMs ).toLocalTime();
    if ( !made.isValid() )
      return std::nullopt;
    const bool isUntouched = layer.name() == layer.customProperty( NAME ).toString() && layer.source() == layer.customProperty( SOURCE ).toString();
    return DockResult{ made, layer.customProperty( TASK_LAYERS ).toStringList(), isUntouched };
  }

  void showOnlyDockResults( QgsProject &project, const QDateTime &made )
  {
    for ( QgsLayerTreeLayer *node : project.layerTreeRoot()->findLayers() )
    {
      const std::optional<DockResult> result = node->layer() ? dockResultOf( *node->layer() ) : std::nullopt;
      if ( !result || !result->isUntouched )
        continue;
      const bool isShown = result->made == made;
      node->setItemVisibilityChecked( isShown );
      if ( !isShown )
        node->setExpanded( false );
    }
  }
} // namespace koppelkans
