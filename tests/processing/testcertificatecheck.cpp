// SPDX-License-Identifier: GPL-2.0-or-later
#include "algorithmrun.h"
#include "certificatelayer.h"
#include "fitlayers.h"

using namespace koppelkans;
using namespace koppelkans::test;

namespace
{
  /// A street of 12 m between a façade and a verge, with a water main, a disused cable and a tree; the certificate of heat mains of these widths in it.
  QJsonObject certificateOf( const QVector<double> &widthsM, double stripM = 2.0 )
  {
    AlgorithmRun run;
    const QString sections = run.add( memoryLayer(
      QStringLiteral( "LineString?%1&field=section_id:string&field=street_id:string&field=left_end:string&field=surfaces:string" ).arg( METRIC ), "sections",
      { { QStringLiteral( "LineString(0 0, 12 0)" ), { { "section_id", "S1" }, { "street_id", "K" }, { "left_end", "facade" },
                                                       { "surfaces", "[[0,3,\"footway\",\"tiles\",\"t\"],[3,9,\"carriageway\",\"asphalt\",\"a\"],[9,11,"
                                                                     "\"verge\",\"green\",\"v\"],[11,12,\"water\",\"water\",\"w\"]]" } } } } ) );
    const QString networks = run.add( memoryLayer(
      QStringLiteral( "LineString?%1&field=network_id:string&field=thema:string&field=status:string&field=diameter_mm:double&field=cover_m:double" )
        .arg( METRIC ),
      "networks",
      { { QStringLiteral( "LineString(2 -20, 2 20)" ), { { "network_id", "W1" }, { "thema", "water" }, { "diameter_mm", 200 }, { "cover_m", 1.0 } } },
        { QStringLiteral( "LineString(8 -20, 8 20)" ),
          { { "network_id", "K1" }, { "thema", "middenspanning" }, { "status", "disused" }, { "diameter_mm", 100 }, { "cover_m", 0.8 } } } } ) );
    const QString trees = run.add( memoryLayer(
      QStringLiteral( "Point?%1&field=kind:string" ).arg( METRIC ), "trees", { { QStringLiteral( "Point(10 0.5)" ), { { "kind", "boom klein" } } } } ) );
    QVector<Row> rows;
    for ( const double widthM : widthsM )
      rows << Row{ QStringLiteral( "Polygon((-1 -60,13 -60,13 60,-1 60,-1 -60))" ),
        { { "task_id", QStringLiteral( "H%1" ).arg( rows.size() ) }, { "sector", "heat" }, { "network", "warmte" }, { "width_m", widthM }, { "cover_m", 0.8 },
          { "working_strip_m", stripM }, { "claim_kind", "permanent" }, { "start", "2030-01-01" }, { "end", "2030-12-31" } } };
    const QString tasks =
      run.add( memoryLayer( QStringLiteral( "Polygon?%1&field=task_id:string&field=sector:string&field=network:string&field=width_m:double&field=cover_m:double"
                                            "&field=working_strip_m:double&field=claim_kind:string&field=start:string&field=end:string" )
                              .arg( METRIC ),
        "tasks", rows ) );
    run.run<UndergroundFitAlgorithm>( { { "SECTIONS", sections }, { "NETWORKS", QVariantList{ networks } }, { "OBSTACLES", QVariantList{ trees } },
      { "TASKS", QVariantList{ tasks } }, { "OUTPUT", "memory:" } } );
    const QString written = run.isDone ? featuresOf( run.output( "OUTPUT" ) ).first().attribute( "certificate" ).toString() : QString();
    return QJsonDocument::fromJson( written.toUtf8() ).object();
  }

  /// The line of a row of the shipped measures.
  int lineOf( const QString &measure, const QString &a, const QString &b )
  {
    for ( const TableRow &row : shippedTable( QStringLiteral( "measures.csv" ) ) )
    {
      if ( row.cells["measure"] == measure && row.cells["a"] == a && row.cells["b"] == b )
        return row.line;
    }
    return 0;
  }

