// SPDX-License-Identifier: GPL-2.0-or-later
#include "profiledock.h"

#include "emptystate.h"
#include "profilecatalogue.h"
#include "profilelayers.h"
#include "profilepane.h"
#include "profilepicture.h"

#include <qgscollapsiblegroupbox.h>
#include <qgslayoutitempage.h>
#include <qgslayoutmanager.h>
#include <qgslayoutpagecollection.h>
#include <qgsmessagebar.h>
#include <qgsprintlayout.h>
#include <qgsproject.h>

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QScopedValueRollback>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

namespace koppelkans
{
  namespace
  {
    constexpr int LEAST_WIDTH = 360;
  }

  ProfileDock::ProfileDock( QgsMapCanvas *canvas, QgsMessageBar *messages, QWidget *parent )
    : QgsDockWidget( tr( "Street profile" ), parent )
    , mCanvas( canvas )
    , mMessages( messages )
    , mCatalogue( new ProfileCatalogue( this ) )
  {
    setObjectName( QStringLiteral( "KoppelkansProfileDock" ) );
    layOut();
    makeExportMenu();
    tieTogether();
    readState();
  }

  ProfileDock::~ProfileDock()
  {
    // Layers and projects live on; nobody of them may call into a dock that is going.
    QgsProject::instance()->disconnect( this );
  }

  void ProfileDock::layOut()
  {
    // A laptop's screen is low: what does not fit is scrolled to, and the window does not grow.
    auto *scroll = new QScrollArea( this );
    scroll->setWidgetResizable( true );
    scroll->setFrameShape( QFrame::NoFrame );
    scroll->setFocusPolicy( Qt::NoFocus );
    scroll->setHorizontalScrollBarPolicy( Qt::ScrollBarAlwaysOff );
    auto *content = new QWidget( scroll );
    mLayersBox = new QgsCollapsibleGroupBox( tr( "Layers" ), content );
    mLayersBox->setObjectName( QStringLiteral( "profileLayers" ) );
    mLayersBox->setSaveCollapsedState( false );
    mLayersBox->setScrollOnExpand( false );
    mLayers = new ProfileLayers( mLayersBox );
    auto *inside = new QVBoxLayout( mLayersBox );
    inside->setContentsMargins( 0, 0, 0, 0 );
    inside->addWidget( mLayers );
    mEmpty =
      new EmptyState( tr( "There are no street sections in this project yet. Street sections makes them from street axes or from the public space; with a "
                          "layer of networks, lines drawn on the map will do as well." ),
        tr( "Make &street sections…" ), content );
    mReading = new QLabel( tr( "Reading the layers…" ), content );
    mReading->setObjectName( QStringLiteral( "readingLayers" ) );
    mReading->setAlignment( Qt::AlignCenter );
    mNews = new QLabel( content );
    mNews->setObjectName( QStringLiteral( "layerNews" ) );
    mNews->setWordWrap( true );
    mPane = new ProfilePane( mCanvas, content );
    auto *layout = new QVBoxLayout( content );
    layout->setContentsMargins( 4, 4, 4, 4 );
    layout->setSpacing( 3 );
    layout->addWidget( mLayersBox );
    layout->addWidget( mEmpty, 1 );
    layout->addWidget( mReading );
    layout->addWidget( mNews );
    layout->addWidget( mPane, 1 );
    scroll->setWidget( content );
    scroll->setMinimumWidth( LEAST_WIDTH );
    setWidget( scroll );
    mReading->hide();
    mNews->hide();
  }

  // A dock is shown for many reasons: QGIS starts, panels are toggled, its tab is raised. Only the action tells that somebody asked for it.
  void ProfileDock::openBy( QAction *action )
  {
    setToggleVisibilityAction( action );
    connect( action, &QAction::triggered, this,
      [this]( bool isOpened )
      {
        if ( isOpened )
          takeFocus();
      } );
  }

