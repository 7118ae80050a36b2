// SPDX-License-Identifier: GPL-2.0-or-later
#include "claimhands.h"

#include "flowlayout.h"
#include "profiledraft.h"
#include "profilewords.h"

#include <qgsapplication.h>

#include <QToolButton>

namespace koppelkans
{
  ClaimHands::ClaimHands( ProfileDraft *draft, QWidget *parent )
    : QWidget( parent )
    , mDraft( draft )
  {
    new FlowLayout( this );
    mPlaceAll = addButton( QStringLiteral( "placeAll" ), tr( "Place &all" ), tr( "Put all claims where they fit at the least cost, or show why they cannot" ) );
    mOtherSide = addButton( QStringLiteral( "otherSide" ), tr( "Other s&ide" ), {} );
    mDeeper = addButton( QStringLiteral( "deeper" ), tr( "Deeper" ), {} );
    mShareTrench = addButton( QStringLiteral( "shareTrench" ), tr( "Shared trench" ), {} );
    mUndo = addButton( QStringLiteral( "undoMove" ), tr( "Undo" ), tr( "Undo the last move" ) );
    mRedo = addButton( QStringLiteral( "redoMove" ), tr( "Redo" ), tr( "Do the move again" ) );
    mUndo->setIcon( QgsApplication::getThemeIcon( QStringLiteral( "/mActionUndo.svg" ) ) );
    mRedo->setIcon( QgsApplication::getThemeIcon( QStringLiteral( "/mActionRedo.svg" ) ) );
    mUndo->setToolButtonStyle( Qt::ToolButtonIconOnly );
    mRedo->setToolButtonStyle( Qt::ToolButtonIconOnly );

    connect( mPlaceAll, &QToolButton::clicked, this, &ClaimHands::placeAllWanted );
    connect( mOtherSide, &QToolButton::clicked, mDraft, [this] { mDraft->toOtherSide( *mDraft->selected() ); } );
    connect( mDeeper, &QToolButton::clicked, mDraft, [this] { mDraft->goDeeper( *mDraft->selected() ); } );
    connect( mShareTrench, &QToolButton::clicked, mDraft, [this] { mDraft->shareTrench( *mDraft->selected() ); } );
    connect( mUndo, &QToolButton::clicked, mDraft->undoStack(), &QUndoStack::undo );
    connect( mRedo, &QToolButton::clicked, mDraft->undoStack(), &QUndoStack::redo );
    connect( mDraft, &ProfileDraft::shown, this, &ClaimHands::refresh );
    connect( mDraft, &ProfileDraft::placesChanged, this, &ClaimHands::refresh );
    connect( mDraft, &ProfileDraft::selectionChanged, this, &ClaimHands::refresh );
    connect( mDraft->undoStack(), &QUndoStack::indexChanged, this, &ClaimHands::refreshUndo );
    connect( mDraft, &ProfileDraft::released, this, &ClaimHands::refreshTip );
    refresh();
    refreshUndo();
  }

  QToolButton *ClaimHands::addButton( const QString &name, const QString &text, const QString &tip )
  {
    auto *button = new QToolButton( this );
    button->setObjectName( name );
    button->setText( text );
    button->setToolTip( tip );
    button->setAccessibleName( QString( text ).remove( '&' ) );
    button->setFocusPolicy( Qt::StrongFocus );
    layout()->addWidget( button );
    return button;
  }

  void ClaimHands::offer( QToolButton *button, bool isOffered, const QString &what, const QString &whyNot )
  {
    button->setEnabled( isOffered );
    button->setToolTip( isOffered ? what : ( whyNot.isEmpty() ? tr( "Choose a claim first" ) : whyNot ) );
  }

  // The search for the place takes too long for every move of a drag: it waits until the mouse lets go.
  void ClaimHands::refreshTip()
  {
    const std::optional<std::size_t> claim = mDraft->selected();
    if ( !claim || mDraft->isHeld() || !mOtherSide->isEnabled() )
      return;
    mOtherSide->setToolTip( mDraft->isKeptOnOtherSide( *claim ) ? tr( "To the other side of the section's middle, where every rule is kept" )
                                                                : tr( "No place on the other side keeps every rule: there where the least is missing" ) );
  }

  void ClaimHands::refresh()
  {
    const bool hasClaims = !mDraft->isEmpty() && !mDraft->profile().claims.empty();
    const std::optional<std::size_t> claim = hasClaims ? mDraft->selected() : std::nullopt;
    mPlaceAll->setEnabled( hasClaims );
    offer( mOtherSide, claim && mDraft->canGoToOtherSide( *claim ), tr( "To the other side of the section's middle" ),
      claim ? tr( "The claim is wider than half of the section" ) : QString() );
    refreshTip();
    offer( mDeeper, claim && mDraft->canGoDeeper( *claim ), tr( "To the next depth that is allowed, or as much deeper as the measures allow" ),
      claim ? tr( "No other depth is allowed, and nothing here may lie above or below it" ) : QString() );
    offer( mShareTrench, claim && mDraft->canShareTrench( *claim ), tr( "Beside the nearest claim with which the measures allow a trench to be shared" ),
      claim ? tr( "The measures allow no trench with another claim that is built in the same years" ) : QString() );
  }

  void ClaimHands::refreshUndo()
  {
    mUndo->setEnabled( mDraft->undoStack()->canUndo() );
    mRedo->setEnabled( mDraft->undoStack()->canRedo() );
    mUndo->setToolTip( mDraft->undoStack()->canUndo() ? tr( "Undo: %1" ).arg( mDraft->undoStack()->undoText() ) : tr( "Undo the last move" ) );
  }
} // namespace koppelkans
