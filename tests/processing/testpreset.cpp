// SPDX-License-Identifier: GPL-2.0-or-later
#include "preset.h"

#include "qgiscompat.h"
#include "qgistest.h"

#include <qgsapplication.h>
#include <qgsexception.h>
#include <qgsexpression.h>
#include <qgsfields.h>

#include <QDir>
#include <QTemporaryDir>
#include <QtTest>

using namespace koppelkans;

namespace
{
  QgsFields textFields( const QStringList &names )
  {
    QgsFields fields;
    for ( const QString &name : names )
      fields.append( compat::field( name, QMetaType::QString ) );
    return fields;
  }

  QString takenFor( const QStringList &columns )
  {
    const QVector<Preset> presets = loadPresets( {} );
    const Recognition recognition = recognisePreset( presets, textFields( columns ) );
    return recognition.preset < 0 ? QStringLiteral( "none" ) : presets[recognition.preset].id;
  }

  void write( const QString &path, const QByteArray &text )
  {
    QFile file( path );
    QVERIFY( file.open( QIODevice::WriteOnly ) );
    file.write( text );
  }

  /// The message with which the preset is refused; empty when it is not.
  QString refusal( const QByteArray &json )
  {
    try
    {
      readPreset( json, QStringLiteral( "mine.json" ) );
    }
    catch ( const QgsProcessingException &error )
    {
      return error.what();
    }
    return {};
  }
} // namespace

class TestPreset : public QObject
{
  Q_OBJECT

  private slots:
  void initTestCase() { Q_INIT_RESOURCE( koppelkans ); }

  void everyShippedPresetIsReadAndItsExpressionsAreValid()
  {
    const QVector<Preset> presets = loadPresets( {} );
    QStringList ids;
    for ( const Preset &preset : presets )
    {
      ids << preset.id;
      for ( const PresetField &field : preset.fields )
      {
        for ( const QString &expression : field.expressions )
          QVERIFY2(
            !QgsExpression( expression ).hasParserError(), qPrintable( preset.id + ": " + QgsExpression( expression ).parserErrorString() + expression ) );
      }
      QVERIFY2( preset.fields.contains( "sector" ) && preset.fields.contains( "start" ), qPrintable( preset.id ) );
    }
    QCOMPARE( ids, QStringList( { "brussels_programme", "gipod", "imkl", "osiris", "streetmanager", "wior" } ) );
  }

  void thePresetsOfTheContractCanBeChosenByName()
  {
    const QStringList names = presetNames();
    QCOMPARE( names.mid( 0, 8 ), QStringList( { "auto", "none", "brussels_programme", "osiris", "wior", "gipod", "streetmanager", "imkl" } ) );
  }

  void everyPresetIsRecognisedByItsColumns()
  {
    QCOMPARE( takenFor( { "id_chantier", "VoirieNom", "NomImpetrant", "NatureTravaux", "DateDebut", "DateFin" } ), QStringLiteral( "brussels_programme" ) );
    QCOMPARE( takenFor( { "Chantier", "Nature", "Nom", "Organisation", "DateDebut", "DateFin", "Statut", "Rues" } ), QStringLiteral( "osiris" ) );
    QCOMPARE( takenFor( { "id_ws", "label_fr", "status_fr", "pgm_start_date", "pgm_end_date" } ), QStringLiteral( "osiris" ) );
    QCOMPARE( takenFor( { "id", "wiorNummer", "projectnaam", "datumStartUitvoering", "datumEindeUitvoering", "hoofdstatus" } ), QStringLiteral( "wior" ) );
    QCOMPARE( takenFor( { "GipodId", "Description", "Owner", "Status", "Start", "End", "Type" } ), QStringLiteral( "gipod" ) );
    QCOMPARE(
      takenFor( { "permit_reference_number", "promoter_organisation", "proposed_start_date", "proposed_end_date" } ), QStringLiteral( "streetmanager" ) );
    QCOMPARE( takenFor( { "object_id", "thema", "status", "geldig_vanaf", "diameter_mm" } ), QStringLiteral( "imkl" ) );
  }

  void theCaseOfColumnsDoesNotMatter()
  {
    QCOMPARE( takenFor( { "ID_CHANTIER", "nomimpetrant", "naturetravaux", "datedebut", "DATEFIN" } ), QStringLiteral( "brussels_programme" ) );
  }

  void whatNoPresetFitsIsToldPresetByPreset()
  {
    const Recognition recognition = recognisePreset( loadPresets( {} ), textFields( { "thema", "status", "function" } ) );
    QCOMPARE( recognition.preset, -1 );
    QVERIFY( recognition.explanation.contains( "imkl" ) );
    QVERIFY( recognition.explanation.contains( "geldig_vanaf, diameter_mm" ) );
    QVERIFY( recognition.explanation.contains( "wiorNummer" ) );
  }

