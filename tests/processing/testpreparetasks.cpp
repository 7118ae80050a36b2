// SPDX-License-Identifier: GPL-2.0-or-later
#include "preparerun.h"
#include "rulesfolder.h"
#include "taskfields.h"
#include "taskstyle.h"

#include <qgscategorizedsymbolrenderer.h>
#include <qgsexpression.h>
#include <qgssymbol.h>

#include <QFileInfo>
#include <QRegularExpression>

#include <cmath>

using namespace koppelkans;
using namespace koppelkans::test;
using Run = PrepareRun;

namespace
{
  QString dataFolder()
  {
    const QString folder = qEnvironmentVariable( "KOPPELKANS_DATA" );
    return folder.isEmpty() ? QStringLiteral( KOPPELKANS_SOURCE_DIR "/../shared/data" ) : folder;
  }
} // namespace

class TestPrepareTasks : public QObject
{
  Q_OBJECT

  private slots:
  void initTestCase() { Q_INIT_RESOURCE( koppelkans ); }

  void theOutputHasTheFieldsOfTheContract()
  {
    const auto layer = layerOf( "Polygon" + RD, { "dienst" }, { { SQUARE, { { "dienst", "Riolering" } } } } );
    Run run( layer.get(), { { "PRESET", "none" }, { "SECTOR", "sewer" } } );
    QVERIFY( run.ok );
    QCOMPARE( run.layer( "OUTPUT" )->fields().names(), taskFields().names() );
    QCOMPARE( run.layer( "OUTPUT" )->crs().authid(), QStringLiteral( "EPSG:28992" ) );
    QVERIFY( run.balances() );
  }

  void theMappingFillsFieldsAndSectorFillsWhatNoColumnGives()
  {
    const auto layer = layerOf( "Polygon" + RD, { "werk", "van", "tot", "soort" },
      { { SQUARE, { { "werk", "Kerkstraat" }, { "van", "voorjaar 2027" }, { "soort", "heat" } } }, { SQUARE, { { "van", "1/3/2028" }, { "tot", "2029" } } } } );
    Run run( layer.get(), { { "PRESET", "none" }, { "SECTOR", "sewer" },
                            { "MAPPING", QVariantList{ mappingRow( "name", "upper( \"werk\" )" ), mappingRow( "start", "\"van\"" ), mappingRow( "end", "tot" ),
                                           mappingRow( "sector", "soort" ), mappingRow( "cost", "'1250,50'" ) } } } );
    QVERIFY( run.ok );
    const QVector<QgsFeature> tasks = run.features();
    QCOMPARE( tasks[0].attribute( "name" ).toString(), QStringLiteral( "KERKSTRAAT" ) );
    QCOMPARE( tasks[0].attribute( "start" ).toDate(), QDate( 2027, 3, 1 ) );
    QCOMPARE( tasks[0].attribute( "end" ).toDate(), QDate( 2027, 5, 31 ) );
    QCOMPARE( tasks[0].attribute( "duration_days" ).toInt(), 92 );
    QCOMPARE( tasks[0].attribute( "sector" ).toString(), QStringLiteral( "heat" ) );
    QCOMPARE( tasks[0].attribute( "cost" ).toDouble(), 1250.5 );
    QCOMPARE( tasks[1].attribute( "sector" ).toString(), QStringLiteral( "sewer" ) );
    QCOMPARE( tasks[1].attribute( "start" ).toDate(), QDate( 2028, 3, 1 ) );
    QCOMPARE( tasks[1].attribute( "end" ).toDate(), QDate( 2029, 12, 31 ) );
    QVERIFY( tasks[1].attribute( "name" ).isNull() );
    QVERIFY( !tasks[1].attribute( "assumed" ).toString().split( ',' ).contains( "sector" ) );
    QCOMPARE( tasks[0].attribute( "source_layer" ).toString(), QStringLiteral( "plans" ) );
    QCOMPARE( tasks[0].attribute( "task_id" ).toString(), QStringLiteral( "plans:%1" ).arg( tasks[0].attribute( "source_fid" ).toString() ) );
  }

