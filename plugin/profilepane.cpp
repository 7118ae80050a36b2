// SPDX-License-Identifier: GPL-2.0-or-later
#include "profilepane.h"

#include "claimhands.h"
#include "flowlayout.h"
#include "profiledraft.h"
#include "profileheader.h"
#include "profilelegend.h"
#include "profilepicture.h"
#include "profiletool.h"
#include "profileviews.h"
#include "profilewords.h"
#include "sectiononmap.h"
#include "underground/sectionfit.h"
#include "verdictbadge.h"
#include "verdictlook.h"
#include "waysoutpanel.h"
#include "yearslider.h"

#include <qgscoordinatetransform.h>
#include <qgsexception.h>
#include <qgsmapcanvas.h>
#include <qgsproject.h>

#include <QAction>
#include <QComboBox>
#include <QDate>
#include <QLabel>
#include <QLocale>
#include <QScrollArea>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

namespace koppelkans
{
  namespace
  {
    constexpr double REACH_M = 40; // a click this far from a section still means it
    constexpr double LEAST_LINE_M = 0.5;
    constexpr int WIDE_PX = 760; // from here on the answer stands beside the profile
    constexpr int LEAST_ANSWER_PX = 230;
    constexpr int LEAST_ANSWER_HEIGHT_PX = 70;

    int today()
    {
      return QDate::currentDate().year();
    }

    QComboBox *makeChoice( const QString &name, const QString &tip, QWidget *parent )
    {
      auto *choice = new QComboBox( parent );
      choice->setObjectName( name );
      choice->setToolTip( tip );
      choice->setAccessibleName( tip );
      return choice;
    }
  } // namespace

  ProfilePane::ProfilePane( QgsMapCanvas *canvas, QWidget *parent )
    : QWidget( parent )
    , mCanvas( canvas )
    , mDraft( new ProfileDraft( this ) )
    , mJob( new ProfileJob( this ) )
    , mOnMap( new SectionOnMap( canvas, this ) )
    , mTool( new ProfileTool( canvas ) )
  {
    layOut();
    tieTogether();
    forget( {} );
  }

  ProfilePane::~ProfilePane()
  {
    delete mTool; // the canvas keeps no tool that is gone
  }

  QAction *ProfilePane::makeToolAction()
  {
    auto *action = new QAction( QIcon( QStringLiteral( ":/koppelkans/icons/profiletool.svg" ) ), tr( "Choose a street on the map" ), this );
    action->setObjectName( QStringLiteral( "profileTool" ) );
    action->setCheckable( true );
    action->setToolTip( tr( "Click a street on the map, or draw a line across it" ) );
    mTool->setAction( action );
    connect( action, &QAction::triggered, this,
      [this]( bool isOn )
      {
        if ( isOn )
          mCanvas->setMapTool( mTool );
        else
          mCanvas->unsetMapTool( mTool );
      } );
    return action;
  }

  void ProfilePane::layOut()
  {
    mHint = new QLabel( this );
    mHint->setObjectName( QStringLiteral( "profileHint" ) );
    mHint->setWordWrap( true );
    mHint->setAlignment( Qt::AlignCenter );
    auto *layout = new QVBoxLayout( this );
    layout->setContentsMargins( 0, 0, 0, 0 );
    layout->setSpacing( 3 );
    layout->addWidget( makeTop() );
    layout->addWidget( mHint, 1 );
    mParts = new QSplitter( Qt::Vertical, this );
    mParts->setObjectName( QStringLiteral( "profileParts" ) );
    mParts->setChildrenCollapsible( false );
    mParts->setSizePolicy( QSizePolicy::Expanding, QSizePolicy::Ignored ); // as low as its parts can be, before anything is scrolled to
    mViews = new ProfileViews( mDraft, mParts );
    mParts->addWidget( mViews );
    mParts->addWidget( makeAnswer() );
    mParts->setStretchFactor( 0, 3 );
    mParts->setStretchFactor( 1, 1 );
    layout->addWidget( mParts, 1 );
  }

  QWidget *ProfilePane::makeTop()
  {
    auto *top = new QWidget( this );
    auto *flow = new FlowLayout( top );
    mHeader = new ProfileHeader( makeToolAction(), top );
    mHeader->setSizePolicy( QSizePolicy::Expanding, QSizePolicy::Preferred );
    mYear = new YearSlider( top );
    mYear->setSizePolicy( QSizePolicy::Expanding, QSizePolicy::Preferred );
    flow->addWidget( mHeader );
    flow->addWidget( mYear );
    flow->addWidget( makeButtons( top ) );
    return top;
  }

