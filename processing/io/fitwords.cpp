// SPDX-License-Identifier: GPL-2.0-or-later
#include "fitwords.h"

#include <QStringList>

namespace koppelkans
{
  namespace
  {
    QString textOf( std::string_view word )
    {
      return QString::fromUtf8( word.data(), static_cast<int>( word.size() ) );
    }
  } // namespace

  QString wordOf( const std::optional<Verdict> &verdict )
  {
    if ( !verdict )
      return QString();
    switch ( *verdict )
    {
    case Verdict::Fits:
      return QStringLiteral( "fits" );
    case Verdict::Tight:
      return QStringLiteral( "tight" );
    case Verdict::No:
      return QStringLiteral( "no" );
    case Verdict::Unknown:
      break;
    }
    return QStringLiteral( "unknown" );
  }

  QString wordOf( const std::optional<RunState> &run )
  {
    if ( !run )
      return QString();
    switch ( *run )
    {
    case RunState::Through:
      return QStringLiteral( "yes" );
    case RunState::NotFound:
      return QStringLiteral( "not_found" );
    case RunState::Broken:
      return QStringLiteral( "no" );
    case RunState::NotTold:
      break;
    }
    return QStringLiteral( "unknown" );
  }

  QString conflictKind( const SectionFit &fit )
  {
    if ( fit.arrangement && fit.arrangement->verdict == Verdict::No )
    {
      const ConflictSet &conflict = fit.arrangement->conflict;
      if ( isForWantOfStrip( conflict, fit.section, fit.asked ) )
        return QStringLiteral( "working_strip" );
      return conflict.isBuildingOnly ? QStringLiteral( "not_yet" ) : QStringLiteral( "room" );
    }
    return fit.run && !fit.run->breaks.empty() ? QStringLiteral( "run_through" ) : QString();
  }

  std::string_view wordOf( Slack::With with )
  {
    switch ( with )
    {
    case Slack::With::Body:
      return "body";
    case Slack::With::Claim:
      return "claim";
    case Slack::With::LeftEnd:
      return "left_end";
    case Slack::With::RightEnd:
      return "right_end";
    case Slack::With::Surface:
      return "surface";
    case Slack::With::WorkingStrip:
      break;
    }
    return "working_strip";
  }

  std::string_view wordOf( WaysOutSearch search )
  {
    switch ( search )
    {
    case WaysOutSearch::Complete:
      return "complete";
    case WaysOutSearch::Ended:
      return "ended";
    case WaysOutSearch::NotSought:
      break;
    }
    return "not_sought";
  }

  QString conflictText( const SectionFit &fit )
  {
    if ( !fit.arrangement )
      return QString();
    const ConflictSet &conflict = fit.arrangement->conflict;
    QStringList parts;
    for ( const std::size_t claim : conflict.claims )
      parts << QString::fromStdString( fit.asked[claim].taskId );
    for ( const std::size_t body : conflict.bodies )
      parts << QString::fromStdString( fit.section.bodies[body].id );
    for ( const Slack::With limit : conflict.limits )
      parts << textOf( wordOf( limit ) );
    if ( fit.run )
    {
      for ( const RunFromBefore::Break &found : fit.run->breaks )
        parts << QString::fromStdString( fit.asked[found.claim].taskId );
    }
    return parts.join( ',' );
  }

  QString relaxationText( const SectionFit &fit, const Rules &rules )
  {
    if ( !fit.arrangement || fit.arrangement->verdict != Verdict::No )
      return QString();
    const Arrangement &arrangement = *fit.arrangement;
    const bool isComplete = arrangement.waysOutSearch == WaysOutSearch::Complete;
    if ( arrangement.waysOutSearch == WaysOutSearch::NotSought )
      return textOf( wordOf( arrangement.waysOutSearch ) );
    if ( arrangement.waysOut.empty() )
      return isComplete ? QStringLiteral( "none" ) : QStringLiteral( "not_found" );
    QStringList steps;
    for ( const WayOut::Step &step : arrangement.waysOut.front().steps )
    {
      const std::string_view kind = nameOf( rules.measures[step.measure].kind );
      QStringList among{ QString::fromStdString( fit.asked[step.claim].taskId ) };
      if ( step.otherClaim )
        among << QString::fromStdString( fit.asked[*step.otherClaim].taskId );
      if ( step.body )
        among << QString::fromStdString( fit.section.bodies[*step.body].id );
      steps << QStringLiteral( "%1(%2)" ).arg( textOf( kind ), among.join( ',' ) );
    }
    if ( !isComplete )
      steps << QStringLiteral( "or_cheaper" );
    return steps.join( ';' );
  }

  QString placedText( const std::vector<PlacedClaim> &placed, const SectionFit &fit )
  {
    constexpr int MILLIMETRES = 3;
    constexpr int CENTIMETRES = 2;
    QStringList parts;
    for ( const PlacedClaim &place : placed )
      parts << QStringLiteral( "%1:%2-%3@%4" )
                 .arg( QString::fromStdString( fit.asked[place.claim].taskId ), QString::number( place.fromM, 'f', MILLIMETRES ),
                   QString::number( place.toM, 'f', MILLIMETRES ), QString::number( place.coverM, 'f', CENTIMETRES ) );
    return parts.join( ';' );
  }
} // namespace koppelkans
