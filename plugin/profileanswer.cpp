// SPDX-License-Identifier: GPL-2.0-or-later
#include "profileanswer.h"

#include "fitexplanation.h"
#include "profiledraft.h"
#include "profilehalos.h"
#include "profilewords.h"
#include "underground/sectionfit.h"
#include "verdictbadge.h"
#include "verdictlook.h"
#include "waysoutpanel.h"

#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>

namespace koppelkans
{
  namespace
  {
    constexpr int LEAST_WIDTH_PX = 230;
    constexpr int LEAST_HEIGHT_PX = 70;

    /// Each broken rule of the draft in words: first that which the picture of \a year tells.
    QStringList brokenTexts( const ProfileDraft &draft, int year )
    {
      const ProfileMoment moment = momentOf( draft.profile(), draft.rules(), draft.placed(), year );
      QStringList texts;
      for ( const Slack &slack : brokenInOrder( moment, draft.slacks(), draft.selected() ) )
        texts << QStringLiteral( "✗ " ) + slackText( slack, draft.profile(), draft.rules() );
      return texts;
    }

    /// Where what lies there is not all known; else empty.
    QString coverageText( const Profile &profile, const Rules &rules )
    {
      const std::vector<Body> &bodies = profile.section.bodies;
      if ( profile.section.isCovered )
        return {};
      const bool hasNetworks = std::any_of( bodies.begin(), bodies.end(), [&rules]( const Body &body ) { return rules.networkOf( body.thing ); } );
      return hasNetworks ? ProfileAnswer::tr( "Not all that lies here is known: the section reaches beyond what the networks tell about." )
                         : ProfileAnswer::tr( "The networks do not tell what lies here." );
    }
  } // namespace

  ProfileAnswer::ProfileAnswer( const ProfileDraft *draft, QWidget *parent )
    : QScrollArea( parent )
    , mDraft( draft )
  {
    setWidgetResizable( true );
    setFrameShape( QFrame::NoFrame );
    setFocusPolicy( Qt::NoFocus );
    setHorizontalScrollBarPolicy( Qt::ScrollBarAlwaysOff );
    setMinimumSize( LEAST_WIDTH_PX, LEAST_HEIGHT_PX );
    auto *answer = new QWidget( this );
    mVerdict = new VerdictBadge( answer );
    mVerdict->setObjectName( QStringLiteral( "verdict" ) );
    mWords = new QLabel( answer );
    mWords->setObjectName( QStringLiteral( "profileWords" ) );
    mWords->setTextFormat( Qt::PlainText );
    mWords->setWordWrap( true );
    mWords->setAlignment( Qt::AlignLeft | Qt::AlignTop );
    mWords->setTextInteractionFlags( Qt::TextSelectableByMouse );
    mWaysOut = new WaysOutPanel( answer );
    mLegend = new ProfileLegend( answer );
    mLegend->setObjectName( QStringLiteral( "profileLegend" ) );
    auto *column = new QVBoxLayout( answer );
    column->setContentsMargins( 0, 0, 0, 0 );
    column->setSpacing( 3 );
    column->addWidget( mVerdict );
    column->addWidget( mWaysOut, 1 );
    column->addWidget( mWords );
    column->addWidget( mLegend );
    column->addStretch();
    setWidget( answer );
    connect( mWaysOut, &WaysOutPanel::chosen, this,
      [this]( int index )
      {
        if ( mArrangement && static_cast<std::size_t>( index ) < mArrangement->waysOut.size() ) // else of a profile that is no longer the one asked for
          emit wayOutChosen( mArrangement->waysOut[static_cast<std::size_t>( index )] );
      } );
  }

  void ProfileAnswer::clear()
  {
    mArrangement.reset();
    mTight.clear();
    mWaysOut->clear();
    mVerdict->showVerdict( std::nullopt );
    mVerdict->setVisible( mDraft->isEmpty() || mDraft->profile().isAsked() );
  }

  void ProfileAnswer::showArrangement( const Arrangement &arrangement )
  {
    mArrangement = arrangement;
    mTight = verdict() == Verdict::Tight ? tightWords() : QString();
    mVerdict->showVerdict( verdict(), remark() );
    mVerdict->setVisible( mDraft->profile().isAsked() );
    mWaysOut->showArrangement( arrangement, mDraft->profile(), mDraft->rules() );
  }

