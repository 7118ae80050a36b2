// SPDX-License-Identifier: GPL-2.0-or-later
#include "tasksonmap.h"

#include "qgiscompat.h"
#include "taskcatalogue.h"

#include <qgscoordinatetransform.h>
#include <qgsexception.h>
#include <qgsmapcanvas.h>
#include <qgsproject.h>
#include <qgsreferencedgeometry.h>
#include <qgsrubberband.h>
#include <qgsvectorlayer.h>

namespace koppelkans
{
  namespace
  {
    constexpr double MARGIN = 2.5;         // a place is seen with its surroundings
    constexpr double LEAST_EXTENT_M = 120; // of the map after zooming
    const QColor PIECE_COLOR( 11, 110, 105 );
    const QColor TASK_COLOR( 224, 50, 120 );

    QgsRubberBand *makeBand( QgsMapCanvas *canvas, const QColor &color, int width, int fillAlpha )
    {
      auto *band = new QgsRubberBand( canvas, compat::GEOMETRY_POLYGON );
      QColor fill = color;
      fill.setAlpha( fillAlpha );
      band->setStrokeColor( color );
      band->setSecondaryStrokeColor( QColor( 255, 255, 255, 200 ) ); // seen on dark and light maps alike
      band->setFillColor( fill );
      band->setWidth( width );
      return band;
    }
  } // namespace

  TasksOnMap::TasksOnMap( QgsMapCanvas *canvas, const TaskCatalogue *catalogue, QObject *parent )
    : QObject( parent )
    , mCanvas( canvas )
    , mCatalogue( catalogue )
  {
    mTaskBand = makeBand( canvas, TASK_COLOR, 3, 40 );
    mPieceBand = makeBand( canvas, PIECE_COLOR, 3, 60 );
  }

  TasksOnMap::~TasksOnMap()
  {
    clear();
    if ( !mCanvas )
      return; // which took its items along
    delete mPieceBand;
    delete mTaskBand;
  }

  void TasksOnMap::showPlace( const QgsGeometry &piece, const QgsCoordinateReferenceSystem &crs, const QStringList &tasks )
  {
    clear();
    mTasks = tasks;
    if ( !piece.isNull() )
      mPieceBand->addGeometry( piece, crs );
    for ( const QString &task : tasks )
    {
      QgsFeatureId feature = 0;
      QgsVectorLayer *layer = mCatalogue->layerOf( task, feature );
      if ( !layer || mLayers.contains( layer ) )
        continue;
      mLayers << layer;
      connect( layer, &QgsVectorLayer::selectionChanged, this, [this] { readSelection(); } );
    }
  }

  void TasksOnMap::clear()
  {
    for ( const QPointer<QgsVectorLayer> &layer : std::as_const( mLayers ) )
    {
      if ( layer )
        layer->disconnect( this );
    }
    mLayers.clear();
    mTasks.clear();
    if ( !mCanvas )
      return;
    mPieceBand->reset( compat::GEOMETRY_POLYGON );
    mTaskBand->reset( compat::GEOMETRY_POLYGON );
  }

  void TasksOnMap::select( const QStringList &tasks )
  {
    outline( tasks );
    QMap<QgsVectorLayer *, QgsFeatureIds> selections;
    for ( const QPointer<QgsVectorLayer> &layer : std::as_const( mLayers ) )
    {
      if ( layer )
        selections.insert( layer, layer->selectedFeatureIds() );
    }
    for ( const QString &task : std::as_const( mTasks ) )
    {
      QgsFeatureId feature = 0;
      QgsVectorLayer *layer = mCatalogue->layerOf( task, feature );
      if ( !layer )
        continue;
      if ( tasks.contains( task ) )
        selections[layer].insert( feature );
      else
        selections[layer].remove( feature );
    }
    mIsSelecting = true;
    for ( auto selection = selections.begin(); selection != selections.end(); ++selection )
    {
      if ( selection.key()->selectedFeatureIds() != selection.value() )
        selection.key()->selectByIds( selection.value() );
    }
    mIsSelecting = false;
  }

  void TasksOnMap::readSelection()
  {
    if ( mIsSelecting )
      return;
    QStringList selected;
    for ( const QString &task : std::as_const( mTasks ) )
    {
      QgsFeatureId feature = 0;
      const QgsVectorLayer *layer = mCatalogue->layerOf( task, feature );
      if ( layer && layer->selectedFeatureIds().contains( feature ) )
        selected << task;
    }
    outline( selected );
    emit selectedInLayers( selected );
  }

  void TasksOnMap::outline( const QStringList &tasks )
  {
    mTaskBand->reset( compat::GEOMETRY_POLYGON );
    for ( const QString &task : tasks )
    {
      const QgsGeometry outline = mCatalogue->outline( task );
      if ( !outline.isNull() )
        mTaskBand->addGeometry( outline, mCatalogue->crs() );
    }
  }

  void TasksOnMap::zoomToTask( const QString &task )
  {
    zoomTo( mCatalogue->outline( task ), mCatalogue->crs() );
  }

  void TasksOnMap::zoomTo( const QgsGeometry &geometry, const QgsCoordinateReferenceSystem &crs )
  {
    if ( geometry.isNull() || !mCanvas )
      return;
    QgsRectangle extent = geometry.boundingBox();
    extent.scale( MARGIN );
    const double missing = LEAST_EXTENT_M - std::max( extent.width(), extent.height() );
    if ( missing > 0 )
      extent.grow( missing / 2 );
    try
    {
      mCanvas->setReferencedExtent( QgsReferencedRectangle( extent, crs ) );
    }
    catch ( const QgsCsException & )
    {
      return; // the map's system does not reach there: nothing to go to
    }
    mCanvas->refresh();
    mCanvas->flashGeometries( { geometry }, crs );
  }
} // namespace koppelkans
