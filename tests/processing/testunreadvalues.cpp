// SPDX-License-Identifier: GPL-2.0-or-later
#include "densetasks.h"

#include "checktasksalgorithm.h"
#include "preparetasksalgorithm.h"
#include "unreadvalues.h"

using namespace koppelkans;
using namespace koppelkans::test;

namespace
{
  const QString SQUARE = QStringLiteral( "Polygon((155000 463000,155010 463000,155010 463010,155000 463010,155000 463000))" );

  /// One work of which nothing can be read but its owner.
  std::unique_ptr<QgsVectorLayer> vagueWork()
  {
    return memoryLayer(
      "Polygon?crs=EPSG:28992&field=owner:string&field=sector:string&field=start:string&field=end:string&field=cost:string&field=phase:string", "works",
      { { SQUARE, { { "owner", "Town" }, { "sector", "waterbouw" }, { "start", "na de zomer; of later" }, { "end", "2028" }, { "cost", "veel" },
                    { "phase", "straks" } } } } );
  }

  const QString UNREAD = QStringLiteral( "sector: waterbouw; phase: straks; start: na de zomer, of later; cost: veel" );

  /// "field severity: problem" of what checktasks finds in a layer.
  QStringList checked( const QVariant &tasks )
  {
    AlgorithmRun run;
    run.run<CheckTasksAlgorithm>( { { "TASKS", QVariantList{ tasks } }, { "OUTPUT", "memory:" } } );
    QStringList rows;
    for ( const QgsFeature &row : featuresOf( run.output( "OUTPUT" ) ) )
    {
      rows << QStringLiteral( "%1 %2: %3" )
                .arg( row.attribute( "field" ).toString(), row.attribute( "severity" ).toString(), row.attribute( "problem" ).toString() );
      if ( row.attribute( "remedy" ).toString().isEmpty() )
        rows.last() += QStringLiteral( " (no remedy)" );
    }
    return rows;
  }
} // namespace

/// That what could not be read stays with the task, until somebody mends it.
class TestUnreadValues : public QObject
{
  Q_OBJECT

  private slots:
  void initTestCase() { Q_INIT_RESOURCE( koppelkans ); }

  void theTextIsReadAsItWasWritten()
  {
    const std::vector<UnreadValue> values{ { "start", "12:30 uur;  morgen\n" }, { "", "los" }, { "cost", "pm" } };
    QCOMPARE( unreadText( values ), QStringLiteral( "start: 12:30 uur, morgen; los; cost: pm" ) );
    const std::vector<UnreadValue> read = unreadValues( unreadText( values ) );
    QCOMPARE( read.size(), std::size_t( 3 ) );
    QCOMPARE( read[0].field, std::string( "start" ) );
    QCOMPARE( read[0].text, std::string( "12:30 uur, morgen" ) );
    QCOMPARE( read[1].field, std::string() );
    QCOMPARE( read[1].text, std::string( "los" ) );
    QCOMPARE( unreadText( read ), unreadText( values ) );
    QCOMPARE( unreadText( {} ), QString() );
  }

  void onlyTheNameOfATaskFieldStandsBeforeAColon()
  {
    const QString text = QStringLiteral( "12:30 uur; zie bijlage: blz 3; Cost : pm" );
    const std::vector<UnreadValue> read = unreadValues( text );
    QCOMPARE( read.size(), std::size_t( 3 ) );
    QCOMPARE( read[0].field, std::string() );
    QCOMPARE( read[0].text, std::string( "12:30 uur" ) );
    QCOMPARE( read[1].field, std::string() );
    QCOMPARE( read[1].text, std::string( "zie bijlage: blz 3" ) );
    QCOMPARE( read[2].field, std::string( "cost" ) );
    QCOMPARE( unreadText( read ), QStringLiteral( "12:30 uur; zie bijlage: blz 3; cost: pm" ) );
  }

  void whatCannotBeReadStaysWithTheTask_data()
  {
    QTest::addColumn<QString>( "target" );
    QTest::addColumn<QString>( "source" );
    QTest::addColumn<QString>( "provider" );
    const QString file = mFolder.filePath( "tasks.gpkg" );
    QTest::newRow( "GeoPackage" ) << file << file << "ogr";
    const QString sqlite = QStringLiteral( "dbname='%1' table=\"tasks\" (geom)" ).arg( mFolder.filePath( "tasks.sqlite" ) );
    QTest::newRow( "SpatiaLite" ) << "spatialite:" + sqlite << sqlite << "spatialite";
    const QString postgres = qEnvironmentVariable( "KOPPELKANS_TEST_PG" ) + " table=\"public\".\"unread\" (geom)";
    if ( qEnvironmentVariableIsSet( "KOPPELKANS_TEST_PG" ) )
      QTest::newRow( "PostGIS" ) << "postgres:" + postgres << postgres << "postgres";
  }

