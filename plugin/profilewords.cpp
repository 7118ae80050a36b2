// SPDX-License-Identifier: GPL-2.0-or-later
#include "profilewords.h"

#include "thingwords.h"
#include "translation.h"
#include "underground/freewidth.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace koppelkans
{
  namespace
  {
    QString textOf( const std::string &text )
    {
      return QString::fromStdString( text );
    }

    QString listed( QStringList names )
    {
      names.removeDuplicates();
      return names.join( tr( ", " ) );
    }

    QString otherLabel( const Slack &slack, const Profile &profile, const Rules &rules )
    {
      switch ( slack.with )
      {
      case Slack::With::Body:
      {
        const Body &body = profile.section.bodies[slack.other];
        const QString label = thingLabel( rules, body.thing );
        return body.life.ends() ? tr( "%1 (until %2)" ).arg( label, QString::number( body.life.to ) ) : label;
      }
      case Slack::With::Claim:
        return claimLabel( profile, slack.other, rules );
      case Slack::With::LeftEnd:
        return profile.section.leftEnd == SectionEnd::Facade ? tr( "façade on the left" ) : tr( "left edge of the section" );
      case Slack::With::RightEnd:
        return profile.section.rightEnd == SectionEnd::Facade ? tr( "façade on the right" ) : tr( "right edge of the section" );
      case Slack::With::Surface:
        return slack.other < profile.section.surfaces.size() ? surfaceLabel( profile.section.surfaces[slack.other] ) : tr( "surface" );
      case Slack::With::WorkingStrip:
        break;
      }
      return tr( "working strip" );
    }

    /// What is missing is never told smaller than it is, what is to spare never larger.
    QString balanceText( const Slack &slack )
    {
      if ( slack.isBroken() )
        return breachText( slack );
      return tr( "%1 cm to spare" ).arg( QLocale().toString( std::floor( -slack.missingM() * 100 + 1e-6 ), 'f', 0 ) );
    }

    /// The table that gives the distance. Where it is the greater of two own clearances, that of the thing whose it is.
    QString ruleText( const Slack &slack, const Profile &profile, const Rules &rules )
    {
      if ( slack.rulesLine > 0 )
        return tr( " (clearances.csv, line %1)" ).arg( slack.rulesLine );
      if ( slack.isVertical || slack.requiredM <= 0 )
        return {};
      const Thing claim = profile.claims[slack.claim].thing;
      std::optional<Thing> other; // a façade has no clearance of its own
      if ( slack.with == Slack::With::Body )
        other = profile.section.bodies[slack.other].thing;
      else if ( slack.with == Slack::With::Claim )
        other = profile.claims[slack.other].thing;
      const auto ownM = [&rules]( Thing thing ) { return rules.clearances.ownClearanceM( thing ).value_or( 0 ); };
      const bool isOfClaim = !other || ownM( claim ) >= ownM( *other );
      return rules.networkOf( isOfClaim ? claim : *other ) ? tr( " (networks.csv)" ) : tr( " (obstacles.csv)" );
    }
  } // namespace

  QString metresText( double metres )
  {
    return tr( "%1 m" ).arg( QLocale().toString( metres, 'f', 2 ) );
  }

  QString centimetresText( double metres )
  {
    const int millimetres = metres > 0 && metres < 0.01 ? std::max( 1, static_cast<int>( std::ceil( metres * 1000 - 1e-6 ) ) ) : 0;
    if ( millimetres > 0 && millimetres < 10 )
      return tr( "%1 mm" ).arg( millimetres );
    return tr( "%1 cm" ).arg( QLocale().toString( std::ceil( metres * 100 - 1e-6 ), 'f', 0 ) );
  }

  QString sectionTitle( const CrossSection &section )
  {
    if ( section.streetId.empty() && section.streetName.empty() )
      return tr( "Line drawn on the map" );
    const QString street = section.streetName.empty() ? tr( "Street %1" ).arg( textOf( section.streetId ) ) : textOf( section.streetName );
    return tr( "%1, km %2" ).arg( street, QLocale().toString( section.chainM / 1000, 'f', 3 ) );
  }

  QString claimLabel( const Profile &profile, std::size_t claim, const Rules &rules )
  {
    const QString thing = thingLabel( rules, profile.claims[claim].thing );
    if ( claim >= profile.tasks.size() )
      return thing;
    const ClaimTask &task = profile.tasks[claim];
    if ( task.isConfidential )
      return tr( "%1 (confidential)" ).arg( thing );
    if ( task.name.isEmpty() )
      return tr( "%1 (new)" ).arg( thing );
    const QString street = QStringLiteral( " " ) + textOf( profile.section.streetName );
    return street.size() > 1 && task.name.endsWith( street ) ? task.name.chopped( street.size() ) : task.name;
  }

  QString surfaceLabel( const SurfaceSpan &span )
  {
    const bool isTold = span.surface.use != SurfaceUse::Unknown && span.surface.use != SurfaceUse::Other;
    return isTold || span.name.empty() ? surfaceUseLabel( span.surface.use ) : textOf( span.name );
  }

  QString partiesText( const Slack &slack, const Profile &profile, const Rules &rules )
  {
    return tr( "%1 – %2" ).arg( claimLabel( profile, slack.claim, rules ), otherLabel( slack, profile, rules ) );
  }

  QString breachText( const Slack &slack )
  {
    const QString missing = centimetresText( slack.missingM() );
    const bool isEnd = slack.with == Slack::With::LeftEnd || slack.with == Slack::With::RightEnd;
    if ( slack.with == Slack::With::Surface )
      return tr( "%1 too far" ).arg( missing );
    if ( slack.requiredM > 0 )
      return tr( "%1 short" ).arg( missing );
    return isEnd ? tr( "%1 beyond it" ).arg( missing ) : tr( "overlap by %1" ).arg( missing );
  }

  QString slackText( const Slack &slack, const Profile &profile, const Rules &rules )
  {
    const QString parties = partiesText( slack, profile, rules );
    const bool isBroken = slack.isBroken();
    if ( slack.with == Slack::With::Surface )
      return isBroken ? tr( "%1: may not lie below it, %2" ).arg( parties, breachText( slack ) ) : tr( "%1: kept" ).arg( parties );
    if ( slack.with == Slack::With::WorkingStrip )
      return tr( "%1: %2 must be free while it is built, %3" ).arg( parties, metresText( slack.requiredM ), balanceText( slack ) );
    if ( slack.requiredM <= 0 && isBroken )
      return tr( "%1: %2" ).arg( parties, breachText( slack ) );
    if ( !slack.isRequiredKnown )
      return tr( "%1: the rules do not tell the distance" ).arg( parties );
    const QString required = slack.isVertical ? tr( "at least %1 above one another" ) : tr( "at least %1 beside one another" );
    return tr( "%1: %2, %3%4" ).arg( parties, required.arg( metresText( slack.requiredM ) ), balanceText( slack ), ruleText( slack, profile, rules ) );
  }

  QString measureLabel( MeasureKind kind )
  {
    switch ( kind )
    {
    case MeasureKind::SharedTrench:
      return tr( "shared trench" );
    case MeasureKind::RootBarrier:
      return tr( "root barrier" );
    case MeasureKind::Insulation:
      return tr( "insulation or screen" );
    case MeasureKind::Deeper:
      return tr( "deeper" );
    case MeasureKind::RemoveDisused:
      return tr( "take out what is disused" );
    case MeasureKind::Relocate:
      return tr( "move what is to be replaced" );
    case MeasureKind::Wait:
      return tr( "wait until the old one is gone" );
    case MeasureKind::OtherSide:
      return tr( "other side" );
    case MeasureKind::NarrowStrip:
      return tr( "narrower working strip" );
    }
    return {};
  }

  QString stepText( const WayOut::Step &step, const Profile &profile, const Rules &rules )
  {
    const QString measure = measureLabel( rules.measures[step.measure].kind );
    const QString claim = claimLabel( profile, step.claim, rules );
    if ( step.otherClaim )
      return tr( "%1: %2 with %3" ).arg( measure, claim, claimLabel( profile, *step.otherClaim, rules ) );
    if ( !step.body )
      return tr( "%1: %2" ).arg( measure, claim );
    const Body &body = profile.section.bodies[*step.body];
    const QString other = thingLabel( rules, body.thing );
    if ( rules.measures[step.measure].kind == MeasureKind::Wait && body.life.ends() )
      return tr( "%1: %2 from %4, when the %3 is gone" ).arg( measure, claim, other, QString::number( body.life.to + 1 ) );
    return tr( "%1: %2 with %3" ).arg( measure, claim, other );
  }

  QString conflictText( const ConflictSet &conflict, const Profile &profile, const Rules &rules )
  {
    QStringList names;
    for ( const std::size_t claim : conflict.claims )
      names << claimLabel( profile, claim, rules );
    for ( const std::size_t body : conflict.bodies )
      names << thingLabel( rules, profile.section.bodies[body].thing );
    for ( const Slack::With limit : conflict.limits )
    {
      Slack slack;
      slack.with = limit;
      slack.other = limit == Slack::With::Surface ? profile.section.surfaces.size() : 0;
      if ( limit != Slack::With::Body && limit != Slack::With::Claim )
        names << otherLabel( slack, profile, rules );
    }
    const QString parties = listed( names );
    if ( isForWantOfStrip( conflict, profile.section, profile.claims ) )
      return tr( "These fit when done, but there is no room to build them: %1." ).arg( parties );
    if ( conflict.isBuildingOnly )
      return tr( "These fit in the end, but cannot be built while the old ones lie here: %1." ).arg( parties );
    return conflict.isSmallest ? tr( "These cannot lie together (no smaller set is in conflict): %1." ).arg( parties )
                               : tr( "These cannot lie together: %1." ).arg( parties );
  }

  QString yearText( const Profile &profile, const Rules &rules, int year )
  {
    QStringList built, gone;
    for ( std::size_t i = 0; i < profile.claims.size(); ++i )
    {
      if ( profile.claims[i].building.contains( year ) )
        built << claimLabel( profile, i, rules );
      if ( profile.claims[i].life.to == year )
        gone << claimLabel( profile, i, rules );
    }
    for ( const Body &body : profile.section.bodies )
    {
      if ( body.life.to == year )
        gone << thingLabel( rules, body.thing );
    }
    QStringList parts;
    if ( !built.isEmpty() )
      parts << tr( "being built: %1" ).arg( listed( built ) );
    if ( !gone.isEmpty() )
      parts << tr( "last year of: %1" ).arg( listed( gone ) );
    return parts.join( tr( "; " ) );
  }

  QString freeText( const Profile &profile, const std::vector<PlacedClaim> &placed, const Rules &rules, int year )
  {
    CrossSection section = profile.section;
    if ( section.widthM() <= 0 )
      return tr( "The section has no width." );
    for ( const PlacedClaim &place : placed )
    {
      Body body;
      body.thing = profile.claims[place.claim].thing;
      body.fromM = place.fromM;
      body.toM = place.toM;
      body.life = profile.claims[place.claim].life;
      section.bodies.push_back( body );
    }
    std::sort( section.bodies.begin(), section.bodies.end(), []( const Body &a, const Body &b ) { return a.fromM < b.fromM; } );
    const FreeWidth free = FreeWidthMeter( rules ).measure( section, { year, year } );
    if ( !section.isCovered || free.unknownCount > 0 )
      return tr( "How much is free in %1 is not known." ).arg( year );
    if ( free.freeM <= 0 )
      return tr( "Nothing is free in %1." ).arg( year );
    return tr( "Free in %1: %2 in one piece, from %3 on; %4 in all." )
      .arg( QString::number( year ), metresText( free.freeM ), metresText( free.fromM ), metresText( free.freeTotalM ) );
  }

  QString profileText( const Profile &profile, const Rules &rules, int year )
  {
    QStringList surfaces, bodies, claims;
    for ( const SurfaceSpan &span : profile.section.surfaces )
      surfaces << tr( "%1 %2" ).arg( surfaceLabel( span ), metresText( span.toM - span.fromM ) );
    for ( const Body &body : profile.section.bodies )
    {
      if ( !body.life.contains( year ) )
        continue;
      const QString depth = body.topM ? metresText( *body.topM ) : tr( "depth unknown" );
      bodies << tr( "%1 at %2, %3" ).arg( thingLabel( rules, body.thing ), metresText( body.centreM() ), depth );
    }
    for ( std::size_t i = 0; i < profile.claims.size(); ++i )
    {
      if ( profile.claims[i].life.contains( year ) )
        claims << claimLabel( profile, i, rules );
    }
    const auto orNothing = []( const QStringList &names ) { return names.isEmpty() ? tr( "nothing" ) : names.join( tr( "; " ) ); };
    return tr( "%1, %2 wide. Surfaces: %3. In %4 there lie: %5. Claims: %6." )
      .arg( sectionTitle( profile.section ), metresText( profile.section.widthM() ), orNothing( surfaces ), QString::number( year ), orNothing( bodies ),
        orNothing( claims ) );
  }
} // namespace koppelkans
