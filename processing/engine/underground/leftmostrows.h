// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "underground/placingproblem.h"
#include "underground/searchwork.h"

#include <optional>

namespace koppelkans
{
  /// More claims than this are not laid.
  inline constexpr std::size_t MOST_LAID_CLAIMS = 16;

  /// The claims of a problem laid from left to right, each as far left as those before it allow: for a given order of the same claims no other places leave
  /// more room for what follows. For every set of claims those rows are kept that leave some later claim more room than every other row of the set does; of
  /// what they leave nothing is lost, also where three things in a row need less room than the outer two alone (water, cable, heat).
  class LeftmostRows
  {
    public:
    /// \a problem: at most MOST_LAID_CLAIMS claims. \a without: a claim that is not laid, though room must be left for it.
    LeftmostRows( const PlacingProblem &problem, std::optional<std::size_t> without, SearchWork &work );

    /// Whether all rows have been laid; if not, the work was used up.
    bool isComplete() const { return mIsComplete; }

    /// Rows of just these claims.
    const std::vector<std::size_t> &rowsOf( ClaimSet set ) const { return mBySet[set]; }

    /// From where an option may lie that is not of the row.
    Mm from( std::size_t row, std::size_t option ) const { return mFrom[row * mOptionCount + option]; }

    /// Where the claims of a row lie; of other claims nothing is said.
    Places placesOf( std::size_t row ) const;

    private:
    struct Row
    {
      std::size_t before = 0; ///< index of the row without its last
      std::size_t option = 0; ///< laid last
      Mm at = 0;
    };

    std::size_t claimOf( std::size_t option ) const { return mProblem.options[option].claim; }
    void lay( ClaimSet set, std::size_t row, std::size_t option, SearchWork &work );
    void leaveRoom( ClaimSet newSet, std::size_t row, std::size_t option, Mm at );
    bool hasRoomForRest( const Mm *from, ClaimSet set ) const;
    bool leavesAsMuch( std::size_t row ) const;
    bool leavesNoMore( std::size_t row ) const;

    const PlacingProblem &mProblem;
    const std::size_t mOptionCount;
    const std::vector<ClaimSet> mMustLieLeft;
    std::vector<std::vector<std::size_t>> mBySet;
    std::vector<Row> mRows; ///< the first is empty
    std::vector<Mm> mFrom;  ///< by row, then by option
    std::vector<Mm> mNewFrom;
    bool mIsComplete = false;
  };
} // namespace koppelkans
