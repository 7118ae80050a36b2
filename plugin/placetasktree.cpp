// SPDX-License-Identifier: GPL-2.0-or-later
#include "placetasktree.h"

#include "placetaskmodel.h"
#include "taskbardelegate.h"
#include "taskrowpainter.h"

#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace koppelkans
{
  namespace
  {
    constexpr int LEAST_ROWS = 3;
  }

  TimeAxisHeader::TimeAxisHeader( const PlaceTaskModel *model, const TaskRowLayout *layout, QWidget *parent )
    : QHeaderView( Qt::Horizontal, parent )
    , mModel( model )
    , mLayout( layout )
  {
    setSectionsClickable( false );
    setMinimumSectionSize( 0 );
  }

  QSize TimeAxisHeader::sizeHint() const
  {
    return { QHeaderView::sizeHint().width(), static_cast<int>( mLayout->headerHeight ) };
  }

  void TimeAxisHeader::paintSection( QPainter *painter, const QRect &rect, int ) const
  {
    painter->fillRect( rect, palette().color( QPalette::Base ) );
    paintTimeAxis( painter, rect, mModel->content(), *mLayout, palette() );
  }

  PlaceTaskTree::PlaceTaskTree( PlaceTaskModel *model, QWidget *parent )
    : QTreeView( parent )
    , mModel( model )
  {
    setRootIsDecorated( false );
    setIndentation( 0 );
    setUniformRowHeights( true );
    setSelectionMode( ExtendedSelection );
    setEditTriggers( NoEditTriggers );
    setExpandsOnDoubleClick( false );
    setHorizontalScrollBarPolicy( Qt::ScrollBarAlwaysOff );
    setVerticalScrollMode( ScrollPerPixel );
    setHeader( new TimeAxisHeader( model, &mLayout, this ) );
    setModel( model );
    setItemDelegate( new TaskBarDelegate( model, &mLayout, this ) );
    header()->setSectionResizeMode( QHeaderView::Stretch );
    measure();
    connect( model, &QAbstractItemModel::modelReset, this, &PlaceTaskTree::measure );
    connect( this, &QTreeView::doubleClicked, this, &PlaceTaskTree::rowActivated );
  }

  void PlaceTaskTree::measure()
  {
    mMeasures = measuresOf( mModel->content(), font() );
    updateLayout();
  }

  void PlaceTaskTree::updateLayout()
  {
    mLayout = taskRowLayoutOf( mMeasures, mModel->content().years, viewport()->width() );
    scheduleDelayedItemsLayout();
    header()->updateGeometry();
    header()->viewport()->update();
    viewport()->update();
    emit rowLayoutChanged();
  }

  int PlaceTaskTree::heightFor( int mostRows ) const
  {
    const int rows = std::clamp( mModel->rowCount(), 1, mostRows );
    return static_cast<int>( rows * mLayout.rowHeight + mLayout.headerHeight ) + 2 * frameWidth();
  }

  QSize PlaceTaskTree::sizeHint() const
  {
    return { QTreeView::sizeHint().width(), heightFor( LEAST_ROWS ) };
  }

  void PlaceTaskTree::keyPressEvent( QKeyEvent *event )
  {
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if ( isEnter && currentIndex().isValid() )
    {
      emit rowActivated( currentIndex() );
      event->accept();
      return;
    }
    QTreeView::keyPressEvent( event );
  }

  void PlaceTaskTree::resizeEvent( QResizeEvent *event )
  {
    QTreeView::resizeEvent( event );
    updateLayout();
  }

  void PlaceTaskTree::changeEvent( QEvent *event )
  {
    QTreeView::changeEvent( event );
    if ( event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange )
      measure();
  }

  QItemSelectionModel::SelectionFlags PlaceTaskTree::selectionCommand( const QModelIndex &index, const QEvent *event ) const
  {
    // Space alone would only ever add.
    if ( event && event->type() == QEvent::KeyPress && static_cast<const QKeyEvent *>( event )->key() == Qt::Key_Space )
      return QItemSelectionModel::Toggle | QItemSelectionModel::Rows;
    return QTreeView::selectionCommand( index, event );
  }
} // namespace koppelkans