  QWidget *ProfilePane::makeButtons( QWidget *parent )
  {
    auto *buttons = new QWidget( parent );
    auto *flow = new FlowLayout( buttons );
    auto *hands = new ClaimHands( mDraft, buttons );
    connect( hands, &ClaimHands::placeAllWanted, this, &ProfilePane::placeAll );
    mModes = makeChoice( QStringLiteral( "profileMode" ), tr( "Which situation is seen" ), buttons );
    mModes->addItem( tr( "Present" ), static_cast<int>( ProfileMode::Present ) );
    mModes->addItem( tr( "Desired" ), static_cast<int>( ProfileMode::Desired ) );
    mModes->addItem( tr( "Both" ), static_cast<int>( ProfileMode::Both ) );
    mStretches = makeChoice( QStringLiteral( "profileStretch" ), tr( "How much the depth is stretched" ), buttons );
    for ( const int stretch : { 1, 2, 4 } )
      mStretches->addItem( stretch == 1 ? tr( "Depth to scale" ) : tr( "Depth %1 ×" ).arg( stretch ), stretch );
    mLegendButton = new QToolButton( buttons );
    mLegendButton->setObjectName( QStringLiteral( "profileLegendButton" ) );
    mLegendButton->setText( tr( "&Legend" ) );
    mLegendButton->setCheckable( true );
    mLegendButton->setChecked( true );
    mLegendButton->setFocusPolicy( Qt::StrongFocus );
    mExport = new QToolButton( buttons );
    mExport->setObjectName( QStringLiteral( "profileExport" ) );
    mExport->setText( tr( "E&xport" ) );
    mExport->setPopupMode( QToolButton::InstantPopup );
    mExport->setFocusPolicy( Qt::StrongFocus );
    for ( QWidget *widget : std::initializer_list<QWidget *>{ hands, mModes, mStretches, mLegendButton, mExport } )
      flow->addWidget( widget );
    return buttons;
  }

  QWidget *ProfilePane::makeAnswer()
  {
    auto *scroll = new QScrollArea( mParts );
    scroll->setWidgetResizable( true );
    scroll->setFrameShape( QFrame::NoFrame );
    scroll->setFocusPolicy( Qt::NoFocus );
    scroll->setHorizontalScrollBarPolicy( Qt::ScrollBarAlwaysOff );
    scroll->setMinimumSize( LEAST_ANSWER_PX, LEAST_ANSWER_HEIGHT_PX );
    auto *answer = new QWidget( scroll );
    mVerdict = new VerdictBadge( answer );
    mVerdict->setObjectName( QStringLiteral( "verdict" ) );
    mWords = new QLabel( answer );
    mWords->setObjectName( QStringLiteral( "profileWords" ) );
    mWords->setTextFormat( Qt::PlainText );
    mWords->setWordWrap( true );
    mWords->setAlignment( Qt::AlignLeft | Qt::AlignTop );
    mWords->setTextInteractionFlags( Qt::TextSelectableByMouse );
    mWaysOut = new WaysOutPanel( answer );
    auto *column = new QVBoxLayout( answer );
    column->setContentsMargins( 0, 0, 0, 0 );
    column->setSpacing( 3 );
    column->addWidget( mVerdict );
    column->addWidget( mWaysOut, 1 );
    column->addWidget( mWords );
    mLegend = new ProfileLegend( answer );
    mLegend->setObjectName( QStringLiteral( "profileLegend" ) );
    column->addWidget( mLegend );
    column->addStretch();
    scroll->setWidget( answer );
    return scroll;
  }

