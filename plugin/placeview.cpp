// SPDX-License-Identifier: GPL-2.0-or-later
#include "placeview.h"

#include "placelegend.h"
#include "placepicture.h"
#include "placetaskmodel.h"
#include "placetasktree.h"
#include "placewords.h"
#include "rulesinforce.h"
#include "yearcounts.h"

#include <QLabel>
#include <QScopedValueRollback>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace koppelkans
{
  namespace
  {
    QVector<int> rowsOf( const QItemSelectionModel *selection )
    {
      QVector<int> rows;
      for ( const QModelIndex &index : selection->selectedRows() )
        rows << index.row();
      std::sort( rows.begin(), rows.end() );
      return rows;
    }
  } // namespace

  PlaceView::PlaceView( QWidget *parent )
    : QWidget( parent )
    , mModel( new PlaceTaskModel( this ) )
    , mPages( new QStackedWidget( this ) )
    , mEmpty( new QLabel )
    , mPlaceName( new QLabel )
    , mTree( new PlaceTaskTree( mModel, nullptr ) )
    , mSummary( new QLabel )
    , mCounts( new YearCounts( this ) )
    , mLegend( new PlaceLegend )
  {
    mEmpty->setObjectName( QStringLiteral( "emptyPlace" ) );
    mEmpty->setAlignment( Qt::AlignCenter );
    mEmpty->setWordWrap( true );
    mEmpty->setMargin( 12 );
    mPlaceName->setObjectName( QStringLiteral( "placeName" ) );
    mPlaceName->setTextFormat( Qt::PlainText );
    mPlaceName->setWordWrap( true );
    QFont bold = mPlaceName->font();
    bold.setBold( true );
    mPlaceName->setFont( bold );
    mTree->setObjectName( QStringLiteral( "placeTasks" ) );
    mTree->setAccessibleName( tr( "Tasks at this place" ) );
    mSummary->setObjectName( QStringLiteral( "placeSummary" ) );
    mSummary->setWordWrap( true );
    mSummary->setTextInteractionFlags( Qt::TextSelectableByMouse );

    auto *page = new QWidget;
    auto *column = new QVBoxLayout( page );
    column->setContentsMargins( 0, 0, 0, 0 );
    column->setSpacing( 4 );
    for ( QWidget *widget : std::initializer_list<QWidget *>{ mPlaceName, mSummary, mTree, mCounts, mLegend } )
      column->addWidget( widget, widget == mTree ? 1 : 0 );
    mCounts->alignWith( this );
    mPages->addWidget( mEmpty );
    mPages->addWidget( page );
    auto *layout = new QVBoxLayout( this );
    layout->setContentsMargins( 0, 0, 0, 0 );
    layout->addWidget( mPages );

    connect( mTree, &PlaceTaskTree::rowActivated, this,
      [this]( const QModelIndex &index ) { emit taskActivated( index.data( PlaceTaskModel::TaskIdRole ).toString() ); } );
    connect( mTree, &PlaceTaskTree::rowLayoutChanged, this, &PlaceView::timeAreaChanged );
    connect( mTree->selectionModel(), &QItemSelectionModel::selectionChanged, this,
      [this]
      {
        if ( !mIsSelectingFromOutside )
          emit selectionChanged( selectedTasks() );
      } );
    clear();
  }

  void PlaceView::showTasks( const QVector<PlaceTask> &tasks, int reopenYears, const QString &placeName )
  {
    mModel->show( placeContentOf( tasks, reopenYears, placeName, rulesInForce(), QDate::currentDate() ) );
    if ( tasks.isEmpty() )
    {
      showEmpty( tr( "No task lies here. Click another place on the map." ) );
      return;
    }
    mPlaceName->setText( placeName );
    mPlaceName->setVisible( !placeName.isEmpty() );
    mSummary->setText( summaryText( mModel->content() ) );
    mCounts->showPlace( mModel->content() );
    mLegend->showItems( legendOf( mModel->content() ) );
    mTree->setMinimumHeight( mTree->sizeHint().height() );
    mPages->setCurrentIndex( 1 );
  }

  void PlaceView::clear()
  {
    mModel->show( {} );
    showEmpty( tr( "Click the map to see what lies there." ) );
  }

  void PlaceView::showEmpty( const QString &text )
  {
    mEmpty->setText( text );
    mPages->setCurrentIndex( 0 );
    emit timeAreaChanged();
  }

  void PlaceView::selectTasks( const QStringList &taskIds )
  {
    const QScopedValueRollback<bool> guard( mIsSelectingFromOutside, true );
    QItemSelection selection;
    QModelIndex first;
    for ( int row = 0; row < mModel->rowCount(); ++row )
    {
      const QModelIndex index = mModel->index( row );
      if ( !taskIds.contains( index.data( PlaceTaskModel::TaskIdRole ).toString() ) )
        continue;
      selection.select( index, index );
      if ( !first.isValid() )
        first = index;
    }
    mTree->selectionModel()->select( selection, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows );
    if ( !first.isValid() )
      return;
    mTree->selectionModel()->setCurrentIndex( first, QItemSelectionModel::NoUpdate );
    mTree->scrollTo( first );
  }

  QStringList PlaceView::selectedTasks() const
  {
    QStringList ids;
    for ( const int row : rowsOf( mTree->selectionModel() ) )
      ids << mModel->content().rows.at( row ).task.taskId;
    return ids;
  }

  void PlaceView::paintPicture( QPainter *painter, const QRectF &target, const QStringList &notes ) const
  {
    paintPlacePicture( painter, target, withoutSecrets( mModel->content() ), notes );
  }

  QSize PlaceView::pictureSize( const QStringList &notes ) const
  {
    return placePictureSize( withoutSecrets( mModel->content() ), notes ).toSize();
  }

  QRect PlaceView::timeArea() const
  {
    const TimeScale &years = mTree->rowLayout().years;
    const QPoint corner = mTree->viewport()->mapTo( const_cast<PlaceView *>( this ), QPoint( qRound( years.left() ), 0 ) );
    return { corner, QSize( qRound( years.right() - years.left() ), mTree->viewport()->height() ) };
  }
} // namespace koppelkans
