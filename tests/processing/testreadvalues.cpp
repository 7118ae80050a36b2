// SPDX-License-Identifier: GPL-2.0-or-later
#include "algorithmrun.h"
#include "preparerun.h"

#include "checktasksalgorithm.h"
#include "groupedwarnings.h"
#include "qgiscompat.h"
#include "stacktasksalgorithm.h"
#include "taskreader.h"

#include <qgsexception.h>

#include <QTemporaryDir>

#include <cmath>

using namespace koppelkans;
using namespace koppelkans::test;

namespace
{
  const QString BASE = QStringLiteral( "Polygon?crs=EPSG:28992&field=sector:string&field=start:string&field=end:string" );

  QVariantMap preparing( const QString &layer, const QVariantMap &more = {} )
  {
    QVariantMap parameters{ { "INPUT", layer }, { "PRESET", "none" }, { "SECTOR", "sewer" }, { "OUTPUT", "memory:" } };
    for ( auto it = more.begin(); it != more.end(); ++it )
      parameters[it.key()] = it.value();
    return parameters;
  }

  void write( const QString &path, const QByteArray &text )
  {
    QFile file( path );
    QVERIFY( file.open( QIODevice::WriteOnly ) );
    file.write( text );
  }
} // namespace

/// That no value of a source turns into another one, or into nothing, without a word.
class TestReadValues : public QObject
{
  Q_OBJECT

  private slots:
  void initTestCase() { Q_INIT_RESOURCE( koppelkans ); }

  void thousandsThatMayBeDecimalsAreToldAndListed()
  {
    AlgorithmRun run;
    const QString layer = run.add( memoryLayer( BASE + "&field=cost:string&field=price_level:int", "works",
      { { SQUARE, { { "sector", "gas" }, { "start", "2027-01-01" }, { "end", "2027-12-31" }, { "cost", "125.000" }, { "price_level", 2026 } } } } ) );
    run.run<PrepareTasksAlgorithm>( preparing( layer ) );
    QCOMPARE( featuresOf( run.output( "OUTPUT" ) ).first().attribute( "cost" ).toDouble(), 125000.0 );
    QVERIFY( run.feedback.heard( QStringLiteral( "cost: '125.000' is read as thousands: 125000" ) ) );
    run.run<CheckTasksAlgorithm>( { { "TASKS", QVariantList{ layer } }, { "OUTPUT", "memory:" } } );
    QCOMPARE( featuresOf( run.output( "OUTPUT" ) ).first().attribute( "problem" ).toString(), QStringLiteral( "'125.000' is read as thousands: 125000" ) );
  }

  void whatWordsAroundAnAmountSayIsTold()
  {
    AlgorithmRun run;
    const QString layer = run.add( memoryLayer( BASE + "&field=cost:string&field=budget:string", "works",
      { { SQUARE, { { "cost", "1,2 mln" }, { "budget", QStringLiteral( "€ 75000 excl. BTW" ) } } }, { SQUARE, { { "cost", "ca. 5000" } } } } ) );
    run.run<PrepareTasksAlgorithm>( preparing( layer ) );
    const QVector<QgsFeature> tasks = featuresOf( run.output( "OUTPUT" ) );
    QCOMPARE( tasks[0].attribute( "cost" ).toDouble(), 1200000.0 );
    QCOMPARE( tasks[0].attribute( "budget" ).toDouble(), 75000.0 );
    QCOMPARE( tasks[1].attribute( "cost" ).toDouble(), 5000.0 );
    QVERIFY( run.feedback.heard( QStringLiteral( "cost: '1,2 mln' is read as 1200000" ) ) );
    QVERIFY( run.feedback.heard( QStringLiteral( "budget: '€ 75000 excl. BTW' says whether value-added tax is in it" ) ) );
    QVERIFY( run.feedback.heard( QStringLiteral( "cost: 'ca. 5000' is an estimate" ) ) );
  }

