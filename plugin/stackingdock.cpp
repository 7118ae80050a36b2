// SPDX-License-Identifier: GPL-2.0-or-later
#include "stackingdock.h"

#include "dockresults.h"
#include "dockstate.h"
#include "exporttarget.h"
#include "hotplaces.h"
#include "hotplacesfile.h"
#include "placepane.h"
#include "roomtoscroll.h"
#include "stackingpicture.h"
#include "stackpane.h"
#include "stackprovenance.h"
#include "stackrun.h"

#include <qgsmapcanvas.h>
#include <qgsmessagebar.h>
#include <qgsproject.h>
#include <qgsvectorlayer.h>

#include <QAction>
#include <QMenu>
#include <QScopedValueRollback>
#include <QScrollArea>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

namespace koppelkans
{
  namespace
  {
    constexpr int LEAST_WIDTH = 360;
    constexpr int LEAST_PLACE_HEIGHT = 80;
  } // namespace

  StackingDock::StackingDock( QgsMapCanvas *canvas, QgsMessageBar *messages, QWidget *parent )
    : QgsDockWidget( tr( "Stacking" ), parent )
    , mCanvas( canvas )
    , mMessages( messages )
    , mRun( new StackRun( this ) )
  {
    setObjectName( QStringLiteral( "KoppelkansStackingDock" ) );
    layOut();
    makeExportMenu();
    tieTogether();
    readState();
    followStacks();
  }

  StackingDock::~StackingDock()
  {
    // Layers and projects live on; nobody of them may call into a dock that is going.
    QgsProject::instance()->disconnect( this );
  }

  void StackingDock::layOut()
  {
    auto *content = new QWidget( this );
    mParts = new QSplitter( Qt::Vertical, content );
    mParts->setObjectName( QStringLiteral( "parts" ) );
    mParts->setChildrenCollapsible( false );
    // Tab goes through the parts in the order in which they are made here: what is made elsewhere and moved in comes last.
    mStackPane = new StackPane( mRun, mParts );
    mHotPlaces = new HotPlaces( mParts );
    QScrollArea *place = roomToScroll( mParts );
    mPlacePane = new PlacePane( mCanvas, place );
    place->setWidget( mPlacePane );
    place->setMinimumHeight( LEAST_PLACE_HEIGHT );
    mParts->addWidget( mStackPane );
    mParts->addWidget( mHotPlaces );
    mParts->addWidget( place );
    auto *layout = new QVBoxLayout( content );
    layout->setContentsMargins( 4, 4, 4, 4 );
    layout->addWidget( mParts );
    content->setMinimumWidth( LEAST_WIDTH );
    setWidget( content );
    connect( mStackPane, &StackPane::roomChanged, this, &StackingDock::shareRoom, Qt::QueuedConnection ); // once it has its new size
    shareRoom();
  }

  // A dock is shown for many reasons: QGIS starts, panels are toggled, its tab is raised. Only the action tells that somebody asked for it.
  void StackingDock::openBy( QAction *action )
  {
    setToggleVisibilityAction( action );
    connect( action, &QAction::triggered, this,
      [this]( bool isOpened )
      {
        if ( isOpened )
          takeFocus();
      } );
  }

  // With Tab alone the dock lies behind the whole of QGIS.
  void StackingDock::takeFocus()
  {
    window()->activateWindow(); // of its own, where it floats
    if ( mStackPane->hasLayers() && mStackPane->isCollapsed() )
      mHotPlaces->takeFocus();
    else
      mStackPane->takeFocus();
  }

  // Folded, the tasks take what they need and no more; unfolded, a little more than a third, and more while there is nothing below; never less than they need.
  void StackingDock::shareRoom()
  {
    const bool isFolded = mStackPane->hasLayers() && mStackPane->isCollapsed();
    const int needed = mStackPane->leastHeight();
    mStackPane->setMaximumHeight( isFolded ? needed : QWIDGETSIZE_MAX );
    mStackPane->setMinimumHeight( needed );
    const int whole = std::max( mParts->height(), height() );
    const int top = isFolded ? needed : std::max( needed, whole * ( mHotPlaces->stacks() ? 2 : 3 ) / 5 );
    mParts->setSizes( { top, ( whole - top ) * 2 / 5, ( whole - top ) * 3 / 5 } );
  }

  void StackingDock::makeExportMenu()
  {
    auto *menu = new QMenu( mHotPlaces->exportButton() );
    connect( menu->addAction( tr( "&List of hot places (CSV)…" ) ), &QAction::triggered, this, &StackingDock::exportList );
    QAction *both = menu->addAction( tr( "&Map and bars (PNG)…" ) );
    connect( both, &QAction::triggered, this, [this] { exportPicture( true ); } );
    QAction *bars = menu->addAction( tr( "&Bars (PNG or SVG)…" ) );
    connect( bars, &QAction::triggered, this, [this] { exportPicture( false ); } );
    connect( menu, &QMenu::aboutToShow, this,
      [this, both, bars]
      {
        both->setEnabled( mPlacePane->hasPlace() && mPlacePane->hasMap() );
        bars->setEnabled( mPlacePane->hasPlace() );
      } );
    mHotPlaces->exportButton()->setMenu( menu );
  }

