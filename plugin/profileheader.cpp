// SPDX-License-Identifier: GPL-2.0-or-later
#include "profileheader.h"

#include "flowlayout.h"
#include "profilewords.h"

#include <QAction>
#include <QComboBox>
#include <QCompleter>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QSignalBlocker>
#include <QToolButton>

#include <algorithm>

namespace koppelkans
{
  namespace
  {
    QToolButton *arrowButton( Qt::ArrowType arrow, const QString &name, const QString &tip, QWidget *parent )
    {
      auto *button = new QToolButton( parent );
      button->setArrowType( arrow );
      button->setObjectName( name );
      button->setToolTip( tip );
      button->setAccessibleName( tip );
      button->setFocusPolicy( Qt::StrongFocus );
      button->setAutoRepeat( true );
      return button;
    }
  } // namespace

  ProfileHeader::ProfileHeader( QAction *toolAction, QWidget *parent )
    : QWidget( parent )
    , mStreets( new QComboBox( this ) )
    , mTool( new QToolButton( this ) )
    , mPrevious( arrowButton( Qt::LeftArrow, QStringLiteral( "previousSection" ), tr( "Previous section (Page Up)" ), this ) )
    , mNext( arrowButton( Qt::RightArrow, QStringLiteral( "nextSection" ), tr( "Next section (Page Down)" ), this ) )
    , mChainage( new QLabel( this ) )
  {
    mTool->setDefaultAction( toolAction );
    mTool->setFocusPolicy( Qt::StrongFocus );
    mStreets->setObjectName( QStringLiteral( "streets" ) );
    mStreets->setAccessibleName( tr( "Street" ) );
    mStreets->setToolTip( tr( "Choose a street, or type its name" ) );
    mStreets->setEditable( true );
    mStreets->setInsertPolicy( QComboBox::NoInsert );
    mStreets->completer()->setCompletionMode( QCompleter::PopupCompletion );
    mStreets->completer()->setFilterMode( Qt::MatchContains );
    mStreets->setMinimumContentsLength( 8 );
    mStreets->setSizeAdjustPolicy( QComboBox::AdjustToMinimumContentsLengthWithIcon );
    mChainage->setObjectName( QStringLiteral( "chainage" ) );
    auto *way = new QWidget( this );
    way->setSizePolicy( QSizePolicy::Expanding, QSizePolicy::Preferred );
    auto *row = new QHBoxLayout( way );
    row->setContentsMargins( 0, 0, 0, 0 );
    row->addWidget( mTool );
    row->addWidget( mStreets, 1 );
    row->addWidget( mPrevious );
    row->addWidget( mNext );
    auto *flow = new FlowLayout( this );
    flow->addWidget( way );
    flow->addWidget( mChainage );
    connect( mPrevious, &QToolButton::clicked, this, [this] { emit stepWanted( -1 ); } );
    connect( mNext, &QToolButton::clicked, this, [this] { emit stepWanted( 1 ); } );
    connect( mStreets, QOverload<int>::of( &QComboBox::activated ), this,
      [this]( int index )
      {
        const QVariant section = mStreets->itemData( index );
        if ( section.isValid() )
          emit sectionChosen( static_cast<std::size_t>( section.toULongLong() ) );
      } );
    offer( nullptr );
  }

  void ProfileHeader::offer( const ProfileSource *source )
  {
    mSource = source;
    const QSignalBlocker quiet( mStreets );
    mStreets->clear();
    if ( source )
    {
      const std::vector<SectionPlace> &sections = source->sections();
      for ( std::size_t i = 0; i < sections.size(); ++i )
      {
        if ( i > 0 && sections[i].streetId == sections[i - 1].streetId && sections[i].streetName == sections[i - 1].streetName )
          continue;
        const QString name = QString::fromStdString( sections[i].streetName );
        mStreets->addItem( name.isEmpty() ? tr( "Street %1" ).arg( QString::fromStdString( sections[i].streetId ) ) : name, static_cast<qulonglong>( i ) );
      }
    }
    showPlace( {}, std::nullopt );
  }

  void ProfileHeader::showPlace( const QString &title, std::optional<std::size_t> section )
  {
    const QSignalBlocker quiet( mStreets );
    const bool hasSections = mSource && !mSource->sections().empty();
    mStreets->setEnabled( hasSections );
    mPrevious->setEnabled( section && neighbourOf( mSource->sections(), *section, -1 ) );
    mNext->setEnabled( section && neighbourOf( mSource->sections(), *section, 1 ) );
    if ( !section )
    {
      mStreets->setCurrentIndex( -1 );
      mStreets->setEditText( title );
      mChainage->clear();
      return;
    }
    int street = 0;
    while ( street + 1 < mStreets->count() && mStreets->itemData( street + 1 ).toULongLong() <= *section )
      ++street;
    mStreets->setCurrentIndex( street );
    const qulonglong first = mStreets->itemData( street ).toULongLong();
    const qulonglong end = street + 1 < mStreets->count() ? mStreets->itemData( street + 1 ).toULongLong() : mSource->sections().size();
    mChainage->setText( tr( "km %1 · %2 of %3" )
                          .arg( QLocale().toString( mSource->sections()[*section].chainM / 1000, 'f', 3 ), QString::number( *section - first + 1 ),
                            QString::number( end - first ) ) );
    mChainage->setToolTip( tr( "Along the axis of the street · which of its sections" ) );
  }

  void ProfileHeader::takeFocus()
  {
    if ( mStreets->isEnabled() )
      mStreets->setFocus();
    else
      mTool->setFocus();
  }
} // namespace koppelkans