  void aWordForUnknownLeavesAFieldEmptyAndIsCountedAndNoError()
  {
    AlgorithmRun run;
    const QStringList words{ "onbekend", "n.v.t.", "unknown", "Inconnu", "-" };
    QVector<Row> rows;
    for ( const QString &word : words )
      rows << Row{ SQUARE, { { "cost", word }, { "width_m", word }, { "phase", word }, { "opens_street", word }, { "sector", word }, { "end", word } } };
    const QString layer = run.add(
      memoryLayer( BASE + "&field=cost:string&field=width_m:string&field=phase:string&field=opens_street:string&field=price_level:int", "works", rows ) );
    run.run<PrepareTasksAlgorithm>( preparing( layer ) );
    QCOMPARE( run.number( "WRITTEN_COUNT" ), 5.0 );
    for ( const QgsFeature &task : featuresOf( run.output( "OUTPUT" ) ) )
    {
      QVERIFY( task.attribute( "cost" ).isNull() && task.attribute( "phase" ).isNull() && task.attribute( "end" ).isNull() );
      QCOMPARE( task.attribute( "sector" ).toString(), QStringLiteral( "sewer" ) );
      QVERIFY( task.attribute( "unread" ).toString().isEmpty() );
    }
    for ( const char *field : { "cost", "width_m", "phase", "opens_street", "sector", "end" } )
      QVERIFY2( run.feedback.heard( QStringLiteral( "%1: 'onbekend' stands for unknown (features: 1, namely 1)" ).arg( field ) ), field );
    run.run<CheckTasksAlgorithm>( { { "TASKS", QVariantList{ layer } }, { "OUTPUT", "memory:" } } );
    for ( const QgsFeature &row : featuresOf( run.output( "OUTPUT" ) ) )
    {
      if ( row.attribute( "problem" ).toString().contains( "stands for unknown" ) )
        QCOMPARE( row.attribute( "severity" ).toString(), QStringLiteral( "info" ) );
    }
    QCOMPARE( run.number( "ERROR_COUNT" ), 0.0 );
  }

  void aWordOfAFieldsOwnListIsNoWordForUnknown()
  {
    AlgorithmRun run;
    const QString layer = run.add( memoryLayer( BASE + "&field=claim_kind:string", "works", { { SQUARE, { { "claim_kind", "none" } } } } ) );
    run.run<PrepareTasksAlgorithm>( preparing( layer ) );
    QCOMPARE( featuresOf( run.output( "OUTPUT" ) ).first().attribute( "claim_kind" ).toString(), QStringLiteral( "none" ) );
    QVERIFY( !run.feedback.heard( "stands for unknown" ) );
  }

  void datesThatNameNoDayAreReadAndToldEachInItsOwnWords()
  {
    AlgorithmRun run;
    const QString layer = run.add( memoryLayer( BASE + "&field=earliest_start:string&field=latest_end:string", "works",
      { { SQUARE, { { "start", "zomer '27" } } }, { SQUARE, { { "start", "tot 2028" } } }, { SQUARE, { { "start", "2028/2029" } } },
        { SQUARE, { { "start", "01-13-2027" }, { "end", "najaar 2027" } } },
        { SQUARE, { { "start", "2027" }, { "end", "2028" }, { "earliest_start", "tot 2026" }, { "latest_end", "vanaf 2029" } } },
        { SQUARE, { { "start", "tot 1-3-2030" }, { "end", "1-3-2028" } } } } ) );
    run.run<PrepareTasksAlgorithm>( preparing( layer ) );
    const QVector<QgsFeature> tasks = featuresOf( run.output( "OUTPUT" ) );
    const auto window = [&tasks]( int task )
    { return tasks[task].attribute( "start" ).toDate().toString( Qt::ISODate ) + "/" + tasks[task].attribute( "end" ).toDate().toString( Qt::ISODate ); };
    QCOMPARE( window( 0 ), QStringLiteral( "2027-06-01/2027-08-31" ) );
    QCOMPARE( window( 1 ), QStringLiteral( "/2028-12-31" ) );
    QCOMPARE( window( 2 ), QStringLiteral( "2028-01-01/2029-12-31" ) );
    QCOMPARE( window( 3 ), QStringLiteral( "2027-01-13/2027-11-30" ) );
    QCOMPARE( window( 5 ), QStringLiteral( "/2028-03-01" ) );
    QVERIFY( tasks[0].attribute( "assumed" ).toString().split( ',' ).contains( "end" ) );
    QVERIFY( !tasks[2].attribute( "assumed" ).toString().split( ',' ).contains( "end" ) );
    QVERIFY( run.feedback.heard( "start: only the season is given, taken as whole months: summer from June to August (features: 1, namely 1)" ) );
    QVERIFY( run.feedback.heard( "start: the year has two digits" ) );
    QVERIFY( run.feedback.heard( "start: says only until when" ) );
    QVERIFY( run.feedback.heard( "start: a period from one time to another is given" ) );
    QVERIFY( run.feedback.heard( "start: the month is taken to come first" ) );
    QVERIFY( run.feedback.heard( "end: only the season is given, taken as whole months: autumn from September to November" ) );
    QVERIFY( run.feedback.heard( "earliest_start: 'tot 2026' says only until when, and not from when; taken as unknown" ) );
    QVERIFY( run.feedback.heard( "latest_end: 'vanaf 2029' says only from when, and not until when; taken as unknown" ) );
    QVERIFY( run.feedback.heard( "start: 'tot 1-3-2030' contradicts the other date" ) );
    QCOMPARE( tasks[4].attribute( "unread" ).toString(), QStringLiteral( "earliest_start: tot 2026; latest_end: vanaf 2029" ) );
  }

