// SPDX-License-Identifier: GPL-2.0-or-later
#include "certificatelayer.h"
#include "fitlayers.h"

#include <algorithm>
#include <random>

using namespace koppelkans;
using namespace koppelkans::test;

/// Claims that run through from section to section, from layers to layers.
class TestFitAlongStreets : public QObject
{
  Q_OBJECT

  private slots:
  void initTestCase() { Q_INIT_RESOURCE( koppelkans ); }

  void aClaimThatFitsInEverySectionAndCannotRunThroughIsToldApart()
  {
    AlgorithmRun run;
    fit( run, sections( 6 ), networksOfTwoSides(), cableTask() );
    QVERIFY2( run.isDone, qPrintable( run.feedback.said.join( '\n' ) ) );
    QCOMPARE( run.number( "NO_COUNT" ), 0.0 );
    QCOMPARE( run.number( "UNKNOWN_COUNT" ), 0.0 );
    QCOMPARE( run.number( "BREAK_COUNT" ), 1.0 );
    QVERIFY( run.feedback.heard( QStringLiteral( "do not come from the section before, though they fit in both: 1; of these proven: 1" ) ) );
    const QVector<QgsFeature> found = featuresOf( run.output( "OUTPUT" ) );
    QVERIFY( found[0].attribute( "runs_through" ).isNull() );
    QCOMPARE( found[2].attribute( "runs_through" ).toString(), QStringLiteral( "yes" ) );
    QCOMPARE( found[3].attribute( "runs_through" ).toString(), QStringLiteral( "no" ) );
    QCOMPARE( found[3].attribute( "run_from" ).toString(), QStringLiteral( "S2" ) );
    QCOMPARE( found[3].attribute( "conflict_kind" ).toString(), QStringLiteral( "run_through" ) );
    QCOMPARE( found[3].attribute( "conflict_set" ).toString(), QStringLiteral( "LV" ) );
    QCOMPARE( found[3].attribute( "explanation" ).toString(),
      QStringLiteral( "Low voltage LV fits here and in the sections before, but cannot run through from S2: no more than 2.00 m aside over 10.00 m." ) );
    const QgsFeature street = featuresOf( run.output( "STREETS" ) ).first();
    QCOMPARE( street.attribute( "runs_through" ).toString(), QStringLiteral( "no" ) );
    QCOMPARE( street.attribute( "n_breaks" ).toInt(), 1 );
    QCOMPARE( street.attribute( "where_section" ).toString(), QStringLiteral( "S3" ) );
    const QVector<QgsFeature> conflicts = featuresOf( run.output( "CONFLICTS" ) );
    QCOMPARE( conflicts.size(), 1 );
    QCOMPARE( conflicts[0].attribute( "kind" ).toString(), QStringLiteral( "run_through" ) );
    QCOMPARE( conflicts[0].attribute( "section_id" ).toString(), QStringLiteral( "S3" ) );
    QCOMPARE( conflicts[0].attribute( "from_section" ).toString(), QStringLiteral( "S2" ) );
    QCOMPARE( conflicts[0].attribute( "claims" ).toString(), QStringLiteral( "LV" ) );
    QVERIFY( conflicts[0].attribute( "smallest" ).isNull() );
    QCOMPARE( complaintsOf( run.output( "OUTPUT" ) ), QString() );
    // No strip goes across the street where the claim cannot.
    for ( const QgsFeature &strip : featuresOf( run.output( "PLACED" ) ) )
      QVERIFY( strip.geometry().boundingBox().width() < 0.5 );

    AlgorithmRun wider;
    fit( wider, sections( 6 ), networksOfTwoSides(), cableTask(), { { "DRIFT", 1.0 } } );
    QCOMPARE( wider.number( "BREAK_COUNT" ), 0.0 );
    QCOMPARE( featuresOf( wider.output( "STREETS" ) ).first().attribute( "runs_through" ).toString(), QStringLiteral( "yes" ) );
  }

