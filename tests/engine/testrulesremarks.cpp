// SPDX-License-Identifier: GPL-2.0-or-later
#include "model/rulesremarks.h"
#include "shippedrules.h"

#include <QtTest>

using namespace koppelkans;

namespace
{
  /// Remarks as "file:line sentence", on the shipped tables with rows in the place of those of some.
  QStringList remarks( const std::map<std::string, std::string> &rows )
  {
    std::map<std::string, std::string> own;
    for ( const auto &[file, text] : rows )
      own[file] = shippedHeader( file ) + text;
    QStringList all;
    for ( const RulesRemark &remark : remarksOn( readRules( shippedTexts( own ) ) ) )
      all << QStringLiteral( "%1:%2 %3" )
               .arg( QString::fromStdString( remark.file ) )
               .arg( remark.line )
               .arg( QString::fromStdString( filled( remark.text.sentence, remark.text.arguments ) ) );
    return all;
  }

  /// Remarks on a small town of own tables in which all is well, but for \a rows.
  QStringList remarksOfSmallTown( const std::map<std::string, std::string> &rows )
  {
    std::map<std::string, std::string> own = {
      { "networks.csv", "water,drinking_water,pipe,0.1,1,0.1,0.4,0.6,1.5,,\nlv,electricity,cable,0.1,1,0.1,0.1,0.4,1,,\n" },
      { "obstacles.csv", "oak,tree,,1,1,,,\n" }, { "clearances.csv", "any,any,,,0.2,,,\ntree,any,2,,,,,\n" }, { "zones.csv", "any,water,no,,\n" },
      { "measures.csv", "root_barrier,tree,any,1.5,1,,\n" } };
    for ( const auto &[file, text] : rows )
      own[file] = text;
    return remarks( own );
  }
} // namespace

class TestRulesRemarks : public QObject
{
  Q_OBJECT

  private slots:
  void onRulesInWhichAllIsWellThereIsNone() { QCOMPARE( remarksOfSmallTown( {} ), QStringList() ); }

  void theShippedRulesHaveNoHolesButWhatNobodyKnows()
  {
    const QStringList said = remarks( {} );
    QCOMPARE( said.size(), 5 );
    QCOMPARE(
      said[0], QStringLiteral( "networks.csv:0 no width is known of buisleidingGevaarlijkeInhoud, petrochemie, overig, wees where a layer tells no diameter: "
                               "width_m is missing" ) );
    for ( int i = 1; i < 5; ++i )
      QVERIFY2( said[i].startsWith( "clearances.csv:0 no distance is known of '" ), qPrintable( said[i] ) );
    QVERIFY2( said[4].contains( "no distance is known of 'wees' to others (31: datatransport, gasLageDruk, gasHogeDruk, buisleidingGevaarlijkeInhoud …)" ),
      qPrintable( said[4] ) );
  }

  void whatIsNotKnownIsToldOfEachThingOnce()
  {
    const std::string networks = "water,drinking_water,pipe,0.1,1,0.1,0.4,0.6,1.5,,\nmain,other,pipe,0.5,1,0.5,,,,,\n";
    const QStringList said = remarksOfSmallTown( { { "networks.csv", networks } } );
    QCOMPARE( said.size(), 1 );
    QVERIFY2( said[0].contains( "no distance is known of 'main' to others (4: water, main, oak, facade)" ), qPrintable( said[0] ) );
    QCOMPARE(
      remarksOfSmallTown( { { "networks.csv", networks }, { "clearances.csv", "any,any,,,0.2,,,\ntree,any,2,,,,,\nmain,any,5,,,,,\n" } } ), QStringList() );
  }

  void aTrenchHoldsWhatLiesInItAndAWorkingStripItsTrench()
  {
    const QStringList said =
      remarksOfSmallTown( { { "networks.csv", "water,drinking_water,pipe,0.7,1,0.1,0.4,0.6,0.5,,\nlv,electricity,cable,,1,0.1,0.1,0.4,0.4,,\n" } } );
    QCOMPARE( said, QStringList( { "networks.csv:0 no width is known of lv where a layer tells no diameter: width_m is missing",
                      "networks.csv:2 the trench of 'water' is narrower than what lies in it",
                      "networks.csv:2 the working strip of 'water' is narrower than its trench" } ) );
  }

