// SPDX-License-Identifier: GPL-2.0-or-later
#include "model/engineerror.h"
#include "model/rules.h"
#include "model/taskdefaults.h"
#include "shippedrules.h"

#include <QtTest>

using namespace koppelkans;

namespace
{
  const std::string SECTOR_HEADER = "sector,domain,opens_street,code,color,source,mark\n";
  const std::string NETWORK_HEADER = "theme,sector,kind,width_m,cover_m,height_m,clearance_m,trench_width_m,working_strip_m,source,mark\n";

  /// What the loader says of the shipped tables with these of the user's; empty when it takes them.
  QString complaint( const std::map<std::string, std::string> &own )
  {
    try
    {
      readRules( shippedTexts( own ) );
    }
    catch ( const EngineError &error )
    {
      return QString::fromStdString( error.what() );
    }
    return {};
  }

  QString complaintOfNetworks( const std::string &rows )
  {
    return complaint( { { "networks.csv", NETWORK_HEADER + rows } } );
  }

  QString complaintOfSectors( const std::string &text )
  {
    return complaint( { { "sectors.csv", text } } );
  }

  Day day( int year, int month, int dayOfMonth )
  {
    return *dayOf( year, month, dayOfMonth );
  }
} // namespace

class TestRules : public QObject
{
  Q_OBJECT

  private slots:
  void theShippedTablesHaveEverySectorAndEveryTheme()
  {
    const Rules rules = shippedRules();
    for ( const SectorRule &rule : rules.sectors )
      QCOMPARE( rule.code.size(), std::size_t( 2 ) );
    for ( const char *theme : { "datatransport", "gasLageDruk", "gasHogeDruk", "buisleidingGevaarlijkeInhoud", "petrochemie", "laagspanning", "middenspanning",
            "hoogspanning", "landelijkHoogspanningsnet", "water", "warmte", "rioolVrijverval", "rioolOnderOverOfOnderdruk", "overig", "wees" } )
      QVERIFY2( rules.network( theme ), theme );
    QCOMPARE( QString::fromStdString( rules.of( Sector::Sewer ).color ), QStringLiteral( "#8e3f97" ) );
    QCOMPARE( rules.of( Sector::Social ).domain, Domain::Social );
    QVERIFY( rules.of( Sector::Heat ).opensStreet );
    QVERIFY( !rules.of( Sector::Housing ).opensStreet );
    QCOMPARE( *rules.network( "LAAGSPANNING" )->coverM, 0.6 );
    QCOMPARE( rules.network( "laagspanning" )->kind, NetworkKind::Cable );
    QVERIFY( !rules.network( "wees" )->widthM );
    QVERIFY( !rules.network( "stoom" ) );
  }

  void aWrongCellNamesFileLineColumnAndWhatIsAllowed_data()
  {
    QTest::addColumn<QString>( "row" );
    QTest::addColumn<QString>( "expected" );
    QTest::newRow( "number" ) << "water,drinking_water,pipe,wide,1,,,,,"
                              << "mine/networks.csv, line 2, column 'width_m': 'wide' must be a number from 0 to 100";
    QTest::newRow( "decimal comma" ) << "\"water\",drinking_water,pipe,\"0,16\",1,,,,,"
                                     << "column 'width_m': '0,16' must be a number";
    QTest::newRow( "unit" ) << "water,drinking_water,pipe,0.16 m,1,,,,,"
                            << "column 'width_m': '0.16 m'";
    QTest::newRow( "negative" ) << "water,drinking_water,pipe,0.1,-1,,,,,"
                                << "column 'cover_m': '-1' must be a number from 0";
    QTest::newRow( "millimetres" ) << "water,drinking_water,pipe,160,1,,,,,"
                                   << "column 'width_m': '160' must be a number from 0 to 100";
    QTest::newRow( "nan" ) << "water,drinking_water,pipe,nan,1,,,,,"
                           << "column 'width_m': 'nan'";
    QTest::newRow( "sector" ) << "water,drinkingwater,pipe,0.1,1,,,,,"
                              << "column 'sector': 'drinkingwater' must be one of: sewer drinking_water";
    QTest::newRow( "kind" ) << "water,drinking_water,tube,0.1,1,,,,,"
                            << "column 'kind': 'tube' must be cable or pipe";
    QTest::newRow( "no theme" ) << ",drinking_water,pipe,0.1,1,,,,,"
                                << "column 'theme': must not be empty";
    QTest::newRow( "too few cells" ) << "water,drinking_water"
                                     << "line 2, column 'kind': the line has 2 cells, the header 11";
    QTest::newRow( "open quote" ) << "\"water,drinking_water,pipe,0.1,1,,,,,"
                                  << "line 2, column '1': the quote (\") is not closed";
  }
  void aWrongCellNamesFileLineColumnAndWhatIsAllowed()
  {
    QFETCH( QString, row );
    QFETCH( QString, expected );
    const QString cells = row.count( ',' ) > 5 && !row.startsWith( "\"water," ) ? row + ",mine" : row;
    const QString said = complaintOfNetworks( cells.toStdString() + "\n" );
    QVERIFY2( said.contains( expected ), qPrintable( said ) );
  }

