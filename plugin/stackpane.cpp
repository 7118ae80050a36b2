// SPDX-License-Identifier: GPL-2.0-or-later
#include "stackpane.h"

#include "areachoice.h"
#include "emptystate.h"
#include "periodfilter.h"
#include "roomtoscroll.h"
#include "stackrun.h"
#include "taskfilters.h"
#include "tasklayerlist.h"

#include <qgscollapsiblegroupbox.h>
#include <qgsfilewidget.h>
#include <qgsvectorlayer.h>

#include <QCheckBox>
#include <QFormLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QVBoxLayout>

namespace koppelkans
{
  namespace
  {
    constexpr int MOST_REOPEN_YEARS = 100;
    constexpr int NARROWEST_DOCK = 340;
  } // namespace

  StackPane::StackPane( StackRun *run, QWidget *parent )
    : QWidget( parent )
    , mRun( run )
  {
    mEmptyPage = makeEmptyPage();
    mTaskPage = makeTaskPage();
    auto *layout = new QVBoxLayout( this );
    layout->setContentsMargins( 0, 0, 0, 0 );
    layout->addWidget( mEmptyPage );
    layout->addWidget( mTaskPage );

    connect( mLayers, &TaskLayerList::layersChanged, this, &StackPane::refresh );
    connect( mLayers, &TaskLayerList::chosenChanged, this, &StackPane::refresh );
    connect( mLayers, &TaskLayerList::chosenChanged, this, &StackPane::changed );
    connect( mLayers, &TaskLayerList::censusChanged, this,
      [this]
      {
        const TaskCensus census = mLayers->census();
        mPeriod->setRange( census.firstYear, census.lastYear );
        mFilters->offer( census );
        refresh();
      } );
    connect( mAreas, &AreaChoice::changed, this, &StackPane::changed );
    connect( mLayers, &TaskLayerList::ticked, this, &StackPane::edited );
    connect( mPeriod, &PeriodFilter::changed, this, &StackPane::edited );
    connect( mFilters, &TaskFilters::changed, this, &StackPane::edited );
    connect( mReopenYears, QOverload<int>::of( &QSpinBox::valueChanged ), this, &StackPane::edited );
    connect( mAreas, &AreaChoice::edited, this, &StackPane::edited );
    connect( mByYear, &QCheckBox::toggled, this, &StackPane::edited );
    connect( mOutputFile, &QgsFileWidget::fileChanged, this, &StackPane::edited );
    connect( this, &StackPane::edited, this, &StackPane::changed );
    connect( this, &StackPane::changed, this, &StackPane::refresh );
    followRun();
    refresh();
  }

  EmptyState *StackPane::makeEmptyPage()
  {
    auto *page = new EmptyState( tr( "There are no task layers in this project yet. Prepare tasks makes one of any layer of works, plans or visions; "
                                     "task layers that you load appear here by themselves." ),
      tr( "Prepare tas&ks…" ), this );
    connect( page, &EmptyState::remedyWanted, this, &StackPane::prepareWanted );
    return page;
  }

  QWidget *StackPane::makeTaskPage()
  {
    auto *page = new QWidget( this );
    auto *layout = new QVBoxLayout( page );
    layout->setContentsMargins( 0, 0, 0, 0 );
    QScrollArea *tasks = roomToScroll( page );
    tasks->setHorizontalScrollBarPolicy( Qt::ScrollBarAlwaysOff );
    tasks->setWidget( makeTasks() );
    layout->addWidget( tasks, 1 );
    layout->addLayout( makeRunRow() );
    return page;
  }

  QgsCollapsibleGroupBox *StackPane::makeTasks()
  {
    mTasks = new QgsCollapsibleGroupBox( tr( "Tasks" ), this );
    mTasks->setObjectName( QStringLiteral( "tasks" ) );
    mTasks->setSaveCollapsedState( false );
    mTasks->setScrollOnExpand( false );
    mLayers = new TaskLayerList( mTasks );
    mPeriod = new PeriodFilter( mTasks );
    auto *layout = new QVBoxLayout( mTasks );
    layout->setContentsMargins( 0, 0, 0, 0 );
    layout->addWidget( mLayers, 1 );
    layout->addWidget( mPeriod );
    layout->addWidget( makeOptions() );
    connect( mTasks, &QgsCollapsibleGroupBox::collapsedStateChanged, this,
      [this]
      {
        refresh();
        emit roomChanged();
      } );
    return mTasks;
  }