  void whatIsNotClearlyPublicIsConfidential()
  {
    AlgorithmRun run;
    const QString layer = run.add( memoryLayer( BASE + "&field=vertrouwelijk:string", "works",
      { { SQUARE, { { "vertrouwelijk", "geheim" } } }, { SQUARE, { { "vertrouwelijk", "nee" } } }, { SQUARE, {} },
        { SQUARE, { { "vertrouwelijk", "ja" } } } } ) );
    run.run<PrepareTasksAlgorithm>( preparing( layer ) );
    QStringList confidential;
    for ( const QgsFeature &task : featuresOf( run.output( "OUTPUT" ) ) )
      confidential << task.attribute( "confidential" ).toString() + ( task.attribute( "assumed" ).toString().contains( "confidential" ) ? "?" : "" );
    QCOMPARE( confidential, QStringList( { "true?", "false", "false", "true" } ) );
    QVERIFY( run.feedback.heard( "'geheim' does not say that the task is public; taken as confidential" ) );
  }

  void listsAreJoinedAndWhatHasNoTextIsTold()
  {
    AlgorithmRun run;
    const QString layer = run.add( memoryLayer( BASE + "&field=depends_on:string[]&field=owner:string[]", "lists",
      { { SQUARE, { { "depends_on", QStringList{ "a", "b" } }, { "owner", QStringList{ "x" } } } } } ) );
    run.run<PrepareTasksAlgorithm>( preparing( layer, { { "MAPPING", QVariantList{ mappingRow( "social_goal", "array( 'p', 'q', 3 )" ),
                                                                       mappingRow( "name", "map( 'a', 1 )" ), mappingRow( "remarks", "$geometry" ) } } } ) );
    QVERIFY2( run.isDone, qPrintable( run.feedback.said.join( '\n' ) ) );
    const QgsFeature task = featuresOf( run.output( "OUTPUT" ) ).first();
    QCOMPARE( task.attribute( "depends_on" ).toString(), QStringLiteral( "a,b" ) );
    QCOMPARE( task.attribute( "owner" ).toString(), QStringLiteral( "x" ) );
    QCOMPARE( task.attribute( "social_goal" ).toString(), QStringLiteral( "p,q,3" ) );
    QVERIFY( task.attribute( "name" ).isNull() && task.attribute( "remarks" ).isNull() );
    QVERIFY( run.feedback.heard( QStringLiteral( "name: a value that is no text" ) ) );
    QVERIFY( run.feedback.heard( QStringLiteral( "remarks: a value that is no text" ) ) );
  }

