// SPDX-License-Identifier: GPL-2.0-or-later
#include "samplelayers.h"
#include "sectionlayers.h"

#include "qgiscompat.h"
#include "streetsectionsalgorithm.h"
#include "surfacewordfields.h"

#include <qgsexception.h>

#include <limits>

using namespace koppelkans;
using namespace koppelkans::test;

/// What is read in the layers of ground and lines, told of and refused.
class TestStreetSectionsInputs : public QObject
{
  Q_OBJECT

  private slots:
  void initTestCase() { Q_INIT_RESOURCE( koppelkans ); }

  void theWordsTellWhatIsStreetAndAnExpressionMaySayOtherwise()
  {
    const QVector<Row> ground{ { "POLYGON((0 0, 100 0, 100 10, 0 10, 0 0))", { { "functie", "rijbaan lokale weg" }, { "straatnaam", "Dorpsstraat" } } },
      { "POLYGON((0 -10, 100 -10, 100 0, 0 0, 0 -10))", { { "functie", "volkstuin" } } } };
    AlgorithmRun run;
    const QString layer = run.add( memoryLayer( ROADS, "ground", ground ) );
    run.run<StreetSectionsAlgorithm>( { { "PUBLIC_SPACE", QVariantList{ layer } }, { "OUTPUT", "memory:" } } );
    QVERIFY2( run.isDone, qPrintable( run.feedback.said.join( '\n' ) ) );
    QVector<QgsFeature> sections = featuresOf( run.output( "OUTPUT" ) );
    QCOMPARE( sections.size(), 10 );
    QVERIFY( std::abs( sections.front().attribute( "width_m" ).toDouble() - 10 ) < 0.05 );
    QCOMPARE( sections.front().attribute( "street_name" ).toString(), QStringLiteral( "Dorpsstraat" ) );
    QVERIFY( run.feedback.said.join( '\n' ).contains( "volkstuin (1)" ) );

    run.run<StreetSectionsAlgorithm>(
      { { "PUBLIC_SPACE", QVariantList{ layer } }, { "STREET_EXPRESSION", "\"functie\" IN ('volkstuin', 'rijbaan lokale weg')" }, { "OUTPUT", "memory:" } } );
    QVERIFY( run.isDone );
    sections = featuresOf( run.output( "OUTPUT" ) );
    QVERIFY( std::abs( sections.front().attribute( "width_m" ).toDouble() - 20 ) < 0.05 );
  }

  void fieldsThatTellWhatTheGroundIsForAreKnownByTheirNames()
  {
    QgsFields fields;
    for ( const char *name : { "gml_id", "function", "surfaceMaterial", "plus-fysiekVoorkomenWegdeel", "plus-functieWegdeel", "Revêtement", "opp_m2" } )
      fields.append( compat::field( QString::fromUtf8( name ), QMetaType::QString ) );
    QCOMPARE( surfaceWordFields( fields ), ( QList<int>{ 4, 3, 1, 2, 5 } ) );
    QCOMPARE( streetIdField( fields, QString() ), -1 );
    QCOMPARE( streetIdField( fields, "gml_id" ), 0 );
  }

