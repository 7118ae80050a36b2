// SPDX-License-Identifier: GPL-2.0-or-later
#include "profilepane.h"

#include "flowlayout.h"
#include "profileanswer.h"
#include "profiledraft.h"
#include "profileheader.h"
#include "profileoptions.h"
#include "profilepicture.h"
#include "profiletool.h"
#include "profileviews.h"
#include "profilewords.h"
#include "sectiononmap.h"
#include "yearslider.h"

#include <qgscoordinatetransform.h>
#include <qgsexception.h>
#include <qgsmapcanvas.h>
#include <qgsproject.h>

#include <QAction>
#include <QDate>
#include <QLabel>
#include <QSplitter>
#include <QVBoxLayout>

#include <cmath>

namespace koppelkans
{
  namespace
  {
    constexpr double REACH_M = 40; // a click this far from a section still means it
    constexpr double LEAST_LINE_M = 0.5;
    constexpr int WIDE_PX = 640; // from here on the answer stands beside the profile: on a laptop there is more room beside it than below

    /// The profile and its answer. They ask for no more height than they need at least: before anything is scrolled to they are as low as they can be.
    class Parts : public QSplitter
    {
      public:
      using QSplitter::QSplitter;
      QSize sizeHint() const override { return { QSplitter::sizeHint().width(), minimumSizeHint().height() }; }
    };

    int today()
    {
      return QDate::currentDate().year();
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
    mParts = new Parts( Qt::Vertical, this );
    mParts->setObjectName( QStringLiteral( "profileParts" ) );
    mParts->setChildrenCollapsible( false );
    mParts->setSizePolicy( QSizePolicy::Expanding, QSizePolicy::Expanding );
    mViews = new ProfileViews( mDraft, mParts );
    mParts->addWidget( mViews );
    mAnswer = new ProfileAnswer( mDraft, mParts );
    mParts->addWidget( mAnswer );
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
    mOptions = new ProfileOptions( mDraft, top );
    flow->addWidget( mOptions );
    return top;
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
    connect( mJob, &ProfileJob::failed, mAnswer, &ProfileAnswer::showFailure );
    connect( mJob, &ProfileJob::failed, this, &ProfilePane::failed );
    connect( mAnswer, &ProfileAnswer::wayOutChosen, this, [this]( const WayOut &way ) { mDraft->place( way.placed, way.steps, tr( "Way out" ) ); } );
    connect( mDraft, &ProfileDraft::measuresChanged, this, [this] { mYear->setYears( yearsOf( mDraft->profile(), today() ) ); } );
    for ( const auto changed : { &ProfileDraft::placesChanged, &ProfileDraft::selectionChanged } )
      connect( mDraft, changed, this, [this] { mAnswer->refresh( mYear->year() ); } );
    connect( mDraft, &ProfileDraft::released, this, &ProfilePane::settle );
    const auto refreshLegend = [this] { mAnswer->showLegend( mViews->legend() ); };
    connect( mDraft, &ProfileDraft::placesChanged, this, refreshLegend );
    connect( mViews, &ProfileViews::drawn, this, refreshLegend );
    connect( mYear, &YearSlider::yearChanged, this, &ProfilePane::showYear );
    connect( mYear, &YearSlider::edited, this,
      [this]
      {
        mWantedYear = mYear->year();
        emit edited();
      } );
    connect( mOptions, &ProfileOptions::placeAllWanted, this, &ProfilePane::placeAll );
    connect( mOptions, &ProfileOptions::changed, this, &ProfilePane::showAsChosen );
    connect( mOptions, &ProfileOptions::changed, this, &ProfilePane::edited );
    showAsChosen();
  }

  void ProfilePane::showAsChosen()
  {
    mViews->setMode( mOptions->mode() );
    mViews->setStretch( mOptions->stretch() );
    mAnswer->setLegendShown( mOptions->hasLegend() );
  }

