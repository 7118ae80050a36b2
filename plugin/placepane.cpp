// SPDX-License-Identifier: GPL-2.0-or-later
#include "placepane.h"

#include "placetool.h"
#include "placeview.h"
#include "taskcatalogue.h"
#include "tasksonmap.h"

#include <qgscoordinatetransform.h>
#include <qgsexception.h>
#include <qgsmapcanvas.h>
#include <qgsproject.h>
#include <qgsvectorlayer.h>

#include <QAction>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace koppelkans
{
  PlacePane::PlacePane( QgsMapCanvas *canvas, QWidget *parent )
    : QWidget( parent )
    , mCanvas( canvas )
    , mCatalogue( new TaskCatalogue( this ) )
    , mOnMap( new TasksOnMap( canvas, mCatalogue, this ) )
    , mTool( new PlaceTool( canvas ) )
    , mToolButton( new QToolButton( this ) )
    , mHint( new QLabel( this ) )
    , mView( new PlaceView( this ) )
  {
    auto *action = new QAction( QIcon( QStringLiteral( ":/koppelkans/icons/placetool.svg" ) ), tr( "Wh&at lies here" ), this );
    action->setObjectName( QStringLiteral( "placeTool" ) );
    action->setCheckable( true );
    action->setToolTip( tr( "Click the map to see which tasks lie there" ) );
    mTool->setAction( action );
    mToolButton->setDefaultAction( action );
    mToolButton->setToolButtonStyle( Qt::ToolButtonTextBesideIcon );
    mToolButton->setFocusPolicy( Qt::StrongFocus );
    mHint->setObjectName( QStringLiteral( "placeHint" ) );
    mHint->setWordWrap( true );

    auto *row = new QHBoxLayout;
    row->addWidget( mToolButton );
    row->addWidget( mHint, 1 );
    auto *layout = new QVBoxLayout( this );
    layout->setContentsMargins( 0, 0, 0, 0 );
    layout->addLayout( row );
    layout->addWidget( mView, 1 );

    connect( action, &QAction::triggered, this,
      [this]( bool isOn )
      {
        if ( isOn )
          mCanvas->setMapTool( mTool );
        else
          mCanvas->unsetMapTool( mTool );
      } );
    connect( mTool, &PlaceTool::clicked, this, &PlacePane::showAt );
    connect( mView, &PlaceView::selectionChanged, mOnMap, &TasksOnMap::select );
    connect( mView, &PlaceView::taskActivated, mOnMap, &TasksOnMap::zoomToTask );
    connect( mOnMap, &TasksOnMap::selectedInLayers, mView, &PlaceView::selectTasks );
    connect( mCatalogue, &TaskCatalogue::changed, this, &PlacePane::showTasks );
    connect( mCatalogue, &TaskCatalogue::failed, this, &PlacePane::failed );
    forgetPlace( QString() );
  }

  PlacePane::~PlacePane()
  {
    delete mTool; // the canvas keeps no tool that is gone
  }

  void PlacePane::setStacks( QgsVectorLayer *stacks, const QStringList &taskLayers, int reopenYears )
  {
    mReopenYears = reopenYears;
    if ( stacks != mStacks )
      forgetPlace( QString() );
    mStacks = stacks;
    mCatalogue->setLayers( stacks ? taskLayers : QStringList() );
  }

  void PlacePane::goTo( QgsFeatureId piece )
  {
    if ( !mStacks )
      return;
    const QgsFeature feature = mStacks->getFeature( piece );
    if ( !feature.isValid() )
      return;
    mOnMap->zoomTo( feature.geometry(), mStacks->crs() );
    showPiece( feature );
  }

  void PlacePane::showAt( const QgsPointXY &point )
  {
    if ( !mStacks )
    {
      forgetPlace( tr( "There are no stacks yet: stack first." ) );
      return;
    }
    try
    {
      const QgsCoordinateTransform transform( mCanvas->mapSettings().destinationCrs(), mStacks->crs(), QgsProject::instance()->transformContext() );
      const QgsFeature piece = pieceAt( mStacks, transform.transform( point ) );
      if ( piece.isValid() )
        showPiece( piece );
      else
        forgetPlace( tr( "No tasks lie there." ) );
    }
    catch ( const QgsCsException & )
    {
      forgetPlace( tr( "No tasks lie there." ) );
    }
  }

  bool PlacePane::hasMap() const
  {
    return mStacks && mCatalogue->isReady();
  }

  QImage PlacePane::mapPicture() const
  {
    if ( !hasMap() )
      return QImage();
    const QgsMapSettings &map = mCanvas->mapSettings();
    QgsFeatureRequest request;
    request.setFilterRect( map.mapToLayerCoordinates( mStacks, map.visibleExtent() ) );
    request.setSubsetOfAttributes( QStringList{ QStringLiteral( "task_ids" ) }, mStacks->fields() );
    QSet<QString> stacked;
    QgsFeatureIterator pieces = mStacks->getFeatures( request );
    QgsFeature piece;
    while ( pieces.nextFeature( piece ) )
    {
      for ( const QString &id : piece.attribute( QStringLiteral( "task_ids" ) ).toString().split( ',', Qt::SkipEmptyParts ) )
        stacked.insert( id );
    }
    return mapOfStacks( mCanvas, mCatalogue->featuresOf( stacked ) );
  }

  void PlacePane::showPiece( const QgsFeature &piece )
  {
    mPiece = piece.geometry();
    mTaskIds = piece.attribute( QStringLiteral( "task_ids" ) ).toString();
    mPlaceName = piece.attribute( QStringLiteral( "area_name" ) ).toString();
    showTasks();
  }

  void PlacePane::showTasks()
  {
    if ( !hasPlace() || !mStacks )
      return;
    const QStringList ids = mTaskIds.split( ',', Qt::SkipEmptyParts );
    mHint->setText( mCatalogue->isReady() ? QString() : tr( "Reading the tasks…" ) );
    const QStringList selected = mView->selectedTasks();
    const QVector<PlaceTask> tasks = mCatalogue->tasks( ids );
    mView->showTasks( tasks, mReopenYears, mPlaceName );
    mOnMap->showPlace( mPiece, mStacks->crs(), ids );
    mView->selectTasks( selected );
    emit placeShown();
  }

  void PlacePane::forgetPlace( const QString &hint )
  {
    mTaskIds.clear();
    mPiece = QgsGeometry();
    mOnMap->clear();
    mView->clear();
    mHint->setText( hint );
  }
} // namespace koppelkans
