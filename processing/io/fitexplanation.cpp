// SPDX-License-Identifier: GPL-2.0-or-later
#include "fitexplanation.h"

#include "fitwords.h"
#include "translation.h"
#include "underground/keeping.h"

#include <QStringList>

namespace koppelkans
{
  namespace
  {
    QString metres( double value )
    {
      constexpr int CENTIMETRES = 2;
      return QString::number( value, 'f', CENTIMETRES );
    }

    /// The working strips of the claims in conflict.
    QString stripsText( const SectionFit &fit )
    {
      QStringList parts;
      for ( const std::size_t index : fit.arrangement->conflict.claims )
      {
        const Claim &claim = fit.asked[index];
        if ( claim.workingStripM > 0 )
          parts << tr( "%1 wants a working strip of %2 m" ).arg( QString::fromStdString( claim.taskId ), metres( claim.workingStripM ) );
      }
      return parts.join( QStringLiteral( ", " ) );
    }

    QString conflictSentence( const SectionFit &fit )
    {
      const ConflictSet &conflict = fit.arrangement->conflict;
      if ( conflict.isStripOnly )
        return tr( "It fits when done, but there is no room to build: %1." ).arg( stripsText( fit ) );
      const QString parties = conflictText( fit ).replace( ',', QLatin1String( ", " ) );
      if ( conflict.isBuildingOnly )
        return tr( "It fits when done, but cannot be built while all of this is there: %1." ).arg( parties );
      return tr( "These cannot lie together: %1." ).arg( parties );
    }

    /// What is of unknown width, network or depth: claims, then what lies there.
    QString unmeasuredSentence( const SectionFit &fit )
    {
      QStringList ids;
      for ( const ClaimedTask *claim : fit.claims )
      {
        if ( !claim->isMeasured )
          ids << QString::fromStdString( claim->taskId );
      }
      for ( const std::size_t body : fit.unmeasuredBodies )
        ids << QString::fromStdString( fit.section.bodies[body].id );
      return tr( "Nothing may be said to fit here, for the network, width or depth of these is not known: %1." ).arg( ids.join( QStringLiteral( ", " ) ) );
    }

    QString nameOf( const SectionFit &fit, const Slack &slack )
    {
      if ( slack.with == Slack::With::Body )
        return QString::fromStdString( fit.section.bodies[slack.other].id );
      return slack.with == Slack::With::Claim ? QString::fromStdString( fit.asked[slack.other].taskId ) : tr( "the façade" );
    }

    /// The distance that lacks most to have enough to spare; empty where all have, or the rules do not tell how much that is.
    QString tightSentence( const SectionFit &fit, const Rules &rules )
    {
      const std::optional<Slack> worst = tightestOf( fit.section, fit.asked, fit.arrangement->placed, rules );
      if ( !worst || !worst->isRequiredKnown )
        return {};
      const QString sentence = worst->isVertical ? tr( "Tight: %1 lies %2 m above or below %3; %4 m is asked, and %5 m would be enough to spare." )
                                                 : tr( "Tight: %1 lies %2 m from %3; %4 m is asked, and %5 m would be enough to spare." );
      return sentence.arg( QString::fromStdString( fit.asked[worst->claim].taskId ), metres( worst->actualM ), nameOf( fit, *worst ),
        metres( worst->requiredM ), metres( worst->carefulM ) );
    }

    QString breakSentence( const SectionFit &fit, const RunFromBefore::Break &found )
    {
      const QString sentence =
        found.isProven
          ? tr( "%1 fits here and in the sections before, but cannot run through from %2: no more than %3 m aside over %4 m." )
          : tr( "%1 fits here and in the sections before, but beside the other claims no way through from %2 was found: no more than %3 m aside over %4 m." );
      return sentence.arg( QString::fromStdString( fit.asked[found.claim].taskId ), QString::fromStdString( fit.run->beforeId ), metres( fit.run->mostAsideM ),
        metres( fit.run->apartM ) );
    }
  } // namespace

  QString explanation( const SectionFit &fit, const Rules &rules )
  {
    QStringList sentences;
    if ( fit.arrangement && fit.arrangement->verdict == Verdict::No )
      sentences << conflictSentence( fit );
    if ( fit.arrangement && !fit.arrangement->reason.sentence.empty() )
      sentences << translated( fit.arrangement->reason );
    if ( fit.hasUnmeasured && fit.verdict == Verdict::Unknown )
      sentences << unmeasuredSentence( fit );
    if ( fit.verdict == Verdict::Tight && sentences.isEmpty() )
      sentences << tightSentence( fit, rules );
    if ( fit.run )
    {
      for ( const RunFromBefore::Break &found : fit.run->breaks )
        sentences << breakSentence( fit, found );
    }
    sentences.removeAll( QString() );
    return sentences.join( ' ' );
  }
} // namespace koppelkans