  void ProfileDock::takeFocus()
  {
    window()->activateWindow(); // of its own, where it floats
    if ( !mEmpty->isHidden() )
      mEmpty->takeFocus();
    else if ( !mLayersBox->isCollapsed() )
      mLayers->takeFocus();
    else
      mPane->takeFocus();
  }

  void ProfileDock::makeExportMenu()
  {
    auto *menu = new QMenu( mPane->exportButton() );
    QAction *file = menu->addAction( tr( "&Picture (PNG, SVG or PDF)…" ) );
    file->setObjectName( QStringLiteral( "exportProfile" ) );
    connect( file, &QAction::triggered, this, &ProfileDock::exportPicture );
    QAction *copy = menu->addAction( tr( "&Copy to the clipboard" ) );
    copy->setObjectName( QStringLiteral( "copyProfile" ) );
    connect( copy, &QAction::triggered, this, &ProfileDock::copyPicture );
    auto *layouts = menu->addMenu( tr( "Into a print &layout" ) );
    connect( menu, &QMenu::aboutToShow, this,
      [this, menu, layouts]
      {
        for ( QAction *action : menu->actions() )
          action->setEnabled( mPane->hasProfile() );
        layouts->clear();
        for ( QgsPrintLayout *layout : QgsProject::instance()->layoutManager()->printLayouts() )
          connect( layouts->addAction( QString( layout->name() ).replace( '&', QLatin1String( "&&" ) ) ), &QAction::triggered, this,
            [this, layout] { addToLayout( layout ); } );
        layouts->addSeparator();
        connect( layouts->addAction( tr( "&New print layout" ) ), &QAction::triggered, this, [this] { addToLayout( nullptr ); } );
      } );
    mPane->exportButton()->setMenu( menu );
  }

  void ProfileDock::tieTogether()
  {
    connect( mEmpty, &EmptyState::remedyWanted, this, [this] { emit algorithmWanted( QStringLiteral( "streetsections" ) ); } );
    connect( mLayers, &ProfileLayers::algorithmWanted, this, &ProfileDock::algorithmWanted );
    connect( mLayers, &ProfileLayers::changed, this, &ProfileDock::followLayers );
    connect( mLayers, &ProfileLayers::edited, this,
      [this]
      {
        mIsGuessing = false;
        noteEdit();
      } );
    connect( mCatalogue, &ProfileCatalogue::started, this, &ProfileDock::refresh );
    connect( mCatalogue, &ProfileCatalogue::read, this,
      [this]( const std::shared_ptr<const ProfileSource> &source )
      {
        mPane->setSource( source );
        showNews( source ? source->news() : LayerNews() );
        refresh();
      } );
    connect( mCatalogue, &ProfileCatalogue::failed, this,
      [this]( const QString &reason )
      {
        mPane->setSource( nullptr );
        showNews( {} );
        mLayersBox->setCollapsed( false );
        refresh();
        tell( tr( "The layers cannot be read" ), reason );
      } );
    connect( mPane, &ProfilePane::edited, this, &ProfileDock::noteEdit );
    connect( mPane, &ProfilePane::failed, this, [this]( const QString &reason ) { tell( tr( "The profile cannot be shown" ), reason ); } );
    connect( QgsProject::instance(), &QgsProject::layersAdded, this, &ProfileDock::guess );
    connect( QgsProject::instance(), &QgsProject::layersRemoved, this, &ProfileDock::followLayers );
    connect( QgsProject::instance(), &QgsProject::writeProject, this, &ProfileDock::writeState );
    connect( QgsProject::instance(), &QgsProject::readProject, this, &ProfileDock::readState );
    connect( QgsProject::instance(), &QgsProject::cleared, this, &ProfileDock::readState );
  }

  void ProfileDock::followLayers()
  {
    mCatalogue->setRequest( mLayers->request() );
    refresh();
  }

