// SPDX-License-Identifier: GPL-2.0-or-later
#include "underground/corridornetwork.h"

#include "underground/sectionsteps.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <tuple>

namespace koppelkans
{
  namespace
  {
    /// Of a step: what chainages are rounded to, and how much an axis may bend.
    constexpr double CHAIN_SLACK_M = 1.0;
    constexpr double AHEAD_COSINE = 0; ///< within 90 degrees of straight ahead

    double distance( const Point &a, const Point &b )
    {
      return std::hypot( b.x - a.x, b.y - a.y );
    }

    double distanceToLine( const Point &point, const Point &from, const Point &to )
    {
      const double lengthM2 = ( to.x - from.x ) * ( to.x - from.x ) + ( to.y - from.y ) * ( to.y - from.y );
      const double share = std::clamp( ( ( point.x - from.x ) * ( to.x - from.x ) + ( point.y - from.y ) * ( to.y - from.y ) ) / lengthM2, 0.0, 1.0 );
      return distance( point, { from.x + share * ( to.x - from.x ), from.y + share * ( to.y - from.y ) } );
    }

    bool isOrdered( const CorridorSection &a, const CorridorSection &b )
    {
      const CrossSection &first = a.profile;
      const CrossSection &second = b.profile;
      return std::tie( first.streetId, first.chainM, first.id, first.left.x, first.left.y, first.right.x, first.right.y ) <
             std::tie( second.streetId, second.chainM, second.id, second.left.x, second.left.y, second.right.x, second.right.y );
    }
  } // namespace

  CorridorNetwork::CorridorNetwork( std::vector<CorridorSection> sections, const NetworkOptions &options )
    : mBuilt( options.buildings )
  {
    for ( CorridorSection &section : sections )
    {
      const CrossSection &profile = section.profile;
      const double lengthM = distance( profile.left, profile.right );
      if ( lengthM > 0 && std::isfinite( lengthM ) && profile.widthM() > 0 )
        mSections.push_back( std::move( section ) );
      else
        ++mLeftOutCount;
    }
    std::sort( mSections.begin(), mSections.end(), isOrdered );
    for ( const CorridorSection &section : mSections )
    {
      const CrossSection &profile = section.profile;
      const double lengthM = distance( profile.left, profile.right );
      mAcross.push_back( { ( profile.right.x - profile.left.x ) / lengthM, ( profile.right.y - profile.left.y ) / lengthM } );
      mAxes.push_back( { profile.left.x + mAcross.back().x * profile.leftM, profile.left.y + mAcross.back().y * profile.leftM } );
    }
    findRuns( options );
    findLinks( options );
  }

  Point CorridorNetwork::direction( std::size_t section, Heading heading ) const
  {
    const Point along{ -mAcross[section].y, mAcross[section].x };
    return heading == Heading::Along ? along : Point{ -along.x, -along.y };
  }

  Point CorridorNetwork::at( std::size_t section, double u ) const
  {
    const Point &left = mSections[section].profile.left;
    return { left.x + mAcross[section].x * u, left.y + mAcross[section].y * u };
  }

  void CorridorNetwork::findRuns( const NetworkOptions &options )
  {
    std::vector<double> stepsM;
    mRunOf.resize( mSections.size() );
    for ( std::size_t i = 0; i < mSections.size(); ++i )
    {
      const double stepM = i == 0 ? 0 : distance( mAxes[i - 1], mAxes[i] );
      const bool goesOn = i > 0 && mSections[i].profile.streetId == mSections[i - 1].profile.streetId && stepM > 0 && stepM <= options.longestStepM &&
                          stepM <= mSections[i].profile.chainM - mSections[i - 1].profile.chainM + CHAIN_SLACK_M;
      if ( !goesOn )
        mRuns.push_back( { i, i } );
      else
        stepsM.push_back( stepM );
      mRuns.back().last = i;
      mRunOf[i] = mRuns.size() - 1;
    }
    mClosed.resize( mSections.size() );
    for ( const Run &run : mRuns )
    {
      for ( std::size_t i = run.first; i < run.last; ++i )
        mClosed[i] = mBuilt.standingBetween( mSections[i].profile, mSections[i + 1].profile );
    }
    mLongestMeasuredM = longestStepM( std::move( stepsM ) );
  }

