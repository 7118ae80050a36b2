// SPDX-License-Identifier: GPL-2.0-or-later
#include "optionspage.h"
#include "providerregistration.h"
#include "rulesfolder.h"
#include "rulesstatus.h"

#include <qgsapplication.h>
#include <qgsfilewidget.h>
#include <qgsprocessingprovider.h>
#include <qgsprocessingregistry.h>
#include <qgssettings.h>

#include <QLibrary>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTranslator>
#include <QTreeWidget>
#include <QtTest>

using namespace koppelkans;

namespace
{
  int providerCount()
  {
    int count = 0;
    for ( const QgsProcessingProvider *provider : QgsApplication::processingRegistry()->providers() )
      count += provider->id() == QLatin1String( "koppelkans" ) ? 1 : 0;
    return count;
  }

  using Door = bool ( * )();

  /// The plugin library as QGIS and the Python loader open it.
  struct OpenedLibrary
  {
    OpenedLibrary()
      : library( QStringLiteral( KOPPELKANS_LIBRARY_FILE ) )
    {
      library.load();
      add = reinterpret_cast<Door>( library.resolve( "koppelkans_add_provider" ) );
      remove = reinterpret_cast<Door>( library.resolve( "koppelkans_remove_provider" ) );
    }
    QLibrary library;
    Door add;
    Door remove;
  };

  void writeFile( const QString &path, const QByteArray &text )
  {
    QFile file( path );
    QVERIFY( file.open( QIODevice::WriteOnly ) );
    file.write( text );
  }

  RulesFileStatus statusOf( const QString &file, const QString &folder )
  {
    for ( const RulesFileStatus &status : rulesStatus( folder ) )
    {
      if ( status.file == file )
        return status;
    }
    return {};
  }
} // namespace

class TestPlugin : public QObject
{
  Q_OBJECT

  private slots:
  void initTestCase()
  {
    QStandardPaths::setTestModeEnabled( true );
    QCoreApplication::setOrganizationName( QStringLiteral( "koppelkans" ) );
    QCoreApplication::setApplicationName( QStringLiteral( "testplugin" ) );
    QVERIFY( mSettings.isValid() );
    QSettings::setPath( QSettings::IniFormat, QSettings::UserScope, mSettings.path() );
    QSettings::setDefaultFormat( QSettings::IniFormat );
    QgsApplication::init( mSettings.path() );
    QgsApplication::initQgis();
  }

  void cleanup()
  {
    while ( koppelkans_remove_provider() )
    {
    }
    QgsSettings().remove( QStringLiteral( "locale" ) );
  }

  void theLibraryNamesItselfBeforeThePluginExists()
  {
    OpenedLibrary opened;
    QVERIFY2( opened.library.isLoaded(), qPrintable( opened.library.errorString() ) );
    for ( const char *text : { "name", "description", "category", "version", "icon" } )
    {
      const auto ask = reinterpret_cast<const QString *(*)()>( opened.library.resolve( text ) );
      QVERIFY2( ask && !ask()->isEmpty(), text );
    }
    QVERIFY( opened.library.resolve( "classFactory" ) && opened.library.resolve( "unload" ) && opened.library.resolve( "type" ) );
  }

  void twoRegistrationsGiveOneProvider()
  {
    QVERIFY( koppelkans_add_provider() );
    QVERIFY( koppelkans_add_provider() );
    QCOMPARE( providerCount(), 1 );
  }

  void whoeverUnloadsFirstDoesNotTakeTheProviderFromTheOther()
  {
    koppelkans_add_provider();
    koppelkans_add_provider();
    QVERIFY( koppelkans_remove_provider() );
    QCOMPARE( providerCount(), 1 );
    QVERIFY( koppelkans_remove_provider() );
    QCOMPARE( providerCount(), 0 );
  }

  void removingOftenerThanAddingDoesNoHarm()
  {
    QVERIFY( !koppelkans_remove_provider() );
    koppelkans_add_provider();
    koppelkans_remove_provider();
    QVERIFY( !koppelkans_remove_provider() );
    QCOMPARE( providerCount(), 0 );
  }

  void aProviderThatOthersRemovedCanBeAddedAgain()
  {
    koppelkans_add_provider();
    QgsApplication::processingRegistry()->removeProvider( QStringLiteral( "koppelkans" ) );
    QVERIFY( koppelkans_add_provider() );
    QCOMPARE( providerCount(), 1 );
    QVERIFY( koppelkans_remove_provider() );
    QCOMPARE( providerCount(), 0 );
  }

