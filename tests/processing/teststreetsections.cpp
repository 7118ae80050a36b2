// SPDX-License-Identifier: GPL-2.0-or-later
#include "algorithmrun.h"

#include "sectionattributes.h"
#include "sectionfields.h"
#include "qgiscompat.h"
#include "streetsectionsalgorithm.h"
#include "surfacewordfields.h"

#include <qgsexception.h>
#include <qgsrenderer.h>
#include <qgsspatialindex.h>

#include <QJsonArray>
#include <QJsonDocument>

#include <cmath>
#include <limits>

using namespace koppelkans;
using namespace koppelkans::test;

namespace
{
  const QString SAMPLE = QStringLiteral( KOPPELKANS_SOURCE_DIR "/sample_projects/sample.gpkg|layername=" );
  const QString ROADS = QStringLiteral( "Polygon?crs=EPSG:28992&field=functie:string&field=straatnaam:string" );
  const QString LINES = QStringLiteral( "MultiLineString?crs=EPSG:28992&field=street_id:string&field=naam:string" );
  const QString ROAD = QStringLiteral( "POLYGON((0 0, 100 0, 100 10, 0 10, 0 0))" );

  /// Sections that cross another one.
  int crossingCount( QgsVectorLayer *sections )
  {
    const QgsSpatialIndex index( *sections, nullptr, QgsSpatialIndex::FlagStoreFeatureGeometries );
    int count = 0;
    for ( const QgsFeature &section : featuresOf( sections ) )
    {
      for ( const QgsFeatureId other : index.intersects( section.geometry().boundingBox() ) )
        count += other != section.id() && index.geometry( other ).intersects( section.geometry() ) ? 1 : 0;
    }
    return count;
  }

  /// What must hold of any layer of sections.
  void checkSections( QgsVectorLayer *sections )
  {
    QVERIFY( sections );
    QCOMPARE( crossingCount( sections ), 0 );
    QSet<QString> ids;
    for ( const QgsFeature &section : featuresOf( sections ) )
    {
      const double width = section.attribute( "width_m" ).toDouble();
      QVERIFY( !ids.contains( section.attribute( "section_id" ).toString() ) );
      ids << section.attribute( "section_id" ).toString();
      QVERIFY( std::abs( section.geometry().length() - width ) < 0.002 );
      QVERIFY( std::abs( section.attribute( "left_m" ).toDouble() + section.attribute( "right_m" ).toDouble() - width ) < 0.0021 );
      QVERIFY( width <= 60.001 );
      const QJsonDocument surfaces = QJsonDocument::fromJson( section.attribute( "surfaces" ).toString().toUtf8() );
      QVERIFY( surfaces.isArray() );
      double end = 0;
      for ( const QJsonValue &span : surfaces.array() )
      {
        QCOMPARE( span.toArray().size(), 5 );
        QVERIFY( span.toArray()[0].toDouble() >= end - 1e-9 && span.toArray()[1].toDouble() > span.toArray()[0].toDouble() );
        QVERIFY( surfaceUseNamed( span.toArray()[2].toString().toStdString() ) && pavingNamed( span.toArray()[3].toString().toStdString() ) );
        end = span.toArray()[1].toDouble();
      }
      QVERIFY( end <= width + 0.006 );
    }
  }
} // namespace

class TestStreetSections : public QObject
{
  Q_OBJECT

  private slots:
  void initTestCase() { Q_INIT_RESOURCE( koppelkans ); }

