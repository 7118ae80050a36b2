// SPDX-License-Identifier: GPL-2.0-or-later
#include "hotplacesmodel.h"

#include "sectorchips.h"

#include <QLocale>

namespace koppelkans
{
  namespace
  {
    QString shortCost( const std::optional<double> &euros )
    {
      if ( !euros )
        return HotPlacesModel::tr( "unknown" );
      if ( *euros >= 1e6 )
        return HotPlacesModel::tr( "€ %1 M" ).arg( QLocale().toString( *euros / 1e6, 'f', *euros >= 1e7 ? 0 : 1 ) );
      if ( *euros >= 1e3 )
        return HotPlacesModel::tr( "€ %1 k" ).arg( QLocale().toString( *euros / 1e3, 'f', 0 ) );
      return HotPlacesModel::tr( "€ %1" ).arg( QLocale().toString( *euros, 'f', 0 ) );
    }

    QString periodOf( const HotPlace &place )
    {
      if ( !place.firstStart.isValid() )
        return HotPlacesModel::tr( "undated" );
      const QLocale locale;
      return HotPlacesModel::tr( "%1 to %2" )
        .arg( locale.toString( place.firstStart, QLocale::ShortFormat ), locale.toString( place.lastEnd, QLocale::ShortFormat ) );
    }
  } // namespace

  HotPlacesModel::HotPlacesModel( const SectorChips *chips, QObject *parent )
    : QAbstractTableModel( parent )
    , mChips( chips )
  {
  }

  void HotPlacesModel::setPlaces( const QVector<HotPlace> &places )
  {
    beginResetModel();
    mPlaces = places;
    endResetModel();
  }

  void HotPlacesModel::setNarrow( bool narrow )
  {
    if ( mIsNarrow == narrow )
      return;
    mIsNarrow = narrow;
    emit headerDataChanged( Qt::Horizontal, 0, ColumnCount - 1 );
  }

  int HotPlacesModel::rowCount( const QModelIndex &parent ) const
  {
    return parent.isValid() ? 0 : static_cast<int>( mPlaces.size() );
  }

  int HotPlacesModel::columnCount( const QModelIndex &parent ) const
  {
    return parent.isValid() ? 0 : ColumnCount;
  }

  QVariant HotPlacesModel::data( const QModelIndex &index, int role ) const
  {
    if ( !index.isValid() )
      return {};
    const HotPlace &place = mPlaces[index.row()];
    switch ( role )
    {
    case Qt::DisplayRole:
      return text( place, index.row(), index.column() );
    case Qt::AccessibleTextRole:
      if ( index.column() == SectorsColumn )
        return mChips->spoken( place.sectors );
      if ( index.column() == WhereColumn && mIsNarrow )
        return text( place, index.row(), index.column() ) + QStringLiteral( ", " ) + mChips->spoken( place.sectors );
      return text( place, index.row(), index.column() );
    case Qt::ToolTipRole:
      return toolTip( place );
    case Qt::TextAlignmentRole:
      return static_cast<int>( ( index.column() == SectorsColumn || index.column() == WhereColumn ? Qt::AlignLeft : Qt::AlignRight ) | Qt::AlignVCenter );
    case SectorChips::SECTORS_ROLE:
      return index.column() == SectorsColumn || index.column() == WhereColumn ? place.sectors : QVariant();
    default:
      return {};
    }
  }

  QString HotPlacesModel::text( const HotPlace &place, int row, int column ) const
  {
    switch ( column )
    {
    case RankColumn:
      return QString::number( row + 1 );
    case TasksColumn:
      return QString::number( place.taskCount );
    case UndatedColumn:
      return QString::number( place.undatedCount );
    case SectorsColumn:
      return mChips->codes( place.sectors );
    case OpeningsColumn:
      return QString::number( place.openingCount );
    case OwnersColumn:
      return QString::number( place.ownerCount );
    case CostColumn:
      return shortCost( place.costEuros );
    case WhereColumn:
      return place.areaName.isEmpty() ? tr( "%1, %2" ).arg( qRound64( place.spot.x() ) ).arg( qRound64( place.spot.y() ) ) : place.areaName;
    default:
      return {};
    }
  }

  QString HotPlacesModel::toolTip( const HotPlace &place ) const
  {
    const QString cost =
      place.costEuros ? tr( "€ %1, this piece's share of the known costs" ).arg( QLocale().toString( *place.costEuros, 'f', 0 ) ) : tr( "cost unknown" );
    const QString owners = place.owners.isEmpty() ? tr( "owners unknown" ) : QString( place.owners ).replace( ',', QStringLiteral( ", " ) );
    const QString where = place.areaName.isEmpty() ? tr( "x %1, y %2" ).arg( qRound64( place.spot.x() ) ).arg( qRound64( place.spot.y() ) ) : place.areaName;
    QString period = periodOf( place );
    if ( place.undatedCount > 0 && place.firstStart.isValid() )
      period = tr( "%1; %2 undated" ).arg( period ).arg( place.undatedCount );
    return QStringList{ where, mChips->explained( place.sectors ), period, owners, cost, tr( "%1 m²" ).arg( QLocale().toString( place.areaM2, 'f', 0 ) ) }.join(
      '\n' );
  }

  QVariant HotPlacesModel::headerData( int section, Qt::Orientation orientation, int role ) const
  {
    if ( orientation != Qt::Horizontal || section < 0 || section >= ColumnCount )
      return {};
    struct Header
    {
      QString name, explanation;
    };
    const Header headers[ColumnCount] = {
      { tr( "#" ), tr( "Rank" ) },
      { tr( "Tasks" ), tr( "Number of tasks on this place" ) },
      { tr( "Undat." ), tr( "Number of undated tasks among them: nobody knows when, so no opening counts them" ) },
      { tr( "Sectors" ), tr( "Sectors of the tasks by their two-letter codes; the tooltip of a row tells what they mean" ) },
      { tr( "Open" ), tr( "How often the street is opened: works that share a day are one opening" ) },
      { tr( "Own." ), tr( "Number of owners" ) },
      { tr( "Cost" ), tr( "This piece's share of the known costs of its tasks, in euros" ) },
      mIsNarrow ? Header{ tr( "Where, sectors" ), tr( "Name of the area; without one, x and y in metres. Below it the sectors of the tasks by their two-letter "
                                                      "codes; the tooltip of a row tells what they mean" ) }
                : Header{ tr( "Where" ), tr( "Name of the area; without one, x and y in metres" ) },
    };
    if ( role == Qt::DisplayRole )
      return headers[section].name;
    if ( role == Qt::ToolTipRole || role == Qt::AccessibleTextRole )
      return headers[section].explanation;
    return {};
  }
} // namespace koppelkans
