// SPDX-License-Identifier: GPL-2.0-or-later
#include "algorithmrun.h"

#include "layernames.h"
#include "model/engineerror.h"
#include "preparetasksalgorithm.h"
#include "taskreader.h"

#include <qgsvectorfilewriter.h>

using namespace koppelkans;
using namespace koppelkans::test;

namespace
{
  const QString DEFINITION = QStringLiteral( "Polygon?crs=EPSG:28992&field=task_id:string&field=sector:string&field=start:string&field=end:string" );

  Row square( int x, const QString &id, const QString &sector = QStringLiteral( "sewer" ) )
  {
    return { QStringLiteral( "Polygon((%1 0,%2 0,%2 10,%1 10,%1 0))" ).arg( x ).arg( x + 10 ), { { "task_id", id }, { "sector", sector } } };
  }

  struct Reading
  {
    std::vector<Task> tasks;
    ReadReport report;

    explicit Reading( const QList<QgsMapLayer *> &layers )
    {
      TaskReader reader;
      reader.prepare( layers, QgsCoordinateTransformContext() );
      tasks = reader.read( nullptr, report );
    }

    /// "id sector left" of each task, sorted.
    QStringList shown() const
    {
      QStringList list;
      for ( const Task &task : tasks )
      {
        double left = 1e9;
        for ( const Point &corner : task.area[0].rings[0] )
          left = std::min( left, corner.x );
        list << QStringLiteral( "%1 %2 %3" ).arg( QString::fromStdString( task.id ), nameOf( task.sector ).data() ).arg( left );
      }
      list.sort();
      return list;
    }

    bool warned( ReadProblem problem ) const
    {
      return std::any_of( report.warnings.begin(), report.warnings.end(), [problem]( const ReadWarning &warning ) { return warning.problem == problem; } );
    }
  };
} // namespace

/// That each task has one id, the same in whatever order it is read, and that a list of ids can be split again.
class TestTaskIds : public QObject
{
  Q_OBJECT

  private slots:
  void initTestCase() { Q_INIT_RESOURCE( koppelkans ); }

  void repeatedIdsAreNumberedByContentAndNotByTheOrderOfReading()
  {
    const auto first = memoryLayer( DEFINITION, "first", { square( 0, "A" ), square( 50, "A" ), square( 20, "A", "gas" ), square( 20, "A" ) } );
    const auto second = memoryLayer( DEFINITION, "first", { square( 20, "A" ), square( 20, "A", "gas" ), square( 50, "A" ), square( 0, "A" ) } );
    const QStringList expected{ "A sewer 0", "A#2 gas 20", "A#3 sewer 20", "A#4 sewer 50" };
    QCOMPARE( Reading( { first.get() } ).shown(), expected );
    QCOMPARE( Reading( { second.get() } ).shown(), expected );
    QVERIFY( Reading( { first.get() } ).warned( ReadProblem::DuplicateId ) );
  }

  void anIdThatLooksLikeANumberedOneStaysWhatItIs()
  {
    const auto layer = memoryLayer( DEFINITION, "works", { square( 0, "A" ), square( 20, "A" ), square( 40, "A#2" ) } );
    QCOMPARE( Reading( { layer.get() } ).shown(), QStringList( { "A sewer 0", "A#2 sewer 40", "A#3 sewer 20" } ) );
  }

  void layersOfTheSameNameGiveDifferentIdsWithoutAComplaint()
  {
    const auto first = memoryLayer( DEFINITION, "tasks", { square( 0, "" ) } );
    const auto second = memoryLayer( DEFINITION, "tasks", { square( 50, "" ) } );
    const Reading reading( { first.get(), second.get() } );
    QStringList ids{ QString::fromStdString( reading.tasks[0].id ), QString::fromStdString( reading.tasks[1].id ) };
    const Reading other( { second.get(), first.get() } );
    QCOMPARE( other.tasks[1].id, reading.tasks[0].id );
    ids.sort();
    QCOMPARE( ids, QStringList( { "tasks (2):1", "tasks:1" } ) );
    QVERIFY( !reading.warned( ReadProblem::DuplicateId ) );
  }

