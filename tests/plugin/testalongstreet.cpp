// SPDX-License-Identifier: GPL-2.0-or-later
#include "alongstreet.h"
#include "profiledock.h"
#include "profilepicture.h"
#include "providerregistration.h"

#include "profilelayerrows.h"

#include <qgsmapcanvas.h>

#include <QComboBox>
#include <QLabel>

using namespace koppelkans;
using namespace koppelkans::test;

namespace
{
  const QString RUN_DEFINITION =
    SECTION_DEFINITION + QStringLiteral( "&field=verdict:string&field=runs_through:string&field=run_from:string&field=claims:string&field=explanation:string" );
  const std::set<QString> HEAT{ QStringLiteral( "H" ) };

  /// How the claims of a section come from the one before, as Underground fit writes it.
  struct Run
  {
    QString section, from, runsThrough, explanation;
    QString claims = QStringLiteral( "H" );
    QString verdict = QStringLiteral( "fits" );
  };

  AlongStreet alongOf( const QVector<Run> &runs )
  {
    QgsVectorLayer layer( RUN_DEFINITION, QStringLiteral( "fit" ), QStringLiteral( "memory" ) );
    AlongStreet along( layer.fields() );
    for ( const Run &run : runs )
    {
      QgsFeature feature( layer.fields() );
      feature.setAttribute( QStringLiteral( "run_from" ), run.from.isEmpty() ? QVariant() : QVariant( run.from ) );
      feature.setAttribute( QStringLiteral( "runs_through" ), run.runsThrough.isEmpty() ? QVariant() : QVariant( run.runsThrough ) );
      feature.setAttribute( QStringLiteral( "explanation" ), run.explanation.isEmpty() ? QVariant() : QVariant( run.explanation ) );
      feature.setAttribute( QStringLiteral( "claims" ), run.claims );
      feature.setAttribute( QStringLiteral( "verdict" ), run.verdict );
      along.add( run.section.toStdString(), feature );
    }
    return along;
  }

  Row runRow( const QString &id, double chainM, const QString &from, const QString &runsThrough, const QString &explanation, const QString &claims )
  {
    Row row = sectionRow( id, chainM );
    row.values.insert( QStringLiteral( "run_from" ), from );
    row.values.insert( QStringLiteral( "runs_through" ), runsThrough );
    row.values.insert( QStringLiteral( "explanation" ), explanation );
    row.values.insert( QStringLiteral( "claims" ), claims );
    return row;
  }

  /// A claim of heat, 0.65 m wide, in the street from \a fromX on.
  QgsVectorLayer *addHeatTask( bool isConfidential, const QString &id = QStringLiteral( "H" ), int fromX = 0 )
  {
    const QString definition =
      QStringLiteral( "Polygon?crs=EPSG:28992&field=task_id:string&field=name:string&field=sector:string&field=network:string&field=width_m:double"
                      "&field=cover_m:double&field=claim_kind:string&field=start:date&field=end:date&field=confidential:bool" );
    const QVariantMap heat{ { "task_id", id }, { "name", "Heat main" }, { "sector", "heat" }, { "network", "warmte" }, { "width_m", 0.65 }, { "cover_m", 0.8 },
      { "claim_kind", "permanent" }, { "start", QDate( 2030, 1, 1 ) }, { "end", QDate( 2030, 12, 31 ) }, { "confidential", isConfidential } };
    return addLayer(
      memoryLayer( definition, QStringLiteral( "Tasks" ), { { QStringLiteral( "POLYGON((%1 -1,100 -1,100 13,%1 13,%1 -1))" ).arg( fromX ), heat } } ) );
  }

  /// Section a at 10 m, where H claims room, and b at 20 m, where \a claimsInB do: they cannot come from a.
  void addBrokenFit( const QString &claimsInB )
  {
    addLayer( memoryLayer( RUN_DEFINITION, QStringLiteral( "Fit" ),
      { runRow( QStringLiteral( "a" ), 10, {}, {}, {}, QStringLiteral( "H" ) ),
        runRow(
          QStringLiteral( "b" ), 20, QStringLiteral( "a" ), QStringLiteral( "no" ), QStringLiteral( "Heat S cannot run through from a." ), claimsInB ) } ) );
  }

  QString words( const ProfileDock &dock )
  {
    return dock.findChild<QLabel *>( QStringLiteral( "profileWords" ) )->text();
  }
} // namespace

/// What a layer of Underground fit tells of the claims along the street.
class TestAlongStreet : public QObject
{
  Q_OBJECT

