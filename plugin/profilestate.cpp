// SPDX-License-Identifier: GPL-2.0-or-later
#include "profilestate.h"

#include <qgsgeometry.h>
#include <qgsproject.h>

namespace koppelkans
{
  namespace
  {
    const QString SCOPE = QStringLiteral( "Koppelkans" );
    const QString REQUEST = QStringLiteral( "profileDock/request/" );
    const QString SECTION = QStringLiteral( "profileDock/section" );
    const QString LINE = QStringLiteral( "profileDock/line" );
    const QString YEAR = QStringLiteral( "profileDock/year" );
    const QString MODE = QStringLiteral( "profileDock/mode" );
    const QString STRETCH = QStringLiteral( "profileDock/stretch" );
    const QString LEGEND = QStringLiteral( "profileDock/legend" );
    constexpr double MOST_STRETCH = 10;

    QString wktOf( const std::pair<Point, Point> &line )
    {
      return QgsGeometry::fromPolylineXY( { { line.first.x, line.first.y }, { line.second.x, line.second.y } } ).asWkt( 3 );
    }

    std::optional<std::pair<Point, Point>> lineOf( const QString &wkt )
    {
      const QgsPolylineXY line = QgsGeometry::fromWkt( wkt ).asPolyline();
      if ( line.size() != 2 )
        return std::nullopt;
      return std::pair( Point{ line[0].x(), line[0].y() }, Point{ line[1].x(), line[1].y() } );
    }
  } // namespace

  void ProfileState::writeTo( QgsProject &project ) const
  {
    const QMap<QString, QString> texts = request.toTexts();
    for ( auto text = texts.begin(); text != texts.end(); ++text )
      project.writeEntry( SCOPE, REQUEST + text.key(), text.value() );
    project.writeEntry( SCOPE, SECTION, section );
    project.writeEntry( SCOPE, LINE, line ? wktOf( *line ) : QString() );
    project.writeEntry( SCOPE, YEAR, year );
    project.writeEntry( SCOPE, MODE, static_cast<int>( mode ) );
    project.writeEntry( SCOPE, STRETCH, stretch );
    project.writeEntry( SCOPE, LEGEND, hasLegend );
  }

  std::optional<ProfileState> ProfileState::readFrom( const QgsProject &project )
  {
    bool isThere = false;
    const int mode = project.readNumEntry( SCOPE, MODE, 0, &isThere );
    if ( !isThere )
      return std::nullopt;
    ProfileState state;
    state.mode = static_cast<ProfileMode>( qBound( 0, mode, static_cast<int>( ProfileMode::Both ) ) );
    state.section = project.readEntry( SCOPE, SECTION );
    const QString line = project.readEntry( SCOPE, LINE );
    if ( !line.isEmpty() )
      state.line = lineOf( line );
    state.year = project.readNumEntry( SCOPE, YEAR, 0 );
    state.stretch = qBound( 1.0, project.readDoubleEntry( SCOPE, STRETCH, 1 ), MOST_STRETCH );
    state.hasLegend = project.readBoolEntry( SCOPE, LEGEND, true );
    QMap<QString, QString> texts;
    for ( const QString &key : ProfileRequest::textKeys() )
      texts.insert( key, project.readEntry( SCOPE, REQUEST + key ) );
    state.request = ProfileRequest::fromTexts( texts );
    return state;
  }
} // namespace koppelkans
