// SPDX-License-Identifier: GPL-2.0-or-later
#include "qgistest.h"

#include "model/engineerror.h"
#include "rulesfolder.h"
#include "stacking/partition.h"
#include "taskfields.h"
#include "taskreader.h"

#include <qgscircularstring.h>
#include <qgscurvepolygon.h>
#include <qgsexception.h>
#include <qgslinestring.h>
#include <qgspolygon.h>
#include <qgssettings.h>

#include <cmath>
#include <limits>
#include <thread>

using namespace koppelkans;
using namespace koppelkans::test;

namespace
{
  const QString SQUARE = QStringLiteral( "Polygon((0 0,10 0,10 10,0 10,0 0))" );
  const QString FIELDS =
    QStringLiteral( "&field=task_id:string&field=name:string&field=owner:string&field=sector:string&field=domain:string&field=phase:string&field=start:date"
                    "&field=end:date&field=firmness:double&field=cost:double&field=price_level:int&field=network:string&field=width_m:double"
                    "&field=depends_on:string&field=assumed:string&field=opens_street:string" );

  std::unique_ptr<QgsVectorLayer> taskLayer(
    const QVector<Row> &rows, const QString &name = QStringLiteral( "works" ), const QString &crs = QStringLiteral( "EPSG:28992" ) )
  {
    return memoryLayer( "MultiPolygon?crs=" + crs + FIELDS, name, rows );
  }

  struct Reading
  {
    std::vector<Task> tasks;
    ReadReport report;
    Listener listener;
  };

  std::unique_ptr<Reading> readLayers( const QList<QgsMapLayer *> &layers )
  {
    auto reading = std::make_unique<Reading>();
    TaskReader reader;
    reader.prepare( layers, QgsCoordinateTransformContext() );
    reading->tasks = reader.read( &reading->listener, reading->report );
    return reading;
  }

  std::unique_ptr<Reading> readRows( const QVector<Row> &rows )
  {
    return readLayers( { taskLayer( rows ).get() } );
  }

  QString refusal( const QList<QgsMapLayer *> &layers, const QString &rulesFolder = QString() )
  {
    TaskReader reader;
    try
    {
      reader.prepare( layers, QgsCoordinateTransformContext(), rulesFolder );
    }
    catch ( const QgsProcessingException &error )
    {
      return error.what();
    }
    return {};
  }

  bool warned( const ReadReport &report, ReadProblem problem )
  {
    return std::any_of( report.warnings.begin(), report.warnings.end(), [problem]( const ReadWarning &warning ) { return warning.problem == problem; } );
  }

  Day day( int year, int month, int dayOfMonth )
  {
    return *dayOf( year, month, dayOfMonth );
  }
} // namespace

class TestTaskReader : public QObject
{
  Q_OBJECT

  private slots:
  void initTestCase() { Q_INIT_RESOURCE( koppelkans ); }

  void theTaskLayerHasTheFieldsOfTheContract()
  {
    const QStringList names{ "task_id", "name", "owner", "remarks", "sector", "domain", "project_type", "phase", "start", "end", "earliest_start", "latest_end",
      "duration_days", "firmness", "cost", "budget", "price_level", "budget_line", "opens_street", "network", "width_m", "cover_m", "height_m",
      "working_strip_m", "claim_kind", "urgency", "social_goal", "indicator", "depends_on", "confidential", "assumed", "unread", "source_layer", "source_fid" };
    QCOMPARE( taskFields().names(), names );
    QCOMPARE( static_cast<int>( taskFields().field( QStringLiteral( "start" ) ).type() ), static_cast<int>( QMetaType::QDate ) );
    QCOMPARE( static_cast<int>( taskFields().field( QStringLiteral( "opens_street" ) ).type() ), static_cast<int>( QMetaType::Bool ) );
  }