  void stripsLineUpWhereEachSectionByItselfWouldLieElsewhere()
  {
    // The cheap paving is on the left and the right in turn.
    QVector<Row> rows;
    for ( int i = 0; i < 6; ++i )
      rows << Row{ QStringLiteral( "LineString(0 %1, 10 %1)" ).arg( -40 + 10 * i ),
        { { "section_id", QStringLiteral( "S%1" ).arg( i ) }, { "street_id", "K" }, { "chain_m", 10.0 * i },
          { "surfaces", i % 2 ? "[[0,5,\"footway\",\"asphalt\",\"\"],[5,10,\"footway\",\"tiles\",\"\"]]"
                              : "[[0,5,\"footway\",\"tiles\",\"\"],[5,10,\"footway\",\"asphalt\",\"\"]]" } } };
    AlgorithmRun run;
    fit( run, lines( QStringLiteral( "&field=section_id:string&field=street_id:string&field=chain_m:double&field=surfaces:string" ), rows ),
      networks( { pipe( 5, { { "thema", "water" }, { "diameter_mm", 200 } } ) } ), heatTask( 0.65 ) );
    QVERIFY2( run.isDone, qPrintable( run.feedback.said.join( '\n' ) ) );
    QVector<double> at;
    for ( const QgsFeature &strip : featuresOf( run.output( "PLACED" ) ) )
    {
      at << strip.attribute( "u_from" ).toDouble();
      QVERIFY( qAbs( at.last() - at.first() ) < 2.001 );
      QVERIFY( qAbs( strip.geometry().area() - 6.5 ) < 1e-6 );
    }
    QCOMPARE( at.size(), 6 );
    QCOMPARE( complaintsOf( run.output( "OUTPUT" ) ), QString() );
  }

  void noStripGoesAcrossToThePartOfADividedStreetThatRunsBack()
  {
    // North along x = 5, and 8 m aside back south: left and right change sides.
    QVector<Row> rows;
    for ( int i = 0; i < 6; ++i )
    {
      const int y = -30 + 10 * ( i < 3 ? i : 5 - i );
      rows << Row{ ( i < 3 ? QStringLiteral( "LineString(2 %1, 8 %1)" ) : QStringLiteral( "LineString(16 %1, 10 %1)" ) ).arg( y ),
        { { "section_id", QStringLiteral( "S%1" ).arg( i ) }, { "street_id", "K" }, { "chain_m", 10.0 * i }, { "azimuth", i < 3 ? 0.0 : 180.0 } } };
    }
    const auto task = []
    {
      return memoryLayer( QStringLiteral( "Polygon?%1%2" ).arg( METRIC, TASK_FIELDS ), QStringLiteral( "tasks" ),
        { { QStringLiteral( "Polygon((-1 -60,20 -60,20 60,-1 60,-1 -60))" ),
          { { "task_id", "HEAT" }, { "sector", "heat" }, { "network", "warmte" }, { "width_m", 0.65 }, { "cover_m", 0.8 }, { "claim_kind", "permanent" },
            { "start", "2030-01-01" }, { "end", "2030-12-31" } } } } );
    };
    AlgorithmRun run;
    fit( run, lines( QStringLiteral( "&field=section_id:string&field=street_id:string&field=chain_m:double&field=azimuth:double" ), rows ),
      networks( { pipe( 9, { { "thema", "water" }, { "diameter_mm", 200 } } ) } ), task() );
    QVERIFY2( run.isDone, qPrintable( run.feedback.said.join( '\n' ) ) );
    QCOMPARE( featuresOf( run.output( "OUTPUT" ) )[3].attribute( "runs_through" ).toString(), QStringLiteral( "unknown" ) );
    const QVector<QgsFeature> strips = featuresOf( run.output( "PLACED" ) );
    QCOMPARE( strips.size(), 6 );
    for ( const QgsFeature &strip : strips )
    {
      QVERIFY( strip.geometry().isGeosValid() );
      QVERIFY2( strip.geometry().boundingBox().width() < 2.7, qPrintable( strip.geometry().asWkt( 2 ) ) ); // its own width, and 1 m aside to each half
    }
  }

