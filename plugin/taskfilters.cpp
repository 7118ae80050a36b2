// SPDX-License-Identifier: GPL-2.0-or-later
#include "taskfilters.h"

#include "placewords.h"
#include "sectorlook.h"

#include <qgscheckablecombobox.h>

#include <QFormLayout>
#include <QLabel>
#include <QScopedValueRollback>

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

    QStringList inOrderOfAlphabet( const QStringList &names )
    {
      QStringList ordered = names;
      std::sort( ordered.begin(), ordered.end(), []( const QString &a, const QString &b ) { return QString::localeAwareCompare( a, b ) < 0; } );
      return ordered;
    }

    // In the order of the vocabulary: phases follow one another.
    template <const auto &WORDS>
    QStringList inOrderOf( const QStringList &names )
    {
      QStringList ordered;
      for ( const std::string_view word : WORDS )
      {
        const QString name = QString::fromUtf8( word.data(), static_cast<int>( word.size() ) );
        if ( names.contains( name ) )
          ordered << name;
      }
      return ordered;
    }
  } // namespace

  std::array<TaskFilters::Choice, 4> TaskFilters::allChoices()
  {
    return { { { &TaskCensus::sectors, &StackRequest::sectors, tr( "Sectors" ), sectorText, inOrderOf<SECTOR_NAMES> },
      { &TaskCensus::owners, &StackRequest::owners, tr( "Owners" ), ownerName, inOrderOfAlphabet },
      { &TaskCensus::domains, &StackRequest::domains, tr( "Domains" ), domainText, inOrderOf<DOMAIN_NAMES> },
      { &TaskCensus::phases, &StackRequest::phases, tr( "Phases" ), phaseLabel, inOrderOf<PHASE_NAMES> } } };
  }

  QStringList TaskFilters::limitsOf( const StackRequest &request )
  {
    QStringList limits;
    for ( const Choice &choice : allChoices() )
    {
      QStringList words;
      for ( const QString &name : choice.inOrder( request.*choice.wanted ) )
        words << choice.labelOf( name );
      if ( !words.isEmpty() )
        limits << tr( "%1: %2" ).arg( choice.label, words.join( QStringLiteral( ", " ) ) );
    }
    return limits;
  }

  TaskFilters::TaskFilters( QWidget *parent )
    : QWidget( parent )
    , mChoices( allChoices() )
  {
    const struct
    {
      const char *name;
      QString all;
    } words[] = { { "sectors", tr( "all sectors" ) }, { "owners", tr( "all owners" ) }, { "domains", tr( "all domains" ) }, { "phases", tr( "all phases" ) } };
    auto *form = new QFormLayout( this );
    form->setContentsMargins( 0, 0, 0, 0 );
    for ( std::size_t i = 0; i < mChoices.size(); ++i )
    {
      Choice &choice = mChoices[i];
      choice.box = new QgsCheckableComboBox( this );
      choice.box->setObjectName( QString::fromLatin1( words[i].name ) );
      choice.box->setAccessibleName( choice.label );
      choice.box->setDefaultText( words[i].all );
      choice.box->setSizeAdjustPolicy( QComboBox::AdjustToMinimumContentsLengthWithIcon );
      choice.box->setMinimumContentsLength( 10 );
      choice.box->setFocusPolicy( Qt::StrongFocus );
      auto *text = new QLabel( choice.label, this );
      text->setBuddy( choice.box );
      form->addRow( text, choice.box );
      // Of the model: the box itself does not tell of a tick by the space bar.
      connect( choice.box->model(), &QAbstractItemModel::dataChanged, this,
        [this, &choice]
        {
          if ( mIsFilling )
            return;
          readTicks( choice );
          emit changed();
        } );
    }
  }

  void TaskFilters::offer( const TaskCensus &census )
  {
    for ( Choice &choice : mChoices )
    {
      choice.counts = census.*choice.counted;
      fill( choice );
    }
  }

  void TaskFilters::showRequest( const StackRequest &request )
  {
    for ( Choice &choice : mChoices )
    {
      choice.ticked = request.*choice.wanted;
      fill( choice );
    }
  }

  void TaskFilters::tellTo( StackRequest &request ) const
  {
    for ( const Choice &choice : mChoices )
      request.*choice.wanted = choice.ticked;
  }

  bool TaskFilters::limits() const
  {
    return std::any_of( mChoices.begin(), mChoices.end(), []( const Choice &choice ) { return !choice.ticked.isEmpty(); } );
  }

  void TaskFilters::fill( Choice &choice )
  {
    QStringList names = choice.counts.keys();
    for ( const QString &name : std::as_const( choice.ticked ) )
    {
      if ( !names.contains( name ) )
        names << name;
    }
    names = choice.inOrder( names );

    const QScopedValueRollback<bool> filling( mIsFilling, true );
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