  QJsonObject stepOf( const QString &measure, int line, const QString &claim, const QString &key = {}, const QString &beside = {} )
  {
    QJsonObject step{ { "measure", measure }, { "rule", line }, { "claim", claim } };
    if ( !key.isEmpty() )
      step[key] = beside;
    return step;
  }

  /// 0.60 m between open ends for water and a cable of 2028, with heat beside them until 2030: both wait for its end and share a trench.
  QJsonObject certificateOfASharedTrench()
  {
    const QJsonArray in2028{ 2028, 2028 };
    const QJsonArray from2028{ 2028, QJsonValue() };
    const auto claim = [&]( const char *task, const char *thing, double width )
    {
      return QJsonObject{ { "task", task }, { "thing", thing }, { "width", width }, { "height", 0.1 }, { "covers", QJsonArray{ 1.0 } }, { "trench", 0 },
        { "strip", 0 }, { "building", in2028 }, { "life", from2028 } };
    };
    const auto placed = []( const char *task, double from, double to ) {
      return QJsonObject{ { "task", task }, { "from", from }, { "to", to }, { "cover", 1.0 } };
    };
    const QString wait = QStringLiteral( "wait" );
    const int waiting = lineOf( wait, "any", "any" );
    const QJsonArray measures{ stepOf( "shared_trench", lineOf( "shared_trench", "water", "laagspanning" ), "A", "other_claim", "B" ),
      stepOf( wait, waiting, "A", "body", "OLD" ), stepOf( wait, waiting, "B", "body", "OLD" ) };
    return { { "verdict", "no" }, { "covered", true }, { "exact", true }, { "width", 0.6 }, { "ends", QJsonArray{ "open", "open" } },
      { "bodies",
        QJsonArray{ QJsonObject{ { "id", "OLD" }, { "thing", "warmte" }, { "from", -1.0 }, { "to", -0.9 }, { "years", QJsonArray{ QJsonValue(), 2030 } } } } },
      { "claims", QJsonArray{ claim( "A", "water", 0.3 ), claim( "B", "laagspanning", 0.05 ) } },
      { "conflict", QJsonObject{ { "claims", QJsonArray{ "A" } }, { "bodies", QJsonArray{ "OLD" } }, { "limits", QJsonArray{ "left_end", "right_end" } } } },
      { "tried", QJsonArray{ QJsonObject{
                   { "measures", measures }, { "cost_eur_m", 25 }, { "placed", QJsonArray{ placed( "A", 0, 0.3 ), placed( "B", 0.5, 0.55 ) } } } } } };
  }

  QString complaintOf( const QJsonObject &certificate )
  {
    return CertificateCheck( certificate ).complaint();
  }

  /// The certificate with another value at a place such as "placed/0/from"; without one when it is undefined.
  QJsonValue changed( const QJsonValue &value, const QStringList &path, const QJsonValue &to )
  {
    if ( path.isEmpty() )
      return to;
    const QStringList rest = path.mid( 1 );
    if ( value.isArray() )
    {
      QJsonArray array = value.toArray();
      const int at = path.first().toInt();
      if ( rest.isEmpty() && to.isUndefined() )
        array.removeAt( at );
      else
        array[at] = changed( array[at], rest, to );
      return array;
    }
    QJsonObject object = value.toObject();
    object[path.first()] = changed( object[path.first()], rest, to );
    return object;
  }

  QJsonValue valueAt( const QJsonObject &certificate, const char *path )
  {
    QJsonValue value = certificate;
    for ( const QString &step : QString::fromLatin1( path ).split( '/' ) )
      value = value.isArray() ? QJsonValue( value.toArray()[step.toInt()] ) : QJsonValue( value.toObject()[step] );
    return value;
  }

  QJsonObject changed( const QJsonObject &certificate, const char *path, const QJsonValue &to )
  {
    return changed( QJsonValue( certificate ), QString::fromLatin1( path ).split( '/' ), to ).toObject();
  }
} // namespace

/// A checker that accepts everything proves nothing.
class TestCertificateCheck : public QObject
{
  Q_OBJECT

