// SPDX-License-Identifier: GPL-2.0-or-later
#include "algorithmrun.h"

#include "preparetasksalgorithm.h"
#include "rulesfolder.h"

#include <QDir>
#include <QTemporaryDir>

using namespace koppelkans;
using namespace koppelkans::test;

namespace
{
  const QString SQUARE = QStringLiteral( "Polygon((0 0,10 0,10 10,0 10,0 0))" );

  /// The sectors that preparetasks reads in words.
  QStringList sectorsOf( const QStringList &words, const QVariantMap &more = {} )
  {
    AlgorithmRun run;
    QVector<Row> rows;
    for ( const QString &word : words )
      rows << Row{ SQUARE, { { "sector", word } } };
    QVariantMap parameters = more;
    parameters.insert( "INPUT", run.add( memoryLayer( "Polygon?crs=EPSG:28992&field=sector:string", "works", rows ) ) );
    parameters.insert( "PRESET", "none" );
    parameters.insert( "OUTPUT", "memory:" );
    run.run<PrepareTasksAlgorithm>( parameters );
    QStringList sectors;
    if ( !run.isDone )
      return run.feedback.said;
    for ( const QgsFeature &task : featuresOf( run.output( "OUTPUT" ) ) )
      sectors << task.attribute( "sector" ).toString();
    return sectors;
  }

  void write( const QString &path, const QByteArray &text )
  {
    QFile file( path );
    QVERIFY( file.open( QIODevice::WriteOnly ) );
    file.write( text );
  }
} // namespace

/// That the sectors are read in the words of the people who keep the layers.
class TestSectorWords : public QObject
{
  Q_OBJECT

  private slots:
  void initTestCase() { Q_INIT_RESOURCE( koppelkans ); }

  void theNamesInLegendsAreReadBackInDutchAndEnglish()
  {
    const QStringList words{ "riolering", "drinkwater", "gas", "elektriciteit", "telecom", "warmte", "wegen", "groen", "water en klimaat", "woningbouw",
      "afval", "mobiliteit", "verlichting", "sociaal", "overig" };
    const QStringList sectors{ "sewer", "drinking_water", "gas", "electricity", "telecom", "heat", "roads", "greenery", "water_climate", "housing", "waste",
      "mobility", "lighting", "social", "other" };
    QCOMPARE( sectorsOf( words ), sectors );
    const QStringList labels{ "Sewer", "Drinking water", "Gas", "Electricity", "Telecom", "Heat", "Roads", "Greenery", "Water and climate", "Housing", "Waste",
      "Mobility", "Lighting", "Social", "Other" };
    QCOMPARE( sectorsOf( labels ), sectors );
  }

  void caseAccentsDashesAndBlanksDoNotMatter()
  {
    QCOMPARE( sectorsOf( { " Riolering ", "ÉGOUTS", "Eclairage  public", "openbare-verlichting", "Espaces_verts", "Drinking_Water" } ),
      QStringList( { "sewer", "sewer", "lighting", "lighting", "greenery", "drinking_water" } ) );
  }

  void aWordThatIsUnknownIsOtherAndSoIsAPartOfOne()
  {
    QCOMPARE( sectorsOf( { "waterbouw", "riool en wegen", "water" } ), QStringList( { "other", "other", "other" } ) );
  }

  void theParameterSectorTakesTheSameWords()
  {
    QCOMPARE( sectorsOf( { "" }, { { "SECTOR", "Stadsverwarming" } } ), QStringList{ "heat" } );
    QVERIFY( sectorsOf( { "" }, { { "SECTOR", "waterbouw" } } ).first().contains( "'waterbouw' is not a sector. The sectors are: sewer, drinking_water" ) );
  }