  void ProfilePane::tieTogether()
  {
    connect( mTool, &ProfileTool::clicked, this, &ProfilePane::showAt );
    connect( mTool, &ProfileTool::drawn, this, &ProfilePane::showDrawn );
    connect( mHeader, &ProfileHeader::stepWanted, this, &ProfilePane::step );
    connect( mHeader, &ProfileHeader::sectionChosen, this,
      [this]( std::size_t section )
      {
        mIsFollowing = true;
        showSection( section );
      } );
    connect( mViews, &ProfileViews::stepWanted, this, &ProfilePane::step );
    connect( mJob, &ProfileJob::found, this, &ProfilePane::showProfile );
    connect( mJob, &ProfileJob::arranged, this, &ProfilePane::showArrangement );
    connect( mJob, &ProfileJob::failed, this,
      [this]( const QString &reason )
      {
        mVerdict->showVerdict( Verdict::Unknown, reason );
        emit failed( reason );
      } );
    connect( mWaysOut, &WaysOutPanel::chosen, this, &ProfilePane::useWayOut );
    connect( mDraft, &ProfileDraft::measuresChanged, this, [this] { mYear->setYears( yearsOf( mDraft->profile(), today() ) ); } );
    connect( mDraft, &ProfileDraft::placesChanged, this, &ProfilePane::refreshWords );
    connect( mDraft, &ProfileDraft::selectionChanged, this, &ProfilePane::refreshWords );
    connect( mDraft, &ProfileDraft::released, this, &ProfilePane::settle );
    connect( mDraft, &ProfileDraft::placesChanged, this, &ProfilePane::refreshLegend );
    connect( mViews, &ProfileViews::drawn, this, &ProfilePane::refreshLegend );
    connect( mYear, &YearSlider::yearChanged, this, &ProfilePane::showYear );
    connect( mYear, &YearSlider::edited, this,
      [this]
      {
        mWantedYear = mYear->year();
        emit edited();
      } );
    connect( mModes, QOverload<int>::of( &QComboBox::currentIndexChanged ), this,
      [this]
      {
        mViews->setMode( static_cast<ProfileMode>( mModes->currentData().toInt() ) );
        emit edited();
      } );
    connect( mStretches, QOverload<int>::of( &QComboBox::currentIndexChanged ), this,
      [this]
      {
        mViews->setStretch( mStretches->currentData().toDouble() );
        emit edited();
      } );
    connect( mLegendButton, &QToolButton::toggled, this,
      [this]( bool isOn )
      {
        mLegend->setVisible( isOn );
        emit edited();
      } );
    mModes->setCurrentIndex( 1 );
  }

  bool ProfilePane::hasProfile() const
  {
    return !mDraft->isEmpty();
  }

  void ProfilePane::setSource( std::shared_ptr<const ProfileSource> source )
  {
    mJob->cancel();
    mSource = std::move( source );
    mHeader->offer( mSource.get() );
    if ( !mSource )
    {
      mPlace = {};
      forget( {} );
      return;
    }
    mIsFollowing = false;
    if ( mPlace.line && !mPlace.section )
    {
      ask( mPlace );
      return;
    }
    const std::optional<std::size_t> again = sectionNamed( mSource->sections(), mSectionName );
    if ( again )
      showSection( *again );
    else
      forget( mSource->sections().empty() ? tr( "Draw a line across a street on the map." )
                                          : tr( "Click a street on the map, draw a line across it, or choose one above." ) );
  }

  void ProfilePane::showSection( std::size_t section )
  {
    if ( !mSource || section >= mSource->sections().size() )
      return;
    mSectionName = mSource->sections()[section].id;
    ask( { section, std::nullopt } );
  }

  void ProfilePane::showLine( const Point &left, const Point &right )
  {
    mSectionName.clear();
    mPlace = { std::nullopt, std::pair( left, right ) };
    if ( mSource )
      ask( mPlace );
  }

  void ProfilePane::step( int step )
  {
    if ( !mSource || !mPlace.section )
      return;
    if ( const std::optional<std::size_t> next = neighbourOf( mSource->sections(), *mPlace.section, step ) )
    {
      mIsFollowing = true;
      showSection( *next );
      emit edited();
    }
  }

  void ProfilePane::showAt( const QgsPointXY &point )
  {
    if ( !mSource )
      return;
    try
    {
      const QgsCoordinateTransform transform( mCanvas->mapSettings().destinationCrs(), mSource->crs(), QgsProject::instance()->transformContext() );
      const QgsPointXY there = transform.transform( point );
      const std::optional<std::size_t> nearest = nearestSection( mSource->sections(), { there.x(), there.y() }, REACH_M );
      mIsFollowing = false;
      if ( nearest )
      {
        showSection( *nearest );
        emit edited();
      }
      else if ( !hasProfile() )
        mHint->setText( tr( "No section lies there. Draw a line across the street." ) );
    }
    catch ( const QgsCsException & )
    {
      return; // the map reaches further than the layers' system
    }
  }

