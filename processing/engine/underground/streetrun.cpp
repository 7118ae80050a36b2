// SPDX-License-Identifier: GPL-2.0-or-later
#include "underground/streetrun.h"

#include "underground/keeping.h"
#include "underground/openingcost.h"
#include "underground/sectionline.h"
#include "underground/sectionsteps.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace koppelkans
{
  namespace
  {
    constexpr double ROUNDING_M = 0.1; ///< layers tell chainages and places to some centimetres

    /// From axis to axis.
    double apartM( const CrossSection &before, const CrossSection &after )
    {
      const Point from = SectionLine( before ).at( before.leftM );
      const Point to = SectionLine( after ).at( after.leftM );
      return std::hypot( to.x - from.x, to.y - from.y );
    }

    double longestStepOf( const std::vector<SectionFit> &fits )
    {
      std::vector<double> stepsM;
      for ( std::size_t i = 1; i < fits.size(); ++i )
        stepsM.push_back( apartM( fits[i - 1].section, fits[i].section ) );
      return longestStepM( std::move( stepsM ) );
    }

    bool areNeighbours( const CrossSection &before, const CrossSection &after, double longestM )
    {
      constexpr double QUARTER_TURN_DEG = 90;
      const double alongM = after.chainM - before.chainM;
      const double turnDeg = std::abs( std::remainder( after.azimuthDeg - before.azimuthDeg, 4 * QUARTER_TURN_DEG ) );
      const double stepM = apartM( before, after );
      return alongM > 0 && stepM <= alongM + ROUNDING_M && stepM <= longestM && turnDeg <= QUARTER_TURN_DEG;
    }

    bool isLaid( const SectionFit &fit )
    {
      const bool isKnown = fit.verdict == Verdict::Fits || fit.verdict == Verdict::Tight;
      return isKnown && fit.asked.size() <= MOST_EXACT_CLAIMS;
    }

    /// A row of neighbouring sections in which all claims fit.
    class Row
    {
      public:
      Row( std::vector<SectionFit> &fits, std::size_t first, std::size_t end, const Rules &rules )
        : mFits( fits )
        , mFirst( first )
        , mRules( rules )
      {
        std::vector<std::pair<const ClaimedTask *, const Claim *>> asked;
        for ( std::size_t i = first; i < end; ++i )
        {
          for ( std::size_t claim = 0; claim < fits[i].asked.size(); ++claim )
            asked.emplace_back( fits[i].askedTasks[claim], &fits[i].asked[claim] );
        }
        std::sort( asked.begin(), asked.end(), []( const auto &a, const auto &b ) { return a.first->taskId < b.first->taskId; } );
        asked.erase( std::unique( asked.begin(), asked.end(), []( const auto &a, const auto &b ) { return a.first == b.first; } ), asked.end() );
        for ( const auto &[task, claim] : asked )
        {
          mTasks.push_back( task );
          mClaims.push_back( *claim ); // but for its years: a later task may replace it in some sections only
        }
        for ( std::size_t i = first; i < end; ++i )
        {
          RunSection section{ &fits[i].section, {}, fits[i].verdict, &fits[i].asked };
          for ( const ClaimedTask *task : fits[i].askedTasks )
            section.claims.push_back( indexOf( *task ) );
          mSections.push_back( std::move( section ) );
        }
      }

      void lay( const RunOptions &options )
      {
        const RunThrough run = runThrough( mSections, mClaims, mRules, options );
        for ( std::size_t i = 0; i < mSections.size(); ++i )
          take( i, run );
        for ( const RunBreak &found : run.breaks )
          mFits[mFirst + found.after].run->breaks.push_back( { localOf( found.after, found.claim ), found.isProven } );
      }

      private:
      std::size_t indexOf( const ClaimedTask &task ) const
      {
        const auto isBefore = []( const ClaimedTask *a, const std::string &id ) { return a->taskId < id; };
        return static_cast<std::size_t>( std::lower_bound( mTasks.begin(), mTasks.end(), task.taskId, isBefore ) - mTasks.begin() );
      }

      std::size_t localOf( std::size_t section, std::size_t claim ) const
      {
        const std::vector<std::size_t> &claims = mSections[section].claims;
        return static_cast<std::size_t>( std::find( claims.begin(), claims.end(), claim ) - claims.begin() );
      }

      void take( std::size_t i, const RunThrough &run )
      {
        SectionFit &fit = mFits[mFirst + i];
        Arrangement &arrangement = *fit.arrangement;
        bool isMoved = false;
        for ( std::size_t claim = 0; claim < run.placed[i].size(); ++claim )
        {
          PlacedClaim place = run.placed[i][claim];
          place.claim = claim;
          isMoved = isMoved || place.fromM != arrangement.placed[claim].fromM || place.coverM != arrangement.placed[claim].coverM;
          arrangement.placed[claim] = place;
        }
        if ( !isMoved )
          return;
        arrangement.slacks = slacksOf( fit.section, fit.asked, arrangement.placed, mRules );
        if ( run.isTight[i] && tightestOf( fit.section, fit.asked, arrangement.placed, mRules ) )
          fit.verdict = arrangement.verdict = Verdict::Tight;
        arrangement.openingEurosPerM = 0;
        for ( const PlacedClaim &place : arrangement.placed )
          arrangement.openingEurosPerM += openingEurosPerM( fit.section, fit.asked[place.claim], place, mRules );
      }

      std::vector<SectionFit> &mFits;
      const std::size_t mFirst;
      const Rules &mRules;
      std::vector<const ClaimedTask *> mTasks; ///< by task id
      std::vector<Claim> mClaims;              ///< of mTasks
      std::vector<RunSection> mSections;
    };
  } // namespace

  bool haveCommonClaim( const SectionFit &before, const SectionFit &after )
  {
    const std::vector<const ClaimedTask *> &there = before.askedTasks;
    return std::find_first_of( after.askedTasks.begin(), after.askedTasks.end(), there.begin(), there.end() ) != after.askedTasks.end();
  }

  void layThrough( std::vector<SectionFit> &fits, const Rules &rules, const RunOptions &options )
  {
    const double driftMPerM = std::max( options.driftMPerM, 0.0 );
    const double longestM = longestStepOf( fits );
    for ( std::size_t first = 0; first < fits.size(); )
    {
      std::size_t end = first + 1;
      for ( ; end < fits.size(); ++end )
      {
        const SectionFit &before = fits[end - 1];
        SectionFit &after = fits[end];
        if ( !haveCommonClaim( before, after ) )
          break;
        const double alongM = std::max( after.section.chainM - before.section.chainM, 0.0 );
        const bool isNeighbour = areNeighbours( before.section, after.section, longestM );
        const bool isAsked = isNeighbour && isLaid( before ) && isLaid( after );
        after.run = RunFromBefore{ before.section.id, isNeighbour, isAsked, alongM, alongM * driftMPerM, {} };
        if ( !isAsked )
          break;
      }
      if ( end - first > 1 )
        Row( fits, first, end, rules ).lay( options );
      first = end;
    }
  }
} // namespace koppelkans