  void aRowOfTheMappingOverridesThePresetForThatFieldOnly()
  {
    const auto layer = brussels();
    Run run( layer.get(), { { "MAPPING", QVariantList{ mappingRow( "owner", "'Vivaqua'" ), mappingRow( "name", "" ) } } } );
    QVERIFY( run.ok );
    const QgsFeature task = run.features().first();
    QCOMPARE( task.attribute( "owner" ).toString(), QStringLiteral( "Vivaqua" ) );
    QCOMPARE( task.attribute( "sector" ).toString(), QStringLiteral( "sewer" ) );
    QCOMPARE( task.attribute( "name" ).toString(), QStringLiteral( "Pose de conduites, rue rogier (place liedts - rue verte)" ) );
  }

  void theMappingThatTheDialogFillsInByItselfOverridesNothing()
  {
    const auto layer = brussels();
    QVariantList mapping;
    for ( const QgsField &field : layer->fields() )
      mapping << mappingRow( field.name(), QgsExpression::quotedColumnRef( field.name() ) );
    Run run( layer.get(), { { "MAPPING", mapping } } );
    QVERIFY( run.ok );
    QCOMPARE( run.features().first().attribute( "sector" ).toString(), QStringLiteral( "sewer" ) );
    QCOMPARE( run.features().first().attribute( "task_id" ).toString(), QStringLiteral( "CH_1" ) );

    const auto unknown = layerOf( "Polygon" + RD, { "a", "b" }, { { SQUARE, {} } } );
    Run other( unknown.get(), { { "MAPPING", QVariantList{ mappingRow( "a", "\"a\"" ), mappingRow( "b", "\"b\"" ) } } } );
    QVERIFY( !other.ok );
  }

  void anExpressionWithAColumnThatIsNotThereIsRefusedByName()
  {
    const auto layer = layerOf( "Polygon" + RD, { "werk" }, { { SQUARE, {} } } );
    Run run( layer.get(), { { "PRESET", "none" }, { "MAPPING", QVariantList{ mappingRow( "name", "\"wrek\"" ) } } } );
    QVERIFY( !run.ok );
    QVERIFY2( run.log.contains( "wrek" ) && run.log.contains( "werk" ), qPrintable( run.log ) );
  }

  void aSectorThatIsNoneIsRefusedWithTheChoice()
  {
    const auto layer = layerOf( "Polygon" + RD, { "werk" }, { { SQUARE, {} } } );
    Run run( layer.get(), { { "PRESET", "none" }, { "SECTOR", "waterbouw" } } );
    QVERIFY( run.error.contains( "drinking_water" ) );
  }

  void aLayerThatNoPresetFitsIsRefusedWithWhatIsMissingAndTheRemedy()
  {
    const auto layer = layerOf( "Polygon" + RD, { "function", "status" }, { { SQUARE, {} } } );
    Run run( layer.get(), {} );
    QVERIFY( !run.ok );
    QVERIFY( run.log.contains( "wiorNummer" ) );
    QVERIFY( run.log.contains( "function, status" ) );
    QVERIFY( run.log.contains( "field mapping" ) );
    QVERIFY2( run.feedback.said.last().startsWith( "No preset fits this layer. Say in the field mapping" ), qPrintable( run.feedback.said.last() ) );
  }

  void withoutAPresetItIsToldWhichFieldsWereFoundByTheirNames()
  {
    const auto layer = layerOf( "Polygon" + RD, { "dienst", "Owner", "start" }, { { SQUARE, {} } } );
    Run run( layer.get(), { { "PRESET", "none" } } );
    QVERIFY( run.ok );
    QVERIFY2( run.log.contains( "by the name of a column: owner, start. Not found, and unknown or filled from the rules: task_id, name, remarks, sector" ),
      qPrintable( run.log ) );
  }

