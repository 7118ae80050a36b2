// SPDX-License-Identifier: GPL-2.0-or-later
#include "model/engineerror.h"
#include "model/repair.h"
#include "providerregistration.h"
#include "rulesstatus.h"
#include "translation.h"

#include <qgsapplication.h>
#include <qgsprocessingalgorithm.h>
#include <qgsprocessingcontext.h>
#include <qgsprocessingfeedback.h>
#include <qgsprocessingregistry.h>
#include <qgssettings.h>

#include <QTemporaryDir>
#include <QtTest>

using namespace koppelkans;

namespace
{
  const QgsProcessingAlgorithm *algorithm( const QString &name )
  {
    return QgsApplication::processingRegistry()->algorithmById( QStringLiteral( "koppelkans:" ) + name );
  }

  /// What stacktasks says when it gets no layers.
  QString complaintAboutNoLayers()
  {
    const std::unique_ptr<QgsProcessingAlgorithm> stacking( algorithm( QStringLiteral( "stacktasks" ) )->create() );
    QgsProcessingContext context;
    QgsProcessingFeedback feedback( false );
    stacking->run( { { QStringLiteral( "TASKS" ), QVariantList() } }, context, &feedback );
    return feedback.textLog();
  }
} // namespace

class TestTranslation : public QObject
{
  Q_OBJECT

  private slots:
  void initTestCase()
  {
    QStandardPaths::setTestModeEnabled( true );
    QCoreApplication::setOrganizationName( QStringLiteral( "koppelkans" ) );
    QCoreApplication::setApplicationName( QStringLiteral( "testtranslation" ) );
    QVERIFY( mSettings.isValid() );
    QSettings::setPath( QSettings::IniFormat, QSettings::UserScope, mSettings.path() );
    QSettings::setDefaultFormat( QSettings::IniFormat );
    QgsApplication::init( mSettings.path() );
    QgsApplication::initQgis();
  }

  void init()
  {
    QgsSettings().setValue( QStringLiteral( "locale/overrideFlag" ), true );
    QgsSettings().setValue( QStringLiteral( "locale/userLocale" ), QStringLiteral( "nl" ) );
  }

  void cleanup()
  {
    while ( koppelkans_remove_provider() )
    {
    }
  }

  void algorithmsHaveDutchNamesGroupsAndHelp()
  {
    QVERIFY( koppelkans_add_provider() );
    QCOMPARE( algorithm( QStringLiteral( "stacktasks" ) )->displayName(), QStringLiteral( "Opgaven stapelen" ) );
    QCOMPARE( algorithm( QStringLiteral( "stackbyarea" ) )->displayName(), QStringLiteral( "Opgaven stapelen per gebied" ) );
    QCOMPARE( algorithm( QStringLiteral( "preparetasks" ) )->displayName(), QStringLiteral( "Opgaven voorbereiden" ) );
    QCOMPARE( algorithm( QStringLiteral( "checktasks" ) )->displayName(), QStringLiteral( "Opgaven controleren" ) );
    for ( const QgsProcessingAlgorithm *each : QgsApplication::processingRegistry()->providerById( QStringLiteral( "koppelkans" ) )->algorithms() )
    {
      QVERIFY( each->shortHelpString().contains( QStringLiteral( "Voorbeeld" ) ) );
      QVERIFY( ( QStringList{ QStringLiteral( "Stapeling" ), QStringLiteral( "Ondergrond" ) }.contains( each->group() ) ) );
    }
  }

  // Whoever looks for the English word finds the algorithm as well.
  void tagsAreDutchAndEnglish()
  {
    QVERIFY( koppelkans_add_provider() );
    const QStringList tags = algorithm( QStringLiteral( "stacktasks" ) )->tags();
    QVERIFY( tags.contains( QStringLiteral( "stapeling" ) ) && tags.contains( QStringLiteral( "stacking" ) ) );
  }

  void messagesOfIoAreDutch()
  {
    QVERIFY( koppelkans_add_provider() );
    const QString said = complaintAboutNoLayers();
    QVERIFY2( said.contains( QStringLiteral( "Er zijn geen opgavenlagen." ) ), qPrintable( said ) );
  }

  void complaintsOfTheEngineAreDutchToo()
  {
    QVERIFY( koppelkans_add_provider() );
    QCOMPARE( translated( RulesError( "sectors.csv", 3, "domain", message( "'%1' must be one of: %2", { "fysiek", "physical %1 social" } ) ) ),
      QStringLiteral( "sectors.csv, regel 3, kolom 'domain': 'fysiek' moet een van deze zijn: physical %1 social" ) );
  }

  void whatGeosSaysOfAnAreaIsDutchAndKeepsThePlace()
  {
    QVERIFY( koppelkans_add_provider() );
    const Repair bowTie = repairArea( { { { { { 0, 0 }, { 2, 2 }, { 2, 0 }, { 0, 2 }, { 0, 0 } } } } } );
    QCOMPARE( translatedRepair( bowTie.reason ), QStringLiteral( "Doorsnijdt zichzelf [1 1]" ) );
  }

  void withoutDutchSettingsAndAfterUnloadingItIsEnglish()
  {
    QVERIFY( koppelkans_add_provider() );
    QVERIFY( koppelkans_remove_provider() );
    QCOMPARE( koppelkans::tr( "Stack tasks" ), QStringLiteral( "Stack tasks" ) );
    QgsSettings().setValue( QStringLiteral( "locale/userLocale" ), QStringLiteral( "en_US" ) );
    QVERIFY( koppelkans_add_provider() );
    QCOMPARE( algorithm( QStringLiteral( "stacktasks" ) )->displayName(), QStringLiteral( "Stack tasks" ) );
    QVERIFY( complaintAboutNoLayers().contains( QStringLiteral( "There are no task layers." ) ) );
  }

  // As with --lang, which the settings do not know until the next session.
  void theLanguageThatQgisWasStartedInHoldsFromTheFirstSession()
  {
    QgsSettings().setValue( QStringLiteral( "locale/overrideFlag" ), false );
    QgsApplication::setTranslation( QStringLiteral( "nl" ) );
    QVERIFY( koppelkans_add_provider() );
    QgsApplication::setTranslation( QString() );
    QCOMPARE( algorithm( QStringLiteral( "stacktasks" ) )->displayName(), QStringLiteral( "Opgaven stapelen" ) );
  }

  private:
  QTemporaryDir mSettings;
};

int main( int argc, char **argv )
{
  QgsApplication application( argc, argv, true );
  TestTranslation test;
  return QTest::qExec( &test, argc, argv );
}
#include "testtranslation.moc"