  void lengthsAndAreasAreThoseOfTheLayerAndNotOfTheProject()
  {
    AlgorithmRun run;
    run.project.setCrs( QgsCoordinateReferenceSystem( "EPSG:28992" ) );
    run.context.setEllipsoid( "EPSG:7004" );
    const QString layer = run.add(
      memoryLayer( "Polygon?crs=EPSG:4326&field=sector:string&field=start:string", "degrees", { { "Polygon((5 52,5.001 52,5.001 52.001,5 52.001,5 52))" } } ) );
    run.run<PrepareTasksAlgorithm>( preparing( layer, { { "MAPPING", QVariantList{ mappingRow( "cost", "$area" ) } } } ) );
    // a thousandth of a degree each way, by the radii of curvature of Bessel's ellipsoid
    const double a = 6377397.155;
    const double e2 = 0.00667437223;
    const double latitude = 52.0005 * M_PI / 180;
    const double step = 0.001 * M_PI / 180;
    const double w = 1 - e2 * std::pow( std::sin( latitude ), 2 );
    const double expectedM2 = step * a * ( 1 - e2 ) / std::pow( w, 1.5 ) * step * a / std::sqrt( w ) * std::cos( latitude );
    const double cost = featuresOf( run.output( "OUTPUT" ) ).first().attribute( "cost" ).toDouble();
    QVERIFY2( std::abs( cost - expectedM2 ) < expectedM2 * 1e-4, qPrintable( QStringLiteral( "%1 %2" ).arg( cost ).arg( expectedM2 ) ) );
  }

  void twoRowsOfTheMappingForOneFieldAreRefusedWhateverTheirCase()
  {
    AlgorithmRun run;
    const QString layer = run.add( memoryLayer( BASE, "works", { { SQUARE } } ) );
    run.run<PrepareTasksAlgorithm>( preparing( layer, { { "MAPPING", QVariantList{ mappingRow( "Owner", "'x'" ) } } } ) );
    QCOMPARE( featuresOf( run.output( "OUTPUT" ) ).first().attribute( "owner" ).toString(), QStringLiteral( "x" ) );
    const QVariantList twice{ mappingRow( "owner", "'x'" ), mappingRow( "Owner", "'y'" ) };
    try
    {
      run.run<PrepareTasksAlgorithm>( preparing( layer, { { "MAPPING", twice } } ) );
      QFAIL( "taken" );
    }
    catch ( const QgsProcessingException &error )
    {
      QVERIFY2( error.what().contains( QStringLiteral( "two rows for the field owner" ) ), qPrintable( error.what() ) );
    }
  }

  void invalidAreasInDegreesAreRepairedThoughQgisIsToStopAtThem()
  {
    AlgorithmRun run;
    run.context.setInvalidGeometryCheck( compat::ABORT_ON_INVALID );
    const QString layer = run.add(
      memoryLayer( "Polygon?crs=EPSG:4326&field=sector:string&field=start:string", "degrees", { { "Polygon((5 52,5.001 52.001,5.001 52,5 52.001,5 52))" } } ) );
    run.run<PrepareTasksAlgorithm>( preparing( layer ) );
    QVERIFY2( run.isDone, qPrintable( run.feedback.said.join( '\n' ) ) );
    QCOMPARE( run.number( "REPAIRED_COUNT" ), 1.0 );
    QCOMPARE( run.output( "OUTPUT" )->crs().authid(), QStringLiteral( "EPSG:28992" ) );
  }

  void theTextOfAUserIsToldAsItIs()
  {
    const QStringList said = groupedWarnings( { { "works", "7", "start", "'50%1' is not understood", ReadProblem::UnreadableDate } } );
    QCOMPARE( said, QStringList( { "start: '50%1' is not understood (features: 1, namely 7)" } ) );
  }