  void theSampleTownHasSectionsAcrossItsAxes()
  {
    AlgorithmRun run;
    run.run<StreetSectionsAlgorithm>( { { "STREETS", SAMPLE + "street_axes" }, { "PUBLIC_SPACE", QVariantList{ SAMPLE + "public_space" } },
      { "BUILDINGS", SAMPLE + "buildings" }, { "OUTPUT", "memory:" }, { "AXES", "memory:" } } );
    QVERIFY2( run.isDone, qPrintable( run.feedback.said.join( '\n' ) ) );
    checkSections( run.output( "OUTPUT" ) );
    QCOMPARE( run.output( "OUTPUT" )->fields().names(), sectionFields().names() );
    // the axes are those that were given; a section is due every ten metres, or one on a shorter axis
    const QgsVectorLayer axes( SAMPLE + "street_axes", "axes", "ogr" );
    double length = 0;
    int due = 0;
    for ( const QgsFeature &axis : featuresOf( &axes ) )
    {
      length += axis.geometry().length();
      due += axis.geometry().length() < 10 ? 1 : static_cast<int>( std::ceil( ( axis.geometry().length() - 5 ) / 10 ) );
    }
    QCOMPARE( run.number( "AXIS_COUNT" ), static_cast<double>( axes.featureCount() ) );
    QVERIFY( std::abs( run.number( "STREET_LENGTH" ) - length ) < 0.1 );
    QCOMPARE( run.number( "SECTION_COUNT" ) + run.number( "DROPPED_COUNT" ), static_cast<double>( due ) );
    QVERIFY( run.number( "DROPPED_COUNT" ) < 0.35 * due );
    int named = 0;
    int facades = 0;
    for ( const QgsFeature &section : featuresOf( run.output( "OUTPUT" ) ) )
    {
      named += section.attribute( "street_name" ).toString().isEmpty() ? 0 : 1;
      facades += section.attribute( "left_end" ) == QLatin1String( "facade" ) || section.attribute( "right_end" ) == QLatin1String( "facade" ) ? 1 : 0;
    }
    QCOMPARE( static_cast<double>( named ), run.number( "SECTION_COUNT" ) );
    QVERIFY( facades > 0 );
  }

  void theAxesFoundInTheSampleTownLieOnTheAxesThatWereDrawn()
  {
    AlgorithmRun run;
    run.run<StreetSectionsAlgorithm>(
      { { "PUBLIC_SPACE", QVariantList{ SAMPLE + "public_space" } }, { "BUILDINGS", SAMPLE + "buildings" }, { "OUTPUT", "memory:" }, { "AXES", "memory:" } } );
    QVERIFY2( run.isDone, qPrintable( run.feedback.said.join( '\n' ) ) );
    checkSections( run.output( "OUTPUT" ) );
    QgsVectorLayer *found = run.output( "AXES" );
    QVERIFY( found );
    QVector<QgsGeometry> lines;
    for ( const QgsFeature &axis : featuresOf( found ) )
      lines << axis.geometry();
    const QgsGeometry near = QgsGeometry::unaryUnion( lines ).buffer( 3, 8 );
    const QgsVectorLayer drawn( SAMPLE + "street_axes", "axes", "ogr" );
    double length = 0;
    double lengthNear = 0;
    for ( const QgsFeature &axis : featuresOf( &drawn ) )
    {
      length += axis.geometry().length();
      lengthNear += axis.geometry().intersection( near ).length();
    }
    // the rest: a canal and its quays, a square, where the drawn axis is not in the middle of ground
    QVERIFY2( lengthNear > 0.8 * length, qPrintable( QStringLiteral( "%1 of %2 m" ).arg( lengthNear ).arg( length ) ) );
    QVERIFY( run.number( "STREET_LENGTH" ) > 0.9 * length && run.number( "STREET_LENGTH" ) < 1.4 * length ); // paths in parks are axes too
  }

