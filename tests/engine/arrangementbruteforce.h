// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "arrangementchecker.h"

#include <numeric>

/// Tries every place on a grid for every claim. Exact when all widths, distances and edges are whole steps of the grid and trenches overhang by whole steps:
/// whatever can be moved until it touches something then touches it on the grid.
namespace koppelkans::bruteforce
{
  struct Answer
  {
    bool fits = false;
    std::int64_t cost = 0; ///< hundred-thousandths of euros for each metre
    std::vector<PlacedClaim> placed;
  };

  struct Question
  {
    CrossSection section;
    std::vector<Claim> claims;
    Rules rules;
    std::optional<std::vector<std::string>> leftToRight;
    double stepM = 0.1;
    bool isCareful = false;
    bool wantsCheapest = true; ///< false: any places will do
    checker::Agreed agreed = {};
  };

  class Trial
  {
    public:
    explicit Trial( const Question &question )
      : mQuestion( question )
      , mOrder( question.claims.size() )
      , mChosen( question.claims.size() )
    {
      std::iota( mOrder.begin(), mOrder.end(), 0 );
      std::stable_sort(
        mOrder.begin(), mOrder.end(), [&question]( std::size_t a, std::size_t b ) { return question.claims[a].taskId < question.claims[b].taskId; } );
      for ( const Claim &claim : question.claims )
        mCandidates.push_back( candidatesOf( claim ) );
    }

    Answer run()
    {
      tryFrom( 0, 0, 0 );
      if ( !mBest.fits )
        return mBest;
      for ( std::size_t i = 0; i < mOrder.size(); ++i )
        mBest.placed.push_back( mBestChosen[i] );
      return mBest;
    }

    private:
    struct Candidate
    {
      int position = 0;
      std::size_t cover = 0;
      double fromM = 0;
      std::int64_t cost = 0;
    };

    /// Ascending by place, then by cover.
    std::vector<Candidate> candidatesOf( const Claim &claim ) const
    {
      const Question &q = mQuestion;
      std::vector<Candidate> candidates;
      const int positions = static_cast<int>( std::lround( ( q.section.leftM + q.section.rightM ) / q.stepM ) );
      for ( int position = 0; position <= positions; ++position )
      {
        const double fromM = position * q.stepM;
        if ( !checker::mayLieBetweenEnds( q.section, claim, fromM, q.rules, q.isCareful ) ||
             !checker::mayLieUnderSurfaces( q.section, claim, fromM, q.rules ) ||
             !checker::hasWorkingStrip( q.section, q.section.bodies, claim, fromM, q.rules ) )
          continue;
        for ( std::size_t cover = 0; cover < claim.coversM.size(); ++cover )
        {
          const bool isClear = std::all_of( q.section.bodies.begin(), q.section.bodies.end(),
            [&]( const Body &body ) { return checker::mayLieBeside( claim, fromM, claim.coversM[cover], body, q.rules, q.isCareful, q.agreed ); } );
          if ( isClear )
            candidates.push_back( { position, cover, fromM, std::llround( checker::openingEurosPerM( q.section, claim, fromM, q.rules ) * 1e5 ) } );
        }
      }
      return candidates;
    }

    bool keepsOrder( std::size_t a, const Candidate &ofA, std::size_t b, const Candidate &ofB ) const
    {
      if ( !mQuestion.leftToRight )
        return true;
      const std::vector<std::string> &order = *mQuestion.leftToRight;
      const auto placeOfA = std::find( order.begin(), order.end(), mQuestion.claims[a].taskId );
      const auto placeOfB = std::find( order.begin(), order.end(), mQuestion.claims[b].taskId );
      if ( placeOfA == order.end() || placeOfB == order.end() || placeOfA == placeOfB )
        return true;
      return placeOfA < placeOfB ? ofA.position <= ofB.position : ofB.position <= ofA.position;
    }

    bool isBetter( std::int64_t cost, std::size_t covers ) const
    {
      if ( !mBest.fits || cost != mBest.cost )
        return !mBest.fits || cost < mBest.cost;
      if ( covers != mBestCovers )
        return covers < mBestCovers;
      for ( const std::size_t claim : mOrder )
      {
        if ( mChosen[claim]->position != mBestPositions[claim] )
          return mChosen[claim]->position < mBestPositions[claim];
      }
      for ( const std::size_t claim : mOrder )
      {
        if ( mChosen[claim]->cover != mBestCover[claim] )
          return mChosen[claim]->cover < mBestCover[claim];
      }
      return false;
    }

    void keep( std::int64_t cost, std::size_t covers )
    {
      mBest.fits = true;
      mBest.cost = cost;
      mBestCovers = covers;
      mBestChosen.clear();
      mBestPositions.clear();
      mBestCover.clear();
      for ( std::size_t claim = 0; claim < mOrder.size(); ++claim )
      {
        const Candidate &chosen = *mChosen[claim];
        mBestChosen.push_back( { claim, chosen.fromM, chosen.fromM + mQuestion.claims[claim].widthM, mQuestion.claims[claim].coversM[chosen.cover] } );
        mBestPositions.push_back( chosen.position );
        mBestCover.push_back( chosen.cover );
      }
    }

    void tryFrom( std::size_t next, std::int64_t cost, std::size_t covers )
    {
      if ( mBest.fits && ( !mQuestion.wantsCheapest || cost > mBest.cost ) )
        return;
      if ( next == mOrder.size() )
      {
        if ( isBetter( cost, covers ) )
          keep( cost, covers );
        return;
      }
      const std::size_t claim = mOrder[next];
      for ( const Candidate &candidate : mCandidates[claim] )
      {
        bool isClear = true;
        for ( std::size_t i = 0; i < next && isClear; ++i )
        {
          const std::size_t other = mOrder[i];
          const Claim &a = mQuestion.claims[claim];
          const Claim &b = mQuestion.claims[other];
          isClear = keepsOrder( claim, candidate, other, *mChosen[other] ) &&
                    checker::mayLieTogether( a, candidate.fromM, a.coversM[candidate.cover], b, mChosen[other]->fromM, b.coversM[mChosen[other]->cover],
                      mQuestion.rules, mQuestion.isCareful, mQuestion.agreed );
        }
        if ( !isClear )
          continue;
        mChosen[claim] = &candidate;
        tryFrom( next + 1, cost + candidate.cost, covers + candidate.cover );
      }
    }

    const Question &mQuestion;
    std::vector<std::size_t> mOrder; ///< by task id
    std::vector<std::vector<Candidate>> mCandidates;
    std::vector<const Candidate *> mChosen;
    Answer mBest;
    std::size_t mBestCovers = 0;
    std::vector<PlacedClaim> mBestChosen;
    std::vector<int> mBestPositions;
    std::vector<std::size_t> mBestCover;
  };

  inline Answer answer( const Question &question )
  {
    return Trial( question ).run();
  }
} // namespace koppelkans::bruteforce