  void StackingDock::tieTogether()
  {
    connect( mStackPane, &StackPane::prepareWanted, this, &StackingDock::prepareWanted );
    connect( mStackPane, &StackPane::changed, this, &StackingDock::followStacks );
    connect( mHotPlaces, &HotPlaces::stackWanted, mStackPane, &StackPane::stack );
    connect( mHotPlaces, &HotPlaces::stacksChanged, this, &StackingDock::followStacks );
    connect( mHotPlaces, &HotPlaces::stacksPicked, this,
      []( const QgsVectorLayer *stacks )
      {
        const std::optional<DockResult> result = dockResultOf( *stacks );
        if ( result && result->isUntouched )
          showOnlyDockResults( *QgsProject::instance(), result->made );
      } );
    connect( mHotPlaces, &HotPlaces::placeChosen, this, [this]( const HotPlace &place ) { mPlacePane->goTo( place.feature ); } );
    connect( mRun, &StackRun::done, this, &StackingDock::showStacks );
    connect( mRun, &StackRun::failed, this, [this]( const QString &reason ) { tell( tr( "Not stacked" ), reason ); } );
    connect( mPlacePane, &PlacePane::failed, this, [this]( const QString &reason ) { tell( tr( "The tasks cannot be read" ), reason ); } );

    connect( mStackPane, &StackPane::edited, this, &StackingDock::noteEdit );
    connect( mHotPlaces, &HotPlaces::orderChanged, this, &StackingDock::noteEdit );
    connect( QgsProject::instance(), &QgsProject::writeProject, this, &StackingDock::writeState );
    connect( QgsProject::instance(), &QgsProject::readProject, this, &StackingDock::readState );
    connect( QgsProject::instance(), &QgsProject::cleared, this, &StackingDock::readState );
  }

  void StackingDock::showStacks( QgsVectorLayer *stacks )
  {
    mHotPlaces->setStacks( stacks );
    mStackPane->setCollapsed( true ); // from now on the places are what is looked at
  }

  // Stacks that were made elsewhere do not tell of which layers: then those that are ticked now.
  void StackingDock::followStacks()
  {
    QgsVectorLayer *stacks = mHotPlaces->stacks();
    const StackRequest now = mStackPane->request();
    const StackRequest then = stacks ? requestOf( stacks ) : now;
    const bool isTold = !then.taskLayers.isEmpty();
    mHotPlaces->offerStacking( !now.taskLayers.isEmpty() );
    mPlacePane->setStacks( stacks, isTold ? then.taskLayers : now.taskLayers, isTold ? then.reopenYears : now.reopenYears );
  }

  void StackingDock::writeState()
  {
    const QgsVectorLayer *stacks = mHotPlaces->stacks();
    DockState{ mStackPane->request(), stacks ? stacks->id() : QString(), mHotPlaces->order() }.writeTo( *QgsProject::instance() );
  }

  void StackingDock::readState()
  {
    const QScopedValueRollback<bool> reading( mIsReadingState, true );
    const std::optional<DockState> state = DockState::readFrom( *QgsProject::instance() );
    if ( !state )
    {
      mStackPane->showDefaults();
      mStackPane->setCollapsed( false );
      mHotPlaces->setOrder( HotOrder::Tasks );
      return;
    }
    mStackPane->showRequest( state->request );
    mHotPlaces->setOrder( state->order );
    if ( auto *stacks = qobject_cast<QgsVectorLayer *>( QgsProject::instance()->mapLayer( state->stacks ) ) )
      showStacks( stacks );
    else
      mStackPane->setCollapsed( false );
  }

  // What the user changes makes the project one to be saved; it is written when the project is.
  void StackingDock::noteEdit()
  {
    if ( !mIsReadingState )
      QgsProject::instance()->setDirty( true );
  }

  void StackingDock::exportList()
  {
    const QgsVectorLayer *stacks = mHotPlaces->stacks();
    if ( !stacks )
      return;
    const QDate today = QDate::currentDate();
    const QString name = exportFileName( tr( "hot_places" ), stacks->name(), today, QStringLiteral( "csv" ) );
    const QString path = askExportTarget( this, tr( "List of hot places" ), name, tr( "CSV (*.csv)" ) );
    if ( path.isEmpty() )
      return;
    const QString reason = writeHotPlaces( mHotPlaces->places(), provenanceOf( *stacks, today ), QLocale(), path );
    if ( !reason.isEmpty() )
      tell( tr( "The list could not be written" ), reason );
  }

  void StackingDock::exportPicture( bool withMap )
  {
    const QgsVectorLayer *stacks = mHotPlaces->stacks();
    if ( !stacks )
      return;
    const QDate today = QDate::currentDate();
    const QString name = exportFileName( tr( "place" ), mPlacePane->placeName(), today, QStringLiteral( "png" ) );
    const QString filter = withMap ? tr( "PNG (*.png)" ) : tr( "PNG (*.png);;SVG (*.svg)" );
    const QString path = askExportTarget( this, tr( "Picture of the place" ), name, filter );
    if ( path.isEmpty() )
      return;
    QStringList notes = sentencesOf( provenanceOf( *stacks, today ) );
    const QImage map = withMap ? mPlacePane->mapPicture() : QImage();
    if ( !map.isNull() )
      notes << tr( "Tasks that are not in this layer are left off the map." );
    const QString reason = writePlacePicture( mPlacePane->view(), map, notes, path );
    if ( !reason.isEmpty() )
      tell( tr( "The picture could not be written" ), reason );
  }

  void StackingDock::tell( const QString &problem, const QString &reason )
  {
    if ( mMessages )
      mMessages->pushWarning( tr( "Koppelkans: %1" ).arg( problem ), reason );
  }
} // namespace koppelkans
