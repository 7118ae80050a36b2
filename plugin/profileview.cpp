// SPDX-License-Identifier: GPL-2.0-or-later
#include "profileview.h"

#include "profiledraft.h"
#include "profilescene.h"
#include "profilewords.h"

#include <QKeyEvent>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace koppelkans
{
  namespace
  {
    constexpr double KEY_STEP_M = 0.01;
    constexpr double LONG_KEY_STEP_M = 0.10;
    constexpr double ZOOM_STEP = 1.25;
    constexpr double MOST_ZOOM = 16;
  } // namespace

  ProfileView::ProfileView( ProfileDraft *draft, bool withClaims, QWidget *parent )
    : QGraphicsView( parent )
    , mDraft( draft )
    , mScene( new ProfileScene( this ) )
    , mWithClaims( withClaims )
  {
    setScene( mScene );
    setRenderHint( QPainter::Antialiasing );
    setFrameShape( QFrame::StyledPanel );
    setAlignment( Qt::AlignLeft | Qt::AlignTop );
    setFocusPolicy( Qt::StrongFocus );
    setTransformationAnchor( NoAnchor );
    setAccessibleName( withClaims ? tr( "Street in profile, desired situation" ) : tr( "Street in profile, present situation" ) );
    mDrawing.setSingleShot( true );
    mDrawing.setInterval( 0 );
    connect( &mDrawing, &QTimer::timeout, this, &ProfileView::draw );

    connect( mDraft, &ProfileDraft::shown, this,
      [this]
      {
        mScene->showNothing(); // what it drew of the profile before is gone
        drawSoon();
      } );
    connect( mDraft, &ProfileDraft::measuresChanged, this, &ProfileView::drawSoon );
    connect( mDraft, &ProfileDraft::placesChanged, this, &ProfileView::showPlaces );
    connect( mDraft, &ProfileDraft::selectionChanged, this, &ProfileView::showPlaces );
    connect( mScene, &ProfileScene::claimTaken, mDraft, &ProfileDraft::take );
    connect( mScene, &ProfileScene::claimMoved, mDraft, &ProfileDraft::move );
    connect( mScene, &ProfileScene::claimReleased, mDraft, &ProfileDraft::release );
  }

  QSize ProfileView::sizeHint() const
  {
    return { 640, 260 };
  }

  QSize ProfileView::minimumSizeHint() const
  {
    return { QGraphicsView::minimumSizeHint().width(), leastHeightPx( font() ) + 2 * frameWidth() };
  }

  void ProfileView::setYear( int year )
  {
    if ( year == mYear )
      return;
    mYear = year;
    draw();
  }

  void ProfileView::setStretch( double stretch )
  {
    mStretch = stretch;
    drawSoon();
  }

  void ProfileView::setZoom( double zoom )
  {
    const double wanted = std::clamp( zoom, 1.0, MOST_ZOOM );
    if ( wanted == mZoom )
      return;
    mZoom = wanted;
    draw();
    emit zoomChanged( mZoom );
  }

  void ProfileView::drawSoon()
  {
    mDrawing.start();
  }

  void ProfileView::draw()
  {
    mDrawing.stop();
    if ( mDraft->isEmpty() )
    {
      mScene->showNothing();
      setAccessibleDescription( {} );
      emit drawn();
      return;
    }
    const Profile &profile = mDraft->profile();
    const QSizeF room = maximumViewportSize() - QSize( 2, 2 );
    const ProfileScale scale = scaleFor( extentOf( profile, mDraft->rules() ), room, font(), mStretch, mZoom );
    const ProfileSight sight{ mYear, mWithClaims, mWithClaims ? mDraft->selected() : std::nullopt };
    mScene->showProfile( profile, mDraft->rules(), mDraft->placed(), mDraft->slacks(), sight, scale, palette(), font() );
    setAccessibleDescription( profileText( profile, mDraft->rules(), mYear ) );
    emit drawn();
  }

  void ProfileView::showPlaces()
  {
    if ( mWithClaims && !mDrawing.isActive() )
      mScene->showPlaces( mDraft->placed(), mDraft->slacks(), mDraft->selected() );
  }

  void ProfileView::resizeEvent( QResizeEvent *event )
  {
    QGraphicsView::resizeEvent( event );
    drawSoon();
  }

  void ProfileView::changeEvent( QEvent *event )
  {
    QGraphicsView::changeEvent( event );
    if ( event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange )
      drawSoon();
  }

  bool ProfileView::moveByKey( const QKeyEvent *event )
  {
    const std::optional<std::size_t> claim = mDraft->selected();
    if ( !mWithClaims || !claim )
      return false;
    const PlacedClaim &place = mDraft->placed()[*claim];
    const double step = event->modifiers() & Qt::ShiftModifier ? LONG_KEY_STEP_M : KEY_STEP_M;
    switch ( event->key() )
    {
    case Qt::Key_Left:
      mDraft->move( *claim, place.fromM - step, place.coverM );
      return true;
    case Qt::Key_Right:
      mDraft->move( *claim, place.fromM + step, place.coverM );
      return true;
    case Qt::Key_Down:
      if ( mDraft->canGoDeeper( *claim ) )
        mDraft->goDeeper( *claim );
      return true;
    case Qt::Key_Up:
      if ( mDraft->canGoHigher( *claim ) )
        mDraft->goHigher( *claim );
      return true;
    case Qt::Key_Escape:
      mDraft->select( std::nullopt );
      return true;
    default:
      return false;
    }
  }

  void ProfileView::keyPressEvent( QKeyEvent *event )
  {
    if ( moveByKey( event ) )
      return;
    switch ( event->key() )
    {
    case Qt::Key_Left:
    case Qt::Key_PageUp:
      emit stepWanted( -1 );
      return;
    case Qt::Key_Right:
    case Qt::Key_PageDown:
      emit stepWanted( 1 );
      return;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
      setZoom( mZoom * ZOOM_STEP );
      return;
    case Qt::Key_Minus:
      setZoom( mZoom / ZOOM_STEP );
      return;
    case Qt::Key_0:
      setZoom( 1 );
      return;
    default:
      QGraphicsView::keyPressEvent( event );
    }
  }

  // A click beside all claims lets go of the one that was worked on.
  void ProfileView::mousePressEvent( QMouseEvent *event )
  {
    QGraphicsView::mousePressEvent( event );
    if ( event->button() == Qt::LeftButton && !mScene->mouseGrabberItem() )
      mDraft->select( std::nullopt );
  }

  void ProfileView::wheelEvent( QWheelEvent *event )
  {
    if ( !( event->modifiers() & Qt::ControlModifier ) )
    {
      QGraphicsView::wheelEvent( event );
      return;
    }
    // What lies below the mouse stays there.
    const double uM = mScene->scale().u( mapToScene( event->position().toPoint() ).x() );
    setZoom( mZoom * std::pow( ZOOM_STEP, event->angleDelta().y() / 120.0 ) );
    horizontalScrollBar()->setValue( static_cast<int>( mScene->scale().x( uM ) - event->position().x() ) );
    event->accept();
  }

  // Tab goes from claim to claim, then on to the next widget.
  bool ProfileView::focusNextPrevChild( bool next )
  {
    if ( mWithClaims && !mScene->moment().claims.isEmpty() )
    {
      const QVector<ShownClaim> &claims = mScene->moment().claims;
      int now = -1;
      for ( int i = 0; i < claims.size(); ++i )
      {
        if ( mDraft->selected() == claims[i].claim )
          now = i;
      }
      const int wanted = now < 0 ? ( next ? 0 : static_cast<int>( claims.size() ) - 1 ) : now + ( next ? 1 : -1 );
      if ( wanted >= 0 && wanted < claims.size() )
      {
        mDraft->select( claims[wanted].claim );
        return true;
      }
    }
    return QGraphicsView::focusNextPrevChild( next );
  }

  void ProfileView::focusOutEvent( QFocusEvent *event )
  {
    mDraft->endMove();
    QGraphicsView::focusOutEvent( event );
  }
} // namespace koppelkans