  private:
  QgsMapCanvas mCanvas;

  private slots:
  void initTestCase() { QVERIFY( koppelkans_add_provider() ); }
  void cleanup() { QgsProject::instance()->clear(); }
  void cleanupTestCase() { koppelkans_remove_provider(); }

  // b cannot be reached from a: that is told of both.
  void aBreakIsToldOnBothOfItsSidesWithItsReason()
  {
    const AlongStreet along = alongOf( { { "a", "", "", "" }, { "b", "a", "no", "H cannot run through from a." }, { "c", "b", "yes", "" } } );
    const QString before = along.sentence( "a", HEAT, HEAT );
    QVERIFY2(
      before.startsWith( QLatin1String( "By Underground fit the claims fit here, but cannot run through to the next section." ) ), qPrintable( before ) );
    QVERIFY( before.contains( QLatin1String( "Of that section it says: H cannot run through from a." ) ) );
    const QString after = along.sentence( "b", HEAT, HEAT );
    QVERIFY2( after.contains( QLatin1String( "cannot run through from the section before." ) ), qPrintable( after ) );
    QVERIFY( after.endsWith( QLatin1String( "H cannot run through from a." ) ) && !after.contains( QLatin1String( "that section" ) ) );
    QVERIFY( !along.sentence( "b", HEAT, {} ).contains( QLatin1String( "H cannot" ) ) );
    QVERIFY( along.sentence( "c", HEAT, HEAT ).contains( QLatin1String( "the claims run through here" ) ) );
  }

  void theWorseOfBothSidesIsTold_data()
  {
    QTest::addColumn<QString>( "before" );
    QTest::addColumn<QString>( "after" );
    QTest::addColumn<QString>( "said" );
    QTest::newRow( "through" ) << "yes"
                               << "yes"
                               << "the claims run through here";
    QTest::newRow( "nothing after" ) << "yes"
                                     << ""
                                     << "the claims run through here";
    QTest::newRow( "unknown before" ) << "unknown"
                                      << "yes"
                                      << "cannot tell";
    QTest::newRow( "not found after" ) << "unknown"
                                       << "not_found"
                                       << "no way through to the next section was found";
    QTest::newRow( "proven before" ) << "no"
                                     << "not_found"
                                     << "cannot run through from the section before.";
    QTest::newRow( "proven on both sides" ) << "no"
                                            << "no"
                                            << "from the section before, nor to the next one";
    QTest::newRow( "nothing" ) << ""
                               << ""
                               << "";
    QTest::newRow( "words of another" ) << "ja"
                                        << ""
                                        << "";
  }
  void theWorseOfBothSidesIsTold()
  {
    QFETCH( QString, before );
    QFETCH( QString, after );
    QFETCH( QString, said );
    const QString sentence = alongOf( { { "b", "a", before, "" }, { "c", "b", after, "" } } ).sentence( "b", HEAT, HEAT );
    QCOMPARE( sentence.isEmpty(), said.isEmpty() );
    QVERIFY2( sentence.contains( said ), qPrintable( sentence ) );
  }

  void whereTheClaimsDoNotFitInTheSectionItselfTheVerdictIsEnough()
  {
    for ( const char *verdict : { "no", "unknown" } )
      QCOMPARE( alongOf( { { "b", "a", "unknown", "", "H", verdict } } ).sentence( "b", HEAT, HEAT ), QString() );
    QVERIFY( !alongOf( { { "b", "a", "unknown", "", "H", "tight" } } ).sentence( "b", HEAT, HEAT ).isEmpty() );
  }

  void theDockTellsItWhereTheSectionsAreThoseOfUndergroundFit()
  {
    ProfileDock dock( &mCanvas, nullptr );
    addLayer( memoryLayer( RUN_DEFINITION, QStringLiteral( "Fit" ),
      { runRow( "a", 10, {}, {}, {}, QStringLiteral( "H" ) ),
        runRow( "b", 20, QStringLiteral( "a" ), QStringLiteral( "no" ), QStringLiteral( "H cannot run through from a." ), QStringLiteral( "H" ) ) } ) );
    addWaterMain();
    QgsVectorLayer *tasks = addHeatTask( false );
    showSectionOnceRead( *dock.pane(), 0 );
    QTRY_VERIFY2( words( dock ).contains( QLatin1String( "cannot run through to the next section" ) ), qPrintable( words( dock ) ) );
    QVERIFY( words( dock ).contains( QLatin1String( "H cannot run through from a." ) ) );
    QVERIFY( dock.pane()->picture()->svg().contains( "cannot run through to the next section" ) );
    QgsProject::instance()->removeMapLayer( tasks );
    QTRY_VERIFY( !words( dock ).contains( QLatin1String( "Underground fit" ) ) ); // no task claims room in the dock's own layers
    addHeatTask( true );
    QTRY_VERIFY( words( dock ).contains( QLatin1String( "cannot run through to the next section" ) ) );
    QVERIFY( !words( dock ).contains( QLatin1String( "H cannot run through from a." ) ) );
  }