  void aFeatureBecomesATaskAndRulesFillTheRest()
  {
    const auto reading =
      readRows( { { SQUARE, { { "task_id", "R1" }, { "owner", "Town" }, { "sector", "Sewer" }, { "phase", "programmed" }, { "start", QDate( 2027, 3, 1 ) },
                              { "end", QDate( 2027, 6, 30 ) }, { "cost", 1000.5 }, { "network", "rioolVrijverval" }, { "depends_on", "A, B;C" } } } } );
    QCOMPARE( reading->tasks.size(), std::size_t( 1 ) );
    const Task &task = reading->tasks.front();
    QCOMPARE( task.id, std::string( "R1" ) );
    QCOMPARE( task.sector, Sector::Sewer );
    QCOMPARE( task.domain, Domain::Technical );
    QCOMPARE( *task.window.start, day( 2027, 3, 1 ) );
    QCOMPARE( *task.earliestStart, day( 2026, 3, 1 ) );
    QCOMPARE( *task.latestEnd, day( 2028, 6, 30 ) );
    QCOMPARE( *task.durationDays, 122 );
    QCOMPARE( *task.firmness, 0.7 );
    QCOMPARE( *task.widthM, 0.4 );
    QVERIFY( !task.budgetEuros );
    QVERIFY( task.dependsOn == ( std::vector<std::string>{ "A", "B", "C" } ) );
    QVERIFY( std::find( task.assumed.begin(), task.assumed.end(), "width_m" ) != task.assumed.end() );
    QCOMPARE( area( task.area ), 100.0 );
    QCOMPARE( task.sourceLayer, std::string( "works" ) );
    QVERIFY( reading->report.warnings.isEmpty() );
  }

  void aWidthInMillimetresIsToldAndThatOfTheNetworkTaken()
  {
    const auto reading = readRows( { { SQUARE, { { "task_id", "R1" }, { "sector", "heat" }, { "network", "warmte" }, { "width_m", 650.0 } } } } );
    QCOMPARE( reading->tasks.size(), std::size_t( 1 ) );
    QVERIFY( reading->tasks.front().widthM && *reading->tasks.front().widthM < 1 );
    QVERIFY( reading->report.warnings.size() == 1 );
    QVERIFY2(
      reading->report.warnings.front().reason.contains( QStringLiteral( "650 is not from 0 to 100" ) ), qPrintable( reading->report.warnings.front().reason ) );
  }

  void absentIdsAreMadeAndRepeatedOnesToldApart()
  {
    const auto reading = readRows( { { SQUARE, { { "sector", "gas" } } }, { SQUARE, { { "sector", "gas" }, { "task_id", "A" } } },
      { SQUARE, { { "sector", "gas" }, { "task_id", "A" } } }, { SQUARE, { { "sector", "gas" }, { "task_id", "A" } } } } );
    QCOMPARE( reading->tasks[0].id, std::string( "works:1" ) );
    QCOMPARE( reading->tasks[1].id, std::string( "A" ) );
    QCOMPARE( reading->tasks[2].id, std::string( "A#2" ) );
    QCOMPARE( reading->tasks[3].id, std::string( "A#3" ) );
    QVERIFY( warned( reading->report, ReadProblem::DuplicateId ) );
  }

  void datesMayBeDatesTimesTextOrYears()
  {
    const auto text = memoryLayer( QStringLiteral( "Polygon?crs=EPSG:28992&field=sector:string&field=start:string&field=end:string" ), QStringLiteral( "text" ),
      { { SQUARE, { { "sector", "heat" }, { "start", "voorjaar 2027" }, { "end", "2028" } } } } );
    const auto times = memoryLayer( QStringLiteral( "Polygon?crs=EPSG:28992&field=sector:string&field=start:datetime&field=end:int" ),
      QStringLiteral( "times" ), { { SQUARE, { { "sector", "heat" }, { "start", QDateTime( QDate( 2027, 3, 1 ), QTime( 12, 0 ) ) }, { "end", 2028 } } } } );
    const auto reading = readLayers( { text.get(), times.get() } );
    for ( const Task &task : reading->tasks )
    {
      QCOMPARE( *task.window.start, day( 2027, 3, 1 ) );
      QCOMPARE( *task.window.end, day( 2028, 12, 31 ) );
    }
  }