  void withoutAPresetColumnsAreKnownByTheirUsualNamesAndTheMappingOverridesThem()
  {
    const QStringList columns{ "Naam", "eigenaar", "Begin_datum", "eind", "Kosten", "jaar" };
    const auto layer = layerOf( "Polygon" + RD, columns,
      { { SQUARE, { { "Naam", "Kerkstraat" }, { "eigenaar", "Gemeente" }, { "Begin_datum", "1-3-2027" }, { "eind", "2028" }, { "Kosten", "300k" },
                    { "jaar", "2020" } } } } );
    for ( const char *preset : { "none", "auto" } )
    {
      Run run( layer.get(), { { "PRESET", preset }, { "SECTOR", "riool" } } );
      QVERIFY2( run.ok, qPrintable( run.log ) );
      const QgsFeature task = run.features().first();
      QCOMPARE( task.attribute( "name" ).toString(), QStringLiteral( "Kerkstraat" ) );
      QCOMPARE( task.attribute( "owner" ).toString(), QStringLiteral( "Gemeente" ) );
      QCOMPARE( task.attribute( "start" ).toDate(), QDate( 2027, 3, 1 ) );
      QCOMPARE( task.attribute( "end" ).toDate(), QDate( 2028, 12, 31 ) );
      QCOMPARE( task.attribute( "cost" ).toDouble(), 300000.0 );
      QVERIFY2( run.log.contains( "usual names: name from 'Naam', owner from 'eigenaar', start from 'Begin_datum', end from 'eind', cost from 'Kosten'." ),
        qPrintable( run.log ) );
      QVERIFY( run.log.contains( "Columns that are not used: jaar." ) );
    }
    Run mapped( layer.get(),
      { { "PRESET", "none" }, { "SECTOR", "sewer" }, { "MAPPING", QVariantList{ mappingRow( "start", "jaar" ), mappingRow( "budget", "Kosten" ) } } } );
    QCOMPARE( mapped.features().first().attribute( "start" ).toDate(), QDate( 2020, 1, 1 ) );
    QCOMPARE( mapped.features().first().attribute( "budget" ).toDouble(), 300000.0 );
    QVERIFY( mapped.features().first().attribute( "cost" ).isNull() );

    const auto french = layerOf( "Polygon" + RD, { "intitulé", "Début des travaux", "date_fin", "coût", "secteur" },
      { { SQUARE, { { "Début des travaux", "2027" }, { "date_fin", "2028" }, { "coût", "5" }, { "secteur", "voirie" } } } } );
    Run other( french.get(), {} );
    QVERIFY2( other.ok, qPrintable( other.log ) );
    QCOMPARE( other.features().first().attribute( "sector" ).toString(), QStringLiteral( "roads" ) );
    QCOMPARE( other.features().first().attribute( "start" ).toDate(), QDate( 2027, 1, 1 ) );
    QCOMPARE( other.features().first().attribute( "cost" ).toDouble(), 5.0 );
  }

  void aFullDateCountsBeforeAWordAndAWordBeforeAYear()
  {
    const auto startOf = [this]( const QStringList &columns )
    {
      QVariantMap values;
      for ( int i = 0; i < columns.size(); ++i )
        values.insert( columns[i], QStringLiteral( "1-3-%1" ).arg( 2030 + i ) );
      const auto layer = layerOf( "Polygon" + RD, columns, { { SQUARE, values } } );
      const QgsFeature task = Run( layer.get(), { { "PRESET", "none" }, { "SECTOR", "sewer" } } ).features().first();
      return columns.value( task.attribute( "start" ).toDate().year() - 2030 );
    };
    QCOMPARE( startOf( { "planjaar", "begin", "datum_begin" } ), QStringLiteral( "datum_begin" ) );
    QCOMPARE( startOf( { "begin", "startjaar", "start_date" } ), QStringLiteral( "start_date" ) ); // also of another language
    QCOMPARE( startOf( { "startjaar", "start uitvoering", "begin" } ), QStringLiteral( "start uitvoering" ) );
    QCOMPARE( startOf( { "startjaar", "début" } ), QStringLiteral( "début" ) );
  }

  void theDateOfCompletionIsTheEndBeforeAWordOrAYear()
  {
    for ( const char *column : { "datum_gereed", "Gereeddatum", "opleverdatum", "datum oplevering" } )
    {
      const auto layer =
        layerOf( "Polygon" + RD, { "eindjaar", "eind", column }, { { SQUARE, { { "eindjaar", "2031" }, { "eind", "2032" }, { column, "1-3-2030" } } } } );
      const QgsFeature task = Run( layer.get(), { { "PRESET", "none" }, { "SECTOR", "sewer" } } ).features().first();
      QCOMPARE( task.attribute( "end" ).toDate(), QDate( 2030, 3, 1 ) );
    }
  }

  void anExpressionThatMentionsAColumnLeavesItToItsUsualField()
  {
    const auto layer = layerOf( "Polygon" + RD, { "naam", "begindatum" }, { { SQUARE, { { "naam", "Kerkstraat" }, { "begindatum", "1-3-2027" } } } } );
    Run run( layer.get(),
      { { "PRESET", "none" }, { "SECTOR", "sewer" }, { "MAPPING", QVariantList{ mappingRow( "task_id", "\"naam\" || '-' || \"begindatum\"" ) } } } );
    const QgsFeature task = run.features().first();
    QCOMPARE( task.attribute( "task_id" ).toString(), QStringLiteral( "Kerkstraat-1-3-2027" ) );
    QCOMPARE( task.attribute( "name" ).toString(), QStringLiteral( "Kerkstraat" ) );
    QCOMPARE( task.attribute( "start" ).toDate(), QDate( 2027, 3, 1 ) );
  }

