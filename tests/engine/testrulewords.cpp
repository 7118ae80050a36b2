// SPDX-License-Identifier: GPL-2.0-or-later
#include "model/engineerror.h"
#include "model/rulewords.h"
#include "shippedrules.h"

using namespace koppelkans;

namespace
{
  /// The shipped rules with these rows for the words of sectors.
  Rules rulesWithWords( const std::string &rows )
  {
    return readRules( shippedTexts( { { "sectorwords.csv", "word,sector\n" + rows } } ) );
  }

  /// What the loader says of \a text as this table; empty when it takes it.
  QString complaint( const std::string &table, const std::string &text )
  {
    try
    {
      readRules( shippedTexts( { { table, text } } ) );
    }
    catch ( const EngineError &error )
    {
      return QString::fromStdString( error.what() );
    }
    return {};
  }

  QString complaint( const std::string &sectorRows )
  {
    return complaint( "sectorwords.csv", "word,sector\n" + sectorRows );
  }
} // namespace

class TestRuleWords : public QObject
{
  Q_OBJECT

  private slots:
  void wordsOfOtherScriptsAreToldApart()
  {
    const Rules rules = rulesWithWords( "газ,gas\nkoło,roads\n" );
    QVERIFY( rules.sectorMeant( "газ" ) == Sector::Gas );
    QVERIFY( !rules.sectorMeant( "лес" ) );
    QVERIFY( rules.sectorMeant( " KOło " ) == Sector::Roads );
    QVERIFY( !rules.sectorMeant( "koěo" ) );
    QVERIFY( ruleKey( "½" ) != ruleKey( "§" ) );
    QVERIFY( ruleKey( "a×b" ) != ruleKey( "a÷b" ) );
  }

  void caseAccentsDashesAndBlanksOfWesternEuropeDoNotMatter()
  {
    QCOMPARE( QString::fromStdString( ruleKey( "  Égouts –\tPUBLICS_ñ " ) ), QStringLiteral( "egouts publics n" ) );
    QCOMPARE( QString::fromStdString( ruleKey( "e\u0301gouts" ) ), QStringLiteral( "egouts" ) );
  }

  void aWordForAColumnIsTakenOnceAndNamesAFieldOfTheTaskLayer()
  {
    const auto said = []( const std::string &rows ) { return complaint( "columnwords.csv", "word,field\n" + rows ); };
    QCOMPARE( said( "prijs,cost\nprijs_euro,cost\n" ), QString() );
    QVERIFY( said( "prijs,cost\nPrij-s,budget\n" ).contains( "columnwords.csv, line 3, column 'word': 'Prij-s' occurs twice" ) );
    QVERIFY( said( "prijs,costs\n" ).contains( "columnwords.csv, line 2, column 'field': 'costs' must be one of: task_id name" ) );
    QCOMPARE( columnKey( "  Datum-Début " ), columnKey( "datum_debut" ) );
  }

  void theNameOfASectorMeansNoOtherSector()
  {
    const QString said = complaint( "riool,sewer\nLighting,electricity\n" );
    QVERIFY2( said.contains( "sectorwords.csv, line 3, column 'word': 'Lighting' is the name of another sector" ), qPrintable( said ) );
    QVERIFY( complaint( "drinking-water,water_climate\n" ).contains( "line 2, column 'word'" ) );
    QVERIFY( complaint( "lighting\n" ).contains( "line 2, column 'sector': the line has one cell, the header 2" ) );
    QCOMPARE( complaint( "lighting,lighting\nDrinking water,drinking_water\n" ), QString() );
  }
};

QTEST_APPLESS_MAIN( TestRuleWords )
#include "testrulewords.moc"
