// SPDX-License-Identifier: GPL-2.0-or-later
#include "dockstate.h"

#include <qgsproject.h>

namespace koppelkans
{
  namespace
  {
    const QString SCOPE = QStringLiteral( "Koppelkans" );
    const QString REQUEST = QStringLiteral( "stackingDock/request/" );
    const QString STACKS = QStringLiteral( "stackingDock/stacks" );
    const QString ORDER = QStringLiteral( "stackingDock/order" );
  } // namespace

  void DockState::writeTo( QgsProject &project ) const
  {
    const QMap<QString, QString> texts = request.toTexts();
    for ( auto text = texts.begin(); text != texts.end(); ++text )
      project.writeEntry( SCOPE, REQUEST + text.key(), text.value() );
    project.writeEntry( SCOPE, STACKS, stacks );
    project.writeEntry( SCOPE, ORDER, static_cast<int>( order ) );
  }

  std::optional<DockState> DockState::readFrom( const QgsProject &project )
  {
    bool isThere = false;
    const int order = project.readNumEntry( SCOPE, ORDER, 0, &isThere );
    if ( !isThere )
      return std::nullopt;
    DockState state;
    state.order = static_cast<HotOrder>( qBound( 0, order, static_cast<int>( HotOrder::Undated ) ) );
    state.stacks = project.readEntry( SCOPE, STACKS );
    QMap<QString, QString> texts;
    for ( const QString &key : StackRequest::textKeys() )
      texts.insert( key, project.readEntry( SCOPE, REQUEST + key ) );
    state.request = StackRequest::fromTexts( texts );
    return state;
  }
} // namespace koppelkans