  // This test program holds a second copy of the code, as a library in the profile beside one of the system would.
  void twoCopiesOfTheLibraryShareOneProvider()
  {
    OpenedLibrary opened;
    QVERIFY( opened.add && opened.remove );
    QVERIFY( opened.add() );
    QVERIFY( koppelkans_add_provider() );
    QCOMPARE( providerCount(), 1 );
    QVERIFY( opened.remove() );
    QCOMPARE( providerCount(), 1 );
    QVERIFY( koppelkans_remove_provider() );
    QCOMPARE( providerCount(), 0 );
  }

  void loadingUnloadingAndReloadingTheLibraryLeavesNothingBehind()
  {
    // In a language that has a translation, or there would be no translator to leave behind.
    QgsSettings().setValue( QStringLiteral( "locale/overrideFlag" ), true );
    QgsSettings().setValue( QStringLiteral( "locale/userLocale" ), QStringLiteral( "nl" ) );
    const int before = QgsApplication::processingRegistry()->providers().size();
    for ( int round = 0; round < 3; ++round )
    {
      OpenedLibrary opened;
      QVERIFY( opened.add() );
      QCOMPARE( providerCount(), 1 );
      QVERIFY( QgsApplication::processingRegistry()->findChild<QTranslator *>() );
      QVERIFY( opened.remove() );
      opened.library.unload();
      QCOMPARE( QgsApplication::processingRegistry()->providers().size(), before );
      QVERIFY( !QgsApplication::processingRegistry()->findChild<QTranslator *>() );
    }
  }

  void anEmptyRulesFolderOverridesNothing()
  {
    koppelkans_add_provider();
    QTemporaryDir folder;
    for ( const RulesFileStatus &status : rulesStatus( folder.path() ) )
      QVERIFY2( !status.overridden && status.problem.isEmpty(), qPrintable( status.file ) );
  }

  void copiedRulesOverrideAndReadWithoutError()
  {
    koppelkans_add_provider();
    QTemporaryDir folder;
    const QString inside = folder.filePath( QStringLiteral( "my/rules" ) );
    const RulesCopy copy = copyShippedRulesTo( inside );
    QCOMPARE( copy.copied.size(), rulesStatus( inside ).size() );
    QVERIFY( copy.failed.isEmpty() && copy.kept.isEmpty() );
    for ( const RulesFileStatus &status : rulesStatus( inside ) )
      QVERIFY2( status.overridden && status.problem.isEmpty(), qPrintable( status.problem ) );
  }

  void copyingNeverOverwritesARulesTable()
  {
    koppelkans_add_provider();
    QTemporaryDir folder;
    const QString mine = folder.filePath( QStringLiteral( "sectors.csv" ) );
    writeFile( mine, "mine" );
    const RulesCopy copy = copyShippedRulesTo( folder.path() );
    QCOMPARE( copy.kept, QStringList{ QStringLiteral( "sectors.csv" ) } );
    QFile file( mine );
    QVERIFY( file.open( QIODevice::ReadOnly ) );
    QCOMPARE( file.readAll(), QByteArray( "mine" ) );
  }

  void aWrongRulesTableIsNamedWithItsLine()
  {
    koppelkans_add_provider();
    QTemporaryDir folder;
    copyShippedRulesTo( folder.path() );
    const QString path = folder.filePath( QStringLiteral( "sectors.csv" ) );
    QFile file( path );
    QVERIFY( file.open( QIODevice::ReadOnly ) );
    const QByteArray text = file.readAll();
    file.close();
    const auto at = text.indexOf( "physical" );
    const QString expected = QStringLiteral( "sectors.csv, line %1, column 'domain'" ).arg( text.left( at ).count( '\n' ) + 1 );
    writeFile( path, QByteArray( text ).replace( at, 8, "fysical" ) );
    const QString problem = statusOf( QStringLiteral( "sectors.csv" ), folder.path() ).problem;
    QVERIFY2( problem.contains( expected ), qPrintable( problem ) );
    QVERIFY( statusOf( QStringLiteral( "networks.csv" ), folder.path() ).problem.isEmpty() );
  }