  void aPresetIsAddedByAddingAFile()
  {
    QTemporaryDir folder;
    QVERIFY( QDir( folder.path() ).mkdir( "presets" ) );
    write( folder.filePath( "presets/ours.json" ),
      "{ \"id\": \"ours\", \"name\": \"Ours\", \"recognise\": [[\"dienst\", \"van\"]], \"fields\": { \"start\": { \"expression\": \"\\\"van\\\"\" } } }" );
    const QVector<Preset> presets = loadPresets( folder.path() );
    QCOMPARE( presets.size(), 7 );
    const Recognition recognition = recognisePreset( presets, textFields( { "van", "dienst" } ) );
    QVERIFY( recognition.preset >= 0 );
    QCOMPARE( presets[recognition.preset].id, QStringLiteral( "ours" ) );
  }

  void aPresetOfTheRulesFolderReplacesTheShippedOne()
  {
    QTemporaryDir folder;
    QVERIFY( QDir( folder.path() ).mkdir( "presets" ) );
    write( folder.filePath( "presets/wior.json" ),
      "{ \"id\": \"wior\", \"name\": \"Changed\", \"recognise\": [[\"wiorNummer\"]], \"fields\": { \"owner\": { \"value\": \"city\" } } }" );
    const QVector<Preset> presets = loadPresets( folder.path() );
    QCOMPARE( presets.size(), 6 );
    QCOMPARE( presets.last().name, QStringLiteral( "Changed" ) );
  }

  void aWrongPresetIsRefusedByNamingWhatIsWrong()
  {
    QVERIFY( refusal( "{" ).contains( "mine.json" ) );
    QVERIFY( refusal( "{" ).contains( "JSON" ) );
    QVERIFY( refusal( "{ \"id\": \"mine\", \"name\": \"M\", \"recognise\": [[\"a\"]], \"fields\": { \"begin\": { \"value\": \"x\" } } }" )
               .contains( "'begin' is not a field" ) );
    QVERIFY( refusal( "{ \"id\": \"mine\", \"name\": \"M\", \"recognise\": [[\"a\"]], \"fields\": { \"name\": { \"expresion\": \"x\" } } }" )
               .contains( "'expresion'" ) );
    QVERIFY( refusal( "{ \"id\": \"mine\", \"name\": \"M\", \"recognise\": [[\"a\"]], \"fields\": { \"name\": { \"value\": \"x\", \"expression\": \"y\" } } }" )
               .contains( "either" ) );
    QVERIFY( refusal( "{ \"id\": \"mine\", \"name\": \"M\", \"recognise\": [], \"fields\": { \"name\": { \"value\": \"x\" } } }" ).contains( "'recognise'" ) );
    QVERIFY( refusal( "{ \"id\": \"mine\", \"name\": \"M\", \"recognise\": [[\"a\"]], \"fields\": { \"sector\": { \"expression\": \"\\\"a\\\"\", \"values\": { "
                      "\"b\": 1 } } } }" )
               .contains( "'b'" ) );
    QVERIFY(
      refusal( "{ \"id\": \"mine\", \"name\": \"M\", \"recognise\": [[\"a\"]], \"fields\": { \"sector\": { \"expression\": \"\\\"a\\\"\" } } }" ).isEmpty() );
  }

  void aWholeWordWinsOverAPatternAndTheLongerPatternOverTheShorter()
  {
    ValueTable table;
    table.insert( "*VIVAQUA*", "drinking_water" );
    table.insert( "*VIVAQUA Assain*", "sewer" );
    table.insert( "Vivaqua", "other" );
    QCOMPARE( table.find( "vivaqua" ).second, QStringLiteral( "other" ) );
    QCOMPARE( table.find( "VIVAQUA  Distrib" ).second, QStringLiteral( "drinking_water" ) );
    QCOMPARE( table.find( "la Vivaqua assainissement" ).second, QStringLiteral( "sewer" ) );
    QVERIFY( table.find( "STIB" ).first.isNull() );
  }

  void aStarStandsForAnyText()
  {
    ValueTable table;
    table.insert( "BM-*", "start" );
    table.insert( "*-BM", "end" );
    table.insert( "a*b*a", "both" );
    QCOMPARE( table.find( "BM-DPV" ).second, QStringLiteral( "start" ) );
    QCOMPARE( table.find( "X-BM" ).second, QStringLiteral( "end" ) );
    QCOMPARE( table.find( "aba" ).second, QStringLiteral( "both" ) );
    QVERIFY( table.find( "ab" ).first.isNull() );
    QVERIFY( table.find( "aa" ).first.isNull() );
    QVERIFY( table.find( "BMDPV" ).first.isNull() );
  }
};

QGISTEST_MAIN( TestPreset )
#include "testpreset.moc"