  void rowsThatOccurTwiceOrNotAtAllAreRefused()
  {
    const std::string row = "water,drinking_water,pipe,0.1,1,,,,,,\n";
    QVERIFY( complaintOfNetworks( row + row ).contains( "line 3, column 'theme': 'water' occurs twice" ) );
    const QString said = complaintOfSectors( SECTOR_HEADER + "sewer,technical,true,RI,#8e3f97,,\n" );
    QVERIFY2( said.contains( "no row for 'drinking_water'" ), qPrintable( said ) );
    QVERIFY( complaintOfSectors( "" ).contains( "the table is empty" ) );
    QVERIFY( complaintOfSectors( "sector,domain\n" ).contains( "column 'opens_street': this column is missing" ) );
    QVERIFY( complaintOfSectors( SECTOR_HEADER + "sewer,technical,perhaps,RI,#8e3f97,,\n" ).contains( "'perhaps' must be true or false" ) );
    QVERIFY( complaintOfSectors( SECTOR_HEADER + "sewer,technical,true,RI,purple,,\n" ).contains( "'purple' must be a colour such as" ) );
    QVERIFY( complaintOfNetworks( "any,other,pipe,0.1,1,,,,,,\n" ).contains( "column 'theme': 'any' stands for a group" ) );
    QVERIFY_EXCEPTION_THROWN( readRules( {} ), EngineError );
    for ( const std::string &file : rulesFiles() )
    {
      RulesTexts texts = shippedTexts();
      texts.erase( file );
      QVERIFY_EXCEPTION_THROWN( readRules( texts ), EngineError );
    }
  }

  void aWordMeansOneSectorThatExists()
  {
    const auto words = []( const std::string &rows ) { return complaint( { { "sectorwords.csv", "word,sector\n" + rows } } ); };
    QCOMPARE( words( "riool,sewer\nwegen,roads\n" ), QString() );
    QVERIFY( words( "riool,sewer\nRiool,roads\n" ).contains( "sectorwords.csv, line 3, column 'word': 'Riool' occurs twice" ) );
    QVERIFY( words( "riool,riool\n" ).contains( "line 2, column 'sector': 'riool' must be one of: sewer" ) );
    QVERIFY( words( ",sewer\n" ).contains( "line 2, column 'word': must not be empty" ) );
  }

  void aTableMayComeFromASpreadsheet()
  {
    // byte order mark, semicolons, columns in another order, remarks, blank lines, Windows line ends
    const std::string text = "\xef\xbb\xbftheme;kind;sector;width_m;cover_m;height_m;clearance_m;trench_width_m;working_strip_m;note\r\n"
                             "# ours\r\n\r\nwater;pipe;drinking_water;0.11;1;;;;;\"says \"\"so\"\"\"\r\n";
    const Rules rules = readRules( shippedTexts( { { "networks.csv", text } } ) );
    QCOMPARE( rules.networks.size(), std::size_t( 1 ) );
    QCOMPARE( *rules.networks[0].widthM, 0.11 );
    QVERIFY( !rules.networks[0].heightM );
  }

  void whatATaskDoesNotSayIsFilledAndNoted()
  {
    Task task;
    task.sector = Sector::Heat;
    task.phase = Phase::Policy;
    task.window = { day( 2028, 2, 29 ), day( 2028, 12, 31 ) };
    task.network = "warmte";
    task.coverM = 1.1;
    fillFromRules( task, shippedRules(), { true, true } );
    QCOMPARE( task.domain, Domain::Technical );
    QVERIFY( task.opensStreet );
    QCOMPARE( *task.earliestStart, day( 2025, 2, 28 ) );
    QCOMPARE( *task.latestEnd, day( 2031, 12, 31 ) );
    QCOMPARE( *task.durationDays, 307 );
    QCOMPARE( *task.firmness, 0.4 );
    QCOMPARE( *task.coverM, 1.1 );
    QCOMPARE( *task.widthM, 0.65 );
    const std::vector<std::string> expected = {
      "domain", "opens_street", "earliest_start", "latest_end", "duration_days", "firmness", "width_m", "height_m", "working_strip_m" };
    QVERIFY( task.assumed == expected );
  }

  void whatATaskSaysStays()
  {
    Task task;
    task.sector = Sector::Heat;
    task.domain = Domain::Social;
    task.opensStreet = false;
    task.firmness = 0.05;
    task.phase = Phase::Done;
    fillFromRules( task, shippedRules(), {} );
    QCOMPARE( task.domain, Domain::Social );
    QVERIFY( !task.opensStreet );
    QCOMPARE( *task.firmness, 0.05 );
    QVERIFY( !task.earliestStart );
    QVERIFY( !task.durationDays );
    QVERIFY( task.assumed.empty() );
  }

  void noShiftRoomIsAssumedThatContradictsWhatIsGiven()
  {
    Task task;
    task.phase = Phase::Programmed;
    task.window = { day( 2027, 1, 1 ), day( 2027, 12, 31 ) };
    task.earliestStart = day( 2030, 1, 1 );
    fillFromRules( task, shippedRules(), {} );
    QVERIFY( !task.latestEnd );
    task.earliestStart = day( 2028, 12, 31 ); // the last day of the shift room is still possible
    fillFromRules( task, shippedRules(), {} );
    QCOMPARE( *task.latestEnd, day( 2028, 12, 31 ) );
    task.earliestStart.reset();
    task.latestEnd = day( 2025, 12, 31 );
    fillFromRules( task, shippedRules(), {} );
    QVERIFY( !task.earliestStart );
  }

  void withoutAPhaseThereIsNoShiftRoomAndNoFirmness()
  {
    Task task;
    task.window = { day( 2027, 3, 1 ), std::nullopt };
    fillFromRules( task, shippedRules(), {} );
    QCOMPARE( *task.earliestStart, day( 2027, 3, 1 ) );
    QCOMPARE( *task.latestEnd, day( 2027, 3, 1 ) );
    QVERIFY( !task.firmness );
    QVERIFY( !task.durationDays );
  }
};

QTEST_APPLESS_MAIN( TestRules )
#include "testrules.moc"
