// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <qgsapplication.h>
#include <qgsfeature.h>
#include <qgsprocessingfeedback.h>
#include <qgsvectordataprovider.h>
#include <qgsvectorlayer.h>

#include <QTemporaryDir>
#include <QtTest>

#include <memory>

/// Runs a test class in a QGIS with settings of its own: QGISTEST_MAIN( TestSomething ), or QGISTEST_GUI_MAIN for one that makes widgets.
#define QGISTEST_MAIN( TestClass ) QGISTEST_MAIN_WITH( TestClass, false )
#define QGISTEST_GUI_MAIN( TestClass ) QGISTEST_MAIN_WITH( TestClass, true )
#define QGISTEST_MAIN_WITH( TestClass, hasWindows )                                                                                                            \
  int main( int argc, char *argv[] )                                                                                                                           \
  {                                                                                                                                                            \
    const QTemporaryDir profile;                                                                                                                               \
    QgsApplication app( argc, argv, hasWindows, profile.path() );                                                                                              \
    QCoreApplication::setOrganizationName( QStringLiteral( "koppelkans-test" ) );                                                                              \
    QSettings::setDefaultFormat( QSettings::IniFormat );                                                                                                       \
    QSettings::setPath( QSettings::IniFormat, QSettings::UserScope, profile.path() );                                                                          \
    QgsApplication::setPrefixPath( QStringLiteral( KOPPELKANS_QGIS_PREFIX ), true );                                                                           \
    QgsApplication::initQgis();                                                                                                                                \
    int result = 0;                                                                                                                                            \
    {                                                                                                                                                          \
      TestClass test;                                                                                                                                          \
      result = QTest::qExec( &test, argc, argv );                                                                                                              \
    }                                                                                                                                                          \
    QgsApplication::exitQgis();                                                                                                                                \
    return result;                                                                                                                                             \
  }

namespace koppelkans::test
{
  /// A feature as a test writes it: its geometry and the fields that matter.
  struct Row
  {
    QString wkt; ///< empty: no geometry
    QVariantMap values = {};
  };

  /// A layer in memory: \a definition as in "MultiPolygon?crs=EPSG:28992&field=sector:string".
  inline std::unique_ptr<QgsVectorLayer> memoryLayer( const QString &definition, const QString &name, const QVector<Row> &rows )
  {
    auto layer = std::make_unique<QgsVectorLayer>( definition, name, QStringLiteral( "memory" ) );
    QgsFeatureList features;
    for ( const Row &row : rows )
    {
      QgsFeature feature( layer->fields() );
      if ( !row.wkt.isEmpty() )
        feature.setGeometry( QgsGeometry::fromWkt( row.wkt ) );
      for ( auto value = row.values.begin(); value != row.values.end(); ++value )
        feature.setAttribute( layer->fields().lookupField( value.key() ), value.value() );
      features << feature;
    }
    layer->dataProvider()->addFeatures( features );
    layer->updateExtents();
    return layer;
  }

  /// Keeps what an algorithm or reader says.
  class Listener : public QgsProcessingFeedback
  {
    public:
    Listener()
      : QgsProcessingFeedback( false )
    {
    }
    void reportError( const QString &error, bool = false ) override { said << error; }
    void pushWarning( const QString &warning ) override { said << warning; }
    void pushInfo( const QString &info ) override { said << info; }
    bool heard( const QString &part ) const { return !said.filter( part ).isEmpty(); }

    QStringList said;
  };
} // namespace koppelkans::test