  void ProfilePane::showDrawn( const QgsPointXY &from, const QgsPointXY &to )
  {
    if ( !mSource )
      return;
    try
    {
      const QgsCoordinateTransform transform( mCanvas->mapSettings().destinationCrs(), mSource->crs(), QgsProject::instance()->transformContext() );
      const QgsPointXY left = transform.transform( from );
      const QgsPointXY right = transform.transform( to );
      if ( left.distance( right ) < LEAST_LINE_M )
        return;
      mIsFollowing = false;
      showLine( { left.x(), left.y() }, { right.x(), right.y() } );
      emit edited();
    }
    catch ( const QgsCsException & )
    {
      return; // the map reaches further than the layers' system
    }
  }

  void ProfilePane::ask( const ProfilePlace &place )
  {
    mPlace = place;
    clearAnswer();
    mJob->read( mSource, place );
  }

  // An answer that is still seen must not be used for the section that is asked for.
  void ProfilePane::clearAnswer()
  {
    mArrangement.reset();
    mWaysOut->clear();
    mVerdict->showVerdict( std::nullopt );
  }

  void ProfilePane::showProfile( const Profile &profile, const std::vector<PlacedClaim> &places )
  {
    clearAnswer();
    mVerdict->setVisible( profile.isAsked() );
    mHint->hide();
    mParts->show();
    mDraft->show( profile, mSource->rules(), places );
    mHeader->showPlace( sectionTitle( profile.section ), mPlace.section );
    const YearRange years = yearsOf( profile, today() );
    mYear->setYears( years );
    mYear->setYear( mWantedYear ? mWantedYear : years.last );
    mOnMap->show( profile.section.left, profile.section.right, mSource->crs(), mIsFollowing );
    refreshWords();
    emit profileShown();
    mJob->arrange( profile, mSource->rules() );
  }

  void ProfilePane::showArrangement( const Arrangement &arrangement )
  {
    mArrangement = arrangement;
    const QString remark = arrangement.isExact ? QString() : tr( "Too much lies here for an exact search: this is a bound." );
    mVerdict->showVerdict( verdict(), remark );
    mVerdict->setVisible( mDraft->profile().isAsked() );
    mWaysOut->showArrangement( arrangement, mDraft->profile(), mDraft->rules() );
    settle();
    refreshWords();
    emit verdictShown();
  }

  // What the user has moved meanwhile, or holds, is left where it is.
  void ProfilePane::settle()
  {
    if ( mArrangement && !mArrangement->placed.empty() )
      mDraft->settle( mArrangement->placed );
  }

  std::optional<Verdict> ProfilePane::verdict() const
  {
    if ( !mArrangement || !mDraft->profile().isAsked() )
      return std::nullopt;
    return judged( mArrangement->verdict, mDraft->profile().hasUnmeasured );
  }

  void ProfilePane::placeAll()
  {
    if ( !hasProfile() || !mArrangement )
      return; // it comes by itself when it is found
    if ( !mArrangement->placed.empty() )
      mDraft->place( mArrangement->placed, {}, tr( "Place all" ) );
    else
      mWaysOut->takeFocus();
  }

  void ProfilePane::useWayOut( int index )
  {
    if ( !mArrangement || static_cast<std::size_t>( index ) >= mArrangement->waysOut.size() )
      return; // of a profile that is no longer the one asked for
    const WayOut &way = mArrangement->waysOut[static_cast<std::size_t>( index )];
    mDraft->place( way.placed, way.steps, tr( "Way out" ) );
  }

  void ProfilePane::showYear( int year )
  {
    mViews->setYears( today(), year );
    refreshWords();
  }

