// SPDX-License-Identifier: GPL-2.0-or-later
#include "fitexplanation.h"

#include "thingwords.h"
#include "translation.h"
#include "underground/keeping.h"

#include <QLocale>
#include <QStringList>

#include <algorithm>

namespace koppelkans
{
  namespace
  {
    QString metres( double value )
    {
      constexpr int CENTIMETRES = 2;
      return QLocale().toString( value, 'f', CENTIMETRES );
    }

    /// Between things, for their names have commas.
    QString listed( const QStringList &things )
    {
      return things.join( QStringLiteral( "; " ) );
    }

    /// Puts what is found in one section into words.
    class Explaining
    {
      Q_DECLARE_TR_FUNCTIONS( koppelkans )

      public:
      Explaining( const SectionFit &fit, const Rules &rules )
        : mFit( fit )
        , mRules( rules )
      {
      }

      QString conflict() const
      {
        const ConflictSet &conflict = mFit.arrangement->conflict;
        if ( isForWantOfStrip( conflict, mFit.section, mFit.asked ) )
          return tr( "It fits when done, but there is no room to build: %1." ).arg( strips() );
        const QStringList things = parties();
        if ( conflict.isBuildingOnly )
          return tr( "It fits when done, but cannot be built while all of this is there: %1." ).arg( listed( things ) );
        if ( things.size() != 1 )
          return tr( "These cannot lie together: %1." ).arg( listed( things ) );
        const Claim &claim = mFit.asked[conflict.claims.front()];
        const double widthM = mFit.section.widthM();
        return std::max( claim.widthM, claim.workingStripM ) > widthM
                 ? tr( "There is no room for %1: the section is %2 m wide." ).arg( things.front(), metres( widthM ) )
                 : tr( "There is no room for %1." ).arg( things.front() );
      }

      /// What is of unknown width, network or depth: claims, then what lies there.
      QString unmeasured() const
      {
        QStringList things;
        for ( const ClaimedTask *claim : mFit.claims )
        {
          if ( !claim->isMeasured )
            things << tr( "task %1" ).arg( QString::fromStdString( claim->taskId ) );
        }
        for ( const std::size_t body : mFit.unmeasuredBodies )
          things << bodyName( mRules, mFit.section.bodies[body] );
        return tr( "Nothing may be said to fit here, for the network, width or depth of these is not known: %1." ).arg( listed( things ) );
      }

      QString tight() const
      {
        const QString text = tightText( mFit.section, mFit.asked, mFit.arrangement->placed, mRules, [this]( std::size_t claim ) { return nameOf( claim ); } );
        return text.isEmpty() && !mFit.arrangement->isVerdictCertain ? tr( "Not all arrangements could be tried: it may well fit with enough to spare." )
                                                                     : text;
      }

      QString broken( const RunFromBefore::Break &found ) const
      {
        const QString sentence =
          found.isProven
            ? tr( "%1 fits here and in the sections before, but cannot run through from %2: no more than %3 m aside over %4 m." )
            : tr( "%1 fits here and in the sections before, but beside the other claims no way through from %2 was found: no more than %3 m aside over %4 m." );
        QString told =
          sentence.arg( nameOf( found.claim ), QString::fromStdString( mFit.run->beforeId ), metres( mFit.run->mostAsideM ), metres( mFit.run->apartM ) );
        told[0] = told[0].toUpper(); // it begins with a name
        return told;
      }

      private:
      QString nameOf( std::size_t claim ) const { return thingName( mRules, mFit.asked[claim].thing, mFit.asked[claim].taskId ); }

      /// Of a limit that is not the working strip: that is told with its claim.
      QString nameOf( Slack::With limit ) const
      {
        if ( limit == Slack::With::LeftEnd )
          return mFit.section.leftEnd == SectionEnd::Facade ? tr( "the façade on the left" ) : tr( "the left end of the section" );
        if ( limit == Slack::With::RightEnd )
          return mFit.section.rightEnd == SectionEnd::Facade ? tr( "the façade on the right" ) : tr( "the right end of the section" );
        return tr( "ground under which the rules allow no such network" );
      }

