// SPDX-License-Identifier: GPL-2.0-or-later
#include "provider.h"

#include "checktasksalgorithm.h"
#include "findcorridoralgorithm.h"
#include "preparetasksalgorithm.h"
#include "stackbyareaalgorithm.h"
#include "stacktasksalgorithm.h"
#include "streetsectionsalgorithm.h"
#include "undergroundfitalgorithm.h"

#include <QIcon>

namespace koppelkans
{
  Provider::Provider( QObject *parent )
    : QgsProcessingProvider( parent )
  {
  }

  QString Provider::id() const
  {
    return QStringLiteral( "koppelkans" );
  }
  QString Provider::name() const
  {
    return QStringLiteral( "Koppelkans" );
  }
  QString Provider::svgIconPath() const
  {
    return QStringLiteral( ":/koppelkans/icons/koppelkans.svg" );
  }
  QIcon Provider::icon() const
  {
    return QIcon( svgIconPath() );
  }

  void Provider::loadAlgorithms()
  {
    addAlgorithm( new CheckTasksAlgorithm() );
    addAlgorithm( new FindCorridorAlgorithm() );
    addAlgorithm( new PrepareTasksAlgorithm() );
    addAlgorithm( new StackByAreaAlgorithm() );
    addAlgorithm( new StackTasksAlgorithm() );
    addAlgorithm( new StreetSectionsAlgorithm() );
    addAlgorithm( new UndergroundFitAlgorithm() );
  }
} // namespace koppelkans
