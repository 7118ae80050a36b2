// SPDX-License-Identifier: GPL-2.0-or-later
#include "waysoutpanel.h"

#include "profilewords.h"
#include "translation.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace koppelkans
{
  namespace
  {
    constexpr int LEAST_ROWS = 3;

    QString whyNone( const Profile &profile )
    {
      if ( !profile.section.isCovered )
        return tr( "Ways out are not sought where the networks do not tell what lies here." );
      if ( profile.hasUnmeasured )
        return tr( "Ways out are not sought where the width of something that lies here, or is to, is not known." );
      if ( profile.claims.size() > MOST_EXACT_CLAIMS )
        return tr( "Ways out are not sought for more than %1 claims." ).arg( MOST_EXACT_CLAIMS );
      return tr( "No way out by the measures of the rules was found." );
    }
  } // namespace

  WaysOutPanel::WaysOutPanel( QWidget *parent )
    : QWidget( parent )
    , mConflict( new QLabel( this ) )
    , mWays( new QTreeWidget( this ) )
    , mUse( new QPushButton( tr( "&Use this way out" ), this ) )
  {
    mConflict->setObjectName( QStringLiteral( "conflict" ) );
    mConflict->setWordWrap( true );
    mConflict->setAlignment( Qt::AlignLeft | Qt::AlignTop );
    mConflict->setTextFormat( Qt::PlainText );
    mConflict->setTextInteractionFlags( Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard );
    mWays->setObjectName( QStringLiteral( "waysOut" ) );
    mWays->setAccessibleName( tr( "Ways out, cheapest first" ) );
    mWays->setHeaderLabels( { tr( "Ways out, cheapest first" ), tr( "€ per m" ) } );
    mWays->setRootIsDecorated( false );
    mWays->header()->setStretchLastSection( false );
    mWays->header()->setSectionResizeMode( 0, QHeaderView::Stretch );
    mWays->header()->setSectionResizeMode( 1, QHeaderView::ResizeToContents );
    mWays->setMinimumHeight( fontMetrics().height() * ( LEAST_ROWS + 1 ) );
    mUse->setObjectName( QStringLiteral( "useWayOut" ) );
    auto *layout = new QVBoxLayout( this );
    layout->setContentsMargins( 0, 0, 0, 0 );
    layout->addWidget( mConflict );
    layout->addWidget( mWays, 1 );
    layout->addWidget( mUse, 0, Qt::AlignRight );
    const auto choose = [this]
    {
      QTreeWidgetItem *item = mWays->currentItem();
      if ( item )
        emit chosen( mWays->indexOfTopLevelItem( item->parent() ? item->parent() : item ) );
    };
    connect( mUse, &QPushButton::clicked, this, choose );
    connect( mWays, &QTreeWidget::itemActivated, this, choose );
    connect( mWays, &QTreeWidget::currentItemChanged, this, [this]( const QTreeWidgetItem *item ) { mUse->setEnabled( item ); } );
    clear();
  }

  void WaysOutPanel::clear()
  {
    mWays->clear();
    mConflict->clear();
    mUse->setEnabled( false );
    hide();
  }

  void WaysOutPanel::takeFocus()
  {
    mWays->setFocus();
  }

  void WaysOutPanel::showArrangement( const Arrangement &arrangement, const Profile &profile, const Rules &rules )
  {
    clear();
    if ( arrangement.conflict.claims.empty() && arrangement.waysOut.empty() )
      return;
    mConflict->setText( conflictText( arrangement.conflict, profile, rules ) );
    for ( const WayOut &way : arrangement.waysOut )
    {
      QStringList measures;
      for ( const WayOut::Step &step : way.steps )
        measures << measureLabel( rules.measures[step.measure].kind );
      measures.removeDuplicates();
      auto *item = new QTreeWidgetItem( mWays, { measures.join( QStringLiteral( " + " ) ), QLocale().toString( way.costEurosPerM, 'f', 0 ) } );
      item->setTextAlignment( 1, Qt::AlignRight | Qt::AlignVCenter );
      for ( const WayOut::Step &step : way.steps )
      {
        auto *line = new QTreeWidgetItem( item, { stepText( step, profile, rules ) } );
        line->setToolTip( 0, line->text( 0 ) );
        line->setFirstColumnSpanned( true );
      }
    }
    mWays->expandAll();
    const bool hasWays = !arrangement.waysOut.empty();
    mWays->setVisible( hasWays );
    mUse->setVisible( hasWays );
    if ( hasWays )
      mWays->setCurrentItem( mWays->topLevelItem( 0 ) );
    else
      mConflict->setText( QStringLiteral( "%1 %2" ).arg( mConflict->text(), whyNone( profile ) ) );
    show();
  }
} // namespace koppelkans
