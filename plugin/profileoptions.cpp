// SPDX-License-Identifier: GPL-2.0-or-later
#include "profileoptions.h"

#include "claimhands.h"
#include "flowlayout.h"

#include <QComboBox>
#include <QToolButton>

#include <algorithm>

namespace koppelkans
{
  ProfileOptions::ProfileOptions( ProfileDraft *draft, QWidget *parent )
    : QWidget( parent )
  {
    auto *flow = new FlowLayout( this );
    auto *hands = new ClaimHands( draft, this );
    connect( hands, &ClaimHands::placeAllWanted, this, &ProfileOptions::placeAllWanted );
    mModes = makeChoice( QStringLiteral( "profileMode" ), tr( "Which situation is seen" ) );
    mModes->addItem( tr( "Present" ), static_cast<int>( ProfileMode::Present ) );
    mModes->addItem( tr( "Desired" ), static_cast<int>( ProfileMode::Desired ) );
    mModes->addItem( tr( "Both" ), static_cast<int>( ProfileMode::Both ) );
    mStretches = makeChoice( QStringLiteral( "profileStretch" ), tr( "How much the depth is stretched" ) );
    for ( const int stretch : { 1, 2, 4 } )
      mStretches->addItem( stretch == 1 ? tr( "Depth to scale" ) : tr( "Depth %1 ×" ).arg( stretch ), stretch );
    mLegendButton = new QToolButton( this );
    mLegendButton->setObjectName( QStringLiteral( "profileLegendButton" ) );
    mLegendButton->setText( tr( "Le&gend" ) );
    mLegendButton->setCheckable( true );
    mLegendButton->setFocusPolicy( Qt::StrongFocus );
    mExport = new QToolButton( this );
    mExport->setObjectName( QStringLiteral( "profileExport" ) );
    mExport->setText( tr( "E&xport" ) );
    mExport->setPopupMode( QToolButton::InstantPopup );
    mExport->setFocusPolicy( Qt::StrongFocus );
    for ( QWidget *widget : std::initializer_list<QWidget *>{ hands, mModes, mStretches, mLegendButton, mExport } )
      flow->addWidget( widget );
    showState( {} );
    for ( QComboBox *choice : { mModes, mStretches } )
      connect( choice, QOverload<int>::of( &QComboBox::currentIndexChanged ), this, &ProfileOptions::changed );
    connect( mLegendButton, &QToolButton::toggled, this, &ProfileOptions::changed );
  }

  QComboBox *ProfileOptions::makeChoice( const QString &name, const QString &tip )
  {
    auto *choice = new QComboBox( this );
    choice->setObjectName( name );
    choice->setToolTip( tip );
    choice->setAccessibleName( tip );
    return choice;
  }

  ProfileMode ProfileOptions::mode() const
  {
    return static_cast<ProfileMode>( mModes->currentData().toInt() );
  }

  double ProfileOptions::stretch() const
  {
    return mStretches->currentData().toDouble();
  }

  bool ProfileOptions::hasLegend() const
  {
    return mLegendButton->isChecked();
  }

  void ProfileOptions::showState( const ProfileState &state )
  {
    mModes->setCurrentIndex( mModes->findData( static_cast<int>( state.mode ) ) );
    mStretches->setCurrentIndex( std::max( 0, mStretches->findData( static_cast<int>( state.stretch ) ) ) );
    mLegendButton->setChecked( state.hasLegend );
  }
} // namespace koppelkans