  QgsCollapsibleGroupBox *StackPane::makeOptions()
  {
    mOptions = new QgsCollapsibleGroupBox( tr( "Filters and options" ), this );
    mOptions->setObjectName( QStringLiteral( "filters" ) );
    mOptions->setSaveCollapsedState( false );
    mFilters = new TaskFilters( mOptions );
    mReopenYears = new QSpinBox( mOptions );
    mReopenYears->setObjectName( QStringLiteral( "reopenYears" ) );
    mReopenYears->setRange( 0, MOST_REOPEN_YEARS );
    const auto nameYears = [this]( int count ) { mReopenYears->setSuffix( count == 1 ? tr( " year" ) : tr( " years" ) ); };
    nameYears( mReopenYears->value() );
    connect( mReopenYears, QOverload<int>::of( &QSpinBox::valueChanged ), this, nameYears );
    mAreas = new AreaChoice( mOptions );
    mOutputFile = new QgsFileWidget( mOptions );
    mOutputFile->setObjectName( QStringLiteral( "outputFile" ) );
    mOutputFile->setStorageMode( QgsFileWidget::SaveFile );
    mOutputFile->setConfirmOverwrite( false ); // a file that is there is kept
    mOutputFile->setFilter( tr( "GeoPackage (*.gpkg)" ) );
    mOutputFile->setDialogTitle( tr( "GeoPackage to keep the stacks in" ) );
    mOutputFile->lineEdit()->setPlaceholderText( tr( "temporary" ) );
    mOutputFile->setToolTip( tr( "Nothing is overwritten: where the file is there already, the next one gets a number." ) );
    mByYear = new QCheckBox( tr( "Also a layer &by year, for the temporal controller" ), mOptions );
    mByYear->setObjectName( QStringLiteral( "byYear" ) );

    auto *form = new QFormLayout( mOptions );
    form->addRow( mFilters );
    form->addRow( tr( "Reopened withi&n" ), mReopenYears );
    form->addRow( tr( "Area names" ), mAreas );
    form->addRow( tr( "&Keep in" ), mOutputFile );
    form->addRow( mByYear );
    mOptions->setCollapsed( true );
    return mOptions;
  }

  QLayout *StackPane::makeRunRow()
  {
    mStackButton = new QPushButton( QIcon( QStringLiteral( ":/koppelkans/icons/stacktasks.svg" ) ), tr( "S&tack" ), this );
    mStackButton->setObjectName( QStringLiteral( "stack" ) );
    mProgress = new QProgressBar( this );
    mProgress->setObjectName( QStringLiteral( "progress" ) );
    mProgress->setAccessibleName( tr( "Progress of the stacking" ) );
    mStopButton = new QPushButton( tr( "S&top" ), this );
    mStopButton->setObjectName( QStringLiteral( "stop" ) );
    mNews = new QLabel( this );
    mNews->setObjectName( QStringLiteral( "news" ) );
    mNews->setWordWrap( true );
    auto *row = new QHBoxLayout;
    row->addWidget( mStackButton );
    row->addWidget( mProgress, 1 );
    row->addWidget( mStopButton );
    row->addWidget( mNews, 1 );
    mProgress->hide();
    mStopButton->hide();
    connect( mStackButton, &QPushButton::clicked, this, &StackPane::stack );
    connect( mStopButton, &QPushButton::clicked, mRun, &StackRun::stop );
    return row;
  }

  void StackPane::followRun()
  {
    connect( mRun, &StackRun::started, this,
      [this]
      {
        mProgress->setValue( 0 );
        mNews->clear();
        refresh();
      } );
    connect( mRun, &StackRun::progressChanged, this, [this]( double percent ) { mProgress->setValue( static_cast<int>( percent ) ); } );
    const auto tell = [this]( const QString &news ) { mNews->setText( news ); };
    connect( mRun, &StackRun::done, this,
      [tell]( const QgsVectorLayer *, qlonglong count, double seconds )
      {
        const QString text = count == 1 ? tr( "%1 piece, %2 s" ) : tr( "%1 pieces, %2 s" );
        tell( text.arg( QLocale().toString( count ), QLocale().toString( seconds, 'f', seconds < 10 ? 1 : 0 ) ) );
      } );
    connect( mRun, &StackRun::stopped, this, [tell] { tell( tr( "Stopped. Nothing was written." ) ); } );
    connect( mRun, &StackRun::failed, this, [tell]( const QString &reason ) { tell( tr( "Not stacked: %1" ).arg( reason ) ); } );
    connect( mRun, &StackRun::ended, this, &StackPane::refresh );
  }

