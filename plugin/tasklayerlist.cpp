// SPDX-License-Identifier: GPL-2.0-or-later
#include "tasklayerlist.h"

#include "backgroundjob.h"
#include "rulesinforce.h"
#include "sectorchips.h"

#include <qgsiconutils.h>
#include <qgsproject.h>
#include <qgsvectorlayer.h>
#include <qgsvectorlayerfeatureiterator.h>

#include <QHeaderView>

namespace koppelkans
{
  namespace
  {
    enum Column
    {
      NameColumn,
      CountColumn,
      SectorsColumn
    };
    constexpr int LAYER_ROLE = Qt::UserRole;
    constexpr int SETTLING_MS = 300;
    constexpr int ROWS_SHOWN = 4;

    QString layerOf( const QTreeWidgetItem *item )
    {
      return item->data( NameColumn, LAYER_ROLE ).toString();
    }

    QList<QgsVectorLayer *> taskLayersOfProject()
    {
      QList<QgsVectorLayer *> layers;
      for ( QgsVectorLayer *layer : QgsProject::instance()->layers<QgsVectorLayer *>() )
      {
        if ( isTaskLayer( layer ) )
          layers << layer;
      }
      std::sort( layers.begin(), layers.end(),
        []( const QgsVectorLayer *a, const QgsVectorLayer *b )
        {
          const int order = QString::localeAwareCompare( a->name(), b->name() );
          return order != 0 ? order < 0 : a->id() < b->id();
        } );
      return layers;
    }

    // Those with most tasks first.
    QStringList sectorsOf( const TaskCensus &census )
    {
      QStringList sectors = census.sectors.keys();
      std::stable_sort(
        sectors.begin(), sectors.end(), [&census]( const QString &a, const QString &b ) { return census.sectors.value( a ) > census.sectors.value( b ); } );
      return sectors;
    }
  } // namespace

  TaskLayerList::TaskLayerList( QWidget *parent )
    : QTreeWidget( parent )
    , mChips( new SectorChips( this ) )
    , mJob( new BackgroundJob( this ) )
  {
    setObjectName( QStringLiteral( "taskLayers" ) );
    setAccessibleName( tr( "Task layers" ) );
    setRootIsDecorated( false );
    setUniformRowHeights( true );
    setHeaderLabels( { tr( "Task layer" ), tr( "Tasks" ), tr( "Sectors" ) } );
    header()->setStretchLastSection( true );
    header()->setMinimumSectionSize( 30 );
    setItemDelegateForColumn( SectorsColumn, mChips );
    mSettling.setSingleShot( true );
    mSettling.setInterval( SETTLING_MS );
    connect( &mSettling, &QTimer::timeout, this, &TaskLayerList::takeCensuses );
    connect( QgsProject::instance(), &QgsProject::layersAdded, this, &TaskLayerList::listLayers );
    connect( QgsProject::instance(), &QgsProject::layersRemoved, this, &TaskLayerList::listLayers );
    connect( this, &QTreeWidget::itemChanged, this,
      [this]( QTreeWidgetItem *item, int column )
      {
        if ( column != NameColumn )
          return;
        if ( item->checkState( NameColumn ) == Qt::Checked )
          mUnchosen.remove( layerOf( item ) );
        else
          mUnchosen.insert( layerOf( item ) );
        emit chosenChanged();
        emit censusChanged();
        emit ticked();
      } );
    listLayers();
  }

  QStringList TaskLayerList::chosenLayers() const
  {
    QStringList chosen;
    for ( int row = 0; row < topLevelItemCount(); ++row )
    {
      if ( topLevelItem( row )->checkState( NameColumn ) == Qt::Checked )
        chosen << layerOf( topLevelItem( row ) );
    }
    return chosen;
  }

  void TaskLayerList::choose( const QStringList &layers )
  {
    setChecked( [&layers]( const QString &layer ) { return layers.contains( layer ); } );
  }

  void TaskLayerList::chooseAll()
  {
    setChecked( []( const QString & ) { return true; } );
  }

  void TaskLayerList::setChecked( const std::function<bool( const QString & )> &isChosen )
  {
    blockSignals( true );
    mUnchosen.clear();
    for ( int row = 0; row < topLevelItemCount(); ++row )
    {
      QTreeWidgetItem *item = topLevelItem( row );
      const bool isOn = isChosen( layerOf( item ) );
      item->setCheckState( NameColumn, isOn ? Qt::Checked : Qt::Unchecked );
      if ( !isOn )
        mUnchosen.insert( layerOf( item ) );
    }
    blockSignals( false );
    emit chosenChanged();
    emit censusChanged();
  }

  TaskCensus TaskLayerList::census() const
  {
    TaskCensus all;
    for ( const QString &layer : chosenLayers() )
      all.add( mCensuses.value( layer ) );
    return all;
  }