  void theMappingOfALayerThatWasChosenBeforeIsLeftAside()
  {
    const auto layer =
      layerOf( "Polygon" + RD, { "naam", "sector", "start", "end" }, { { SQUARE, { { "naam", "Kerkstraat" }, { "sector", "heat" }, { "start", "2027" } } } } );
    QVariantList mapping;
    for ( const char *column : { "task_id", "name", "sector", "start", "geplande_kosten" } )
      mapping << mappingRow( column, QStringLiteral( "\"%1\"" ).arg( column ) );
    Run run( layer.get(), { { "MAPPING", mapping } } );
    QVERIFY2( run.ok, qPrintable( run.log ) );
    QCOMPARE( run.features().first().attribute( "name" ).toString(), QStringLiteral( "Kerkstraat" ) );
    QCOMPARE( run.features().first().attribute( "sector" ).toString(), QStringLiteral( "heat" ) );
    QVERIFY2( run.log.contains( "left aside, as of a layer that was chosen before: task_id, name, geplande_kosten." ), qPrintable( run.log ) );
  }

  void aMappingOfOnesOwnForAColumnThatIsNotThereIsRefused()
  {
    const auto layer = layerOf( "Polygon" + RD, { "sector", "start", "end" }, { { SQUARE, { { "sector", "heat" }, { "start", "2027" } } } } );
    Run run( layer.get(), { { "MAPPING", QVariantList{ mappingRow( "sector", "\"sector\"" ), mappingRow( "cost", "\"cost\"" ) } } } );
    QVERIFY( !run.ok );
    QVERIFY2( run.log.contains( "the layer has no column cost" ), qPrintable( run.log ) );
  }

