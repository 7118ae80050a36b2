// SPDX-License-Identifier: GPL-2.0-or-later
#include "koppelkansalgorithm.h"

#include "outputtargets.h"

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

  bool KoppelkansAlgorithm::checkParameterValues( const QVariantMap &parameters, QgsProcessingContext &context, QString *message ) const
  {
    const QString reason = overwritingTarget( *this, parameters, context );
    if ( reason.isEmpty() )
      return QgsProcessingAlgorithm::checkParameterValues( parameters, context, message );
    if ( message )
      *message = reason;
    return false;
  }
} // namespace koppelkans