  void lyingAboveOneAnotherNeedsADistance()
  {
    const QStringList said = remarksOfSmallTown( { { "clearances.csv", "tree,any,2,,,,,\nlv,pipe,,,,yes,,\nlv,lv,,,0.1,yes,,\n" } } );
    QCOMPARE( said.size(), 1 );
    QVERIFY2( said[0].contains( "'water' may lie above or below lv, but how far apart is not known" ), qPrintable( said[0] ) );
  }

  void aWarningNeedsMoreThanTheDistance()
  {
    const QStringList said = remarksOfSmallTown( { { "clearances.csv", "any,any,,1,0.2,,,\ntree,any,2,,,,,\nlv,water,0.5,,,,,\n" } } );
    QCOMPARE( said.size(), 3 ); // of all things with the oak
    QVERIFY2( said[0].contains( "between 'water' and oak the distance to warn at is less than the distance to keep" ), qPrintable( said[0] ) );
    QVERIFY2( said[2].contains( "between 'oak' and oak, facade the" ), qPrintable( said[2] ) );
  }

  void aThingThatIsForbiddenEverywhereIsTold()
  {
    std::string everywhere;
    for ( std::size_t use = 1; use < SURFACE_USE_NAMES.size(); ++use )
      everywhere += "cable," + std::string( SURFACE_USE_NAMES[use] ) + ",no,,\n";
    QCOMPARE( remarksOfSmallTown( { { "zones.csv", everywhere } } ), QStringList( "zones.csv:0 'lv' is allowed under no surface that is known" ) );
    QCOMPARE( remarksOfSmallTown( { { "zones.csv", everywhere + "lv,verge,yes,,\n" } } ), QStringList() );
  }

  void aMeasureThatHelpsNobodyIsTold()
  {
    const auto said = []( const std::string &row ) { return remarksOfSmallTown( { { "measures.csv", row + ",1,,\n" } } ); };
    QCOMPARE( said( "root_barrier,tree,cable,2.0" ),
      QStringList( "measures.csv:2 'root_barrier' of 'tree' and 'cable' never helps: the rules ask no greater distance, or do not tell it" ) );
    QCOMPARE( said( "root_barrier,tree,cable,1.9" ), QStringList() );
    QCOMPARE( said( "shared_trench,cable,lv,0.1" ).size(), 1 );
    QCOMPARE( said( "shared_trench,lv,water,0.2" ), QStringList() );
    QCOMPARE( said( "shared_trench,water,obstacle,0.2" ),
      QStringList( "measures.csv:2 'shared_trench' of 'water' and 'obstacle' never helps: the rules have no such pair" ) );
    QCOMPARE( said( "deeper,any,any,0" ).size(), 1 );
    QCOMPARE( said( "deeper,any,any,0.5" ), QStringList() );
    QCOMPARE( said( "wait,any,any," ), QStringList() );
    QCOMPARE( said( "narrow_strip,pipe,any,1.4" ), QStringList() );
    QCOMPARE( said( "narrow_strip,cable,any,1" ), // as wide as it is asked
      QStringList( "measures.csv:2 'narrow_strip' of 'cable' and 'any' never helps: networks.csv asks no wider working strip" ) );
    const QStringList unstacked = remarksOfSmallTown( { { "clearances.csv", "tree,any,2,,,,,\n" }, { "measures.csv", "deeper,any,any,0.5,1,,\n" } } );
    QCOMPARE( unstacked.size(), 1 ); // nobody tells how far below
  }

  void rowsOnWhatAUserTookOutAreTold()
  {
    const QStringList said = remarks( { { "networks.csv", "water,drinking_water,pipe,0.1,1,0.1,0.4,0.6,1.5,,\n" } } );
    QVERIFY2( said.contains( "clearances.csv:3 'datatransport' is neither in networks.csv nor in obstacles.csv, so this row says nothing" ),
      qPrintable( said.join( '\n' ) ) );
    QVERIFY2( said.contains( "measures.csv:14 'rioolVrijverval' is neither in networks.csv nor in obstacles.csv, so this row says nothing" ),
      qPrintable( said.join( '\n' ) ) );
  }
};

QTEST_APPLESS_MAIN( TestRulesRemarks )
#include "testrulesremarks.moc"