  void layersOfOneFileGiveIdsThatAreToldApartFromOneRunToTheNext()
  {
    const QTemporaryDir folder;
    const QString path = folder.filePath( "cables.gpkg" );
    for ( const char *name : { "low", "high" } )
    {
      const auto layer = memoryLayer( DEFINITION, name, { square( name[0], "" ) } );
      QgsVectorFileWriter::SaveVectorOptions options;
      options.layerName = name;
      options.actionOnExistingFile = QFile::exists( path ) ? QgsVectorFileWriter::CreateOrOverwriteLayer : QgsVectorFileWriter::CreateOrOverwriteFile;
      QCOMPARE( QgsVectorFileWriter::writeAsVectorFormatV3( layer.get(), path, QgsCoordinateTransformContext(), options ), QgsVectorFileWriter::NoError );
    }
    const QString low = path + "|layername=low", high = path + "|layername=high";

    QStringList ids;
    for ( const QString &table : { low, high } )
    {
      AlgorithmRun run; // each on its own, as a batch does
      run.run<PrepareTasksAlgorithm>( { { "INPUT", table }, { "PRESET", "none" }, { "OUTPUT", "memory:" } } );
      ids << featuresOf( run.output( "OUTPUT" ) ).first().attribute( "task_id" ).toString();
    }
    QCOMPARE( ids, QStringList( { "cables.low:1", "cables.high:1" } ) );

    QgsVectorLayer lowLayer( low, "cables", "ogr" );
    QgsVectorLayer highLayer( high, "cables", "ogr" );
    const QgsVectorLayer named( low, "Laagspanning", "ogr" );
    const Reading reading( { &lowLayer, &highLayer } );
    QCOMPARE( QString::fromStdString( reading.tasks[0].id ), QStringLiteral( "cables.low:1" ) );
    QCOMPARE( QString::fromStdString( reading.tasks[1].id ), QStringLiteral( "cables.high:1" ) );
    QCOMPARE( distinctName( &named ), QStringLiteral( "Laagspanning" ) );
  }

  void aLayerWithoutANameGivesIdsOfTheNameOfItsFile()
  {
    const QTemporaryDir folder;
    QStringList ids;
    for ( const char *name : { "north", "south works" } )
    {
      QFile file( folder.filePath( QStringLiteral( "%1.csv" ).arg( name ) ) );
      QVERIFY( file.open( QIODevice::WriteOnly ) );
      file.write( "X;Y;sector\n155000;463000;sewer\n" );
      file.close();
      AlgorithmRun run;
      const QString address = QStringLiteral( "delimitedtext://%1?delimiter=;&xField=X&yField=Y&crs=EPSG:28992" )
                                .arg( QString::fromLatin1( QUrl::fromLocalFile( file.fileName() ).toEncoded() ) );
      run.run<PrepareTasksAlgorithm>( { { "INPUT", address }, { "PRESET", "none" }, { "BUFFER", 1 }, { "OUTPUT", "memory:" } } );
      const QgsFeature task = featuresOf( run.output( "OUTPUT" ) ).first();
      QCOMPARE( task.attribute( "source_layer" ).toString(), QString( name ) );
      ids << task.attribute( "task_id" ).toString().section( ':', 0, 0 );
    }
    QCOMPARE( ids, QStringList( { "north", "south works" } ) );
  }

  void idsHoldNoSeparators()
  {
    const auto layer = memoryLayer( DEFINITION, "sewer, 2026", { square( 0, "" ), square( 50, "A,1;b" ) } );
    const Reading reading( { layer.get() } );
    QCOMPARE( reading.tasks[0].id, std::string( "sewer_ 2026:1" ) );
    QCOMPARE( reading.tasks[1].id, std::string( "A_1_b" ) );
    QVERIFY( reading.warned( ReadProblem::SeparatorInId ) );
    QCOMPARE( reading.report.warnings.size(), 1 );

    AlgorithmRun run;
    const QString id = run.add( memoryLayer( DEFINITION, "sewer, 2026", { square( 0, "" ), square( 50, "A,1;b" ) } ) );
    run.run<PrepareTasksAlgorithm>( { { "INPUT", id }, { "PRESET", "none" }, { "OUTPUT", "memory:" } } );
    const QVector<QgsFeature> tasks = featuresOf( run.output( "OUTPUT" ) );
    QCOMPARE( tasks[0].attribute( "task_id" ).toString(), QStringLiteral( "sewer_ 2026:1" ) );
    QCOMPARE( tasks[1].attribute( "task_id" ).toString(), QStringLiteral( "A_1_b" ) );
    QVERIFY( run.feedback.heard( QStringLiteral( "'A,1;b' is called 'A_1_b'" ) ) );
  }

  void readingAFewFeaturesCanBeStopped()
  {
    const auto layer = memoryLayer( DEFINITION, "works", QVector<Row>( 10, square( 0, "" ) ) );
    TaskReader reader;
    reader.prepare( { layer.get() }, QgsCoordinateTransformContext() );
    Listener listener;
    QObject::connect( &listener, &QgsFeedback::progressChanged, &listener, [&listener] { listener.cancel(); } );
    ReadReport report;
    QVERIFY_EXCEPTION_THROWN( reader.read( &listener, report ), Cancelled );
    QVERIFY( report.readCount < 10 );
  }
};

QGISTEST_MAIN( TestTaskIds )
#include "testtaskids.moc"