  void realAreas_data()
  {
    QTest::addColumn<QString>( "file" );
    QTest::addColumn<QStringList>( "layers" );
    QTest::addColumn<double>( "least" ); // metres of street
    QTest::addColumn<double>( "most" );
    QTest::addColumn<int>( "drops" ); // percent
    // area of the streets divided by a width of 14 to 8 m (Maasbracht 12,529 m2), 14 to 5 m (K-buurt 48,341 m2, alleys), 10 to 4 m (Otterlo 348,667 m2, paths)
    QTest::newRow( "Maasbracht" ) << "klic/maasbracht_public_space.gpkg" << QStringList() << 895.0 << 1566.0 << 25;
    QTest::newRow( "K-buurt" ) << "klic/amsterdam_kbuurt_public_space.gpkg" << QStringList() << 3453.0 << 9668.0 << 30;
    QTest::newRow( "Otterlo" ) << "bgt_otterlo/otterlo_actueel.gpkg" << QStringList{ "wegdeel", "ondersteunendwegdeel", "waterdeel" } << 34867.0 << 87167.0
                               << 15;
  }
  void realAreas()
  {
    QFETCH( QString, file );
    QFETCH( QStringList, layers );
    QFETCH( double, least );
    QFETCH( double, most );
    QFETCH( int, drops );
    const QString path = qEnvironmentVariable( "KOPPELKANS_DATA", QStringLiteral( KOPPELKANS_SOURCE_DIR "/../shared/data" ) ) + '/' + file;
    if ( !QFile::exists( path ) )
      QSKIP( "The real areas are not on this machine: set KOPPELKANS_DATA to the folder that holds klic/ and bgt_otterlo/." );
    QVariantList publicSpace;
    for ( const QString &layer : layers )
      publicSpace << path + "|layername=" + layer;
    if ( layers.isEmpty() )
      publicSpace << path;
    QVariantMap parameters{ { "PUBLIC_SPACE", publicSpace }, { "OUTPUT", "memory:" }, { "AXES", "memory:" } };
    if ( !layers.isEmpty() )
      parameters.insert( "BUILDINGS", path + "|layername=pand" );
    AlgorithmRun run;
    run.run<StreetSectionsAlgorithm>( parameters );
    QVERIFY2( run.isDone, qPrintable( run.feedback.said.join( '\n' ) ) );
    checkSections( run.output( "OUTPUT" ) );
    const double length = run.number( "STREET_LENGTH" );
    QVERIFY2( length > least && length < most, qPrintable( QString::number( length ) ) );
    const double due = run.number( "SECTION_COUNT" ) + run.number( "DROPPED_COUNT" );
    QVERIFY( due > length / 10 - run.number( "AXIS_COUNT" ) && due < length / 10 + run.number( "AXIS_COUNT" ) );
    QVERIFY2( run.number( "DROPPED_COUNT" ) < due * drops / 100, qPrintable( QString::number( run.number( "DROPPED_COUNT" ) / due ) ) );
  }

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

  void surfacesAreWrittenAsAListOfFive()
  {
    const std::vector<SurfaceSpan> surfaces{ { 0, 2.404, { SurfaceUse::Footway, Paving::Tiles }, "voetpad" }, { 3, 10, {}, "a \"b\"" } };
    QCOMPARE( surfacesText( surfaces ), QStringLiteral( "[[0,2.4,\"footway\",\"tiles\",\"voetpad\"],[3,10,\"unknown\",\"unknown\",\"a \\\"b\\\"\"]]" ) );
    QCOMPARE( surfacesText( {} ), QStringLiteral( "[]" ) );
  }

  void aSurfaceThatIsNarrowerThanTheDigitsThatAreWrittenIsLeftOut()
  {
    const Surface verge{ SurfaceUse::Verge, Paving::Green };
    QCOMPARE( surfacesText( { { 0, 12.761, verge, "a" }, { 12.761, 12.764, verge, "sliver" }, { 12.764, 13, verge, "b" } } ),
      QStringLiteral( "[[0,12.76,\"verge\",\"green\",\"a\"],[12.76,13,\"verge\",\"green\",\"b\"]]" ) );
    QCOMPARE( surfacesText( { { 0, 12.761, verge, "a" }, { 12.761, 12.766, verge, "narrow" } } ),
      QStringLiteral( "[[0,12.76,\"verge\",\"green\",\"a\"],[12.76,12.77,\"verge\",\"green\",\"narrow\"]]" ) );
  }

  void aStreetWithoutAnySectionIsNamedWithTheReasonAndTheRemedy()
  {
    // A canal lies under the axis of the one; the other lies on the road.
    AlgorithmRun run;
    const QString layer = run.add( memoryLayer( LINES, "lines",
      { { "MULTILINESTRING((0 20, 100 20))", { { "street_id", "7" }, { "naam", "Iepensingel" } } },
        { "MULTILINESTRING((0 5, 100 5))", { { "street_id", "8" }, { "naam", "Kerkstraat" } } } } ) );
    const QString ground = run.add( memoryLayer( ROADS, "ground",
      { { ROAD, { { "functie", "rijbaan lokale weg" } } }, { "POLYGON((0 10, 100 10, 100 30, 0 30, 0 10))", { { "functie", "waterloop" } } } } ) );
    run.run<StreetSectionsAlgorithm>(
      { { "STREETS", layer }, { "STREET_ID", "street_id" }, { "NAME_FIELD", "naam" }, { "PUBLIC_SPACE", QVariantList{ ground } }, { "OUTPUT", "memory:" } } );
    QVERIFY2( run.isDone, qPrintable( run.feedback.said.join( '\n' ) ) );
    QCOMPARE( run.number( "SECTION_COUNT" ), 10.0 );
    QVERIFY2( run.feedback.heard( "Streets without any section: 1." ), qPrintable( run.feedback.said.join( '\n' ) ) );
    QVERIFY( run.feedback.heard( "Iepensingel (7): its axis does not lie on the public space" ) );
    QVERIFY( run.feedback.heard( "Draw an axis on each side" ) );
    QVERIFY( !run.feedback.heard( "Kerkstraat (8)" ) );
  }