  void ofOtherClaimsThanThoseDrawnOnlyThatIsTold()
  {
    const AlongStreet along =
      alongOf( { { "b", "a", "no", "H cannot run through from a.", "H,W" }, { "c", "b", "no", "H cannot run through from b.", "W,H" } } );
    const std::set<QString> both{ QStringLiteral( "H" ), QStringLiteral( "W" ) };
    const QString other = QStringLiteral( "Underground fit was asked here for other claims than these, so whether these run through the street is not told." );
    QCOMPARE( along.sentence( "b", HEAT, both ), other );
    QCOMPARE( along.sentence( "b", { QStringLiteral( "H" ), QStringLiteral( "G" ) }, both ), other );
    QVERIFY( along.sentence( "b", both, both ).contains( QLatin1String( "nor to the next one. H cannot run through from a." ) ) );
    QVERIFY( along.sentence( "c", both, both ).endsWith( QLatin1String( "H cannot run through from b." ) ) ); // in whatever order
  }

  void whatNamesAConfidentialTaskOfTheNextSectionIsNotTold()
  {
    ProfileDock dock( &mCanvas, nullptr );
    addBrokenFit( QStringLiteral( "H,S" ) );
    addWaterMain();
    addHeatTask( false );
    const QgsVectorLayer *secret = addHeatTask( true, QStringLiteral( "S" ), 15 ); // not in a
    showSectionOnceRead( *dock.pane(), 0 );
    QTRY_VERIFY2( words( dock ).contains( QLatin1String( "cannot run through to the next section" ) ), qPrintable( words( dock ) ) );
    QVERIFY( !words( dock ).contains( QLatin1String( "Heat S" ) ) );
    QVERIFY( !dock.pane()->picture()->svg().contains( "Heat S" ) );
    QgsProject::instance()->removeMapLayer( secret->id() );
    addHeatTask( false, QStringLiteral( "S" ), 15 );
    QTRY_VERIFY2( words( dock ).contains( QLatin1String( "Of that section it says: Heat S cannot run through from a." ) ), qPrintable( words( dock ) ) );
  }

  // The layer was made with a layer of tasks that is not chosen: whether it is confidential, the dock cannot know.
  void whatNamesATaskThatTheDockDoesNotKnowIsNotTold()
  {
    ProfileDock dock( &mCanvas, nullptr );
    addBrokenFit( QStringLiteral( "H,S" ) );
    addWaterMain();
    addHeatTask( false );
    showSectionOnceRead( *dock.pane(), 0 );
    QTRY_VERIFY2( words( dock ).contains( QLatin1String( "cannot run through to the next section" ) ), qPrintable( words( dock ) ) );
    QVERIFY( !words( dock ).contains( QLatin1String( "Heat S" ) ) );
    dock.pane()->showSection( 1 );
    QTRY_VERIFY2( words( dock ).contains( QLatin1String( "asked here for other claims" ) ), qPrintable( words( dock ) ) );
    QVERIFY( !words( dock ).contains( QLatin1String( "Heat S" ) ) && !words( dock ).contains( QLatin1String( "run through from" ) ) );
  }

  void anIdWithACommaCountsAsSeveral()
  {
    QCOMPARE( AlongStreet::idsIn( QStringLiteral( "A,B" ) ), ( std::set<QString>{ QStringLiteral( "A" ), QStringLiteral( "B" ) } ) );
    QVERIFY( AlongStreet::idsIn( QString() ).empty() );
  }

  void ofPlainSectionsNothingIsTold()
  {
    ProfileDock dock( &mCanvas, nullptr );
    addSections();
    addWaterMain();
    addHeatTask( false );
    showSectionOnceRead( *dock.pane(), 0 );
    QTRY_VERIFY( words( dock ).contains( QLatin1String( "kept as drawn" ) ) );
    QVERIFY( !words( dock ).contains( QLatin1String( "Underground fit" ) ) );
  }
};

QGISTEST_GUI_MAIN( TestAlongStreet )
#include "testalongstreet.moc"