  void ProfileDock::refresh()
  {
    const bool canShow = mLayers->request().canShowAnything();
    mEmpty->setVisible( !canShow );
    mReading->setVisible( canShow && mCatalogue->isReading() );
    mPane->setVisible( canShow );
  }

  void ProfileDock::showNews( const LayerNews &news )
  {
    const QString leftOut = tr( "Of the layers %1 features were left out." ).arg( news.leftOut );
    const QString where = tr( "Remarks on the layers: %1. See View > Panels > Log Messages, under Koppelkans." ).arg( news.remarks );
    mNews->setText( news.leftOut > 0 ? QStringLiteral( "%1 %2" ).arg( leftOut, where ) : where );
    mNews->setVisible( news.leftOut + news.remarks > 0 );
  }

  // A layer that comes later counts too, as long as nobody chose.
  void ProfileDock::guess()
  {
    if ( !mIsGuessing || mIsReadingState )
      return;
    mLayers->showRequest( guessedRequest( *QgsProject::instance() ) );
    if ( !mLayers->request().sections.isEmpty() )
      mLayersBox->setCollapsed( true ); // from now on the profile is what is looked at
  }

  void ProfileDock::writeState()
  {
    ProfileState state;
    if ( !mIsGuessing )
      state.request = mLayers->request();
    mPane->writeTo( state );
    state.writeTo( *QgsProject::instance() );
  }

  void ProfileDock::readState()
  {
    const QScopedValueRollback<bool> reading( mIsReadingState, true );
    const std::optional<ProfileState> state = ProfileState::readFrom( *QgsProject::instance() );
    mIsGuessing = !state || !state->request.canShowAnything();
    mPane->showState( state.value_or( ProfileState() ) );
    mLayers->showRequest( mIsGuessing ? guessedRequest( *QgsProject::instance() ) : state->request );
    mLayersBox->setCollapsed( mLayers->request().canShowAnything() );
    refresh();
  }

  // What the user changes makes the project one to be saved; it is written when the project is.
  void ProfileDock::noteEdit()
  {
    if ( !mIsReadingState )
      QgsProject::instance()->setDirty( true );
  }

  void ProfileDock::exportPicture()
  {
    const std::unique_ptr<ProfilePicture> picture = mPane->picture();
    if ( !picture )
      return;
    const QString path = QFileDialog::getSaveFileName(
      this, tr( "Picture of the street profile" ), QDir::home().filePath( tr( "profile.png" ) ), tr( "PNG (*.png);;SVG (*.svg);;PDF (*.pdf)" ) );
    if ( path.isEmpty() )
      return;
    const QString reason = picture->write( path );
    if ( !reason.isEmpty() )
      tell( tr( "The picture could not be written" ), reason );
  }

  void ProfileDock::copyPicture()
  {
    const std::unique_ptr<ProfilePicture> picture = mPane->picture();
    if ( !picture )
      return;
    auto *content = new QMimeData;
    content->setImageData( picture->image() );
    content->setData( QStringLiteral( "image/svg+xml" ), picture->svg() );
    QApplication::clipboard()->setMimeData( content );
  }

  void ProfileDock::addToLayout( QgsPrintLayout *layout )
  {
    const std::unique_ptr<ProfilePicture> picture = mPane->picture();
    if ( !picture )
      return;
    if ( !layout )
    {
      layout = new QgsPrintLayout( QgsProject::instance() );
      layout->initializeDefaults();
      layout->setName( QgsProject::instance()->layoutManager()->generateUniqueTitle() );
      QgsProject::instance()->layoutManager()->addLayout( layout );
    }
    koppelkans::addToLayout( *picture, layout );
    emit layoutWanted( layout );
  }

  void ProfileDock::tell( const QString &problem, const QString &reason )
  {
    if ( mMessages )
      mMessages->pushWarning( tr( "Koppelkans: %1" ).arg( problem ), reason );
  }
} // namespace koppelkans