  void ProfilePane::refreshWords()
  {
    if ( !hasProfile() )
      return;
    const std::vector<Slack> broken = mDraft->broken();
    const Profile &profile = mDraft->profile();
    QStringList all;
    for ( const Slack &slack : broken )
      all << QStringLiteral( "✗ " ) + slackText( slack, profile, mDraft->rules() );
    QString text;
    if ( !profile.isAsked() )
      text = tr( "No task claims room here." );
    else if ( profile.claims.empty() )
      text = tr( "Tasks claim room here, but whether they fit is not known." );
    else if ( !broken.empty() )
      text = broken.size() == 1 ? tr( "As drawn: %1" ).arg( all.first() )
                                : tr( "As drawn: %1 (and %2 more)" ).arg( all.first(), QString::number( broken.size() - 1 ) );
    else if ( !mDraft->steps().empty() )
      text = tr( "✓ Every rule is kept as drawn, with measures for %1 € per m." ).arg( QLocale().toString( mDraft->measuresEurosPerM(), 'f', 0 ) );
    else
      text = tr( "✓ Every rule that is known is kept as drawn." );
    if ( !profile.section.isCovered )
      text = tr( "The networks do not tell what lies here. %1" ).arg( text );
    const QStringList lines{ text, freeText( profile, mDraft->placed(), mDraft->rules(), mYear->year() ) };
    mWords->setText( ( lines + profile.remarks ).join( '\n' ) );
    mWords->setToolTip( all.join( '\n' ) );
  }

  void ProfilePane::refreshLegend()
  {
    mLegend->showItems( mViews->legend() );
  }

  void ProfilePane::forget( const QString &hint )
  {
    mDraft->clear();
    clearAnswer();
    mOnMap->clear();
    mYear->setYears( { today(), today() } );
    mHeader->showPlace( {}, std::nullopt );
    mHint->setText( hint );
    mHint->show();
    mParts->hide();
  }

  void ProfilePane::writeTo( ProfileState &state ) const
  {
    state.section = QString::fromStdString( mSectionName );
    state.line = mPlace.line;
    state.year = mWantedYear;
    state.mode = mViews->mode();
    state.stretch = mViews->stretch();
    state.hasLegend = mLegendButton->isChecked();
  }

  void ProfilePane::showState( const ProfileState &state )
  {
    mSectionName = state.section.toStdString();
    mPlace = { std::nullopt, state.line };
    mWantedYear = state.year;
    mModes->setCurrentIndex( mModes->findData( static_cast<int>( state.mode ) ) );
    mStretches->setCurrentIndex( std::max( 0, mStretches->findData( static_cast<int>( state.stretch ) ) ) );
    mLegendButton->setChecked( state.hasLegend );
  }

  QStringList ProfilePane::wordsOfPicture() const
  {
    QStringList words;
    if ( const std::optional<Verdict> found = verdict() )
    {
      const VerdictLook look = verdictLook( *found );
      words << tr( "Verdict: %1 %2. %3" ).arg( look.symbol, look.word, look.meaning );
      if ( mArrangement->placed.empty() && !mArrangement->conflict.claims.empty() )
        words << conflictText( mArrangement->conflict, mDraft->profile(), mDraft->rules() );
    }
    for ( const Slack &slack : mDraft->broken() )
      words << QStringLiteral( "✗ " ) + slackText( slack, mDraft->profile(), mDraft->rules() );
    for ( const WayOut::Step &step : mDraft->steps() )
      words << tr( "Measure: %1" ).arg( stepText( step, mDraft->profile(), mDraft->rules() ) );
    words << freeText( mDraft->profile(), mDraft->placed(), mDraft->rules(), mYear->year() ) << mDraft->profile().remarks;
    words << tr( "Distances are indicative, from the rules in force; not a norm." );
    return words;
  }

  std::unique_ptr<ProfilePicture> ProfilePane::picture() const
  {
    if ( !hasProfile() )
      return nullptr;
    return std::make_unique<ProfilePicture>( *mDraft, mViews->parts(), mViews->stretch(), wordsOfPicture() );
  }

  void ProfilePane::takeFocus()
  {
    if ( hasProfile() )
      mViews->takeFocus();
    else
      mHeader->takeFocus();
  }

  void ProfilePane::resizeEvent( QResizeEvent *event )
  {
    QWidget::resizeEvent( event );
    const Qt::Orientation wanted = width() >= WIDE_PX ? Qt::Horizontal : Qt::Vertical;
    if ( mParts->orientation() == wanted )
      return; // the user may have moved the border
    mParts->setOrientation( wanted );
    const int whole = wanted == Qt::Horizontal ? width() : height();
    mParts->setSizes( { whole * 3 / 4, whole / 4 } );
  }
} // namespace koppelkans