  void withoutPublicSpaceSectionsAsWideAsTheyMayBeAreTold()
  {
    AlgorithmRun run;
    const QString layer = run.add( memoryLayer( LINES, "lines", { { "MULTILINESTRING((0 5, 100 5))", {} } } ) );
    run.run<StreetSectionsAlgorithm>( { { "STREETS", layer }, { "OUTPUT", "memory:" } } );
    QVERIFY( run.feedback.heard( "Sections that end at the greatest width, because nothing tells where the public space ends: 10 of 10. Give PUBLIC_SPACE" ) );
    AlgorithmRun bounded;
    const QString lines = bounded.add( memoryLayer( LINES, "lines", { { "MULTILINESTRING((0 5, 100 5))", {} } } ) );
    const QString ground = bounded.add( memoryLayer( ROADS, "ground", { { ROAD, { { "functie", "rijbaan lokale weg" } } } } ) );
    bounded.run<StreetSectionsAlgorithm>( { { "STREETS", lines }, { "PUBLIC_SPACE", QVariantList{ ground } }, { "OUTPUT", "memory:" } } );
    QVERIFY2( !bounded.feedback.heard( "greatest width" ), qPrintable( bounded.feedback.said.join( '\n' ) ) );
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

  void aStoppedRunLeavesNoFile()
  {
    const QTemporaryDir folder;
    const QString target = folder.filePath( "sections.gpkg" );
    QVector<Row> rows;
    for ( int i = 0; i < 400; ++i )
      rows << Row{ QStringLiteral( "MULTILINESTRING((0 %1, 300 %1))" ).arg( i * 70 ), {} };
    AlgorithmRun run;
    const QString layer = run.add( memoryLayer( LINES, "lines", rows ) );
    bool hasBegun = false;
    QObject::connect( &run.feedback, &QgsFeedback::progressChanged, &run.feedback,
      [&]( double percent )
      {
        if ( percent < 70 || run.feedback.isCanceled() ) // writing is the last third
          return;
        hasBegun = QFile::exists( target );
        run.feedback.cancel();
      } );
    run.run<StreetSectionsAlgorithm>( { { "STREETS", layer }, { "OUTPUT", target } } );
    QVERIFY( hasBegun );
    QVERIFY( !QFile::exists( target ) );
  }

  void theResultOpensStyled()
  {
    const QTemporaryDir folder;
    AlgorithmRun run;
    const QString layer = run.add( memoryLayer( ROADS, "ground", { { ROAD, { { "functie", "rijbaan lokale weg" } } } } ) );
    run.run<StreetSectionsAlgorithm>(
      { { "PUBLIC_SPACE", QVariantList{ layer } }, { "OUTPUT", folder.filePath( "sections.gpkg" ) }, { "AXES", folder.filePath( "axes.gpkg" ) } } );
    QVERIFY2( run.isDone, qPrintable( run.feedback.said.join( '\n' ) ) );
    const QgsVectorLayer sections( folder.filePath( "sections.gpkg" ), "sections", "ogr" );
    QCOMPARE( sections.renderer()->type(), QStringLiteral( "RuleRenderer" ) );
    QVERIFY( sections.labelsEnabled() );
    const QgsVectorLayer axes( folder.filePath( "axes.gpkg" ), "axes", "ogr" );
    QVERIFY( axes.labelsEnabled() );
  }
};

QGISTEST_MAIN( TestStreetSections )
#include "teststreetsections.moc"