  void whatCannotBeUnderstoodBecomesUnknownWithAWarning()
  {
    const auto layer =
      memoryLayer( QStringLiteral(
                     "Polygon?crs=EPSG:28992&field=sector:string&field=start:string&field=end:string&field=cost:string&field=firmness:double&field=phase:string"
                     "&field=opens_street:string&field=network:string" ),
        QStringLiteral( "odd" ),
        { { SQUARE, { { "sector", "spaceship" }, { "start", "soon" }, { "end", "9999-12-31" }, { "cost", "a lot" }, { "firmness", 7.0 }, { "phase", "?" },
                      { "opens_street", "maybe" }, { "network", "steam" } } },
          { SQUARE, { { "sector", "gas" }, { "start", "2028-01-01" }, { "end", "2027-01-01" }, { "cost", "1234,5" }, { "opens_street", "nee" } } } } );
    const auto reading = readLayers( { layer.get() } );
    QCOMPARE( reading->report.usedCount, 2 );
    const Task &odd = reading->tasks[0];
    QCOMPARE( odd.sector, Sector::Other );
    QVERIFY( odd.window.isUndated() );
    QVERIFY( !odd.costEuros && !odd.firmness && !odd.phase && !odd.opensStreet );
    for ( ReadProblem problem : { ReadProblem::UnknownWord, ReadProblem::UnreadableDate, ReadProblem::SaidUnknown, ReadProblem::NotANumber,
            ReadProblem::OutOfRange, ReadProblem::StartAfterEnd } )
      QVERIFY( warned( reading->report, problem ) );
    QCOMPARE( *reading->tasks[1].window.start, day( 2027, 1, 1 ) );
    QCOMPARE( *reading->tasks[1].window.end, day( 2028, 1, 1 ) );
    QCOMPARE( *reading->tasks[1].costEuros, 1234.5 );
    QVERIFY( !reading->tasks[1].opensStreet );
    reading->report.tell( &reading->listener );
    QVERIFY( reading->listener.heard( QStringLiteral( "'soon' is not understood as a date" ) ) );
  }

  void readIsUsedPlusRejected()
  {
    auto layer = taskLayer( { { SQUARE, { { "sector", "gas" } } }, { QString(), { { "sector", "gas" } } },
      { QStringLiteral( "Polygon((0 0,10 10,10 0,0 10,0 0))" ), { { "sector", "gas" } } },
      { QStringLiteral( "Polygon((0 0,5 5,10 10,0 0))" ), { { "sector", "gas" } } } } );
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const double inf = std::numeric_limits<double>::infinity();
    QgsFeatureList hostile;
    for ( double bad : { nan, inf } )
    {
      QgsFeature feature( layer->fields() );
      feature.setGeometry( QgsGeometry( new QgsPolygon( new QgsLineString( QVector<double>{ 0, bad, 10, 0 }, QVector<double>{ 0, 0, 10, 0 } ) ) ) );
      hostile << feature;
    }
    QVERIFY( layer->dataProvider()->addFeatures( hostile ) );
    const auto reading = readLayers( { layer.get() } );
    QCOMPARE( reading->report.readCount, 6 );
    QCOMPARE( reading->report.usedCount, 2 );
    QCOMPARE( reading->report.repairedCount, 1 );
    QCOMPARE( reading->report.rejectedCount, 4 );
    QCOMPARE( reading->tasks.size(), std::size_t( 2 ) );
    QCOMPARE( area( reading->tasks[1].area ), 50.0 );
    for ( ReadProblem problem : { ReadProblem::NoGeometry, ReadProblem::NotFinite, ReadProblem::NoArea, ReadProblem::GeometryRepaired } )
      QVERIFY( warned( reading->report, problem ) );
  }

