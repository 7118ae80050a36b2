// SPDX-License-Identifier: GPL-2.0-or-later
#include "plugin.h"

#include "helpwindow.h"
#include "optionspage.h"
#include "profiledock.h"
#include "providerregistration.h"
#include "stackingdock.h"

#include <qgisinterface.h>
#include <qgsmessagebar.h>
#include <qgsprintlayout.h>
#include <qgspythonrunner.h>

#include <QAction>
#include <QIcon>
#include <QMenu>
#include <QToolBar>

namespace koppelkans
{
  namespace
  {
    QIcon iconNamed( const QString &name )
    {
      return QIcon( QStringLiteral( ":/koppelkans/icons/%1.svg" ).arg( name ) );
    }
  } // namespace

  Plugin::Plugin( QgisInterface *iface )
    : QgisPlugin( QStringLiteral( "Koppelkans" ), tr( "Shows what comes together in a street" ), tr( "Analysis" ), QStringLiteral( KOPPELKANS_VERSION ),
        QgisPlugin::PluginType::UI )
    , mIface( iface )
  {
  }

  Plugin::~Plugin()
  {
    unload();
  }

  void Plugin::initGui()
  {
    if ( mMenu )
      return;
    mProviderAdded = koppelkans_add_provider(); // first: it also starts the icons and the translation

    mOptionsPage = std::make_unique<OptionsPageFactory>();
    mIface->registerOptionsWidgetFactory( mOptionsPage.get() );
    mMenu = new QMenu( QStringLiteral( "&Koppelkans" ), mIface->mainWindow() );
    mMenu->setObjectName( QStringLiteral( "KoppelkansMenu" ) );
    mMenu->setIcon( iconNamed( QStringLiteral( "koppelkans" ) ) );
    mIface->pluginMenu()->addMenu( mMenu );
    mToolBar = mIface->addToolBar( QStringLiteral( "Koppelkans" ) );
    mToolBar->setObjectName( QStringLiteral( "KoppelkansToolBar" ) );

    addAlgorithmAction( QStringLiteral( "preparetasks" ), tr( "&Prepare tasks…" ) );
    addAlgorithmAction( QStringLiteral( "checktasks" ), tr( "&Check tasks…" ) );
    addAlgorithmAction( QStringLiteral( "stacktasks" ), tr( "&Stack tasks…" ) );
    addStackingDock();
    addAlgorithmAction( QStringLiteral( "stackbyarea" ), tr( "Stack tasks &by area…" ) );
    mMenu->addSeparator();
    mToolBar->addSeparator();
    addAlgorithmAction( QStringLiteral( "streetsections" ), tr( "Street s&ections…" ) );
    addAlgorithmAction( QStringLiteral( "undergroundfit" ), tr( "&Underground fit…" ) );
    addAlgorithmAction( QStringLiteral( "findcorridor" ), tr( "&Find a corridor…" ) );
    addProfileDock();
    mMenu->addSeparator();
    QAction *options = mMenu->addAction( tr( "&Rules and options…" ) );
    connect( options, &QAction::triggered, this, [this] { mIface->showOptionsDialog( mIface->mainWindow(), mOptionsPage->title() ); } );
    QAction *help = mMenu->addAction( tr( "&Help" ) );
    connect( help, &QAction::triggered, this, &Plugin::openHelp );
  }

  void Plugin::unload()
  {
    for ( QDockWidget *dock : { static_cast<QDockWidget *>( mDock ), static_cast<QDockWidget *>( mProfileDock ) } )
    {
      if ( dock )
        mIface->removeDockWidget( dock );
      delete dock; // first: it stops its background tasks, which use the provider
    }
    delete mToolBar;
    mToolBar = nullptr;
    delete mMenu;
    mMenu = nullptr;
    delete mHelp;
    if ( mOptionsPage )
      mIface->unregisterOptionsWidgetFactory( mOptionsPage.get() );
    mOptionsPage.reset();
    if ( mProviderAdded )
      koppelkans_remove_provider();
    mProviderAdded = false;
  }

  void Plugin::addStackingDock()
  {
    mDock = new StackingDock( mIface->mapCanvas(), mIface->messageBar(), mIface->mainWindow() );
    connect( mDock, &StackingDock::prepareWanted, this, [this] { openAlgorithm( QStringLiteral( "preparetasks" ) ); } );
    mIface->addDockWidget( Qt::RightDockWidgetArea, mDock );
    QAction *action = addAction( QStringLiteral( "stackingdock" ), tr( "Stacking &dock" ), tr( "Stacking dock: what comes together where" ) );
    mDock->openBy( action );
  }

