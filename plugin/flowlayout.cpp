// SPDX-License-Identifier: GPL-2.0-or-later
#include "flowlayout.h"

#include <QWidget>

#include <algorithm>

namespace koppelkans
{
  namespace
  {
    constexpr int SPACING = 4;

    /// What is wider than the line gets as high as it needs to be in it.
    QSize sizeOf( const QLayoutItem &item, int lineWidth )
    {
      QSize size = item.sizeHint();
      size.setWidth( std::max( std::min( size.width(), lineWidth ), item.minimumSize().width() ) );
      if ( item.hasHeightForWidth() )
        size.setHeight( item.heightForWidth( size.width() ) );
      return size;
    }
  }

  FlowLayout::FlowLayout( QWidget *parent )
    : QLayout( parent )
  {
    setContentsMargins( 0, 0, 0, 0 );
    setSpacing( SPACING );
    QSizePolicy policy = parent->sizePolicy();
    policy.setVerticalPolicy( QSizePolicy::Minimum );
    policy.setHeightForWidth( true );
    parent->setSizePolicy( policy );
  }

  FlowLayout::~FlowLayout()
  {
    qDeleteAll( mItems );
  }

  void FlowLayout::addItem( QLayoutItem *item )
  {
    mItems << item;
  }

  QLayoutItem *FlowLayout::takeAt( int index )
  {
    return index >= 0 && index < mItems.size() ? mItems.takeAt( index ) : nullptr;
  }

  QSize FlowLayout::sizeHint() const
  {
    QSize size;
    for ( const QLayoutItem *item : mItems )
    {
      if ( item->isEmpty() )
        continue;
      size.setWidth( size.width() + item->sizeHint().width() + SPACING );
      size.setHeight( std::max( size.height(), item->sizeHint().height() ) );
    }
    return size;
  }

  QSize FlowLayout::minimumSize() const
  {
    QSize size;
    for ( const QLayoutItem *item : mItems )
    {
      if ( !item->isEmpty() )
        size = size.expandedTo( item->minimumSize() );
    }
    return size;
  }

  void FlowLayout::setGeometry( const QRect &area )
  {
    QLayout::setGeometry( area );
    arrange( area, true );
  }

  // What is left of a line goes to the widgets of it that want to expand.
  int FlowLayout::arrange( const QRect &area, bool isMoving ) const
  {
    int top = area.top();
    int begin = 0;
    while ( begin < mItems.size() )
    {
      int end = begin;
      int used = 0;
      int height = 0;
      int greedy = 0;
      for ( ; end < mItems.size(); ++end )
      {
        if ( mItems[end]->isEmpty() )
          continue;
        const QSize size = sizeOf( *mItems[end], area.width() );
        if ( used > 0 && used + SPACING + size.width() > area.width() )
          break;
        used += ( used > 0 ? SPACING : 0 ) + size.width();
        height = std::max( height, size.height() );
        greedy += mItems[end]->expandingDirections() & Qt::Horizontal ? 1 : 0;
      }
      const int spare = greedy > 0 ? std::max( 0, area.width() - used ) / greedy : 0;
      int left = area.left();
      for ( int i = begin; i < end && isMoving; ++i )
      {
        if ( mItems[i]->isEmpty() )
          continue;
        QSize size = sizeOf( *mItems[i], area.width() );
        size.rwidth() += mItems[i]->expandingDirections() & Qt::Horizontal ? spare : 0;
        mItems[i]->setGeometry( QRect( left, top, size.width(), height ) );
        left += size.width() + SPACING;
      }
      top += height + ( end < mItems.size() ? SPACING : 0 );
      begin = end;
    }
    return top - area.top();
  }
} // namespace koppelkans