      /// Claims, bodies and limits that are in conflict.
      QStringList parties() const
      {
        const ConflictSet &conflict = mFit.arrangement->conflict;
        const std::vector<Slack::With> &limits = conflict.limits;
        const bool wantsStrip = std::find( limits.begin(), limits.end(), Slack::With::WorkingStrip ) != limits.end();
        QStringList things;
        for ( const std::size_t index : conflict.claims )
        {
          const double stripM = mFit.asked[index].workingStripM;
          things << ( wantsStrip && stripM > 0 ? tr( "%1 with its working strip of %2 m" ).arg( nameOf( index ), metres( stripM ) ) : nameOf( index ) );
        }
        for ( const std::size_t index : conflict.bodies )
        {
          const Body &body = mFit.section.bodies[index];
          const bool isTold = conflict.isBuildingOnly && body.life.ends();
          things << ( isTold ? tr( "%1, until %2" ).arg( bodyName( mRules, body ) ).arg( body.life.to ) : bodyName( mRules, body ) );
        }
        for ( const Slack::With limit : limits )
        {
          if ( limit != Slack::With::WorkingStrip )
            things << nameOf( limit );
        }
        return things;
      }

      /// The working strips of the claims in conflict.
      QString strips() const
      {
        QStringList wanted;
        for ( const std::size_t index : mFit.arrangement->conflict.claims )
        {
          const double stripM = mFit.asked[index].workingStripM;
          if ( stripM > mFit.section.widthM() )
            wanted << tr( "%1 wants a working strip of %2 m, and the section is %3 m wide" )
                        .arg( nameOf( index ), metres( stripM ), metres( mFit.section.widthM() ) );
          else if ( stripM > 0 )
            wanted << tr( "%1 wants a working strip of %2 m" ).arg( nameOf( index ), metres( stripM ) );
        }
        return listed( wanted );
      }

      const SectionFit &mFit;
      const Rules &mRules;
    };
  } // namespace

  QString tightText( const CrossSection &section, const std::vector<Claim> &claims, const std::vector<PlacedClaim> &placed, const Rules &rules,
    const std::function<QString( std::size_t )> &claimName )
  {
    const std::optional<Slack> worst = tightestOf( section, claims, placed, rules );
    if ( !worst || !worst->isRequiredKnown )
      return {};
    QString other = tr( "the façade" );
    if ( worst->with == Slack::With::Body )
      other = bodyName( rules, section.bodies[worst->other] );
    else if ( worst->with == Slack::With::Claim )
      other = claimName( worst->other );
    const QString sentence = worst->isVertical ? tr( "Tight: %1 lies %2 m above or below %3; %4 m is asked, and %5 m would be enough to spare." )
                                               : tr( "Tight: %1 lies %2 m from %3; %4 m is asked, and %5 m would be enough to spare." );
    return sentence.arg( claimName( worst->claim ), metres( worst->actualM ), other, metres( worst->requiredM ), metres( worst->carefulM ) );
  }

  QString explanation( const SectionFit &fit, const Rules &rules )
  {
    const Explaining words( fit, rules );
    QStringList sentences;
    if ( fit.arrangement && fit.arrangement->verdict == Verdict::No )
      sentences << words.conflict();
    if ( fit.arrangement && !fit.arrangement->reason.sentence.empty() )
      sentences << translated( fit.arrangement->reason ) + '.';
    if ( fit.hasUnmeasured && fit.verdict == Verdict::Unknown )
      sentences << words.unmeasured();
    if ( fit.verdict == Verdict::Tight && sentences.isEmpty() )
      sentences << words.tight();
    if ( fit.run )
    {
      for ( const RunFromBefore::Break &found : fit.run->breaks )
        sentences << words.broken( found );
    }
    sentences.removeAll( QString() );
    return sentences.join( ' ' );
  }
} // namespace koppelkans
