// SPDX-License-Identifier: GPL-2.0-or-later
#include "taskbardelegate.h"

#include "placetaskmodel.h"
#include "taskrowpainter.h"

#include <QPainter>

namespace koppelkans
{
  TaskBarDelegate::TaskBarDelegate( const PlaceTaskModel *model, const TaskRowLayout *layout, QObject *parent )
    : QStyledItemDelegate( parent )
    , mModel( model )
    , mLayout( layout )
  {
  }

  void TaskBarDelegate::paint( QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index ) const
  {
    const PlaceContent &content = mModel->content();
    const RowState state{ option.state.testFlag( QStyle::State_Selected ), option.state.testFlag( QStyle::State_HasFocus ) };
    // A style sheet may have filled a selected row with a colour on which the text is not made to be read.
    painter->fillRect( option.rect, option.palette.color( QPalette::Base ) );
    paintTaskRow( painter, option.rect, content.rows.at( index.row() ), content, *mLayout, option.palette, state );
  }

  QSize TaskBarDelegate::sizeHint( const QStyleOptionViewItem &, const QModelIndex & ) const
  {
    return { 0, static_cast<int>( mLayout->rowHeight ) };
  }
} // namespace koppelkans
