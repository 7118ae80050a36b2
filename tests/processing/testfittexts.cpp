// SPDX-License-Identifier: GPL-2.0-or-later
#include "fitlayers.h"

using namespace koppelkans;
using namespace koppelkans::test;

namespace
{
  const QString ENDS = QStringLiteral( "&field=left_end:string&field=right_end:string" );

  /// One section from x = 0 on.
  std::unique_ptr<QgsVectorLayer> one( double widthM, const QString &ends )
  {
    return lines( ENDS, { { QStringLiteral( "LineString(0 0, %1 0)" ).arg( widthM ), { { "left_end", ends }, { "right_end", ends } } } } );
  }

  /// Heat of 0.65 m in the whole street, with a working strip.
  std::unique_ptr<QgsVectorLayer> heat( double stripM )
  {
    return memoryLayer( QStringLiteral( "Polygon?%1%2&field=working_strip_m:double" ).arg( METRIC, TASK_FIELDS ), QStringLiteral( "tasks" ),
      { { QStringLiteral( "Polygon((-1 -60,11 -60,11 60,-1 60,-1 -60))" ),
        { { "task_id", "T3" }, { "sector", "heat" }, { "network", "warmte" }, { "width_m", 0.65 }, { "cover_m", 0.8 }, { "claim_kind", "permanent" },
          { "working_strip_m", stripM }, { "start", "2030" }, { "end", "2030" } } } } );
  }

  Row main( double x, const QString &id )
  {
    return pipe( x, { { "object_id", id }, { "thema", "water" }, { "diameter_mm", 200 } } );
  }

  QString toldOf( const char *field, std::unique_ptr<QgsVectorLayer> section, const QVector<Row> &pipes, std::unique_ptr<QgsVectorLayer> tasks )
  {
    AlgorithmRun run;
    fit( run, std::move( section ), networks( pipes ), std::move( tasks ) );
    return run.isDone ? featuresOf( run.output( "OUTPUT" ) ).first().attribute( field ).toString() : run.feedback.said.join( '\n' );
  }

  QString explained( std::unique_ptr<QgsVectorLayer> section, const QVector<Row> &pipes, std::unique_ptr<QgsVectorLayer> tasks )
  {
    return toldOf( "explanation", std::move( section ), pipes, std::move( tasks ) );
  }
} // namespace

class TestFitTexts : public QObject
{
  Q_OBJECT

  private slots:
  void initTestCase() { Q_INIT_RESOURCE( koppelkans ); }

  void whatCannotLieTogetherIsNamedByWhatItIsAndWhich()
  {
    // Heat keeps 1.50 m from water and 0.50 m from a façade: beside a main in the middle of 3 m there is no room on either side.
    QCOMPARE( explained( one( 3, "facade" ), { main( 1.5, "n12" ) }, heat( 0 ) ),
      QStringLiteral( "These cannot lie together: heat T3; water n12; the façade on the left; the façade on the right." ) );
    QCOMPARE( explained( one( 3, "open" ), { main( 1.5, "n12" ) }, heat( 0 ) ),
      QStringLiteral( "These cannot lie together: heat T3; water n12; the left end of the section; the right end of the section." ) );
  }

  void cablesThatCountAsOneAreCounted()
  {
    // Low voltage within 0.10 m of one another is a bundle, from which heat keeps 0.50 m.
    QVector<Row> cables;
    for ( int i = 0; i < 3; ++i )
      cables << pipe( 0.9 + 0.1 * i, { { "object_id", QStringLiteral( "c%1" ).arg( i ) }, { "thema", "laagspanning" }, { "diameter_mm", 50 } } );
    const QString told = explained( one( 2, "open" ), cables, heat( 0 ) );
    QVERIFY2( told.startsWith( QStringLiteral( "These cannot lie together: heat T3; low voltage c0 and 2 more; " ) ), qPrintable( told ) );
  }

  void aSectionThatIsNarrowerThanTheWorkingStripIsToldSo()
  {
    // Where nobody tells what lies there nobody says that it fits when done.
    QCOMPARE( explained( one( 3, "open" ), { main( 500, "n12" ) }, heat( 4 ) ),
      QStringLiteral( "There is no room for heat T3 with its working strip of 4.00 m: the section is 3.00 m wide." ) );
  }

  void nobodyIsToldToWaitWhereNothingThatIsInTheWayGoes()
  {
    // The old heat goes with the task, yet the section is narrower than the strip for good.
    const QVector<Row> old{ pipe( 1.5, { { "object_id", "old" }, { "thema", "warmte" }, { "diameter_mm", 600 } } ) };
    QCOMPARE( explained( one( 3, "open" ), old, heat( 4 ) ),
      QStringLiteral( "It fits when done, but there is no room to build: heat T3 wants a working strip of 4.00 m, and the section is 3.00 m wide." ) );
    QCOMPARE( toldOf( "conflict_kind", one( 3, "open" ), old, heat( 4 ) ), QStringLiteral( "working_strip" ) );
  }

  void ofWhatGoesTheYearIsTold()
  {
    // Beside a pipe of 2.6 m in a street of 3 m nothing lies, and with it the street is free.
    const QVector<Row> old{ pipe( 1.5, { { "object_id", "old" }, { "thema", "warmte" }, { "diameter_mm", 2600 } } ) };
    QCOMPARE( explained( one( 3, "open" ), old, heat( 0 ) ),
      QStringLiteral( "It fits when done, but cannot be built while all of this is there: heat T3; heat old, until 2030; the left end of the section; "
                      "the right end of the section." ) );
    QCOMPARE( toldOf( "conflict_kind", one( 3, "open" ), old, heat( 0 ) ), QStringLiteral( "not_yet" ) );
  }

  void aSectionThatNobodyTellsAboutIsASentence()
  {
    QCOMPARE( explained( one( 10, "open" ), { main( 500, "n12" ) }, heat( 4 ) ),
      QStringLiteral( "Not all that lies in this section is known: it reaches beyond what the networks tell about." ) );
  }
};

QGISTEST_MAIN( TestFitTexts )
#include "testfittexts.moc"