  void shiftRoomThatContradictsTheDatesIsToldAndNotMadeUp()
  {
    AlgorithmRun run;
    const QString layer = run.add( memoryLayer( BASE + "&field=phase:string&field=earliest_start:string&field=latest_end:string", "works",
      { { SQUARE, { { "start", "2027-01-01" }, { "end", "2027-12-31" }, { "phase", "execution" }, { "earliest_start", "2030-01-01" } } },
        { SQUARE, { { "start", "2027-01-01" }, { "end", "2027-12-31" }, { "phase", "execution" }, { "latest_end", "2025-01-01" } } } } ) );
    run.run<PrepareTasksAlgorithm>( preparing( layer ) );
    const QVector<QgsFeature> tasks = featuresOf( run.output( "OUTPUT" ) );
    QCOMPARE( tasks[0].attribute( "earliest_start" ).toDate(), QDate( 2030, 1, 1 ) );
    QVERIFY( tasks[0].attribute( "latest_end" ).isNull() );
    QCOMPARE( tasks[1].attribute( "latest_end" ).toDate(), QDate( 2025, 1, 1 ) );
    QVERIFY( tasks[1].attribute( "earliest_start" ).isNull() );
    QVERIFY( run.feedback.heard( QStringLiteral( "earliest_start: the earliest start lies after the start" ) ) );
    QVERIFY( run.feedback.heard( QStringLiteral( "latest_end: the latest end lies before the end" ) ) );
  }

  void areasAreNamedByTheirNameAndNotByANumberThatBeginsLikeOne()
  {
    AlgorithmRun run;
    const QVariantList tasks{ run.add( memoryLayer( BASE, "works", { { SQUARE, { { "sector", "sewer" } } } } ) ) };
    const auto named = [&]( const QString &fields, const QVariantMap &values )
    {
      const QString areas = run.add( memoryLayer( "Polygon?crs=EPSG:28992" + fields, "areas", { { SQUARE, values } } ) );
      run.run<StackTasksAlgorithm>( { { "TASKS", tasks }, { "AREAS", areas }, { "OUTPUT", "memory:" } } );
      return featuresOf( run.output( "OUTPUT" ) ).first().attribute( "area_name" ).toString();
    };
    QCOMPARE( named( "&field=nombre_habitants:int&field=nom:string", { { "nombre_habitants", 1200 }, { "nom", "Centre" } } ), QStringLiteral( "Centre" ) );
    QVERIFY( run.feedback.heard( QStringLiteral( "'areas' are named by the field nom." ) ) );
    QCOMPARE( named( "&field=nombre_habitants:int&field=nom_fr:string", { { "nombre_habitants", 1200 }, { "nom_fr", "Sud" } } ), QStringLiteral( "Sud" ) );
    QCOMPARE( named( "&field=code:string&field=Naam:string", { { "code", "W1" }, { "Naam", "Noord" } } ), QStringLiteral( "Noord" ) );
    QCOMPARE( named( "&field=id:string&field=SectorName:string", { { "id", "A00" }, { "SectorName", "Oude Stad" } } ), QStringLiteral( "Oude Stad" ) );
    QCOMPARE( named( "&field=bu_code:string&field=BU_NAAM:string", { { "bu_code", "BU1" }, { "BU_NAAM", "Dorp" } } ), QStringLiteral( "Dorp" ) );
    QCOMPARE( named( "&field=buurtcode:string&field=wijkId:string&field=wijk:string", { { "buurtcode", "1" }, { "wijkId", "2" }, { "wijk", "Zuid" } } ),
      QStringLiteral( "Zuid" ) );
    QCOMPARE( named( "&field=code:string", { { "code", "W7" } } ), QStringLiteral( "W7" ) ); // better than the number of the feature
    QCOMPARE( named( "&field=nom:int&field=quartier:string", { { "nom", 3 }, { "quartier", "Est" } } ), QStringLiteral( "Est" ) );
    QCOMPARE( named( "&field=nombre_habitants:int", { { "nombre_habitants", 1200 } } ), QStringLiteral( "1" ) );
  }