  private slots:
  void initTestCase()
  {
    Q_INIT_RESOURCE( koppelkans );
    mFits = certificateOf( { 0.4, 0.5 } );
    mNo = certificateOf( { 0.5, 3.0, 2.5 } );
    QCOMPARE( mFits["verdict"].toString(), QStringLiteral( "fits" ) );
    QCOMPARE( mNo["verdict"].toString(), QStringLiteral( "no" ) );
    QCOMPARE( mFits["placed"].toArray().size(), 2 );
  }

  void whatTheProgramWritesHolds()
  {
    QCOMPARE( complaintOf( mFits ), QString() );
    QCOMPARE( complaintOf( mNo ), QString() );
  }

  void aTrenchIsSharedOnlyByThoseWhoWaitTogether()
  {
    const QJsonObject together = certificateOfASharedTrench();
    QCOMPARE( complaintOf( together ), QString() );
    QCOMPARE(
      complaintOf( changed( together, "tried/0/measures/2", QJsonValue::Undefined ) ), QString( "a trench is shared with what is not built together" ) );
  }

  void aMeasureThatIsNotForItIsRefused_data()
  {
    QTest::addColumn<QJsonObject>( "certificate" );
    const QJsonObject no = certificateOf( { 4.2 } );
    // One way, with a measure more that it could do without.
    const auto withStep = [&no]( const QJsonObject &step, double euros )
    {
      QJsonObject way = valueAt( no, "tried/0" ).toObject();
      QJsonArray measures = way["measures"].toArray();
      measures.append( step );
      way["measures"] = measures;
      way["cost_eur_m"] = way["cost_eur_m"].toDouble() + euros;
      // Of a search that ended: there may be cheaper ones.
      return changed( changed( no, "tried", QJsonArray{ way } ), "ways_out", "ended" );
    };
    const auto byRow = []( const QString &measure, const QString &a, const QString &b ) { return stepOf( measure, lineOf( measure, a, b ), "H0" ); };
    QCOMPARE( complaintOf( withStep( byRow( "narrow_strip", "warmte", "any" ), 20 ) ), QString() );
    QTest::newRow( "a strip for cables" ) << withStep( byRow( "narrow_strip", "cable", "any" ), 25 );
    QTest::newRow( "a strip for pipes, though heat has its own" ) << withStep( byRow( "narrow_strip", "pipe", "any" ), 70 );
    QTest::newRow( "cables go deeper" ) << withStep( byRow( "deeper", "cable", "cable" ), 110 );
    QTest::newRow( "deeper, where nothing may be stacked" ) << withStep( byRow( "deeper", "pipe", "pipe" ), 110 );
    QTest::newRow( "nothing is taken out" ) << withStep( byRow( "remove_disused", "any", "any" ), 40 );
    QTest::newRow( "nothing is moved" ) << withStep( byRow( "relocate", "any", "any" ), 0 );
    QTest::newRow( "nothing is waited for" ) << withStep( byRow( "wait", "any", "any" ), 0 );
    QTest::newRow( "insulated from nothing" ) << withStep( byRow( "insulation", "water", "warmte" ), 180 );
    const auto ofMain = []( const QString &measure ) { return stepOf( measure, lineOf( measure, "any", "any" ), "H0", "body", "W1" ); };
    const auto goneWith = []( const QJsonObject &certificate, const char *task )
    {
      const QString main = valueAt( certificate, "bodies/0/id" ) == QJsonValue( "W1" ) ? "bodies/0/" : "bodies/1/";
      const QJsonObject ending = changed( certificate, qPrintable( main + "years" ), QJsonArray{ QJsonValue(), 2035 } );
      return changed( ending, qPrintable( main + "gone_with" ), task );
    };
    for ( const char *measure : { "relocate", "wait" } )
    {
      QCOMPARE( complaintOf( goneWith( withStep( ofMain( measure ), 0 ), "ELSEWHERE" ) ), QString() );
      QTest::newRow( qPrintable( QString( "what it replaces itself: %1" ).arg( measure ) ) ) << goneWith( withStep( ofMain( measure ), 0 ), "H0" );
    }
  }