  void Plugin::addProfileDock()
  {
    mProfileDock = new ProfileDock( mIface->mapCanvas(), mIface->messageBar(), mIface->mainWindow() );
    connect( mProfileDock, &ProfileDock::algorithmWanted, this, &Plugin::openAlgorithm );
    connect( mProfileDock, &ProfileDock::layoutWanted, this, [this]( QgsPrintLayout *layout ) { mIface->openLayoutDesigner( layout ); } );
    mIface->addDockWidget( Qt::BottomDockWidgetArea, mProfileDock ); // a street is wide and not deep
    mProfileDock->hide();                                            // until somebody asks for it: the map is the main screen
    QAction *action = addAction( QStringLiteral( "profiledock" ), tr( "Street pro&file" ), tr( "Street profile: what lies in a street, and what fits" ) );
    mProfileDock->openBy( action );
  }

  QAction *Plugin::addAction( const QString &icon, const QString &text, const QString &tip )
  {
    QAction *action = mMenu->addAction( iconNamed( icon ), text );
    action->setObjectName( QStringLiteral( "Koppelkans_%1" ).arg( icon ) );
    action->setToolTip( tip );
    mToolBar->addAction( action );
    return action;
  }

  void Plugin::addAlgorithmAction( const QString &algorithm, const QString &text )
  {
    QAction *action = addAction( algorithm, text, QString( text ).remove( '&' ) );
    connect( action, &QAction::triggered, this, [this, algorithm] { openAlgorithm( algorithm ); } );
  }

  // The dialog of an algorithm belongs to the Processing plugin, which is written in Python: there is no other way to it. The half of the dialog that is Python
  // must be held as long as the dialog lives, or its buttons do nothing.
  void Plugin::openAlgorithm( const QString &algorithm )
  {
    const QString command =
      QStringLiteral( "import processing\n"
                      "from qgis.PyQt import sip\n"
                      "processing.koppelkans_dialogs = [dialog for dialog in getattr(processing, 'koppelkans_dialogs', []) if not sip.isdeleted(dialog)]\n"
                      "processing.koppelkans_dialogs.append(processing.createAlgorithmDialog('koppelkans:%1'))\n"
                      "processing.koppelkans_dialogs[-1].show()" )
        .arg( algorithm );
    if ( !QgsPythonRunner::isValid() || !QgsPythonRunner::run( command ) )
      mIface->messageBar()->pushWarning(
        QStringLiteral( "Koppelkans" ), tr( "The dialog could not be opened. Enable the plugin Processing under Plugins > Manage and Install Plugins." ) );
  }

  void Plugin::openHelp()
  {
    if ( !mHelp )
      mHelp = new HelpWindow( mIface->mainWindow() );
    mHelp->show();
    mHelp->raise();
    mHelp->activateWindow();
  }
} // namespace koppelkans

// What QGIS asks of a plugin library. Names and texts are asked before the plugin exists.
namespace
{
  const QString PLUGIN_NAME = QStringLiteral( "Koppelkans" );
  const QString PLUGIN_DESCRIPTION = QStringLiteral( "Shows what comes together in a street: tasks of all sectors, stacked in space, time and money" );
  const QString PLUGIN_CATEGORY = QStringLiteral( "Analysis" );
  const QString PLUGIN_VERSION = QStringLiteral( KOPPELKANS_VERSION );
  const QString PLUGIN_ICON = QStringLiteral( ":/koppelkans/icons/koppelkans.svg" );
} // namespace

QGISEXTERN QgisPlugin *classFactory( QgisInterface *iface )
{
  return new koppelkans::Plugin( iface );
}
QGISEXTERN const QString *name()
{
  return &PLUGIN_NAME;
}
QGISEXTERN const QString *description()
{
  return &PLUGIN_DESCRIPTION;
}
QGISEXTERN const QString *category()
{
  return &PLUGIN_CATEGORY;
}
QGISEXTERN const QString *version()
{
  return &PLUGIN_VERSION;
}
QGISEXTERN const QString *icon()
{
  return &PLUGIN_ICON;
}
QGISEXTERN int type()
{
  return static_cast<int>( QgisPlugin::PluginType::UI );
}
QGISEXTERN void unload( QgisPlugin *plugin )
{
  delete plugin;
}
