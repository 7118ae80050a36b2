// SPDX-License-Identifier: GPL-2.0-or-later
#include "samplelayers.h"
#include "sectionlayers.h"

#include "sectionattributes.h"
#include "sectionfields.h"
#include "streetsectionsalgorithm.h"

#include <qgsrenderer.h>

using namespace koppelkans;
using namespace koppelkans::test;

/// The sections that are drawn, in the sample town and in real areas, and how they are written.
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
