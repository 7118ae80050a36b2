// SPDX-License-Identifier: GPL-2.0-or-later
#include "profileviews.h"

#include "profiledraft.h"
#include "profilelegend.h"
#include "profilepicture.h"
#include "profileview.h"
#include "profilewords.h"

#include <QLabel>
#include <QSplitter>
#include <QVBoxLayout>

namespace koppelkans
{
  namespace
  {
    constexpr int WIDE_PX = 760; // from here on two profiles stand beside one another

    QLabel *makeTitle( const QString &name, QWidget *parent )
    {
      auto *title = new QLabel( parent );
      title->setObjectName( name );
      QFont bold = title->font();
      bold.setBold( true );
      title->setFont( bold );
      title->setTextFormat( Qt::PlainText );
      title->setSizePolicy( QSizePolicy::Ignored, QSizePolicy::Fixed ); // a long one is cut, and does not widen the dock
      return title;
    }
  } // namespace

  ProfileViews::ProfileViews( ProfileDraft *draft, QWidget *parent )
    : QWidget( parent )
    , mDraft( draft )
    , mSides( new QSplitter( Qt::Vertical, this ) )
    , mPresentTitle( makeTitle( QStringLiteral( "presentTitle" ), this ) )
    , mDesiredTitle( makeTitle( QStringLiteral( "desiredTitle" ), this ) )
    , mPresent( new ProfileView( draft, false, this ) )
    , mDesired( new ProfileView( draft, true, this ) )
  {
    mPresent->setObjectName( QStringLiteral( "presentView" ) );
    mDesired->setObjectName( QStringLiteral( "desiredView" ) );
    mPresentSide = makeSide( mPresentTitle, mPresent );
    mDesiredSide = makeSide( mDesiredTitle, mDesired );
    mSides->setChildrenCollapsible( false );
    mSides->addWidget( mPresentSide );
    mSides->addWidget( mDesiredSide );
    auto *layout = new QVBoxLayout( this );
    layout->setContentsMargins( 0, 0, 0, 0 );
    layout->setSpacing( 2 );
    layout->addWidget( mSides, 1 );
    for ( ProfileView *view : { mPresent, mDesired } )
    {
      connect( view, &ProfileView::stepWanted, this, &ProfileViews::stepWanted );
      connect( view, &ProfileView::zoomChanged, this, &ProfileViews::setZoom );
      connect( view, &ProfileView::drawn, this, &ProfileViews::drawn );
    }
    connect( mDraft, &ProfileDraft::shown, this, &ProfileViews::refreshTitles );
    setMode( mMode );
  }

  QWidget *ProfileViews::makeSide( QLabel *title, ProfileView *view )
  {
    auto *side = new QWidget( mSides );
    auto *column = new QVBoxLayout( side );
    column->setContentsMargins( 0, 0, 0, 0 );
    column->setSpacing( 1 );
    column->addWidget( title );
    column->addWidget( view, 1 );
    return side;
  }

  void ProfileViews::setMode( ProfileMode mode )
  {
    mMode = mode;
    mPresentSide->setVisible( mode != ProfileMode::Desired );
    mDesiredSide->setVisible( mode != ProfileMode::Present );
    emit drawn();
  }

  void ProfileViews::setStretch( double stretch )
  {
    mStretch = stretch;
    mPresent->setStretch( stretch );
    mDesired->setStretch( stretch );
  }

  void ProfileViews::setYears( int present, int desired )
  {
    mPresent->setYear( present );
    mDesired->setYear( desired );
    refreshTitles();
  }

  void ProfileViews::refreshTitles()
  {
    const QString happens = mDraft->isEmpty() ? QString() : yearText( mDraft->profile(), mDraft->rules(), mDesired->year() );
    const QString desired = tr( "Desired, %1" ).arg( mDesired->year() );
    mPresentTitle->setText( tr( "Present, %1" ).arg( mPresent->year() ) );
    mDesiredTitle->setText( happens.isEmpty() ? desired : tr( "%1 – %2" ).arg( desired, happens ) );
    mDesiredTitle->setToolTip( mDesiredTitle->text() );
  }

  void ProfileViews::setZoom( double zoom )
  {
    mPresent->setZoom( zoom );
    mDesired->setZoom( zoom );
  }

  QVector<ProfilePart> ProfileViews::parts() const
  {
    QVector<ProfilePart> parts;
    if ( mMode != ProfileMode::Desired )
      parts << ProfilePart{ mPresentTitle->text(), { mPresent->year(), false, std::nullopt } };
    if ( mMode != ProfileMode::Present )
      parts << ProfilePart{ mDesiredTitle->text(), { mDesired->year(), true, mDraft->selected() } };
    return parts;
  }

  void ProfileViews::takeFocus()
  {
    ( mMode == ProfileMode::Present ? mPresent : mDesired )->setFocus();
  }

  QVector<ProfileLegendItem> ProfileViews::legend() const
  {
    if ( mDraft->isEmpty() )
      return {};
    const ProfileView *view = mMode == ProfileMode::Present ? mPresent : mDesired;
    return legendOf( view->profileScene()->moment(), mMode != ProfileMode::Present && !mDraft->broken().empty() );
  }

  void ProfileViews::resizeEvent( QResizeEvent *event )
  {
    QWidget::resizeEvent( event );
    mSides->setOrientation( width() >= WIDE_PX ? Qt::Horizontal : Qt::Vertical );
  }
} // namespace koppelkans
