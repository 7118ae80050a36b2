// SPDX-License-Identifier: GPL-2.0-or-later
#include "hotplaces.h"

#include "backgroundjob.h"
#include "emptystate.h"
#include "hotplacesmodel.h"
#include "layerchoice.h"
#include "sectorchips.h"

#include <qgsapplication.h>
#include <qgsmaplayercombobox.h>
#include <qgsproject.h>
#include <qgsvectorlayer.h>
#include <qgsvectorlayerfeatureiterator.h>

#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QResizeEvent>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace koppelkans
{
  namespace
  {
    constexpr int MOST_PLACES = 100;
    constexpr int SETTLING_MS = 300;
    constexpr int CELL_MARGIN = 10;
    constexpr int WHERE_LEAST = 60;
    constexpr int WHERE_WANTED = 120;
    constexpr int LINES_SHOWN = 2;

    const std::pair<HotPlacesModel::Column, HotOrder> SORTED_COLUMNS[] = {
      { HotPlacesModel::TasksColumn, HotOrder::Tasks },
      { HotPlacesModel::CostColumn, HotOrder::Cost },
      { HotPlacesModel::OpeningsColumn, HotOrder::Openings },
      { HotPlacesModel::OwnersColumn, HotOrder::Owners },
      { HotPlacesModel::UndatedColumn, HotOrder::Undated },
    };

    int lineHeightOf( const QTableView *table )
    {
      return table->fontMetrics().height() + 6;
    }
  } // namespace

  HotPlaces::HotPlaces( QWidget *parent )
    : QWidget( parent )
    , mStacks( new QgsMapLayerComboBox( this ) )
    , mOrder( new QComboBox( this ) )
    , mExportButton( new QToolButton( this ) )
    , mEmptyPage( new EmptyState( tr( "There are no stacks yet." ), tr( "Stack the ticked la&yers" ), this ) )
    , mPages( new QStackedWidget( this ) )
    , mJob( new BackgroundJob( this ) )
  {
    mStacks->setObjectName( QStringLiteral( "stacks" ) );
    mStacks->setAccessibleName( tr( "Layer of stacks" ) );
    mStacks->setSizeAdjustPolicy( QComboBox::AdjustToMinimumContentsLengthWithIcon );
    mStacks->setMinimumContentsLength( 4 );
    offerOnly( mStacks, isStacksLayer );
    mOrder->setObjectName( QStringLiteral( "order" ) );
    mOrder->setAccessibleName( tr( "Hottest by" ) );
    mOrder->addItem( tr( "by tasks" ), static_cast<int>( HotOrder::Tasks ) );
    mOrder->addItem( tr( "by cost" ), static_cast<int>( HotOrder::Cost ) );
    mOrder->addItem( tr( "by openings" ), static_cast<int>( HotOrder::Openings ) );
    mOrder->addItem( tr( "by owners" ), static_cast<int>( HotOrder::Owners ) );
    mOrder->addItem( tr( "by undated tasks" ), static_cast<int>( HotOrder::Undated ) );
    mExportButton->setText( tr( "E&xport" ) );
    mExportButton->setIcon( QgsApplication::getThemeIcon( QStringLiteral( "/mActionSharingExport.svg" ) ) );
    mExportButton->setToolTip( tr( "Export the list, the map and the bars" ) );
    mExportButton->setPopupMode( QToolButton::InstantPopup );
    mExportButton->setFocusPolicy( Qt::StrongFocus );

    auto *title = new QLabel( tr( "Hot places" ), this );
    title->setBuddy( mStacks );
    auto *row = new QHBoxLayout;
    row->addWidget( title );
    row->addWidget( mStacks, 1 );
    row->addWidget( mOrder );
    row->addWidget( mExportButton );
    connect( mEmptyPage, &EmptyState::remedyWanted, this, &HotPlaces::stackWanted );
    mPages->addWidget( mEmptyPage );
    mPages->addWidget( makeListPage() );
    auto *layout = new QVBoxLayout( this );
    layout->setContentsMargins( 0, 0, 0, 0 );
    layout->addLayout( row );
    layout->addWidget( mPages, 1 );

    mSettling.setSingleShot( true );
    mSettling.setInterval( SETTLING_MS );
    connect( &mSettling, &QTimer::timeout, this, &HotPlaces::rank );
    connect( mStacks, &QgsMapLayerComboBox::layerChanged, this, &HotPlaces::useLayer );
    connect( mStacks, QOverload<int>::of( &QgsMapLayerComboBox::activated ), this,
      [this]
      {
        if ( QgsVectorLayer *picked = stacks() )
          emit stacksPicked( picked );
      } );
    connect( mOrder, QOverload<int>::of( &QComboBox::currentIndexChanged ), this,
      [this]
      {
        emit orderChanged();
        rank();
      } );
    connect( mJob, &BackgroundJob::failed, this,
      [this]( const QString &reason )
      {
        showHint( tr( "The places could not be ranked: %1" ).arg( reason ) );
        emit failed( reason );
      } );
    useLayer();
  }

  QWidget *HotPlaces::makeListPage()
  {
    auto *page = new QWidget( this );
    mTable = new QTableView( page );
    auto *chips = new SectorChips( mTable );
    mChipsBelow = new SectorChips( mTable, SectorChips::Place::BelowText );
    mModel = new HotPlacesModel( chips, mTable );
    mTable->setObjectName( QStringLiteral( "hotPlaces" ) );
    mTable->setAccessibleName( tr( "Hot places" ) );
    mTable->setModel( mModel );
    mTable->setItemDelegateForColumn( HotPlacesModel::SectorsColumn, chips );
    mTable->setSelectionBehavior( QAbstractItemView::SelectRows );
    mTable->setSelectionMode( QAbstractItemView::SingleSelection );
    mTable->setTabKeyNavigation( false ); // Tab leaves the table: the dock is walked by keyboard
    mTable->setShowGrid( false );
    mTable->setHorizontalScrollMode( QAbstractItemView::ScrollPerPixel );
    mTable->setAlternatingRowColors( true );
    mTable->verticalHeader()->hide();
    mTable->verticalHeader()->setDefaultSectionSize( lineHeightOf( mTable ) );
    mTable->setMinimumHeight( mTable->horizontalHeader()->sizeHint().height() + LINES_SHOWN * lineHeightOf( mTable ) );
    mTable->horizontalHeader()->setHighlightSections( false );
    mTable->horizontalHeader()->moveSection( HotPlacesModel::WhereColumn, 1 ); // what one tells a colleague stands first
    mTable->viewport()->installEventFilter( this );
    mTable->horizontalHeader()->setMinimumSectionSize( 20 );
    mTable->horizontalHeader()->setSectionsClickable( true );
    mTable->setToolTip(
      tr( "A place is one piece. Pieces below %1 m² and pieces within %2 m of a hotter one are left out." ).arg( LEAST_PLACE_M2 ).arg( PLACES_APART_M ) );
    mHint = new QLabel( page );
    mHint->setObjectName( QStringLiteral( "hint" ) );
    mHint->setWordWrap( true );
    connect( mTable->horizontalHeader(), &QHeaderView::sectionClicked, this, &HotPlaces::sortByColumn );
    const auto choose = [this]( const QModelIndex &index ) { emit placeChosen( mModel->places()[index.row()] ); };
    connect( mTable, &QTableView::clicked, this, choose );
    connect( mTable, &QTableView::activated, this, choose );

    auto *layout = new QVBoxLayout( page );
    layout->setContentsMargins( 0, 0, 0, 0 );
    layout->addWidget( mTable, 1 );
    layout->addWidget( mHint );
    return page;
  }

  QgsVectorLayer *HotPlaces::stacks() const
  {
    auto *layer = qobject_cast<QgsVectorLayer *>( mStacks->currentLayer() );
    return isStacksLayer( layer ) ? layer : nullptr;
  }

  void HotPlaces::setStacks( QgsVectorLayer *layer )
  {
    mStacks->setLayer( layer );
    useLayer();
  }

  HotOrder HotPlaces::order() const
  {
    return static_cast<HotOrder>( mOrder->currentData().toInt() );
  }

  void HotPlaces::setOrder( HotOrder order )
  {
    mOrder->setCurrentIndex( mOrder->findData( static_cast<int>( order ) ) );
  }

  const QVector<HotPlace> &HotPlaces::places() const
  {
    return mModel->places();
  }

  // A focus proxy on a page that is hidden would take Tab with it.
  void HotPlaces::takeFocus()
  {
    if ( mLayer )
      mTable->setFocus();
    else if ( mEmptyPage->offersRemedy() )
      mEmptyPage->takeFocus();
    else
      mStacks->setFocus();
  }

  void HotPlaces::offerStacking( bool canStack )
  {
    mEmptyPage->offerRemedy( canStack );
  }

  bool HotPlaces::eventFilter( QObject *watched, QEvent *event )
  {
    if ( watched == mTable->viewport() && event->type() == QEvent::Resize &&
         static_cast<QResizeEvent *>( event )->oldSize().width() != mTable->viewport()->width() )
      fitColumns();
    return QWidget::eventFilter( watched, event );
  }

  void HotPlaces::sortByColumn( int column )
  {
    for ( const auto &[sorted, order] : SORTED_COLUMNS )
    {
      if ( sorted == column )
        setOrder( order );
    }
    rank();
  }

  void HotPlaces::useLayer()
  {
    QgsVectorLayer *layer = stacks();
    if ( layer && layer == mLayer )
      return;
    if ( mLayer )
      mLayer->disconnect( &mSettling );
    mLayer = layer;
    if ( layer )
    {
      connect( layer, &QgsMapLayer::dataChanged, &mSettling, QOverload<>::of( &QTimer::start ) );
      connect( layer, &QgsVectorLayer::subsetStringChanged, &mSettling, QOverload<>::of( &QTimer::start ) );
    }
    emit stacksChanged();
    rank();
  }

  void HotPlaces::rank()
  {
    mPages->setCurrentIndex( mLayer ? 1 : 0 );
    mExportButton->setEnabled( mLayer );
    if ( !mLayer )
    {
      mJob->cancel();
      mModel->setPlaces( {} );
      return;
    }
    showHint( tr( "Ranking the places…" ) );
    const auto pieces = std::make_shared<QgsVectorLayerFeatureSource>( mLayer );
    const HotOrder by = order();
    mJob->start( tr( "Ranking hot places" ),
      [this, pieces, by]( QgsFeedback &feedback ) -> BackgroundJob::Show
      {
        const QVector<HotPlace> places = hottestPlaces( *pieces, by, MOST_PLACES, feedback );
        return [this, places]
        {
          mModel->setPlaces( places );
          fitColumns();
          showHint( places.isEmpty() ? tr( "No piece here is %1 m² or larger." ).arg( LEAST_PLACE_M2 ) : QString() );
          emit ranked();
        };
      } );
  }

  // A dock is narrow: no column wider than what it says, and none that says nothing. Where the sectors have no room beside the rest they go below where the
  // place is; the rank, which the order of the rows tells as well, makes room for them.
  void HotPlaces::fitColumns()
  {
    const QVector<HotPlace> &listed = places();
    const auto showIfAny = [this, &listed]( int column, bool ( *tells )( const HotPlace &place ) )
    { mTable->setColumnHidden( column, std::none_of( listed.begin(), listed.end(), tells ) ); };
    showIfAny( HotPlacesModel::CostColumn, []( const HotPlace &place ) { return place.costEuros.has_value(); } );
    showIfAny( HotPlacesModel::UndatedColumn, []( const HotPlace &place ) { return place.undatedCount > 0; } );
    const QHeaderView *header = mTable->horizontalHeader();
    const auto wanted = [this, header]( int column )
    {
      const QString title = mModel->headerData( column, Qt::Horizontal, Qt::DisplayRole ).toString();
      const int contentWidth = static_cast<const QAbstractItemView *>( mTable )->sizeHintForColumn( column ); // a table view hides it
      return std::max( header->fontMetrics().horizontalAdvance( title ) + CELL_MARGIN, contentWidth );
    };
    int taken = 0;
    for ( const int column :
      { HotPlacesModel::TasksColumn, HotPlacesModel::UndatedColumn, HotPlacesModel::OpeningsColumn, HotPlacesModel::OwnersColumn, HotPlacesModel::CostColumn } )
    {
      if ( mTable->isColumnHidden( column ) )
        continue;
      mTable->setColumnWidth( column, wanted( column ) );
      taken += mTable->columnWidth( column );
    }
    const int rank = wanted( HotPlacesModel::RankColumn );
    const int sectors = wanted( HotPlacesModel::SectorsColumn );
    const int whereLeast = std::clamp( wanted( HotPlacesModel::WhereColumn ), WHERE_LEAST, WHERE_WANTED );
    const bool isNarrow = taken + rank + sectors + whereLeast > mTable->viewport()->width();
    setNarrow( isNarrow );
    if ( !isNarrow )
      taken += rank + sectors;
    mTable->setColumnWidth( HotPlacesModel::RankColumn, rank );
    mTable->setColumnWidth( HotPlacesModel::SectorsColumn, sectors );
    mTable->setColumnWidth( HotPlacesModel::WhereColumn,
      std::max( isNarrow ? WHERE_LEAST : whereLeast, mTable->viewport()->width() - taken ) ); // higher rows may have brought a scroll bar
  }

  void HotPlaces::setNarrow( bool narrow )
  {
    mModel->setNarrow( narrow );
    mTable->setColumnHidden( HotPlacesModel::RankColumn, narrow );
    mTable->setColumnHidden( HotPlacesModel::SectorsColumn, narrow );
    mTable->setItemDelegateForColumn( HotPlacesModel::WhereColumn, narrow ? mChipsBelow : nullptr );
    mTable->verticalHeader()->setDefaultSectionSize( ( narrow ? 2 : 1 ) * lineHeightOf( mTable ) );
  }

  void HotPlaces::showHint( const QString &hint )
  {
    mHint->setText( hint );
    mHint->setVisible( !hint.isEmpty() );
  }
} // namespace koppelkans