  void aMeasureThatIsNotForItIsRefused()
  {
    QFETCH( QJsonObject, certificate );
    QVERIFY( !complaintOf( certificate ).isEmpty() );
  }

  void aPlacementThatDoesNotHoldIsRefused_data()
  {
    QTest::addColumn<QJsonObject>( "certificate" );
    const double from = valueAt( mFits, "placed/0/from" ).toDouble();
    const double to = valueAt( mFits, "placed/0/to" ).toDouble();
    const auto movedTo = [&]( double u ) { return changed( changed( mFits, "placed/0/from", u ), "placed/0/to", u + to - from ); };
    QTest::newRow( "nothing is placed" ) << changed( mFits, "placed", QJsonArray() );
    QTest::newRow( "tight, and nothing is placed" ) << changed( changed( mFits, "verdict", "tight" ), "placed", QJsonArray() );
    QTest::newRow( "a claim is left out" ) << changed( mFits, "placed/1", QJsonValue::Undefined );
    QTest::newRow( "beside the main" ) << movedTo( 2.2 );
    QTest::newRow( "under water" ) << movedTo( 11.1 );
    QTest::newRow( "over the end" ) << movedTo( -0.1 );
    QTest::newRow( "a little aside of where its slacks are told" ) << movedTo( from + 0.02 );
    QTest::newRow( "narrower than asked" ) << changed( mFits, "placed/0/to", to - 0.05 );
    QTest::newRow( "at another depth" ) << changed( mFits, "placed/0/cover", 1.4 );
    QTest::newRow( "a slack is told too large" ) << changed( mFits, "slacks/0/4", valueAt( mFits, "slacks/0/4" ).toDouble() + 0.01 );
    QTest::newRow( "another distance is required" ) << changed( mFits, "slacks/0/3", valueAt( mFits, "slacks/0/3" ).toDouble() - 0.01 );
    QTest::newRow( "a slack is left out" ) << changed( mFits, "slacks/0", QJsonValue::Undefined );
    QTest::newRow( "opening costs more" ) << changed( mFits, "opening_eur_m", mFits["opening_eur_m"].toDouble() - 5 );
    QTest::newRow( "no room to work" ) << changed( mFits, "claims/0/strip", 11.5 );
    QTest::newRow( "what lies there is not told" ) << changed( mFits, "covered", false );
    QTest::newRow( "tight, with enough to spare" ) << changed( mFits, "verdict", "tight" );
    QTest::newRow( "it does not fit all the same" ) << changed( mFits, "verdict", "no" );
  }

  void aPlacementThatDoesNotHoldIsRefused()
  {
    QFETCH( QJsonObject, certificate );
    QVERIFY( !complaintOf( certificate ).isEmpty() );
  }

  void aConflictThatDoesNotHoldIsRefused_data()
  {
    QTest::addColumn<QJsonObject>( "certificate" );
    const QJsonArray claims = valueAt( mNo, "conflict/claims" ).toArray();
    QVERIFY( claims.size() >= 2 );
    QTest::newRow( "no claim" ) << changed( mNo, "conflict/claims", QJsonArray() );
    QTest::newRow( "a claim too few" ) << changed( mNo, "conflict/claims/0", QJsonValue::Undefined );
    QTest::newRow( "a claim too many" ) << changed( mNo, "conflict/claims", QJsonArray{ "H0", "H1", "H2" } );
    QTest::newRow( "a body that does not matter" ) << changed( mNo, "conflict/bodies", QJsonArray{ "W1", "K1", valueAt( mNo, "bodies/2/id" ) } );
    QTest::newRow( "no limit" ) << changed( mNo, "conflict/limits", QJsonArray() );
    QTest::newRow( "it fits when it is narrower" ) << changed( mNo, "claims/1/width", 0.3 );
    QTest::newRow( "placed all the same" ) << changed( mNo, "placed", mFits["placed"] );
  }

  void aConflictThatDoesNotHoldIsRefused()
  {
    QFETCH( QJsonObject, certificate );
    QVERIFY( !complaintOf( certificate ).isEmpty() );
  }