  void everyLineIsUsedOrToldOf()
  {
    const double infinite = std::numeric_limits<double>::infinity();
    auto lines = memoryLayer( LINES, "lines",
      { { "MULTILINESTRING((0 3, 45 3),(55 3, 100 3))", { { "street_id", "s" }, { "naam", "Kade" } } }, { "MULTILINESTRING((5 5, 5 5))", {} },
        { QString(), {} }, { "MULTILINESTRING((0 7, 50 7, 100 7))", {} } } );
    QgsFeature bad( lines->fields() );
    bad.setGeometry( QgsGeometry::fromPolylineXY( { { 0, 0 }, { infinite, 0 } } ) );
    lines->dataProvider()->addFeature( bad );
    AlgorithmRun run;
    const QString layer = run.add( std::move( lines ) );
    run.run<StreetSectionsAlgorithm>( { { "STREETS", layer }, { "OUTPUT", "memory:" }, { "AXES", "memory:" } } );
    QVERIFY2( run.isDone, qPrintable( run.feedback.said.join( '\n' ) ) );
    QCOMPARE( run.number( "AXIS_COUNT" ), 3.0 );
    const QString said = run.feedback.said.join( '\n' );
    QVERIFY2(
      said.contains( "they have no length: 1" ) && said.contains( "they have no line: 1" ) && said.contains( "beyond 1,000,000 km: 1" ), qPrintable( said ) );
    // the second part of street s goes on where the first ends
    QStringList axes;
    for ( const QgsFeature &axis : featuresOf( run.output( "AXES" ) ) )
      axes << QStringLiteral( "%1 %2" ).arg( axis.attribute( "street_id" ).toString() ).arg( axis.attribute( "chain_m" ).toDouble() );
    QCOMPARE( axes, ( QStringList{ "#4 0", "s 0", "s 45" } ) );
  }

  void whatCannotBeUsedIsRefusedWithTheRemedy_data()
  {
    QTest::addColumn<QString>( "lines" );
    QTest::addColumn<QString>( "ground" );
    QTest::addColumn<QVariantMap>( "more" );
    QTest::addColumn<QString>( "said" );
    QTest::newRow( "nothing" ) << QString() << QString() << QVariantMap() << "Give STREETS";
    QTest::newRow( "degrees" ) << QString( LINES ).replace( "28992", "4326" ) << QString() << QVariantMap() << "Reproject it";
    QTest::newRow( "ground in degrees" ) << QString() << QString( ROADS ).replace( "28992", "4326" ) << QVariantMap() << "Reproject it";
    QTest::newRow( "feet" ) << QString() << QString( ROADS ).replace( "28992", "2225" ) << QVariantMap() << "not in metres";
    QTest::newRow( "lines as ground" ) << QString() << LINES << QVariantMap() << "as STREETS";
    QTest::newRow( "bad expression" ) << QString() << ROADS << QVariantMap{ { "STREET_EXPRESSION", "\"functie\" = (" } } << "cannot be read";
    QTest::newRow( "unknown field" ) << QString() << ROADS << QVariantMap{ { "STREET_EXPRESSION", "\"klasse\" = 'x'" } } << "Correct the expression";
    QTest::newRow( "unknown name" ) << QString() << ROADS << QVariantMap{ { "NAME_FIELD", "nom" } } << "NAME_FIELD";
    QTest::newRow( "unknown id" ) << LINES << QString() << QVariantMap{ { "STREET_ID", "nom" } } << "STREET_ID";
  }
  void whatCannotBeUsedIsRefusedWithTheRemedy()
  {
    QFETCH( QString, lines );
    QFETCH( QString, ground );
    QFETCH( QVariantMap, more );
    QFETCH( QString, said );
    AlgorithmRun run;
    QVariantMap parameters = more;
    parameters.insert( "OUTPUT", "memory:" );
    if ( !lines.isEmpty() )
      parameters.insert( "STREETS", run.add( memoryLayer( lines, "lines", {} ) ) );
    if ( !ground.isEmpty() )
      parameters.insert( "PUBLIC_SPACE", QVariantList{ run.add( memoryLayer( ground, "ground", {} ) ) } );
    QString told;
    try
    {
      run.run<StreetSectionsAlgorithm>( parameters );
      told = run.feedback.said.join( '\n' );
    }
    catch ( const QgsProcessingException &error )
    {
      told = error.what() + run.feedback.said.join( '\n' );
    }
    QVERIFY( !run.isDone );
    QVERIFY2( told.contains( said ), qPrintable( told ) );
  }

