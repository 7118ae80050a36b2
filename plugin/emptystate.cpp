// SPDX-License-Identifier: GPL-2.0-or-later
#include "emptystate.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace koppelkans
{
  EmptyState::EmptyState( const QString &text, const QString &remedy, QWidget *parent )
    : QWidget( parent )
  {
    auto *label = new QLabel( text, this );
    label->setWordWrap( true );
    label->setAlignment( Qt::AlignCenter );
    auto *button = new QPushButton( remedy, this );
    auto *layout = new QVBoxLayout( this );
    layout->addStretch();
    layout->addWidget( label );
    layout->addWidget( button, 0, Qt::AlignHCenter );
    layout->addStretch();
    connect( button, &QPushButton::clicked, this, &EmptyState::remedyWanted );
  }
} // namespace koppelkans