  void whatTheParameterSectorFillsInDoesNotHideAWordThatCannotBeRead()
  {
    AlgorithmRun run;
    const QVector<Row> rows{ { SQUARE, { { "sector", "waterbouw" } } }, { SQUARE, {} }, { SQUARE, { { "sector", "riolering" } } } };
    const QString layer = run.add( memoryLayer( "Polygon?crs=EPSG:28992&field=sector:string", "works", rows ) );
    run.run<PrepareTasksAlgorithm>( { { "INPUT", layer }, { "PRESET", "none" }, { "SECTOR", "warmte" }, { "OUTPUT", "memory:" } } );
    QVERIFY( run.isDone );
    const QVector<QgsFeature> tasks = featuresOf( run.output( "OUTPUT" ) );
    const auto hasAssumed = []( const QgsFeature &task ) { return task.attribute( "assumed" ).toString().split( ',' ).contains( "sector" ); };
    QCOMPARE( tasks[0].attribute( "sector" ).toString(), QStringLiteral( "heat" ) );
    QCOMPARE( tasks[0].attribute( "unread" ).toString(), QStringLiteral( "sector: waterbouw" ) );
    QVERIFY( hasAssumed( tasks[0] ) );
    QCOMPARE( tasks[1].attribute( "sector" ).toString(), QStringLiteral( "heat" ) );
    QVERIFY( tasks[1].attribute( "unread" ).toString().isEmpty() && !hasAssumed( tasks[1] ) );
    QCOMPARE( tasks[2].attribute( "sector" ).toString(), QStringLiteral( "sewer" ) );
    QCOMPARE( run.feedback.said.filter( "'waterbouw' is no sector and no word of sectorwords.csv; taken as SECTOR says." ).size(), 1 );
  }

  void aWordThatAPresetDoesNotListIsLookedUp()
  {
    const QTemporaryDir folder;
    QVERIFY( QDir( folder.path() ).mkdir( "presets" ) );
    const QByteArray preset = "{ 'id': 'ours', 'name': 'Ours', 'recognise': [['dienst']], 'fields': {"
                              "  'sector': { 'expression': 'dienst', 'values': { 'stad': 'greenery' } },"
                              "  'phase': { 'expression': 'dienst', 'values': { 'stad': 'done' } } } }";
    write( folder.filePath( "presets/ours.json" ), QByteArray( preset ).replace( '\'', '"' ) );
    AlgorithmRun run;
    const QVector<Row> rows{ { SQUARE, { { "dienst", "Stad" } } }, { SQUARE, { { "dienst", "Riolering" } } }, { SQUARE, { { "dienst", "waterbouw" } } } };
    const QString layer = run.add( memoryLayer( "Polygon?crs=EPSG:28992&field=dienst:string", "works", rows ) );
    const auto sectors = [&]( const QVariantMap &more )
    {
      QVariantMap parameters{ { "INPUT", layer }, { "RULES", folder.path() }, { "OUTPUT", "memory:" } };
      parameters.insert( more );
      run.run<PrepareTasksAlgorithm>( parameters );
      QStringList found;
      for ( const QgsFeature &task : featuresOf( run.output( "OUTPUT" ) ) )
        found << task.attribute( "sector" ).toString() + ' ' + task.attribute( "unread" ).toString();
      return found;
    };
    QCOMPARE( sectors( {} ), QStringList( { "greenery ", "sewer phase: Riolering", "other sector: waterbouw; phase: waterbouw" } ) );
    QCOMPARE( sectors( { { "SECTOR", "roads" } } ), QStringList( { "greenery ", "sewer phase: Riolering", "roads sector: waterbouw; phase: waterbouw" } ) );
  }

  void aTableOfOnesOwnReplacesTheWordsAndNotTheSectors()
  {
    const QTemporaryDir folder;
    write( folder.filePath( "sectorwords.csv" ), "word,sector\nwaterbouw,water_climate\n" );
    QCOMPARE( sectorsOf( { "Waterbouw", "riolering", "sewer" }, { { "RULES", folder.path() } } ), QStringList( { "water_climate", "other", "sewer" } ) );
  }

  void aFolderWithOnlyAnOlderTableOfSectorsKeepsTheShippedWords()
  {
    const QTemporaryDir folder;
    QFile shipped( ":/koppelkans/rules/sectors.csv" );
    QVERIFY( shipped.open( QIODevice::ReadOnly ) );
    write( folder.filePath( "sectors.csv" ), shipped.readAll() );
    QCOMPARE( sectorsOf( { "riolering" }, { { "RULES", folder.path() } } ), QStringList{ "sewer" } );
  }
};

QGISTEST_MAIN( TestSectorWords )
#include "testsectorwords.moc"