  void areasThatAreNotThereAreToldWhenTasksAreCompared()
  {
    AlgorithmRun run;
    const QVariantList tasks{ run.add( memoryLayer( BASE, "works", { { SQUARE, { { "sector", "sewer" } } } } ) ) };
    const QString areas = run.add( memoryLayer( "Polygon?crs=EPSG:28992&field=nom:string", "areas", {} ) );
    run.run<CheckTasksAlgorithm>( { { "TASKS", tasks }, { "AREAS", areas }, { "OUTPUT", "memory:" } } );
    QVERIFY( run.feedback.heard( QStringLiteral( "'areas' has no feature with a surface" ) ) );
    QVERIFY( !run.feedback.heard( QStringLiteral( "are named by" ) ) );
  }

  void aRulesFolderWithoutRulesIsRefusedAndAnotherIsTold()
  {
    QTemporaryDir folder;
    AlgorithmRun run;
    const QString layer = run.add( memoryLayer( BASE, "works", { { SQUARE } } ) );
    write( folder.filePath( "Sectors.CSV" ), "sector\n" );
    QVERIFY_EXCEPTION_THROWN( run.run<PrepareTasksAlgorithm>( preparing( layer, { { "RULES", folder.path() } } ) ), QgsProcessingException );
    write( folder.filePath( "networks.csv" ),
      "theme,sector,kind,width_m,cover_m,height_m,clearance_m,trench_width_m,working_strip_m\nwater,drinking_water,pipe,0.9,,,,,\n" );
    run.run<PrepareTasksAlgorithm>( preparing( layer, { { "RULES", folder.path() } } ) );
    QVERIFY( run.feedback.heard( QStringLiteral( "networks.csv; the other tables are those that are shipped" ) ) );
  }

  void aPresetOfTheRulesFolderIsTakenByNameWhateverIsWrongWithOthers()
  {
    QTemporaryDir folder;
    QVERIFY( QDir( folder.path() ).mkdir( "presets" ) );
    write( folder.filePath( "presets/ours.json" ), "{ \"id\": \"ours\", \"name\": \"Ours\", \"recognise\": [[\"x\"]], \"fields\": { \"owner\": { \"value\": "
                                                   "\"city\" }, \"sector\": { \"value\": \"gas\" } } }" );
    write( folder.filePath( "presets/bad.json" ), "{" );
    AlgorithmRun run;
    const QString layer = run.add( memoryLayer( BASE, "works", { { SQUARE } } ) );
    run.run<PrepareTasksAlgorithm>( preparing( layer, { { "PRESET", "ours" }, { "RULES", folder.path() } } ) );
    QVERIFY2( run.isDone, qPrintable( run.feedback.said.join( '\n' ) ) );
    QCOMPARE( featuresOf( run.output( "OUTPUT" ) ).first().attribute( "owner" ).toString(), QStringLiteral( "city" ) );
    run.run<PrepareTasksAlgorithm>( preparing( layer, { { "PRESET", "wior" }, { "RULES", folder.path() } } ) );
    QVERIFY2( run.isDone, qPrintable( run.feedback.said.join( '\n' ) ) );
    run.run<PrepareTasksAlgorithm>( preparing( layer, { { "PRESET", "ours" } } ) );
    QVERIFY( !run.isDone );
    QVERIFY( run.feedback.heard( QStringLiteral( "There is no preset 'ours'. The presets are: auto, none, brussels_programme" ) ) );
  }

  void aFewFeaturesCanBeStoppedToo()
  {
    QTemporaryDir folder;
    AlgorithmRun run;
    const QString layer = run.add( memoryLayer( BASE, "works", QVector<Row>( 10, { SQUARE } ) ) );
    QObject::connect( &run.feedback, &QgsFeedback::progressChanged, &run.feedback, [&run] { run.feedback.cancel(); } );
    const QString path = folder.filePath( "tasks.gpkg" );
    run.run<PrepareTasksAlgorithm>( preparing( layer, { { "OUTPUT", path } } ) );
    QVERIFY( run.feedback.isCanceled() );
    QVERIFY( !run.results.contains( "OUTPUT" ) );
    QVERIFY( !QFile::exists( path ) );
  }
};

QGISTEST_MAIN( TestReadValues )
#include "testreadvalues.moc"
