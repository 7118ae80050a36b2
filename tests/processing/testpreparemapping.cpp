// SPDX-License-Identifier: GPL-2.0-or-later
#include "preparerun.h"
#include "qgiscompat.h"
#include "rulesfolder.h"
#include "taskfields.h"

#include <qgsexpression.h>

using namespace koppelkans;
using namespace koppelkans::test;
using Run = PrepareRun;

/// From which column each field of the task layer comes: by a preset, the mapping, or its usual names.
class TestPrepareMapping : public QObject
{
  Q_OBJECT

  private slots:
  void initTestCase() { Q_INIT_RESOURCE( koppelkans ); }

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
    QVERIFY( programme->addAttribute( compat::field( "kosten", QMetaType::QString ) ) && programme->commitChanges() );
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
};

QGISTEST_MAIN( TestPrepareMapping )
#include "testpreparemapping.moc"
