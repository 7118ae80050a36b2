// SPDX-License-Identifier: GPL-2.0-or-later
#include "taskfilters.h"

#include "placewords.h"
#include "sectorlook.h"

#include <qgscheckablecombobox.h>

#include <QFormLayout>
#include <QLabel>

namespace koppelkans
{
  namespace
  {
    QString sectorText( const QString &name )
    {
      const std::optional<Sector> sector = sectorNamed( name.toStdString() );
      return sector ? sectorLabel( *sector ) : name;
    }

    QString ownerName( const QString &name )
    {
      return name;
    }

    QString domainText( const QString &name )
    {
      switch ( domainNamed( name.toStdString() ).value_or( Domain::Physical ) )
      {
      case Domain::Physical:
        return TaskFilters::tr( "Physical" );
      case Domain::Social:
        return TaskFilters::tr( "Social" );
      case Domain::Technical:
        return TaskFilters::tr( "Technical" );
      }
      return name;
    }

    // In the order of the vocabulary: phases follow one another.
    template <std::size_t N>
    QStringList inOrderOf( const std::array<std::string_view, N> &words, const QStringList &names )
    {
      QStringList ordered;
      for ( const std::string_view word : words )
      {
        const QString name = QString::fromUtf8( word.data(), static_cast<int>( word.size() ) );
        if ( names.contains( name ) )
          ordered << name;
      }
      return ordered;
    }
  } // namespace

  TaskFilters::TaskFilters( QWidget *parent )
    : QWidget( parent )
    , mSectors{ new QgsCheckableComboBox( this ), {}, {}, sectorText }
    , mOwners{ new QgsCheckableComboBox( this ), {}, {}, ownerName }
    , mDomains{ new QgsCheckableComboBox( this ), {}, {}, domainText }
    , mPhases{ new QgsCheckableComboBox( this ), {}, {}, phaseLabel }
  {
    auto *form = new QFormLayout( this );
    form->setContentsMargins( 0, 0, 0, 0 );
    const auto add = [this, form]( Choice &choice, const char *name, const QString &label, const QString &all )
    {
      choice.box->setObjectName( QString::fromLatin1( name ) );
      choice.box->setAccessibleName( label );
      choice.box->setDefaultText( all );
      choice.box->setSizeAdjustPolicy( QComboBox::AdjustToMinimumContentsLengthWithIcon );
      choice.box->setMinimumContentsLength( 10 );
      choice.box->setFocusPolicy( Qt::StrongFocus );
      auto *text = new QLabel( label, this );
      text->setBuddy( choice.box );
      form->addRow( text, choice.box );
      connect( choice.box, &QgsCheckableComboBox::checkedItemsChanged, this,
        [this, &choice]
        {
          readTicks( choice );
          emit changed();
        } );
    };
    add( mSectors, "sectors", tr( "Sectors" ), tr( "all sectors" ) );
    add( mOwners, "owners", tr( "Owners" ), tr( "all owners" ) );
    add( mDomains, "domains", tr( "Domains" ), tr( "all domains" ) );
    add( mPhases, "phases", tr( "Phases" ), tr( "all phases" ) );
  }

  void TaskFilters::offer( const TaskCensus &census )
  {
    mSectors.counts = census.sectors;
    mOwners.counts = census.owners;
    mDomains.counts = census.domains;
    mPhases.counts = census.phases;
    for ( Choice *choice : { &mSectors, &mOwners, &mDomains, &mPhases } )
      fill( *choice );
  }

  void TaskFilters::showRequest( const StackRequest &request )
  {
    mSectors.ticked = request.sectors;
    mOwners.ticked = request.owners;
    mDomains.ticked = request.domains;
    mPhases.ticked = request.phases;
    for ( Choice *choice : { &mSectors, &mOwners, &mDomains, &mPhases } )
      fill( *choice );
  }

  void TaskFilters::tellTo( StackRequest &request ) const
  {
    request.sectors = mSectors.ticked;
    request.owners = mOwners.ticked;
    request.domains = mDomains.ticked;
    request.phases = mPhases.ticked;
  }

  bool TaskFilters::limits() const
  {
    return !( mSectors.ticked + mOwners.ticked + mDomains.ticked + mPhases.ticked ).isEmpty();
  }

  void TaskFilters::fill( Choice &choice )
  {
    QStringList names = choice.counts.keys();
    for ( const QString &name : std::as_const( choice.ticked ) )
    {
      if ( !names.contains( name ) )
        names << name;
    }
    if ( &choice == &mSectors )
      names = inOrderOf( SECTOR_NAMES, names );
    else if ( &choice == &mDomains )
      names = inOrderOf( DOMAIN_NAMES, names );
    else if ( &choice == &mPhases )
      names = inOrderOf( PHASE_NAMES, names );
    else
      std::sort( names.begin(), names.end(), []( const QString &a, const QString &b ) { return QString::localeAwareCompare( a, b ) < 0; } );

    const QSignalBlocker blocker( choice.box );
    choice.box->clear();
    for ( const QString &name : std::as_const( names ) )
      choice.box->addItemWithCheckState(
        tr( "%1 (%2)" ).arg( choice.labelOf( name ) ).arg( choice.counts.value( name ) ), choice.ticked.contains( name ) ? Qt::Checked : Qt::Unchecked, name );
    choice.box->setToolTip( QStringList( choice.box->checkedItems() ).join( '\n' ) );
  }

  void TaskFilters::readTicks( Choice &choice )
  {
    choice.ticked.clear();
    for ( const QVariant &name : choice.box->checkedItemsData() )
      choice.ticked << name.toString();
    choice.box->setToolTip( choice.box->checkedItems().join( '\n' ) );
  }
} // namespace koppelkans