  QSize TaskLayerList::sizeHint() const
  {
    const int row = topLevelItemCount() > 0 ? sizeHintForRow( 0 ) : fontMetrics().height() + 6;
    return { 320, header()->sizeHint().height() + ROWS_SHOWN * row + 2 * frameWidth() + 2 };
  }

  void TaskLayerList::listLayers()
  {
    for ( QgsVectorLayer *layer : QgsProject::instance()->layers<QgsVectorLayer *>() )
      watch( layer );
    blockSignals( true ); // what follows is no tick of the user
    const QString current = currentItem() ? layerOf( currentItem() ) : QString();
    clear();
    QMap<QString, TaskCensus> known;
    for ( QgsVectorLayer *layer : taskLayersOfProject() )
    {
      auto *item = new QTreeWidgetItem( this );
      item->setText( NameColumn, layer->name() );
      item->setIcon( NameColumn, QgsIconUtils::iconForLayer( layer ) );
      item->setToolTip( NameColumn, layer->name() );
      item->setData( NameColumn, LAYER_ROLE, layer->id() );
      item->setTextAlignment( CountColumn, Qt::AlignRight | Qt::AlignVCenter );
      item->setCheckState( NameColumn, mUnchosen.contains( layer->id() ) ? Qt::Unchecked : Qt::Checked );
      if ( mCensuses.contains( layer->id() ) )
        known.insert( layer->id(), mCensuses.value( layer->id() ) );
      showCensus( item );
      if ( layer->id() == current )
        setCurrentItem( item );
    }
    mCensuses = known;
    resizeColumnToContents( CountColumn );
    setColumnWidth( NameColumn, 170 );
    mSettling.start();
    blockSignals( false );
    emit layersChanged();
    emit chosenChanged();
    emit censusChanged();
  }

  void TaskLayerList::watch( QgsVectorLayer *layer )
  {
    connect( layer, &QgsMapLayer::nameChanged, this, &TaskLayerList::listLayers, Qt::UniqueConnection );
    connect( layer, &QgsVectorLayer::updatedFields, this, &TaskLayerList::listLayers, Qt::UniqueConnection );
    connect( layer, &QgsMapLayer::dataChanged, this, &TaskLayerList::noteChange, Qt::UniqueConnection );
    connect( layer, &QgsVectorLayer::afterCommitChanges, this, &TaskLayerList::noteChange, Qt::UniqueConnection );
    connect( layer, &QgsVectorLayer::subsetStringChanged, this, &TaskLayerList::noteChange, Qt::UniqueConnection );
  }

  void TaskLayerList::noteChange()
  {
    if ( const auto *layer = qobject_cast<const QgsVectorLayer *>( sender() ) )
      mCensuses.remove( layer->id() );
    mSettling.start();
  }

  void TaskLayerList::takeCensuses()
  {
    QMap<QString, std::shared_ptr<QgsVectorLayerFeatureSource>> sources;
    for ( QgsVectorLayer *layer : taskLayersOfProject() )
    {
      if ( !mCensuses.contains( layer->id() ) )
        sources.insert( layer->id(), std::make_shared<QgsVectorLayerFeatureSource>( layer ) );
    }
    if ( sources.isEmpty() )
      return;
    const Rules rules = rulesInForce();
    mJob->start( tr( "Counting tasks" ),
      [this, sources, rules]( QgsFeedback &feedback ) -> BackgroundJob::Show
      {
        QMap<QString, TaskCensus> censuses;
        for ( auto source = sources.begin(); source != sources.end(); ++source )
          censuses.insert( source.key(), takeCensus( *source.value(), rules, feedback ) );
        return [this, censuses]
        {
          for ( auto census = censuses.begin(); census != censuses.end(); ++census )
            mCensuses.insert( census.key(), census.value() );
          blockSignals( true );
          for ( int row = 0; row < topLevelItemCount(); ++row )
            showCensus( topLevelItem( row ) );
          resizeColumnToContents( CountColumn );
          blockSignals( false );
          emit censusChanged();
        };
      } );
  }

  void TaskLayerList::showCensus( QTreeWidgetItem *item )
  {
    const auto census = mCensuses.constFind( layerOf( item ) );
    if ( census == mCensuses.constEnd() )
    {
      item->setText( CountColumn, QStringLiteral( "…" ) );
      return;
    }
    const QStringList sectors = sectorsOf( *census );
    item->setText( CountColumn, QLocale().toString( static_cast<qlonglong>( census->count ) ) );
    item->setText( SectorsColumn, mChips->codes( sectors ) );
    item->setData( SectorsColumn, SectorChips::SECTORS_ROLE, sectors );
    item->setToolTip( SectorsColumn, mChips->explained( sectors ) );
    item->setData( SectorsColumn, Qt::AccessibleTextRole, mChips->spoken( sectors ) );
  }
} // namespace koppelkans