  void aKindOfConflictThatDoesNotHoldIsRefused_data()
  {
    QTest::addColumn<QJsonObject>( "certificate" );
    QTest::addColumn<QString>( "complaint" );
    QVERIFY( mNo["ways_out"].toString() != QLatin1String( "not_sought" ) );
    QVERIFY( !valueAt( mNo, "conflict/building_only" ).toBool() && !valueAt( mNo, "conflict/strip_only" ).toBool() );
    // Of two claims and a body, while a fourth claim is wider than the street.
    QJsonArray claims = mNo["claims"].toArray();
    claims << changed( changed( claims[0], { "task" }, "H9" ), { "width" }, 20 );
    const QJsonObject besideWide = changed( mNo, "claims", claims );
    QTest::newRow( "there is a smaller one" ) << changed( besideWide, "conflict/smallest", true ) << "there is a smaller conflict";
    QTest::newRow( "it does not fit when it is built" ) << changed( mNo, "conflict/building_only", true ) << "it does not fit either when it is built";
    QTest::newRow( "it does not fit without strips" ) << changed( mNo, "conflict/strip_only", true ) << "it does not fit either without working strips";
    const QJsonObject strips = certificateOf( { 0.4 }, 11.5 );
    QCOMPARE( strips["verdict"].toString(), QStringLiteral( "no" ) );
    QCOMPARE( complaintOf( strips ), QString() );
    QVERIFY( valueAt( strips, "conflict/building_only" ).toBool() && valueAt( strips, "conflict/strip_only" ).toBool() );
    QTest::newRow( "it fits when it is built" ) << changed( strips, "conflict/building_only", false ) << "it fits when it is built and that is not told";
    QTest::newRow( "it fits without strips" ) << changed( strips, "conflict/strip_only", false ) << "it fits without working strips and that is not told";
    QTest::newRow( "nobody knows what lies there" ) << changed( strips, "covered", false ) << "nobody knows whether it fits when it is built";
  }

  void aKindOfConflictThatDoesNotHoldIsRefused()
  {
    QFETCH( QJsonObject, certificate );
    QFETCH( QString, complaint );
    QCOMPARE( complaintOf( certificate ), complaint );
  }

  void aWayOutThatDoesNotHoldIsRefused_data()
  {
    QTest::addColumn<QJsonObject>( "certificate" );
    const QJsonObject no = certificateOf( { 4.2 } );
    QCOMPARE( no["verdict"].toString(), QStringLiteral( "no" ) );
    QCOMPARE( complaintOf( no ), QString() );
    QVERIFY( !no["tried"].toArray().isEmpty() );
    QTest::newRow( "it costs less" ) << changed( no, "tried/0/cost_eur_m", valueAt( no, "tried/0/cost_eur_m" ).toDouble() - 10 );
    QTest::newRow( "nothing is placed" ) << changed( no, "tried/0/placed", QJsonArray() );
    QTest::newRow( "another row" ) << changed( no, "tried/0/measures/0/rule", 2 );
    QTest::newRow( "no measure at all" ) << changed( changed( no, "tried/0/measures", QJsonArray() ), "tried/0/cost_eur_m", 0 );
    const QJsonObject strips = certificateOf( { 0.4 }, 11.5 ); // which is wider than the street without water; a narrower one is a way out by itself
    QVERIFY( strips["ways_out"].toString() == QLatin1String( "complete" ) && valueAt( strips, "tried/0/measures" ).toArray().size() == 1 );
    QCOMPARE( complaintOf( strips ), QString() );
    QTest::newRow( "none at all" ) << changed( strips, "tried", QJsonArray() );
    QTest::newRow( "a dearer one first" ) << changed( strips, "tried/0", QJsonValue::Undefined );
    QTest::newRow( "under the façade" ) << changed( changed( no, "tried/0/placed/0/from", 0 ), "tried/0/placed/0/to", 4.2 );
  }

  void aWayOutThatDoesNotHoldIsRefused()
  {
    QFETCH( QJsonObject, certificate );
    QVERIFY( !complaintOf( certificate ).isEmpty() );
  }