  void coordinatesBeyondTheGridAreRejectedAndTheRestIsUsed()
  {
    const auto layer = taskLayer( { { SQUARE, { { "sector", "gas" } } }, { QStringLiteral( "Polygon((0 0,2e9 0,10 10,0 0))" ), { { "sector", "gas" } } },
      { QStringLiteral( "MultiPolygon(((0 0,1 0,1 1,0 0)),((0 0,5 -1.1e9,5 5,0 0)))" ), { { "sector", "gas" } } },
      { QStringLiteral( "Polygon((1e9 1e9,999999990 1e9,999999990 999999990,1e9 1e9))" ), { { "sector", "gas" } } } } );
    const auto reading = readLayers( { layer.get() } );
    QCOMPARE( reading->report.readCount, 4 );
    QCOMPARE( reading->report.usedCount, 2 );
    QCOMPARE( reading->report.rejectedCount, 2 );
    QCOMPARE( reading->report.warnings.size(), 2 );
    for ( const ReadWarning &warning : reading->report.warnings )
    {
      QVERIFY( warning.problem == ReadProblem::TooFar && warning.task < 0 );
      QVERIFY( warning.reason.contains( QStringLiteral( "beyond 1,000,000 km" ) ) );
    }
    std::size_t pieces = 0;
    partition( reading->tasks, PartitionOptions(), [&pieces]( Piece && ) { ++pieces; } );
    QCOMPARE( pieces, std::size_t( 2 ) );
  }

  void curvesAreSegmentisedAndHeightsDropped()
  {
    const auto curved = memoryLayer( QStringLiteral( "CurvePolygon?crs=EPSG:28992&field=sector:string&field=start:date&field=end:date" ),
      QStringLiteral( "curved" ), { { QStringLiteral( "CurvePolygon(CircularString(10 0,0 10,-10 0,0 -10,10 0))" ), { { "sector", "roads" } } } } );
    const auto high = memoryLayer( QStringLiteral( "MultiPolygonZM?crs=EPSG:28992&field=sector:string&field=start:date&field=end:date" ),
      QStringLiteral( "high" ), { { QStringLiteral( "MultiPolygonZM(((0 0 5 1,10 0 5 1,10 10 5 1,0 10 5 1,0 0 5 1)))" ), { { "sector", "roads" } } } } );
    const auto reading = readLayers( { curved.get(), high.get() } );
    QVERIFY( std::abs( area( reading->tasks[0].area ) - M_PI * 100 ) < 1 );
    QCOMPARE( area( reading->tasks[1].area ), 100.0 );
  }

  void layersInOtherSystemsAreReprojectedToTheFirst()
  {
    // (155000, 463000) in RD New is (663304.1, 5780984.5) in UTM 31N, to within the metre the grids differ
    const auto rd =
      taskLayer( { { QStringLiteral( "Polygon((155000 463000,155010 463000,155010 463010,155000 463010,155000 463000))" ), { { "sector", "gas" } } } } );
    const auto utm =
      taskLayer( { { QStringLiteral( "Polygon((663304 5780984,663314 5780984,663314 5780994,663304 5780994,663304 5780984))" ), { { "sector", "gas" } } } },
        QStringLiteral( "utm" ), QStringLiteral( "EPSG:32631" ) );
    const auto reading = readLayers( { rd.get(), utm.get() } );
    QCOMPARE( reading->tasks.size(), std::size_t( 2 ) );
    const Point corner = reading->tasks[1].area[0].rings[0][0];
    QVERIFY2(
      std::hypot( corner.x - 155000, corner.y - 463000 ) < 5, qPrintable( QStringLiteral( "%1 %2" ).arg( corner.x, 0, 'f', 1 ).arg( corner.y, 0, 'f', 1 ) ) );
    QVERIFY( reading->listener.heard( QStringLiteral( "'utm' is reprojected from EPSG:32631 to EPSG:28992" ) ) );
  }