  std::optional<StreetStep> CorridorNetwork::step( std::size_t from, Heading heading ) const
  {
    const Run &run = mRuns[mRunOf[from]];
    if ( from == ( heading == Heading::Along ? run.last : run.first ) )
      return std::nullopt;
    const std::size_t to = heading == Heading::Along ? from + 1 : from - 1;
    const double lengthM = distance( mAxes[from], mAxes[to] );
    return StreetStep{ to, lengthM, mClosed[std::min( from, to )], lengthM <= mLongestMeasuredM };
  }

  void CorridorNetwork::linkEnd( std::size_t end, Heading outward, const NetworkOptions &options )
  {
    const Point &here = mAxes[end];
    const Point ahead = direction( end, outward );
    const auto isInReach = [&]( std::size_t other )
    {
      const double awayM = distance( here, mAxes[other] );
      return awayM > 0 && awayM <= options.junctionM &&
             !goesThrough( mBuilt.wallsBetween( mSections[end].profile, mSections[other].profile ), here, mAxes[other] );
    };
    const auto isAhead = [&]( std::size_t other )
    {
      const Point &there = mAxes[other];
      return ( there.x - here.x ) * ahead.x + ( there.y - here.y ) * ahead.y >= AHEAD_COSINE * distance( here, there );
    };
    std::map<std::size_t, std::size_t> nearestOfRun;
    const auto nearness = [&]( std::size_t section ) { return std::make_pair( distance( here, mAxes[section] ), section ); };
    auto other =
      std::lower_bound( mByX.begin(), mByX.end(), here.x - options.junctionM, [this]( std::size_t section, double x ) { return mAxes[section].x < x; } );
    for ( ; other != mByX.end() && mAxes[*other].x <= here.x + options.junctionM; ++other )
    {
      if ( mRunOf[*other] == mRunOf[end] || std::abs( mAxes[*other].y - here.y ) > options.junctionM || !isAhead( *other ) || !isInReach( *other ) )
        continue;
      const auto [nearest, isNew] = nearestOfRun.emplace( mRunOf[*other], *other );
      if ( !isNew && nearness( *other ) < nearness( nearest->second ) )
        nearest->second = *other;
    }
    for ( const auto &[run, nearest] : nearestOfRun )
    {
      std::vector<std::size_t> linked{ nearest };
      for ( const Heading heading : HEADINGS )
      {
        const Point along = direction( nearest, heading );
        const bool isBeyond = ( here.x - mAxes[nearest].x ) * along.x + ( here.y - mAxes[nearest].y ) * along.y > 0;
        const std::optional<StreetStep> neighbour = step( nearest, heading );
        if ( neighbour && isBeyond && isInReach( neighbour->to ) )
          linked.push_back( neighbour->to );
      }
      for ( const std::size_t section : linked )
      {
        mLinks[end].push_back( section );
        mLinks[section].push_back( end );
      }
    }
  }

  void CorridorNetwork::findLinks( const NetworkOptions &options )
  {
    mLinks.resize( mSections.size() );
    mByX.resize( mSections.size() );
    std::iota( mByX.begin(), mByX.end(), 0 );
    std::sort( mByX.begin(), mByX.end(), [this]( std::size_t a, std::size_t b ) { return mAxes[a].x < mAxes[b].x; } );
    for ( const Run &run : mRuns )
    {
      linkEnd( run.first, Heading::Against, options );
      linkEnd( run.last, Heading::Along, options );
    }
    for ( std::vector<std::size_t> &links : mLinks )
    {
      std::sort( links.begin(), links.end() );
      links.erase( std::unique( links.begin(), links.end() ), links.end() );
    }
  }

  std::optional<std::size_t> CorridorNetwork::nearest( const Point &point, double withinM ) const
  {
    std::optional<std::size_t> nearest;
    double nearestM = withinM;
    for ( std::size_t i = 0; i < mSections.size(); ++i )
    {
      const double awayM = distanceToLine( point, mSections[i].profile.left, mSections[i].profile.right );
      if ( nearest ? awayM < nearestM : awayM <= nearestM )
      {
        nearest = i;
        nearestM = awayM;
      }
    }
    return nearest;
  }
} // namespace koppelkans