  QToolButton *ProfilePane::exportButton() const
  {
    return mOptions->exportButton();
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

  std::optional<Point> ProfilePane::inSource( const QgsPointXY &point ) const
  {
    if ( !mSource )
      return std::nullopt;
    try
    {
      const QgsCoordinateTransform transform( mCanvas->mapSettings().destinationCrs(), mSource->crs(), QgsProject::instance()->transformContext() );
      const QgsPointXY there = transform.transform( point );
      return Point{ there.x(), there.y() };
    }
    catch ( const QgsCsException & )
    {
      return std::nullopt; // the map reaches further than the layers' system
    }
  }

  void ProfilePane::showAt( const QgsPointXY &point )
  {
    const std::optional<Point> there = inSource( point );
    if ( !there )
      return;
    mIsFollowing = false;
    if ( const std::optional<std::size_t> nearest = nearestSection( mSource->sections(), *there, REACH_M ) )
    {
      showSection( *nearest );
      emit edited();
    }
    else if ( !hasProfile() )
      mHint->setText( tr( "No section lies there. Draw a line across the street." ) );
  }

  void ProfilePane::showDrawn( const QgsPointXY &from, const QgsPointXY &to )
  {
    const std::optional<Point> left = inSource( from );
    const std::optional<Point> right = inSource( to );
    if ( !left || !right || std::hypot( right->x - left->x, right->y - left->y ) < LEAST_LINE_M )
      return;
    mIsFollowing = false;
    showLine( *left, *right );
    emit edited();
  }

  void ProfilePane::ask( const ProfilePlace &place )
  {
    mPlace = place;
    mAnswer->clear();
    mJob->read( mSource, place );
  }

  void ProfilePane::showProfile( const Profile &profile, const std::vector<PlacedClaim> &places )
  {
    mHint->hide();
    mParts->show();
    mDraft->show( profile, mSource->rules(), places );
    mAnswer->clear();
    mHeader->showPlace( sectionTitle( profile.section ), mPlace.section );
    const YearRange years = yearsOf( profile, today() );
    mYear->setYears( years );
    mYear->setYear( mWantedYear ? mWantedYear : years.last );
    mOnMap->show( profile.section.left, profile.section.right, mSource->crs(), mIsFollowing );
    mAnswer->refresh( mYear->year() );
    emit profileShown();
    mJob->arrange( profile, mSource->rules() );
  }

  void ProfilePane::showArrangement( const Arrangement &arrangement )
  {
    mAnswer->showArrangement( arrangement );
    settle();
    mAnswer->refresh( mYear->year() );
    emit verdictShown();
  }

  // What the user has moved meanwhile, or holds, is left where it is.
  void ProfilePane::settle()
  {
    if ( arrangement() && !arrangement()->placed.empty() )
      mDraft->settle( arrangement()->placed );
  }

  const std::optional<Arrangement> &ProfilePane::arrangement() const
  {
    return mAnswer->arrangement();
  }

  std::optional<Verdict> ProfilePane::verdict() const
  {
    return mAnswer->verdict();
  }

  void ProfilePane::placeAll()
  {
    if ( !hasProfile() || !arrangement() )
      return; // it comes by itself when it is found
    if ( !arrangement()->placed.empty() )
      mDraft->place( arrangement()->placed, {}, tr( "Place all" ) );
    else
      mAnswer->takeFocus();
  }

  void ProfilePane::showYear( int year )
  {
    mViews->setYears( today(), year );
    mAnswer->refresh( year );
  }

  void ProfilePane::forget( const QString &hint )
  {
    mDraft->clear();
    mAnswer->clear();
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
    state.hasLegend = mOptions->hasLegend();
  }

  void ProfilePane::showState( const ProfileState &state )
  {
    mSectionName = state.section.toStdString();
    mPlace = { std::nullopt, state.line };
    mWantedYear = state.year;
    mOptions->showState( state );
  }

  std::unique_ptr<ProfilePicture> ProfilePane::picture() const
  {
    if ( !hasProfile() )
      return nullptr;
    return std::make_unique<ProfilePicture>( *mDraft, mViews->parts(), mViews->stretch(), mAnswer->wordsOfPicture( mYear->year() ) );
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