  void unusableLayersAreRefusedWithTheRemedy()
  {
    QVERIFY( refusal( {} ).contains( QStringLiteral( "no task layers" ) ) );
    const auto degrees = taskLayer( {}, QStringLiteral( "world" ), QStringLiteral( "EPSG:4326" ) );
    QVERIFY( refusal( { degrees.get() } ).contains( QStringLiteral( "koppelkans:preparetasks with TARGET_CRS" ) ) );
    const auto feet = taskLayer( {}, QStringLiteral( "feet" ), QStringLiteral( "EPSG:2263" ) );
    QVERIFY( refusal( { feet.get() } ).contains( QStringLiteral( "not in metres" ) ) );
    const auto lines = memoryLayer( QStringLiteral( "LineString?crs=EPSG:28992" ), QStringLiteral( "lines" ), {} );
    QVERIFY( refusal( { lines.get() } ).contains( QStringLiteral( "'lines' is not a polygon layer" ) ) );
    const auto raw = memoryLayer( QStringLiteral( "Polygon?crs=EPSG:28992&field=sector:string&field=DateDebut:string" ), QStringLiteral( "raw" ), {} );
    const QString said = refusal( { raw.get() } );
    QVERIFY2(
      said.contains( QStringLiteral( "'raw' is not a task layer: it lacks start, end" ) ) && said.contains( QStringLiteral( "koppelkans:preparetasks" ) ),
      qPrintable( said ) );
    const auto nowhere = memoryLayer( QStringLiteral( "Polygon?field=sector:string&field=start:date&field=end:date" ), QStringLiteral( "nowhere" ), {} );
    nowhere->setCrs( QgsCoordinateReferenceSystem() );
    QVERIFY( refusal( { nowhere.get() } ).contains( QStringLiteral( "no coordinate reference system" ) ) );
  }

  void aLayerMayGoWhileItIsReadInAnotherThread()
  {
    auto layer = taskLayer( { { SQUARE, { { "sector", "gas" } } }, { SQUARE, { { "sector", "gas" } } } } );
    TaskReader reader;
    reader.prepare( { layer.get() }, QgsCoordinateTransformContext() );
    layer->startEditing();
    layer->deleteFeature( 1 );
    layer->commitChanges();
    layer.reset();
    ReadReport report;
    std::vector<Task> tasks;
    std::thread( [&] { tasks = reader.read( nullptr, report ); } ).join();
    QCOMPARE( tasks.size(), std::size_t( 2 ) );
  }

  void cancellingStopsTheReading()
  {
    const auto layer = taskLayer( { { SQUARE, { { "sector", "gas" } } } } );
    TaskReader reader;
    reader.prepare( { layer.get() }, QgsCoordinateTransformContext() );
    Listener listener;
    listener.cancel();
    ReadReport report;
    QVERIFY_EXCEPTION_THROWN( reader.read( &listener, report ), Cancelled );
  }

  void aRulesFolderOverridesFileByFile()
  {
    QTemporaryDir folder;
    QFile file( folder.filePath( QStringLiteral( "networks.csv" ) ) );
    QVERIFY( file.open( QIODevice::WriteOnly ) );
    file.write( "theme,sector,kind,width_m,cover_m,height_m,clearance_m,trench_width_m,working_strip_m\nwater,drinking_water,pipe,0.9,,,,,\n" );
    file.close();
    QCOMPARE( *loadRules( folder.path() ).network( "water" )->widthM, 0.9 );
    QCOMPARE( *loadRules().network( "water" )->widthM, 0.16 );
    QgsSettings().setValue( RULES_FOLDER_SETTING, folder.path() );
    QCOMPARE( *loadRules().network( "water" )->widthM, 0.9 );
    QgsSettings().remove( RULES_FOLDER_SETTING );

    QVERIFY( file.open( QIODevice::WriteOnly ) );
    file.write( "theme,sector,kind,width_m,cover_m,height_m,clearance_m,trench_width_m,working_strip_m\nwater,drinking_water,pipe,wide,,,,,\n" );
    file.close();
    const auto layer = taskLayer( {} );
    const QString said = refusal( { layer.get() }, folder.path() );
    QVERIFY2( said.contains( QStringLiteral( "networks.csv, line 2, column 'width_m'" ) ), qPrintable( said ) );
    QVERIFY( refusal( { layer.get() }, folder.filePath( QStringLiteral( "nothere" ) ) ).contains( QStringLiteral( "does not exist" ) ) );
  }
};

QGISTEST_MAIN( TestTaskReader )
#include "testtaskreader.moc"
