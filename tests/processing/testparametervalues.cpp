// SPDX-License-Identifier: GPL-2.0-or-later
#include "fitlayers.h"

#include "densetasks.h"
#include "findcorridoralgorithm.h"
#include "preparetasksalgorithm.h"
#include "stacktasksalgorithm.h"
#include "streetsectionsalgorithm.h"

using namespace koppelkans;
using namespace koppelkans::test;

/// Values that cannot be meant are refused, where QGIS would take the default and say nothing.
class TestParameterValues : public QObject
{
  Q_OBJECT

  private slots:
  void initTestCase() { Q_INIT_RESOURCE( koppelkans ); }

  void whatCannotBeMeantIsRefusedWithTheRemedy_data()
  {
    QTest::addColumn<QString>( "algorithm" );
    QTest::addColumn<QString>( "parameter" );
    QTest::addColumn<QVariant>( "value" );
    QTest::addColumn<QString>( "told" );
    QTest::newRow( "a date for a year" ) << "fit"
                                         << "TO" << QVariant( "2027-12-31" ) << "TO: '2027-12-31' is not a whole number. Give one from 1901 to 2199.";
    QTest::newRow( "a word for a year" ) << "fit"
                                         << "FROM" << QVariant( "abc" ) << "FROM: 'abc' is not a whole number.";
    QTest::newRow( "half a year" ) << "fit"
                                   << "FROM" << QVariant( "2026.5" ) << "FROM: '2026.5' is not a whole number.";
    QTest::newRow( "a year of two digits" ) << "fit"
                                            << "FROM" << QVariant( 26 ) << "FROM: 26 is out of bounds. Give one from 1901 to 2199.";
    QTest::newRow( "neither yes nor no" ) << "fit"
                                          << "KEEP_OLD" << QVariant( "misschien" ) << "KEEP_OLD: 'misschien' is neither yes nor no. Give true or false.";
    QTest::newRow( "decimal comma" ) << "fit"
                                     << "DRIFT" << QVariant( "0,5" ) << "DRIFT: '0,5' is not a number here. Write it with a point: 0.5.";
    QTest::newRow( "negative" ) << "fit"
                                << "BEND_COST" << QVariant( "-1" ) << "BEND_COST: -1 is out of bounds. Give one of at least 0.";
    QTest::newRow( "not a number" ) << "corridor"
                                    << "WIDTH" << QVariant( "breed" ) << "WIDTH: 'breed' is not a number.";
    QTest::newRow( "year for a date" ) << "stack"
                                       << "FROM" << QVariant( "2026" ) << "FROM: '2026' is not a date. Write it as year, month and day: 2027-03-31.";
    QTest::newRow( "day first" ) << "stack"
                                 << "FROM" << QVariant( "01-02-2026" ) << "FROM: '01-02-2026' is not a date.";
    QTest::newRow( "no such system" ) << "prepare"
                                      << "TARGET_CRS" << QVariant( "EPSG:99999999" )
                                      << "TARGET_CRS: QGIS knows no reference system 'EPSG:99999999'. Write it as EPSG:28992.";
  }

  void whatCannotBeMeantIsRefusedWithTheRemedy()
  {
    QFETCH( QString, algorithm );
    QFETCH( QString, parameter );
    QFETCH( QVariant, value );
    QFETCH( QString, told );
    AlgorithmRun run;
    const QString tasks = run.add( denseTasks( 4 ) );
    QVariantMap ground{ { "SECTIONS", run.add( sections() ) }, { "NETWORKS", QVariantList{ run.add( networks( {} ) ) } }, { "OUTPUT", "memory:" } };
    QString refusal;
    if ( algorithm == QLatin1String( "fit" ) )
      refusal = refusalOf<UndergroundFitAlgorithm>( run, with( ground, parameter, value ) );
    else if ( algorithm == QLatin1String( "corridor" ) )
      refusal = refusalOf<FindCorridorAlgorithm>( run, with( ground, parameter, value ) );
    else if ( algorithm == QLatin1String( "stack" ) )
      refusal = refusalOf<StackTasksAlgorithm>( run, { { "TASKS", QVariantList{ tasks } }, { "OUTPUT", "memory:" }, { parameter, value } } );
    else
      refusal = refusalOf<PrepareTasksAlgorithm>( run, { { "INPUT", tasks }, { "OUTPUT", "memory:" }, { parameter, value } } );
    QVERIFY2( refusal.contains( told ), qPrintable( refusal ) );
  }

  void yesAndNoAreReadInTheLanguageOfTheUser()
  {
    for ( const auto &[word, isYes] : { std::pair( "yes", true ), std::pair( "ja", true ), std::pair( "1", true ), std::pair( "no", false ),
            std::pair( "nee", false ), std::pair( "false", false ), std::pair( "0", false ) } )
    {
      // The new main is as wide as what the old one leaves: it fits only where the old one goes first.
      AlgorithmRun run;
      fit( run, sections( 1 ), networks( { pipe( 5, { { "object_id", "OLD" }, { "thema", "warmte" }, { "diameter_mm", 1000 } } ) } ), replacingTask(),
        { { "KEEP_OLD", word } } );
      QVERIFY2( run.isDone, qPrintable( run.feedback.said.join( '\n' ) ) );
      QVERIFY2( ( run.number( "NO_COUNT" ) == 1 ) == isYes, word );
    }
  }

  void choicesAreTakenByTheirNumbersToo()
  {
    const auto countOf = []( const QVariant &sectors )
    {
      AlgorithmRun run;
      run.run<StackTasksAlgorithm>( { { "TASKS", QVariantList{ run.add( denseTasks( 40 ) ) } }, { "SECTORS", sectors }, { "OUTPUT", "memory:" } } );
      return run.number( "FILTERED_COUNT" );
    };
    QCOMPARE( countOf( "0,2" ), countOf( "sewer,gas" ) );
    QCOMPARE( countOf( QVariantList{ 0, 2 } ), countOf( "sewer,gas" ) );
    QCOMPARE( countOf( 2 ), countOf( "gas" ) );
    QVERIFY( countOf( "0,2" ) > 0 );
  }

  private:
  static QVariantMap with( QVariantMap parameters, const QString &name, const QVariant &value )
  {
    parameters.insert( name, value );
    return parameters;
  }

  /// A heat main of 7 m that takes the place of the one in the middle of ten metres.
  static std::unique_ptr<QgsVectorLayer> replacingTask()
  {
    return memoryLayer( QStringLiteral( "Polygon?%1%2&field=project_type:string" ).arg( METRIC, TASK_FIELDS ), QStringLiteral( "tasks" ),
      { { QStringLiteral( "Polygon((-1 -60,11 -60,11 60,-1 60,-1 -60))" ),
        { { "task_id", "HEAT" }, { "sector", "heat" }, { "network", "warmte" }, { "width_m", 7 }, { "cover_m", 0.8 }, { "claim_kind", "permanent" },
          { "project_type", "maintenance" }, { "start", "2030-01-01" }, { "end", "2030-12-31" } } } } );
  }
};

QGISTEST_MAIN( TestParameterValues )
#include "testparametervalues.moc"
