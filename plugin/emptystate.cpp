// SPDX-License-Identifier: GPL-2.0-or-later
#include "emptystate.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace koppelkans
{
  EmptyState::EmptyState( const QString &text, const QString &remedy, QWidget *parent )
    : QWidget( parent )
    , mRemedy( new QPushButton( remedy, this ) )
  {
    mRemedy->setObjectName( QStringLiteral( "remedy" ) );
    auto *label = new QLabel( text, this );
    label->setWordWrap( true );
    label->setAlignment( Qt::AlignCenter );
    auto *layout = new QVBoxLayout( this );
    layout->addStretch();
    layout->addWidget( label );
    layout->addWidget( mRemedy, 0, Qt::AlignHCenter );
    layout->addStretch();
    connect( mRemedy, &QPushButton::clicked, this, &EmptyState::remedyWanted );
  }

  void EmptyState::takeFocus()
  {
    mRemedy->setFocus();
  }

  bool EmptyState::offersRemedy() const
  {
    return !mRemedy->isHidden();
  }

  void EmptyState::offerRemedy( bool isOffered )
  {
    mRemedy->setVisible( isOffered );
  }
} // namespace koppelkans