  void StackPane::refresh()
  {
    const bool wasEmpty = mTaskPage->isHidden();
    mEmptyPage->setVisible( !hasLayers() );
    mTaskPage->setVisible( hasLayers() );
    if ( wasEmpty == hasLayers() )
      emit roomChanged();
    const bool isRunning = mRun->isRunning();
    const bool hadFocus = mStackButton->hasFocus() || mStopButton->hasFocus();
    mStackButton->setVisible( !isRunning );
    mStackButton->setEnabled( !mLayers->chosenLayers().isEmpty() );
    mStackButton->setToolTip( mStackButton->isEnabled() ? tr( "Stack the tasks of the ticked layers" ) : tr( "Tick at least one task layer" ) );
    mProgress->setVisible( isRunning );
    mNews->setVisible( !isRunning );
    mStopButton->setVisible( isRunning );
    if ( hadFocus )
      ( isRunning ? mStopButton : mStackButton )->setFocus();
    mTasks->setTitle( mTasks->isCollapsed() ? summary() : tr( "Tasks" ) );
    mTasks->setToolTip( mTasks->isCollapsed() ? summary() : QString() ); // where a large font leaves no room for it
    mOptions->setTitle( mFilters->limits() ? tr( "Filters and options (filtered)" ) : tr( "Filters and options" ) );
  }

  QString StackPane::summary() const
  {
    const QStringList chosen = mLayers->chosenLayers();
    QString text = chosen.size() == 1 ? tr( "Tasks: 1 layer" ) : tr( "Tasks: %1 layers" ).arg( chosen.size() );
    const TaskCensus census = mLayers->census();
    if ( census.firstYear )
      text += tr( ", %1–%2" ).arg( mPeriod->fromYear().value_or( *census.firstYear ) ).arg( mPeriod->toYear().value_or( *census.lastYear ) );
    return mFilters->limits() ? tr( "%1, filtered" ).arg( text ) : text;
  }

  void StackPane::takeFocus()
  {
    if ( hasLayers() )
      mLayers->setFocus();
    else
      mEmptyPage->takeFocus();
  }

  void StackPane::setCollapsed( bool collapsed )
  {
    mTasks->setCollapsed( collapsed );
  }

  bool StackPane::isCollapsed() const
  {
    return mTasks->isCollapsed();
  }

  bool StackPane::hasLayers() const
  {
    return mLayers->layerCount() > 0;
  }

  int StackPane::leastHeight() const
  {
    if ( !hasLayers() )
      return mEmptyPage->heightForWidth( NARROWEST_DOCK );
    if ( !isCollapsed() )
      return 0;
    const int news = mNews->isVisible() ? mNews->heightForWidth( mNews->width() ) : 0;
    const int row = std::max( mStackButton->sizeHint().height(), news );
    return mTasks->maximumHeight() + mTaskPage->layout()->spacing() + row + 4; // a collapsed group box tells its height by its maximum
  }

  StackRequest StackPane::request() const
  {
    StackRequest request;
    request.taskLayers = mLayers->chosenLayers();
    request.fromYear = mPeriod->fromYear();
    request.toYear = mPeriod->toYear();
    mFilters->tellTo( request );
    request.reopenYears = mReopenYears->value();
    request.areas = mAreas->layer();
    request.areaNameField = mAreas->nameField();
    request.byYear = mByYear->isChecked();
    request.outputFile = mOutputFile->filePath();
    return request;
  }

  void StackPane::showRequest( const StackRequest &request )
  {
    mLayers->choose( request.taskLayers );
    mPeriod->setPeriod( request.fromYear, request.toYear );
    mFilters->showRequest( request );
    mReopenYears->setValue( request.reopenYears );
    mAreas->choose( request.areas, request.areaNameField );
    mByYear->setChecked( request.byYear );
    mOutputFile->setFilePath( request.outputFile );
    refresh();
  }

  void StackPane::showDefaults()
  {
    showRequest( StackRequest() );
    mLayers->chooseAll();
  }

  void StackPane::stack()
  {
    if ( mStackButton->isEnabled() )
      mRun->start( request() );
  }
} // namespace koppelkans
