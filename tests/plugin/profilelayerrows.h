// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "profiledraft.h"
#include "profilepane.h"
#include "taskrows.h"

#include <QComboBox>

/// Layers of a street for the profile dock, made by hand.
namespace koppelkans::test
{
  inline const QString SECTION_DEFINITION = QStringLiteral( "LineString?crs=EPSG:28992&field=section_id:string&field=street_id:string&field=street_name:string&"
                                                            "field=chain_m:double&field=left_m:double&field=right_m:double&field=surfaces:string" );
  inline const QString NETWORK_DEFINITION =
    QStringLiteral( "LineString?crs=EPSG:28992&field=thema:string&field=status:string&field=diameter_mm:double&field=cover_m:double" );

  inline QgsVectorLayer *addLayer( std::unique_ptr<QgsVectorLayer> layer )
  {
    return qobject_cast<QgsVectorLayer *>( QgsProject::instance()->addMapLayer( layer.release() ) );
  }

  /// Across a street that runs east: u = 0 at y = 12.
  inline Row sectionRow( const QString &id, double chainM )
  {
    return { QStringLiteral( "LINESTRING(%1 12, %1 0)" ).arg( chainM ),
      { { "section_id", id }, { "street_id", "k" }, { "street_name", "Kerkstraat" }, { "chain_m", chainM }, { "left_m", 6 }, { "right_m", 6 } } };
  }

  inline QgsVectorLayer *addSections()
  {
    return addLayer( memoryLayer( SECTION_DEFINITION, QStringLiteral( "Sections" ),
      { sectionRow( QStringLiteral( "c" ), 30 ), sectionRow( QStringLiteral( "a" ), 10 ), sectionRow( QStringLiteral( "b" ), 20 ) } ) );
  }

  inline QgsVectorLayer *addWaterMain()
  {
    return addLayer( memoryLayer( NETWORK_DEFINITION, QStringLiteral( "Networks" ),
      { { "LINESTRING(0 9, 100 9)", { { "thema", "water" }, { "status", "functional" }, { "diameter_mm", 160 }, { "cover_m", 1.0 } } } } ) );
  }

  inline QString idShown( const ProfilePane &pane )
  {
    return QString::fromStdString( pane.draft()->profile().section.id );
  }

  inline void waitForAnswer( ProfilePane &pane )
  {
    QTRY_VERIFY( pane.hasProfile() && pane.arrangement() );
  }

  /// Of the one street of the layers, once the dock has read them.
  inline void showSectionOnceRead( ProfilePane &pane, std::size_t section )
  {
    QTRY_COMPARE( pane.findChild<QComboBox *>( QStringLiteral( "streets" ) )->count(), 1 );
    pane.showSection( section );
    waitForAnswer( pane );
  }
} // namespace koppelkans::test