  void aRejectedFeatureOfAnotherTypeThanItsLayerKeepsItsPlaceInWords()
  {
    const QTemporaryDir folder;
    const QString path = folder.filePath( "mixed.geojson" );
    QFile file( path );
    QVERIFY( file.open( QIODevice::WriteOnly ) );
    file.write( R"({"type":"FeatureCollection","features":[
      {"type":"Feature","properties":{"sector":"heat","start":"2027","end":"2028"},"geometry":{"type":"LineString","coordinates":[[5.1,52.1],[5.2,52.1]]}},
      {"type":"Feature","properties":{"sector":"heat","start":"2027","end":"2028"},"geometry":{"type":"Point","coordinates":[5.25,52.1]}}]})" );
    file.close();
    QgsVectorLayer layer( path, QStringLiteral( "mixed" ), QStringLiteral( "ogr" ) );
    Run run( &layer, { { "BUFFER", 0 }, { "TARGET_CRS", "EPSG:28992" } } );
    QVERIFY2( run.ok, qPrintable( run.log ) );
    QVERIFY( run.balances() );
    for ( const QgsFeature &rejected : run.features( "REJECTED" ) )
      QVERIFY( rejected.hasGeometry() || rejected.attribute( "reason" ).toString().contains( "Point (5.25 52.1" ) );
  }

  void everyUsualNameIsOfAFieldOfTheTaskLayer()
  {
    const QgsFields fields = taskFields();
    for ( const std::string_view field : COLUMN_FIELDS )
      QVERIFY2( fields.indexOf( QString::fromUtf8( field.data(), static_cast<int>( field.size() ) ) ) >= 0, field.data() );
    for ( const ColumnWord &word : shippedRules().columnWords )
      QVERIFY2( fields.lookupField( QString::fromStdString( word.key ) ) < 0, word.key.c_str() ); // such a column needs no row
  }

  void aColumnThatIsCalledLikeAFieldGoesBeforeUsualNamesAndAPresetKnowsItsOwn()
  {
    const auto layer = layerOf( "Polygon" + RD, { "kosten", "cost" }, { { SQUARE, { { "kosten", "1" }, { "cost", "2" } } } } );
    Run run( layer.get(), { { "PRESET", "none" } } );
    QCOMPARE( run.features().first().attribute( "cost" ).toDouble(), 2.0 );
    QVERIFY( !run.log.contains( "usual names" ) );
    const auto programme = brussels();
    programme->startEditing();
    QVERIFY( programme->addAttribute( QgsField( "kosten", QVariant::String ) ) && programme->commitChanges() );
    Run preset( programme.get(), {} );
    QVERIFY2( preset.ok && !preset.log.contains( "usual names" ), qPrintable( preset.log ) );
  }

  void aRefusedLayerShowsWhichFieldsAMappingCanFill()
  {
    const auto layer = layerOf( "Polygon" + RD, { "werk", "begindatum", "einddatum" }, { { SQUARE, {} } } );
    Run run( layer.get(), {} );
    QVERIFY( !run.ok );
    QVERIFY( run.log.contains( "The fields of the task layer are task_id, name, owner" ) );
    QVERIFY2( run.log.contains( "for that only sector is missing" ), qPrintable( run.log ) );
  }

  void aLayerOfWhichNothingButTheGeometryWouldComeOverIsRefusedWithTheRemedy()
  {
    const auto layer = layerOf( "Polygon" + RD, { "werk", "dienst" }, { { SQUARE, { { "werk", "Kerkstraat" } } } } );
    Run none( layer.get(), { { "PRESET", "none" } } );
    QVERIFY( !none.ok );
    QVERIFY2( none.log.contains( "nothing but the geometry would come over. Say in the field mapping" ) && none.log.contains( "werk, dienst" ),
      qPrintable( none.log ) );
    Run other( layer.get(), { { "PRESET", "wior" } } );
    QVERIFY( !other.ok );
    QVERIFY2( other.log.contains( "none of the columns that the preset wior reads" ), qPrintable( other.log ) );
    Run sector( layer.get(), { { "PRESET", "none" }, { "SECTOR", "sewer" } } );
    QVERIFY( sector.ok );
    Run mapped( layer.get(), { { "PRESET", "none" }, { "MAPPING", QVariantList{ mappingRow( "name", "werk" ) } } } );
    QVERIFY( mapped.ok );
  }

  void aMappingThatIsATextIsRefusedWithTheWayByAPreset()
  {
    const auto layer = layerOf( "Polygon" + RD, { "werk" }, { { SQUARE, {} } } );
    Run run( layer.get(), { { "PRESET", "none" }, { "MAPPING", "name=werk" } } );
    QVERIFY2( run.error.contains( "give the folder around it as RULES" ), qPrintable( run.error ) );
  }

  void aLayerThatIsATaskLayerAlreadyIsTakenAsItIs()
  {
    const auto layer = layerOf( "Polygon" + RD, { "task_id", "sector", "start", "end", "phase" },
      { { SQUARE, { { "task_id", "A" }, { "sector", "gas" }, { "start", "2030-01-01" }, { "phase", "policy" } } } } );
    Run run( layer.get(), {} );
    QVERIFY( run.ok );
    const QgsFeature task = run.features().first();
    QCOMPARE( task.attribute( "task_id" ).toString(), QStringLiteral( "A" ) );
    QCOMPARE( task.attribute( "firmness" ).toDouble(), 0.4 );
    QCOMPARE( task.attribute( "earliest_start" ).toDate(), QDate( 2027, 1, 1 ) );
    QVERIFY( task.attribute( "assumed" ).toString().split( ',' ).contains( "firmness" ) );
  }

  void whatCannotBeReadIsToldAndTheTaskStaysUndated()
  {
    const auto layer = layerOf( "Polygon" + RD, { "start", "end", "sector", "cost" },
      { { SQUARE, { { "start", QStringLiteral( "été 2025 + été 2026" ) }, { "sector", "roads" } } },
        { SQUARE, { { "start", "9999-12-31" }, { "end", "1900-01-01" }, { "sector", "roads" }, { "cost", "veel" } } } } );
    Run run( layer.get(), { { "PRESET", "none" } } );
    QVERIFY( run.ok );
    QCOMPARE( run.count( "WRITTEN_COUNT" ), 2LL );
    for ( const QgsFeature &task : run.features() )
    {
      QVERIFY( task.attribute( "start" ).isNull() );
      QVERIFY( task.attribute( "end" ).isNull() );
      QVERIFY( task.attribute( "cost" ).isNull() );
      QVERIFY( task.attribute( "duration_days" ).isNull() );
    }
    QVERIFY( run.log.contains( QStringLiteral( "été 2025 + été 2026" ) ) );
    QVERIFY( run.log.contains( "veel" ) );
  }

  void whatWasTakenForGrantedInDatesIsToldWithTheNumberOfFeatures()
  {
    const auto layer = layerOf( "Polygon" + RD, { "start", "end" },
      { { SQUARE, { { "start", "2027" } } }, { SQUARE, { { "start", "2028" }, { "end", "03/04/2029" } } }, { SQUARE, { { "start", "Q2 2027" } } },
        { SQUARE, { { "start", "25/12/2027" }, { "end", "2027-12-31" } } }, { SQUARE, { { "start", "winter 2026" }, { "end", "1-3-27" } } } } );
    Run run( layer.get(), { { "PRESET", "none" }, { "SECTOR", "roads" } } );
    QVERIFY( run.ok );
    const QStringList dates = run.feedback.said.filter( QRegularExpression( QStringLiteral( "^(start|end): " ) ) );
    const QStringList expected = { "start: only the year is given, taken from 1 January to 31 December (features: 2, namely 1, 2)",
      "end: the day is taken to come first: 03/04/2027 is 3 April (features: 1, namely 2)",
      "start: only the quarter is given, taken from its first to its last day (features: 1, namely 3)",
      "start: only the season is given, taken as whole months: winter from December to February (features: 1, namely 5)",
      "start: winter is taken to begin in the year that is given: winter 2026 ends in February 2027 (features: 1, namely 5)",
      "end: the year has two digits: 27 is 2027, and 80 to 99 are 1980 to 1999 (features: 1, namely 5)" };
    QCOMPARE( dates, expected );
    QVERIFY( !run.feedback.heard( QStringLiteral( "Undated" ) ) );
  }

  void aDateThatIsTakenForBothBecauseTheOtherCannotBeReadIsTold()
  {
    const auto layer = layerOf(
      "Polygon" + RD, { "start", "end" }, { { SQUARE, { { "start", "bouwvak" }, { "end", "2027" } } }, { SQUARE, { { "start", "" }, { "end", "2027" } } } } );
    Run run( layer.get(), { { "PRESET", "none" }, { "SECTOR", "roads" } } );
    QCOMPARE( run.feedback.said.filter( QStringLiteral( "the other date is taken for start and end" ) ),
      QStringList{ "start: cannot be read; the other date is taken for start and end (features: 1, namely 1)" } );
  }

  void aTableWithoutGeometryIsRefusedWithTheRemedy()
  {
    const auto table = layerOf( "None?x=1", { "start" }, { { "", { { "start", "2027" } } } } );
    Run run( table.get(), { { "PRESET", "none" }, { "SECTOR", "roads" } } );
    QVERIFY2( run.log.contains( QStringLiteral( "Add Delimited Text Layer" ) ), qPrintable( run.log ) );
  }

  void outputsAreNamedAfterTheirInputAndOpenedOnlyWhenTheyHoldSomething()
  {
    const auto layer = layerOf( "Polygon" + RD, { "sector" }, { { SQUARE, { { "sector", "gas" } } } } );
    const auto withEmpty = layerOf( "Polygon" + RD, { "sector" }, { { SQUARE, {} }, { "", {} } } );
    const auto opened = [&]( QgsVectorLayer *input, const QString &name, Run &run )
    {
      QgsProcessingOutputLayerDefinition tasks( QgsProcessing::TEMPORARY_OUTPUT, &run.project );
      tasks.destinationName = name;
      run.start( { { "INPUT", QVariant::fromValue( input ) }, { "PRESET", "none" }, { "OUTPUT", QVariant::fromValue( tasks ) },
        { "REJECTED", QVariant::fromValue( QgsProcessingOutputLayerDefinition( QgsProcessing::TEMPORARY_OUTPUT, &run.project ) ) } } );
      QStringList names;
      for ( const QgsProcessingContext::LayerDetails &details : run.context.layersToLoadOnCompletion() )
        names << details.name;
      names.sort();
      return names;
    };
    Run all( nullptr, {} ), some( nullptr, {} ), named( nullptr, {} );
    QCOMPARE( opened( layer.get(), "", all ), QStringList( { "Tasks: plans" } ) );
    QVERIFY( all.ok && all.log.contains( "Nothing was rejected" ) );
    QCOMPARE( all.features( "REJECTED" ).size(), 0 );
    QVERIFY( all.layer( "REJECTED" ) );
    QCOMPARE( opened( withEmpty.get(), "", some ), QStringList( { "Rejected: plans", "Tasks: plans" } ) );
    QCOMPARE( opened( layer.get(), "Gas 2027", named ), QStringList( { "Gas 2027" } ) );
  }

  void undatedTasksAreToldByTheirNumber()
  {
    const auto layer =
      layerOf( "Polygon" + RD, { "start", "end" }, { { SQUARE, {} }, { SQUARE, { { "start", "n.v.t." } } }, { SQUARE, { { "end", "2029" } } }, { "", {} } } );
    Run run( layer.get(), { { "PRESET", "none" }, { "SECTOR", "roads" } } );
    QVERIFY2( run.feedback.heard( QStringLiteral( "at no time: 2." ) ), qPrintable( run.log ) );
  }

  void nothingIsLeftBehindWhenTheUserStops()
  {
    const auto layer = layerOf( "Polygon" + RD, { "werk" }, { { SQUARE, {} } } );
    QTemporaryDir folder;
    const QString path = folder.filePath( "tasks.gpkg" );
    Run run( nullptr, {} );
    run.feedback.cancel();
    run.results =
      PrepareTasksAlgorithm().run( { { "INPUT", QVariant::fromValue( layer.get() ) }, { "PRESET", "none" }, { "SECTOR", "sewer" }, { "OUTPUT", path } },
        run.context, &run.feedback, &run.ok );
    QVERIFY( !run.results.contains( "OUTPUT" ) );
    QVERIFY( !QFileInfo::exists( path ) );
  }

  void theOutputIsTheSameInAGeoPackage()
  {
    const auto layer = brussels();
    QTemporaryDir folder;
    const QString path = folder.filePath( "tasks.gpkg" );
    Run run( nullptr, {} );
    run.results = PrepareTasksAlgorithm().run( { { "INPUT", QVariant::fromValue( layer.get() ) }, { "OUTPUT", path } }, run.context, &run.feedback, &run.ok );
    QVERIFY( run.ok );
    const QgsVectorLayer written( path, "tasks", "ogr" );
    QCOMPARE( written.featureCount(), 1LL );
    QStringList names = written.fields().names();
    names.removeOne( "fid" );
    QCOMPARE( names, taskFields().names() );
    QgsFeature task;
    written.getFeatures().nextFeature( task );
    QCOMPARE( task.attribute( "start" ).toDate(), QDate( 2027, 1, 1 ) );
    QCOMPARE( task.attribute( "opens_street" ).toBool(), true );
    QVERIFY( task.attribute( "cost" ).isNull() );
  }

  void anIdThatOccursTwiceGetsANumber()
  {
    const auto layer = layerOf( "Polygon" + RD, { "task_id" }, { { SQUARE, { { "task_id", "A" } } }, { SQUARE, { { "task_id", "A" } } } } );
    Run run( layer.get(), { { "PRESET", "none" }, { "SECTOR", "roads" } } );
    QCOMPARE( run.features()[1].attribute( "task_id" ).toString(), QStringLiteral( "A#2" ) );
  }

  void tasksKeepTheOrderOfTheFeaturesAlsoWhenRepairTakesLongForSome()
  {
    const QString crossed = QStringLiteral( "Polygon((0 0, 10 10, 10 0, 0 10, 0 0))" );
    QVector<Row> rows;
    for ( int i = 0; i < 1000; ++i )
      rows << Row{ i % 3 == 0 ? crossed : SQUARE, { { "task_id", QString::number( i % 500 ) } } };
    rows[700].wkt.clear();
    Run run( layerOf( "Polygon" + RD, { "task_id" }, rows ).get(), { { "PRESET", "none" }, { "SECTOR", "roads" } } );
    QVERIFY( run.balances() );
    QCOMPARE( run.count( "REPAIRED_COUNT" ), 334LL );
    const QVector<QgsFeature> tasks = run.features();
    QCOMPARE( tasks.size(), 999 );
    for ( int i = 0; i < tasks.size(); ++i )
    {
      const int row = i < 700 ? i : i + 1;
      QCOMPARE( tasks[i].attribute( "task_id" ).toString(), row < 500 ? QString::number( row ) : QStringLiteral( "%1#2" ).arg( row - 500 ) );
    }
  }

  void theTaskLayerOpensStyledBySector()
  {
    const auto layer = layerOf( "Polygon" + RD, { "sector" }, { { SQUARE, { { "sector", "gas" } } }, { SQUARE, { { "sector", "heat" } } } } );
    Run run( layer.get(), { { "PRESET", "none" } } );
    QgsVectorLayer *tasks = run.layer( "OUTPUT" );
    applyTaskStyle( tasks, loadRules() );
    const auto *renderer = dynamic_cast<const QgsCategorizedSymbolRenderer *>( tasks->renderer() );
    QVERIFY( renderer );
    QCOMPARE( renderer->categories().size(), 3 );
    QCOMPARE( renderer->categories().at( 0 ).label(), QStringLiteral( "GA  Gas" ) );
    QCOMPARE( renderer->categories().at( 0 ).symbol()->color(), QColor( "#d9a300" ) );
    QCOMPARE( renderer->categories().at( 1 ).value().toString(), QStringLiteral( "heat" ) );
    QVERIFY( tasks->labelsEnabled() );
  }

  void theRealProgrammeOfSchaerbeekBecomesTasks()
  {
    const QString path = dataFolder() + "/schaerbeek/ProjectFutur_ALL_202601.geojson";
    if ( !QFileInfo::exists( path ) )
      QSKIP( "The programme of Schaerbeek is not there: set KOPPELKANS_DATA to the folder that holds schaerbeek/." );
    QgsVectorLayer layer( path, "programme", "ogr" );
    QVERIFY( layer.isValid() );
    Run run( &layer, {} );
    QVERIFY2( run.ok, qPrintable( run.log ) );
    QCOMPARE( run.count( "READ_COUNT" ), 474LL );
    QVERIFY( run.balances() );
    QCOMPARE( run.layer( "OUTPUT" )->crs().authid(), QStringLiteral( "EPSG:31370" ) );
    QVERIFY( run.log.contains( "brussels_programme" ) );

    int undated = 0;
    double areaM2 = 0;
    QSet<QString> owners;
    for ( const QgsFeature &task : run.features() )
    {
      undated += task.attribute( "start" ).isNull() && task.attribute( "end" ).isNull() ? 1 : 0;
      areaM2 += task.geometry().area();
      owners << task.attribute( "owner" ).toString();
      QVERIFY( task.geometry().isGeosValid() );
      QVERIFY2( task.attribute( "sector" ).toString() != "other", qPrintable( task.attribute( "owner" ).toString() ) );
    }
    QCOMPARE( undated, 32 );
    QCOMPARE( owners.size(), 23 );

    // What the parts of each work cover together, by another way: each part made valid by itself, then their union.
    const QgsCoordinateTransform transform( layer.crs(), QgsCoordinateReferenceSystem( "EPSG:31370" ), run.context.transformContext() );
    double expectedM2 = 0;
    QgsFeatureIterator works = layer.getFeatures();
    QgsFeature work;
    while ( works.nextFeature( work ) )
    {
      QgsGeometry drawn = work.geometry();
      drawn.transform( transform );
      QVector<QgsGeometry> parts;
      for ( const QgsGeometry &part : drawn.asGeometryCollection() )
        parts << part.makeValid();
      expectedM2 += QgsGeometry::unaryUnion( parts ).area();
    }
    QVERIFY2( std::abs( areaM2 - expectedM2 ) < expectedM2 * 1e-6, qPrintable( QString::number( areaM2 - expectedM2, 'f', 1 ) ) );
  }

  private:
  static std::unique_ptr<QgsVectorLayer> brussels()
  {
    return layerOf( "Polygon?crs=EPSG:31370",
      { "id_chantier", "NomImpetrant", "NatureTravaux", "DateDebut", "DateFin", "VoirieNom", "Troncon_debut", "Troncon_fin", "owner" },
      { { SQUARE, { { "id_chantier", "CH_1" }, { "NomImpetrant", "VIVAQUA ASSAINISSEMENT" }, { "NatureTravaux", "Pose de conduites" },
                    { "DateDebut", "2027-01-01" }, { "DateFin", "2027-12-31" }, { "VoirieNom", "rue rogier" }, { "Troncon_debut", "place liedts" },
                    { "Troncon_fin", "rue verte\n" }, { "owner", "x" } } } } );
  }
};

QGISTEST_MAIN( TestPrepareTasks )
#include "testpreparetasks.moc"
