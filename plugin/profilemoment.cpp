// SPDX-License-Identifier: GPL-2.0-or-later
#include "profilemoment.h"

#include "klicstyle.h"
#include "profilewords.h"
#include "thingwords.h"

#include <algorithm>
#include <cmath>

namespace koppelkans
{
  namespace
  {
    constexpr double BEYOND_M = 2;      // so much of what lies beside the section is drawn
    constexpr double LEAST_WIDTH_M = 1; // a section of no width is still a picture
    constexpr double LEAST_DEPTH_M = 1.5;
    constexpr double MOST_DEPTH_M = 6; // what lies deeper is drawn at the lower edge, its number tells
    constexpr double ROOM_BELOW_M = 0.3;
    constexpr double DEPTH_WITHOUT_RULE_M = 1.0;
    constexpr double LEAST_SIZE_M = 0.02;
    constexpr int MOST_YEARS = 100; // of a slider

    /// Where the rules would have a thing: its cover and height.
    struct UsualDepth
    {
      double topM = DEPTH_WITHOUT_RULE_M;
      double heightM = LEAST_SIZE_M;
    };

    UsualDepth usualDepth( const Body &body, const Rules &rules )
    {
      const NetworkRule *network = rules.networkOf( body.thing );
      if ( network )
        return { network->coverM.value_or( DEPTH_WITHOUT_RULE_M ), network->heightM.value_or( body.widthM() ) };
      const std::size_t obstacle = body.thing - rules.networks.size();
      const double depthM = obstacle < rules.obstacles.size() ? rules.obstacles[obstacle].depthM.value_or( DEPTH_WITHOUT_RULE_M ) : DEPTH_WITHOUT_RULE_M;
      return { 0, depthM };
    }

    void setDepth( ShownBody &shown, const Body &body, const Rules &rules )
    {
      const UsualDepth usual = usualDepth( body, rules );
      shown.depth = !body.topM ? DepthKnown::Unknown : ( body.isAssumedDepth ? DepthKnown::Assumed : DepthKnown::Known );
      shown.topM = body.topM.value_or( body.bottomM ? *body.bottomM - usual.heightM : usual.topM );
      shown.bottomM = std::max( body.bottomM.value_or( shown.topM + usual.heightM ), shown.topM + LEAST_SIZE_M );
    }

    ShownBody shownBody( const Profile &profile, std::size_t index, const Rules &rules, int year )
    {
      const Body &body = profile.section.bodies[index];
      ShownBody shown;
      shown.body = index;
      shown.fromM = body.fromM;
      shown.toM = std::max( body.toM, body.fromM + LEAST_SIZE_M );
      setDepth( shown, body, rules );
      shown.group = rules.clearances.group( body.thing );
      shown.label = thingLabel( rules, body.thing );
      if ( const NetworkRule *network = rules.networkOf( body.thing ) )
      {
        const KlicLook look = klicLook( network->theme );
        shown.code = look.code;
        shown.color = look.color;
      }
      else if ( const std::size_t obstacle = body.thing - rules.networks.size(); shown.group == ThingGroup::Tree && obstacle < rules.obstacles.size() )
      {
        shown.rootWidthM = rules.obstacles[obstacle].rootWidthM.value_or( 0 );
        shown.rootDepthM = rules.obstacles[obstacle].depthM.value_or( shown.bottomM );
      }
      shown.isDisused = body.isDisused;
      shown.isAssumedWidth = body.isAssumedWidth;
      shown.isGoing = body.life.to == year;
      shown.count = body.count;
      shown.awayM = body.awayM;
      return shown;
    }