  void theOrderOfSectionsDoesNotMatter()
  {
    QStringList expected;
    for ( const bool isShuffled : { false, true } )
    {
      std::unique_ptr<QgsVectorLayer> layer = sections( 9 );
      if ( isShuffled )
      {
        QVector<QgsFeature> features = featuresOf( layer.get() );
        std::shuffle( features.begin(), features.end(), std::mt19937( 5 ) );
        layer = lines( QStringLiteral( "&field=section_id:string&field=street_id:string&field=street_name:string&field=chain_m:double" ), {} );
        for ( QgsFeature &feature : features )
          QVERIFY( layer->dataProvider()->addFeature( feature ) );
      }
      AlgorithmRun run;
      fit( run, std::move( layer ), networksOfTwoSides(), cableTask() );
      QVERIFY2( run.isDone, qPrintable( run.feedback.said.join( '\n' ) ) );
      QCOMPARE( run.feedback.heard( QStringLiteral( "they are sorted" ) ), isShuffled );
      const QStringList found = textsOf( run.output( "OUTPUT" ) ) + textsOf( run.output( "STREETS" ) ) + textsOf( run.output( "PLACED" ) );
      if ( expected.isEmpty() )
        expected = found;
      QCOMPARE( found, expected );
    }
  }

  void chainagesThatAreWrittenAsTextAreSortedAsNumbers()
  {
    AlgorithmRun run;
    QVector<Row> rows;
    for ( const int i : { 3, 0, 7, 1, 10, 2, 9, 4, 8, 6, 5 } )
      rows << Row{ QStringLiteral( "LineString(0 %1, 10 %1)" ).arg( -50 + 10 * i ),
        { { "section_id", QStringLiteral( "S%1" ).arg( i ) }, { "street_id", "K" }, { "chain_m", QStringLiteral( "%1,0" ).arg( 10 * i ) } } };
    fit( run, lines( QStringLiteral( "&field=section_id:string&field=street_id:string&field=chain_m:string" ), rows ),
      networks( { pipe( 4, { { "thema", "water" }, { "diameter_mm", 200 } } ) } ), heatTask( 0.65 ) );
    QVERIFY2( run.isDone, qPrintable( run.feedback.said.join( '\n' ) ) );
    QStringList order;
    for ( const QgsFeature &section : featuresOf( run.output( "OUTPUT" ) ) )
    {
      order << section.attribute( "section_id" ).toString();
      QCOMPARE( section.attribute( "runs_through" ).toString(), order.size() == 1 ? QString() : QStringLiteral( "yes" ) );
    }
    QCOMPARE( order, QStringLiteral( "S0 S1 S2 S3 S4 S5 S6 S7 S8 S9 S10" ).split( ' ' ) );
  }

  void aStreetThatIsCutSaysThatNobodyTellsWhetherClaimsRunOnThere()
  {
    AlgorithmRun run;
    QVector<Row> rows;
    for ( int i = 0; i < 300; ++i )
      rows << Row{ QStringLiteral( "LineString(0 %1, 10 %1)" ).arg( -50 + 0.3 * i ),
        { { "section_id", QStringLiteral( "S%1" ).arg( i ) }, { "street_id", "K" }, { "chain_m", 0.3 * i } } };
    fit( run, lines( QStringLiteral( "&field=section_id:string&field=street_id:string&field=chain_m:double" ), rows ),
      networks( { pipe( 4, { { "thema", "water" }, { "diameter_mm", 200 } } ) } ), heatTask( 0.65 ) );
    QVERIFY2( run.isDone, qPrintable( run.feedback.said.join( '\n' ) ) );
    QStringList notTold;
    for ( const QgsFeature &section : featuresOf( run.output( "OUTPUT" ) ) )
    {
      if ( section.attribute( "runs_through" ).toString() == QLatin1String( "unknown" ) )
        notTold << section.attribute( "section_id" ).toString();
    }
    QCOMPARE( notTold, QStringList( "S256" ) );
    QCOMPARE( featuresOf( run.output( "STREETS" ) ).first().attribute( "runs_through" ).toString(), QStringLiteral( "unknown" ) );
    QVERIFY( run.feedback.heard( QStringLiteral( "Places where nobody tells whether claims run on: 1" ) ) );
  }
};

QGISTEST_MAIN( TestFitAlongStreets )
#include "testfitalongstreets.moc"