  void ProfileAnswer::showFailure( const QString &reason )
  {
    mVerdict->showVerdict( Verdict::Unknown, reason );
  }

  std::optional<Verdict> ProfileAnswer::verdict() const
  {
    if ( !mArrangement || !mDraft->profile().isAsked() )
      return std::nullopt;
    return judged( mArrangement->verdict, mDraft->profile().hasUnmeasured );
  }

  // With the names that the dock has for claims, which leave out what is confidential.
  QString ProfileAnswer::tightWords() const
  {
    const Profile &profile = mDraft->profile();
    const Rules &rules = mDraft->rules();
    return tightText(
      profile.section, profile.claims, mArrangement->placed, rules, [&profile, &rules]( std::size_t claim ) { return claimLabel( profile, claim, rules ); } );
  }

  // How far the verdict can be relied on where the search did not come to its end.
  QString ProfileAnswer::remark() const
  {
    if ( !mArrangement || mArrangement->isExact || verdict() != mArrangement->verdict )
      return {}; // the last: what is not measured makes it unknown
    return mArrangement->isVerdictCertain ? tr( "It fits; there may be a cheaper way." )
                                          : tr( "Not all arrangements could be tried: this verdict is not certain." );
  }

  QString ProfileAnswer::keptText( const QStringList &broken ) const
  {
    const Profile &profile = mDraft->profile();
    if ( !profile.isAsked() )
      return tr( "No task claims room here." );
    if ( profile.claims.empty() )
      return tr( "Tasks claim room here, but whether they fit is not known." );
    if ( broken.size() == 1 )
      return tr( "As drawn: %1" ).arg( broken.first() );
    if ( !broken.isEmpty() )
      return tr( "As drawn: %1 (and %2 more)" ).arg( broken.first(), QString::number( broken.size() - 1 ) );
    if ( !mDraft->steps().empty() )
      return tr( "✓ Every rule is kept as drawn, with measures for %1 € per m." ).arg( QLocale().toString( mDraft->measuresEurosPerM(), 'f', 0 ) );
    return tr( "✓ Every rule that is known is kept as drawn." );
  }

  void ProfileAnswer::refresh( int year )
  {
    if ( mDraft->isEmpty() )
      return;
    const Profile &profile = mDraft->profile();
    const QStringList broken = brokenTexts( *mDraft, year );
    QStringList lines{
      coverageText( profile, mDraft->rules() ), keptText( broken ), mTight, profile.alongStreet, freeText( profile, mDraft->placed(), mDraft->rules(), year ) };
    lines.removeAll( QString() );
    mWords->setText( ( lines + profile.remarks ).join( '\n' ) );
    mWords->setToolTip( broken.join( '\n' ) );
  }

  void ProfileAnswer::showLegend( const QVector<ProfileLegendItem> &items )
  {
    mLegend->showItems( items );
  }

  void ProfileAnswer::setLegendShown( bool isShown )
  {
    mLegend->setVisible( isShown );
  }

  QStringList ProfileAnswer::wordsOfPicture( int year ) const
  {
    QStringList words;
    if ( const std::optional<Verdict> found = verdict() )
    {
      const VerdictLook look = verdictLook( *found );
      words << tr( "Verdict: %1 %2. %3" ).arg( look.symbol, look.word, look.meaning );
      if ( !remark().isEmpty() )
        words << remark();
      if ( mArrangement->placed.empty() && !mArrangement->conflict.claims.empty() )
        words << conflictText( mArrangement->conflict, mDraft->profile(), mDraft->rules() );
    }
    if ( !mTight.isEmpty() )
      words << mTight;
    const QStringList broken = brokenTexts( *mDraft, year );
    words << keptText( broken ) << broken.mid( 1 );
    for ( const WayOut::Step &step : mDraft->steps() )
      words << tr( "Measure: %1" ).arg( stepText( step, mDraft->profile(), mDraft->rules() ) );
    if ( !mDraft->profile().alongStreet.isEmpty() )
      words << mDraft->profile().alongStreet;
    words << freeText( mDraft->profile(), mDraft->placed(), mDraft->rules(), year ) << mDraft->profile().remarks;
    words << tr( "Distances are indicative, from the rules in force; not a norm." );
    return words;
  }

  void ProfileAnswer::takeFocus()
  {
    mWaysOut->takeFocus();
  }
} // namespace koppelkans