    ShownClaim shownClaim( const Profile &profile, const PlacedClaim &place, const Rules &rules, int year )
    {
      const Claim &claim = profile.claims[place.claim];
      ShownClaim shown;
      shown.claim = place.claim;
      shown.fromM = place.fromM;
      shown.toM = place.toM;
      shown.topM = place.coverM;
      shown.bottomM = place.coverM + std::max( claim.heightM, LEAST_SIZE_M );
      const double middleM = ( place.fromM + place.toM ) / 2;
      const double trenchM = std::max( claim.trenchWidthM, claim.widthM );
      shown.trenchFromM = middleM - trenchM / 2;
      shown.trenchToM = middleM + trenchM / 2;
      shown.isBuilding = claim.building.contains( year );
      if ( shown.isBuilding && claim.workingStripM > 0 )
      {
        // Within the section where it can be; it may lie to either side as long as it holds the trench.
        const double widthM = std::max( claim.workingStripM, trenchM );
        const double lastM = std::max( 0.0, profile.section.widthM() - widthM );
        const double fromM = std::clamp( middleM - widthM / 2, 0.0, lastM );
        shown.strip = { fromM, fromM + widthM };
      }
      const NetworkRule *network = rules.networkOf( claim.thing );
      const KlicLook look = klicLook( network ? network->theme : std::string() );
      shown.code = look.code;
      shown.color = look.color;
      shown.label = claimLabel( profile, place.claim, rules );
      return shown;
    }

    bool isFinite( int year )
    {
      return year > INT_MIN && year < INT_MAX;
    }
  } // namespace

  YearRange yearsOf( const Profile &profile, int today )
  {
    YearRange years{ today, today };
    const auto meet = [&years, today]( int year )
    {
      if ( !isFinite( year ) || std::abs( static_cast<long long>( year ) - today ) > MOST_YEARS )
        return;
      years.last = std::max( years.last, year );
      years.first = std::min( years.first, year );
    };
    for ( const Claim &claim : profile.claims )
    {
      meet( claim.building.from );
      meet( claim.building.to );
      if ( claim.life.ends() )
        meet( claim.life.to + 1 ); // what replaces it lies there alone
    }
    // When what lies there was laid is history; when it goes is not.
    for ( const Body &body : profile.section.bodies )
    {
      if ( body.life.to >= today && body.life.ends() )
        meet( body.life.to + 1 );
      if ( body.life.from > today )
        meet( body.life.from );
    }
    return years;
  }

  ProfileExtent extentOf( const Profile &profile, const Rules &rules )
  {
    const double widthM = std::max( profile.section.widthM(), 0.0 );
    const double missingM = std::max( 0.0, LEAST_WIDTH_M - widthM );
    ProfileExtent extent{ -missingM / 2, widthM + missingM / 2, LEAST_DEPTH_M };
    for ( const Body &body : profile.section.bodies )
    {
      ShownBody shown;
      setDepth( shown, body, rules );
      extent.depthM = std::max( extent.depthM, shown.bottomM + ROOM_BELOW_M );
      extent.fromM = std::min( extent.fromM, std::max( body.fromM, -BEYOND_M ) );
      extent.toM = std::max( extent.toM, std::min( body.toM, widthM + BEYOND_M ) );
    }
    for ( const Claim &claim : profile.claims )
    {
      for ( const double coverM : claim.coversM )
        extent.depthM = std::max( extent.depthM, coverM + claim.heightM + ROOM_BELOW_M );
    }
    extent.depthM = std::min( extent.depthM, MOST_DEPTH_M );
    return extent;
  }

  ProfileMoment momentOf( const Profile &profile, const Rules &rules, const std::vector<PlacedClaim> &placed, int year )
  {
    ProfileMoment moment;
    moment.year = year;
    moment.extent = extentOf( profile, rules );
    for ( std::size_t i = 0; i < profile.section.bodies.size(); ++i )
    {
      const Body &body = profile.section.bodies[i];
      if ( !body.life.contains( year ) )
        continue;
      if ( body.toM < moment.extent.fromM || body.fromM > moment.extent.toM )
        ++moment.bodiesBeyond;
      else
        moment.bodies << shownBody( profile, i, rules, year );
    }
    for ( const PlacedClaim &place : placed )
    {
      const Claim &claim = profile.claims[place.claim];
      if ( claim.life.contains( year ) || claim.building.contains( year ) )
        moment.claims << shownClaim( profile, place, rules, year );
    }
    return moment;
  }
} // namespace koppelkans
