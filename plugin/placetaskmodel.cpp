// SPDX-License-Identifier: GPL-2.0-or-later
#include "placetaskmodel.h"

#include "placewords.h"

namespace koppelkans
{
  void PlaceTaskModel::show( const PlaceContent &content )
  {
    beginResetModel();
    mContent = content;
    endResetModel();
  }

  int PlaceTaskModel::rowCount( const QModelIndex &parent ) const
  {
    return parent.isValid() ? 0 : mContent.rows.size();
  }

  QVariant PlaceTaskModel::data( const QModelIndex &index, int role ) const
  {
    if ( !index.isValid() || index.row() >= mContent.rows.size() )
      return {};
    const PlaceRow &row = mContent.rows.at( index.row() );
    switch ( role )
    {
    case Qt::DisplayRole: // also what typing looks for
      return nameText( row );
    case Qt::AccessibleTextRole:
      return spokenText( row );
    case Qt::ToolTipRole:
      return toolTipText( row );
    case TaskIdRole:
      return row.task.taskId;
    default:
      return {};
    }
  }

  QVariant PlaceTaskModel::headerData( int section, Qt::Orientation orientation, int role ) const
  {
    if ( section != 0 || orientation != Qt::Horizontal || ( role != Qt::DisplayRole && role != Qt::AccessibleTextRole ) )
      return {};
    const TimeScale &years = mContent.years;
    return years.isEmpty() ? tr( "Tasks" ) : tr( "Tasks from %1 to %2" ).arg( years.firstYear() ).arg( years.lastYear() );
  }
} // namespace koppelkans