  void whatCannotBeReadStaysWithTheTask()
  {
    QFETCH( QString, target );
    QFETCH( QString, source );
    QFETCH( QString, provider );
    if ( provider == QLatin1String( "spatialite" ) )
      writeLayer( mFolder.filePath( "tasks.sqlite" ), "other", "SQLite", { "SPATIALITE=YES" } );
    AlgorithmRun run;
    QCOMPARE( refusalOf<PrepareTasksAlgorithm>( run, { { "INPUT", run.add( vagueWork() ) }, { "PRESET", "none" }, { "OUTPUT", target } } ), QString() );

    AlgorithmRun check;
    auto layer = std::make_unique<QgsVectorLayer>( source, "tasks", provider );
    const QgsFeature task = featuresOf( layer.get() ).first();
    QCOMPARE( task.attribute( "unread" ).toString(), UNREAD );
    QCOMPARE( task.attribute( "sector" ).toString(), QStringLiteral( "other" ) );
    const QStringList assumed = task.attribute( "assumed" ).toString().split( ',' );
    QVERIFY( assumed.contains( "sector" ) && assumed.contains( "start" ) );
    const QStringList expected{ "sector error: 'waterbouw' could not be read when the task was prepared",
      "start error: 'na de zomer, of later' could not be read when the task was prepared", "cost error: 'veel' could not be read when the task was prepared",
      "phase warning: 'straks' could not be read when the task was prepared" };
    QCOMPARE( checked( QVariant::fromValue( static_cast<QObject *>( layer.get() ) ) ), expected );
  }

  void aLayerThatWasNeverPreparedListsTheSame()
  {
    const auto layer = vagueWork();
    const QStringList rows = checked( QVariant::fromValue( static_cast<QObject *>( layer.get() ) ) );
    QCOMPARE( rows.filter( QStringLiteral( "sector error: 'waterbouw' is no sector and no word of sectorwords.csv; taken as other" ) ).size(), 1 );
    QCOMPARE( rows.filter( QStringLiteral( "sector " ) ).size(), 1 );
    QCOMPARE( rows.filter( QStringLiteral( "cost error: 'veel' is not a number" ) ).size(), 1 );
  }

  void preparingAgainLosesNothingAndListsNothingTwice()
  {
    AlgorithmRun run;
    run.run<PrepareTasksAlgorithm>( { { "INPUT", run.add( vagueWork() ) }, { "PRESET", "none" }, { "OUTPUT", "memory:" } } );
    const QString again = run.results.value( "OUTPUT" ).toString();
    run.run<PrepareTasksAlgorithm>( { { "INPUT", again }, { "PRESET", "none" }, { "OUTPUT", "memory:" } } );
    const QgsFeature task = featuresOf( run.output( "OUTPUT" ) ).first();
    QCOMPARE( task.attribute( "unread" ).toString(), UNREAD );
    QStringList assumed = task.attribute( "assumed" ).toString().split( ',' );
    QCOMPARE( assumed.removeDuplicates(), 0 );
  }

  void aWordThatAPresetDoesNotKnowStaysWithTheTask()
  {
    AlgorithmRun run;
    const QString layer =
      run.add( memoryLayer( "Polygon?crs=EPSG:28992&field=thema:string&field=status:string&field=geldig_vanaf:string&field=diameter_mm:string", "cables",
        { { SQUARE, { { "thema", "lucht" } } } } ) );
    run.run<PrepareTasksAlgorithm>( { { "INPUT", layer }, { "OUTPUT", "memory:" } } );
    const QString unread = featuresOf( run.output( "OUTPUT" ) ).first().attribute( "unread" ).toString();
    QVERIFY2( unread.contains( QStringLiteral( "sector: lucht" ) ), qPrintable( unread ) );
  }

  void aSectorThatNobodySaidIsListedAlsoInATaskLayer()
  {
    AlgorithmRun run;
    const QString layer = run.add(
      memoryLayer( "Polygon?crs=EPSG:28992&field=owner:string&field=start:string", "works", { { SQUARE, { { "owner", "Town" }, { "start", "2027" } } } } ) );
    run.run<PrepareTasksAlgorithm>( { { "INPUT", layer }, { "PRESET", "none" }, { "OUTPUT", "memory:" } } );
    QgsVectorLayer *tasks = run.output( "OUTPUT" );
    QCOMPARE( checked( QVariant::fromValue( static_cast<QObject *>( tasks ) ) ), QStringList{ "sector warning: No sector; taken as other" } );
    tasks->startEditing();
    tasks->changeAttributeValue( featuresOf( tasks ).first().id(), tasks->fields().indexOf( "sector" ), "waste" );
    tasks->commitChanges();
    QCOMPARE( checked( QVariant::fromValue( static_cast<QObject *>( tasks ) ) ), QStringList() );
  }

  private:
  const QTemporaryDir mFolder;
};

QGISTEST_MAIN( TestUnreadValues )
#include "testunreadvalues.moc"
