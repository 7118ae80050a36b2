// SPDX-License-Identifier: GPL-2.0-or-later
#include "networkreader.h"
#include "qgistest.h"
#include "rulesfolder.h"

#include <qgscoordinatetransformcontext.h>

#include <climits>
#include <map>

using namespace koppelkans;
using namespace koppelkans::test;

namespace
{
  const QString LINE = QStringLiteral( "LineString(0 0, 0 50)" );

  struct Read
  {
    std::vector<Network> networks;
    ReadReport report;

    bool warns( const char *part ) const
    {
      return std::any_of(
        report.warnings.begin(), report.warnings.end(), [part]( const ReadWarning &warning ) { return warning.reason.contains( QLatin1String( part ) ); } );
    }
  };

  /// Layers of one line each, all with the same \a fields.
  Read read( const QStringList &fields, const QVector<Row> &rows )
  {
    QString definition = QStringLiteral( "LineString?crs=EPSG:28992" );
    for ( const QString &field : fields )
      definition += QStringLiteral( "&field=%1:string" ).arg( field );
    std::vector<std::unique_ptr<QgsVectorLayer>> layers;
    QList<QgsMapLayer *> all;
    for ( const Row &row : rows )
    {
      layers.push_back( memoryLayer( definition, QStringLiteral( "pipes" ), { row } ) );
      all << layers.back().get();
    }
    NetworkReader reader;
    reader.prepare( all );
    Read read;
    read.networks =
      reader.read( QgsCoordinateReferenceSystem( QStringLiteral( "EPSG:28992" ) ), QgsCoordinateTransformContext(), shippedRules(), nullptr, read.report );
    return read;
  }

  Row line( const QVariantMap &values )
  {
    return { LINE, values };
  }
} // namespace

class TestNetworkReader : public QObject
{
  Q_OBJECT

  private slots:
  void initTestCase() { Q_INIT_RESOURCE( koppelkans ); }

  void whatIsDisusedTakesRoomForGood_data()
  {
    QTest::addColumn<QString>( "field" );
    for ( const char *field : { "buiten_gebruik", "geldig_tot", "valid_to", "end" } )
      QTest::newRow( field ) << QString::fromLatin1( field );
  }

  void whatIsDisusedTakesRoomForGood()
  {
    QFETCH( QString, field );
    const Read found = read( { "thema", "status", field }, { line( { { "thema", "water" }, { "status", "disused" }, { field, "2010" } } ) } );
    QCOMPARE( found.networks.size(), std::size_t( 1 ) );
    QCOMPARE( found.networks[0].status, NetworkStatus::Disused );
    QCOMPARE( found.networks[0].toYear, INT_MAX );
    QCOMPARE( found.warns( "takes room until it is taken out" ), field != QLatin1String( "buiten_gebruik" ) );
  }

  void aDateOutOfUseMakesDisusedWhatHasNoStatus()
  {
    const QStringList fields{ "thema", "status", "buiten_gebruik" };
    const Read silent = read( fields, { line( { { "thema", "water" }, { "buiten_gebruik", "2010-05-01" } } ) } );
    QCOMPARE( silent.networks[0].status, NetworkStatus::Disused );
    QCOMPARE( silent.networks[0].toYear, INT_MAX );
    const Read inUse = read( fields, { line( { { "thema", "water" }, { "status", "functional" }, { "buiten_gebruik", "2035" } } ) } );
    QCOMPARE( inUse.networks[0].status, NetworkStatus::Functional );
    QCOMPARE( inUse.networks[0].toYear, INT_MAX );
    QVERIFY( inUse.warns( "a date out of use beside the status 'functional'" ) );
  }

  void whatIsInUseIsGoneAfterItsEnd()
  {
    const Read found = read( { "thema", "status", "geldig_tot" }, { line( { { "thema", "water" }, { "status", "functional" }, { "geldig_tot", "2033" } } ) } );
    QCOMPARE( found.networks[0].toYear, 2033 );
    QVERIFY( found.report.warnings.isEmpty() );
  }

  // Of two records on one line neither is dropped unseen: what they say differently is taken to the careful side.
  void deliveriesThatContradictOneAnotherAreTakenToTheCarefulSide()
  {
    const QStringList fields{ "object_id", "thema", "status", "diameter_mm", "cover_m", "height_m", "geldig_tot" };
    QVector<Row> rows{
      line( { { "object_id", "W1" }, { "thema", "water" }, { "status", "disused" }, { "diameter_mm", 110 }, { "cover_m", 1.4 }, { "height_m", 0.11 } } ),
      line( { { "object_id", "W1" }, { "thema", "water" }, { "status", "functional" }, { "diameter_mm", 315 }, { "cover_m", 0.8 }, { "height_m", 0.315 },
        { "geldig_tot", "2040" } } ) };
    for ( int order = 0; order < 2; ++order )
    {
      const Read found = read( fields, rows );
      QCOMPARE( found.networks.size(), std::size_t( 1 ) );
      const Network &network = found.networks[0];
      QCOMPARE( network.id, std::string( "W1" ) );
      QCOMPARE( *network.widthM, 0.315 );
      QVERIFY( !network.isAssumedWidth && !network.isAssumedDepth );
      QCOMPARE( *network.coverM, 0.8 );
      QVERIFY( *network.coverM + *network.heightM >= 1.4 + 0.11 );
      QCOMPARE( network.status, NetworkStatus::Functional );
      QCOMPARE( network.toYear, INT_MAX );
      QVERIFY2( found.warns( "another width, cover, height, status, years" ), qPrintable( found.report.warnings[0].reason ) );
      QCOMPARE( found.report.readCount, 2 );
      QCOMPARE( found.report.usedCount, 1 );
      QCOMPARE( found.report.rejectedCount, 1 );
      std::reverse( rows.begin(), rows.end() );
    }
  }