  void aRunThatDoesNotHoldIsRefused_data()
  {
    QTest::addColumn<QStringList>( "paths" ); // of the certificates by their number in the street
    QTest::addColumn<QVariantList>( "values" );
    QTest::addColumn<QString>( "complaint" );
    const QVariantList broken{ QVariantMap{ { "task", "LV" }, { "proven", true } } };
    const QVariantList unproven{ QVariantMap{ { "task", "LV" }, { "proven", false } } };
    QTest::newRow( "as the program tells it" ) << QStringList() << QVariantList() << "";
    QTest::newRow( "the break is hidden" ) << QStringList{ "3/run/breaks", "3/run/state" } << QVariantList{ QVariantList(), "yes" } << "m aside";
    QTest::newRow( "and it may move far" ) << QStringList{ "3/run/breaks", "3/run/state", "3/run/most_aside" } << QVariantList{ QVariantList(), "yes", 100 }
                                           << "claims may move 2 m aside";
    QTest::newRow( "another word" ) << QStringList{ "2/run/state" } << QVariantList{ "no" } << "its breaks are no no";
    QTest::newRow( "a break where it runs on" ) << QStringList{ "2/run/breaks", "2/run/state" } << QVariantList{ broken, "no" }
                                                << "LV is told to be broken and moves";
    QTest::newRow( "a break without a proof" ) << QStringList{ "3/run/breaks", "3/run/state" } << QVariantList{ unproven, "not_found" } << "without a proof";
    QTest::newRow( "a break of another task" ) << QStringList{ "3/run/breaks/0/task" } << QVariantList{ "GAS" } << "m aside";
    QTest::newRow( "it comes from nowhere" ) << QStringList{ "2/run/from" } << QVariantList{ "S9" } << "it comes from a section that did not come before";
  }

  void aRunThatDoesNotHoldIsRefused()
  {
    QFETCH( QStringList, paths );
    QFETCH( QVariantList, values );
    QFETCH( QString, complaint );
    AlgorithmRun run;
    fit( run, sections( 6 ), networksOfTwoSides(), cableTask() );
    QgsVectorLayer *layer = run.output( "OUTPUT" );
    for ( int i = 0; i < paths.size(); ++i )
      tamper( layer, paths[i], QJsonValue::fromVariant( values[i] ) );
    const QString found = complaintsOf( layer );
    QVERIFY2( complaint.isEmpty() ? found.isEmpty() : found.contains( complaint ), qPrintable( found ) );
  }

  void whatIsTightForItsNeighboursIsNoFaultOfASectionThatHasSome()
  {
    for ( const int count : { 1, 6 } )
    {
      AlgorithmRun run;
      fit( run, sections( count ), networksOfTwoSides(), cableTask() );
      tamper( run.output( "OUTPUT" ), QStringLiteral( "0/verdict" ), "tight" );
      const QString found = complaintsOf( run.output( "OUTPUT" ) );
      QVERIFY2( count == 1 ? found.contains( QLatin1String( "called tight and has enough to spare" ) ) : found.isEmpty(), qPrintable( found ) );
    }
  }

  private:
  /// Writes another value into the certificate of a section: "3/run/state" is of the fourth.
  static void tamper( QgsVectorLayer *layer, const QString &path, const QJsonValue &to )
  {
    const QgsFeature section = featuresOf( layer )[path.section( '/', 0, 0 ).toInt()];
    const QJsonObject told = QJsonDocument::fromJson( section.attribute( "certificate" ).toString().toUtf8() ).object();
    const QJsonObject written = changed( told, qPrintable( path.section( '/', 1 ) ), to );
    layer->dataProvider()->changeAttributeValues( { { section.id(),
      { { layer->fields().lookupField( "certificate" ), QString::fromUtf8( QJsonDocument( written ).toJson( QJsonDocument::Compact ) ) } } } } );
  }

  QJsonObject mFits;
  QJsonObject mNo;
};

QGISTEST_MAIN( TestCertificateCheck )
#include "testcertificatecheck.moc"