  void tablesOfOneFolderAreReadBesideOneAnother()
  {
    koppelkans_add_provider();
    QTemporaryDir folder;
    writeFile( folder.filePath( QStringLiteral( "networks.csv" ) ),
      "theme,sector,kind,width_m,cover_m,height_m,clearance_m,trench_width_m,working_strip_m\nsteam,heat,pipe,0.3,1,0.3,0.5,0.8,2\n" );
    writeFile( folder.filePath( QStringLiteral( "clearances.csv" ) ), "a,b,distance_m,warn_m,vertical_m,may_stack\nsteam,any,1,,0.3,\n" );
    writeFile( folder.filePath( QStringLiteral( "zones.csv" ) ), "thing,use,allowed\nsteam,verge,maybe\n" );
    for ( const RulesFileStatus &status : rulesStatus( folder.path() ) )
    {
      const QString expected = status.file == QLatin1String( "zones.csv" ) ? QStringLiteral( "zones.csv, line 2, column 'allowed'" ) : QString();
      QVERIFY2( expected.isEmpty() ? status.problem.isEmpty() : status.problem.contains( expected ), qPrintable( status.problem ) );
    }
    // The shipped measures speak of networks that this folder does not have.
    QVERIFY( statusOf( QStringLiteral( "clearances.csv" ), folder.path() ).remarks.isEmpty() );
    const QStringList remarks = statusOf( QStringLiteral( "measures.csv" ), folder.path() ).remarks;
    QVERIFY( !remarks.isEmpty() );
    QCOMPARE( remarks.first(), QStringLiteral( "Line 2: 'datatransport' is neither in networks.csv nor in obstacles.csv, so this row says nothing" ) );
  }

  void aShippedTableThatCannotBeReadBesideTheUsersIsNamed()
  {
    koppelkans_add_provider();
    QTemporaryDir folder;
    writeFile( folder.filePath( QStringLiteral( "networks.csv" ) ),
      "theme,sector,kind,width_m,cover_m,height_m,clearance_m,trench_width_m,working_strip_m\ncontainer,waste,pipe,0.3,1,0.3,0.5,0.8,2\n" );
    const QString problem = statusOf( QStringLiteral( "obstacles.csv" ), folder.path() ).problem;
    QVERIFY2( problem.contains( QStringLiteral( "'container' occurs twice" ) ), qPrintable( problem ) );
  }

  void theOptionsPageTellsHolesInTheRulesBelowTheirTable()
  {
    koppelkans_add_provider();
    const OptionsPage page;
    const auto *tables = page.findChild<QTreeWidget *>( QStringLiteral( "rulesTables" ) );
    const QList<QTreeWidgetItem *> rows = tables->findItems( QStringLiteral( "clearances.csv" ), Qt::MatchExactly );
    QCOMPARE( rows.size(), 1 );
    QCOMPARE( rows.first()->text( 2 ), QStringLiteral( "reads without error; remarks: 4" ) );
    QCOMPARE( rows.first()->childCount(), 4 );
    QVERIFY( !rows.first()->isExpanded() );
    QVERIFY2(
      rows.first()->child( 3 )->text( 0 ).startsWith( QStringLiteral( "no distance is known of 'wees'" ) ), qPrintable( rows.first()->child( 3 )->text( 0 ) ) );
  }

  void theOptionsPageKeepsTheFolderOnlyWhenItIsApplied()
  {
    koppelkans_add_provider();
    QTemporaryDir folder;
    OptionsPage page;
    auto *chooser = page.findChild<QgsFileWidget *>( QStringLiteral( "rulesFolder" ) );
    auto *button = page.findChild<QPushButton *>( QStringLiteral( "copyRules" ) );
    QVERIFY( chooser && button );
    QVERIFY( !button->isEnabled() );
    chooser->setFilePath( folder.path() );
    QVERIFY( QgsSettings().value( RULES_FOLDER_SETTING ).toString().isEmpty() );
    button->click();
    QVERIFY( QFile::exists( folder.filePath( QStringLiteral( "sectors.csv" ) ) ) );
    page.apply();
    QCOMPARE( QgsSettings().value( RULES_FOLDER_SETTING ).toString(), folder.path() );
    QgsSettings().remove( RULES_FOLDER_SETTING );
  }

  private:
  QTemporaryDir mSettings;
};

int main( int argc, char **argv )
{
  QgsApplication application( argc, argv, true );
  TestPlugin test;
  return QTest::qExec( &test, argc, argv );
}
#include "testplugin.moc"