  void whatOneDeliveryLeavesOutAnotherTells()
  {
    const QStringList fields{ "object_id", "thema", "diameter_mm", "cover_m" };
    const Read found =
      read( fields, { line( { { "object_id", "W1" }, { "thema", "water" } } ), line( { { "object_id", "W1" }, { "thema", "water" }, { "diameter_mm", 200 } } ),
                      line( { { "object_id", "W1" }, { "thema", "water" }, { "cover_m", 1.3 } } ) } );
    QCOMPARE( found.networks.size(), std::size_t( 1 ) );
    QCOMPARE( *found.networks[0].widthM, 0.2 );
    QCOMPARE( *found.networks[0].coverM, 1.3 );
    QCOMPARE( found.report.rejectedCount, 2 );
    QVERIFY( !found.warns( "with another" ) );
  }

  void linesOfOneIdAndSeveralThemesAreSeveralNetworks()
  {
    const QStringList fields{ "object_id", "thema" };
    QVector<Row> rows{ line( { { "object_id", "1" }, { "thema", "water" } } ), line( { { "object_id", "1" }, { "thema", "gasHogeDruk" } } ) };
    const Rules rules = shippedRules();
    for ( int order = 0; order < 2; ++order )
    {
      const Read found = read( fields, rows );
      QCOMPARE( found.networks.size(), std::size_t( 2 ) );
      std::map<std::string, std::string> themes;
      for ( const Network &network : found.networks )
        themes.emplace( rules.clearances.name( network.thing ), network.id );
      QVERIFY( themes.count( "water" ) == 1 && themes.count( "gasHogeDruk" ) == 1 );
      QVERIFY( themes["water"] != themes["gasHogeDruk"] );
      std::reverse( rows.begin(), rows.end() );
    }
  }

  void ofSeveralFieldsThatTellTheSameTheFirstThatIsFilledCounts()
  {
    const Read found = read( { "object_id", "id", "thema", "theme", "diameter_mm", "width_mm", "cover_m", "diepte_m", "geldig_tot", "end" },
      { line( { { "id", "B" }, { "theme", "water" }, { "width_mm", 250 }, { "cover_m", "onbekend" }, { "diepte_m", 1.1 }, { "geldig_tot", "9999-12-31" },
        { "end", "2031" } } ) } );
    const Network &network = found.networks[0];
    QCOMPARE( network.id, std::string( "B" ) );
    QCOMPARE( shippedRules().clearances.name( network.thing ), std::string( "water" ) );
    QCOMPARE( *network.widthM, 0.25 );
    QCOMPARE( *network.coverM, 1.1 );
    QCOMPARE( network.toYear, 2031 );
    QVERIFY( found.warns( "'onbekend' is not a number" ) );
    QCOMPARE( found.report.placeholderDates.value( "9999-12-31" ), 1LL );
  }

  void aDateOfLayingThatStandsForUnknownIsCountedAndNothingIsWrong()
  {
    const Read found = read( { "thema", "status", "geldig_vanaf" },
      { line( { { "thema", "water" }, { "geldig_vanaf", "1900-01-01" } } ), line( { { "thema", "gasLageDruk" }, { "geldig_vanaf", "1900-01-01" } } ),
        line( { { "thema", "laagspanning" }, { "geldig_vanaf", "1815-06-18" } } ),
        line( { { "thema", "warmte" }, { "status", "projected" }, { "geldig_vanaf", "0001-01-01" } } ),
        line( { { "thema", "datatransport" }, { "geldig_vanaf", "1948" } } ) } );
    QVERIFY( found.report.warnings.isEmpty() );
    QCOMPARE( found.report.placeholderDates, ( QMap<QString, long long>{ { "0001-01-01", 1 }, { "1815-06-18", 1 }, { "1900-01-01", 2 } } ) );
    for ( const Network &network : found.networks )
      QCOMPARE( network.fromYear, INT_MIN ); // the careful side: it is there in any year

    Listener feedback;
    tellReading( QStringLiteral( "Networks" ), found.report, &feedback );
    QCOMPARE( feedback.said.filter( QStringLiteral( "unknown" ) ),
      QStringList( QStringLiteral( "Networks: dates that stand for unknown: 4 (2 x 1900-01-01, 1 x 0001-01-01, 1 x 1815-06-18)." ) ) );
  }

  void anEndThatCannotBeIsTold()
  {
    const Read found = read( { "thema", "geldig_tot" }, { line( { { "thema", "water" }, { "geldig_tot", "1815-06-18" } } ) } );
    QVERIFY( found.warns( "'1815-06-18' is not understood as a date" ) );
  }
};

QGISTEST_MAIN( TestNetworkReader )
#include "testnetworkreader.moc"
