// SPDX-License-Identifier: GPL-2.0-or-later
#include "algorithmrun.h"

#include "preparetasksalgorithm.h"
#include "stacktasksalgorithm.h"

using namespace koppelkans;
using namespace koppelkans::test;

/// From a source as it is delivered to stacks.
class TestPrepareAndStack : public QObject
{
  Q_OBJECT

  private slots:
  void initTestCase() { Q_INIT_RESOURCE( koppelkans ); }

  void aCableInItsCasingAndBedClaimsTheGroundOnce()
  {
    const QString line = QStringLiteral( "LineString(0 0, 100 0)" );
    const auto row = [&line]( const QString &id, const QString &kind, int diameterMm )
    {
      return Row{ line, { { "object_id", id }, { "soort", kind }, { "thema", "laagspanning" }, { "status", "functional" }, { "geldig_vanaf", "2001-05-01" },
                          { "diameter_mm", diameterMm } } };
    };
    AlgorithmRun run;
    const QString networks = run.add( memoryLayer( "LineString?crs=EPSG:28992&field=object_id:string&field=soort:string&field=thema:string&field=status:string&"
                                                   "field=geldig_vanaf:string&field=diameter_mm:int",
      "networks", { row( "bed", "Kabelbed", 50 ), row( "casing", "Mantelbuis", 50 ), row( "cable", "Elektriciteitskabel", 50 ) } ) );
    run.run<PrepareTasksAlgorithm>( { { "INPUT", networks }, { "OUTPUT", "memory:" } } );
    QCOMPARE( run.number( "WRITTEN_COUNT" ), 3.0 );
    run.run<StackTasksAlgorithm>( { { "TASKS", QVariantList{ run.results.value( "OUTPUT" ) } }, { "OUTPUT", "memory:" } } );
    const QVector<QgsFeature> stacks = featuresOf( run.output( "OUTPUT" ) );
    QCOMPARE( stacks.size(), 1 );
    QCOMPARE( stacks[0].attribute( "n_tasks" ).toInt(), 3 );
    QCOMPARE( stacks[0].attribute( "n_claims" ).toInt(), 1 );
    QCOMPARE( stacks[0].attribute( "n_depth_conflicts" ).toInt(), 0 );
  }
};

QGISTEST_MAIN( TestPrepareAndStack )
#include "testprepareandstack.moc"
