// SPDX-License-Identifier: GPL-2.0-or-later
#include "koppelkansalgorithm.h"

#include <QIcon>

namespace koppelkans
{
  QString KoppelkansAlgorithm::svgIconPath() const
  {
    return QStringLiteral( ":/koppelkans/icons/%1.svg" ).arg( name() );
  }

  QIcon KoppelkansAlgorithm::icon() const
  {
    return QIcon( svgIconPath() );
  }
} // namespace koppelkans