  void invalidGroundIsMendedAndWhatHasEndedLeftOut()
  {
    const QString definition = ROADS + "&field=eindRegistratie:string";
    AlgorithmRun run;
    // the first crosses itself at (50, 5): two triangles, and a copy that was taken out of the register
    const QString layer = run.add( memoryLayer( definition, "ground",
      { { ROAD, { { "functie", "rijbaan lokale weg" } } }, { "POLYGON((0 10, 100 20, 100 10, 0 20, 0 10))", { { "functie", "voetpad" } } },
        { "POLYGON((0 -10, 100 -10, 100 0, 0 0, 0 -10))", { { "functie", "voetpad" }, { "eindRegistratie", "2019-01-01" } } }, { QString(), {} } } ) );
    run.run<StreetSectionsAlgorithm>( { { "PUBLIC_SPACE", QVariantList{ layer } }, { "OUTPUT", "memory:" } } );
    QVERIFY2( run.isDone, qPrintable( run.feedback.said.join( '\n' ) ) );
    const QString said = run.feedback.said.join( '\n' );
    QVERIFY( said.contains( "no usable surface: 1" ) && said.contains( "has ended: 1" ) );
    checkSections( run.output( "OUTPUT" ) );
    for ( const QgsFeature &section : featuresOf( run.output( "OUTPUT" ) ) )
      QVERIFY( section.geometry().boundingBox().yMinimum() > -0.1 );
  }

  void whatCannotBeReprojectedIsToldApartFromWhatHasNoSurface()
  {
    const QString degrees = QStringLiteral( "%1?crs=EPSG:4326&field=street_id:string" );
    AlgorithmRun run;
    const QVariantList ground{ run.add( memoryLayer( ROADS, "roads", { { ROAD, { { "functie", "rijbaan lokale weg" } } } } ) ),
      run.add( memoryLayer( degrees.arg( "Polygon" ), "world", { { "POLYGON((5 95, 6 95, 6 96, 5 95))" }, { "POLYGON((5 52, 6 52, 5 52))" } } ) ) };
    const QString axes =
      run.add( memoryLayer( degrees.arg( "LineString" ), "axes", { { "LINESTRING(5 95, 6 95)" }, { "LINESTRING(3.3136 47.9748, 3.3149 47.9748)" } } ) );
    run.run<StreetSectionsAlgorithm>( { { "STREETS", axes }, { "PUBLIC_SPACE", ground }, { "OUTPUT", "memory:" } } );
    QVERIFY2( run.isDone, qPrintable( run.feedback.said.join( '\n' ) ) );
    QVERIFY2( run.feedback.heard( QStringLiteral( "public space left out because they cannot be reprojected to EPSG:28992: 1." ) ),
      qPrintable( run.feedback.said.join( '\n' ) ) );
    QVERIFY( run.feedback.heard( QStringLiteral( "no usable surface: 1." ) ) );
    QVERIFY( run.feedback.heard( QStringLiteral( "Features of 'axes' left out for a coordinate that is no number" ) ) );
    QVERIFY( !run.feedback.heard( QStringLiteral( "no line" ) ) );
  }

  void layersOfOneFileAreToldApart()
  {
    AlgorithmRun run;
    run.run<StreetSectionsAlgorithm>( { { "STREETS", SAMPLE + "street_axes" }, { "PUBLIC_SPACE", QVariantList{ SAMPLE + "public_space" } },
      { "BUILDINGS", SAMPLE + "trees" }, { "OUTPUT", "memory:" } } );
    const QString log = run.feedback.said.join( '\n' );
    for ( const char *told : { "a line of 'sample.street_axes' is", "the ground of 'sample.public_space' is",
            "Features of 'sample.trees' left out because they are points, which have no surface" } )
      QVERIFY2( log.contains( told ), qPrintable( log ) );
    QVERIFY2( !log.contains( "'sample'" ), qPrintable( log ) );
  }
};

QGISTEST_MAIN( TestStreetSectionsInputs )
#include "teststreetsectionsinputs.moc"
