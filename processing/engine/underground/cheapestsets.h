// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <queue>
#include <vector>

namespace koppelkans
{
  /// Sets of things that each cost something: the cheapest first, of those that cost as much the smallest, of those as large that with the cheaper thing where
  /// they first differ, the things of each put in the order of their costs, then of their indices. No set comes twice.
  ///
  /// Each set that is taken makes two more wait at most, so that no more wait than were taken, and one: a set without its last thing and with the next one, and
  /// where wanted one more thing beside it. Neither comes before the set itself in that order, so the next one of all always waits.
  class CheapestSets
  {
    public:
    struct Set
    {
      std::int64_t cents = 0;
      std::vector<std::size_t> things; ///< ascending
    };

    /// \a cents: of each thing, none below zero. \a areApart: whether two things never come in one set.
    CheapestSets( std::vector<std::int64_t> cents, std::function<bool( std::size_t, std::size_t )> areApart );

    bool isEmpty() const { return mWaiting.empty(); }
    std::size_t waiting() const { return mWaiting.size(); }

    /// The next set; the first is that of nothing. Must not be empty.
    Set take();

    /// Sets that hold all things of the set that was taken last, and more, come only if this is called before the next is taken.
    void extend();

    private:
    /// Things by their rank: 0 is the cheapest.
    struct Ranked
    {
      std::int64_t cents = 0;
      std::vector<std::size_t> ranks; ///< ascending

      bool operator>( const Ranked &other ) const;
    };

    /// Lets \a set wait with one more thing: the first from \a rank on that may come beside all others.
    void addWithNext( Ranked set, std::size_t rank );

    std::vector<std::int64_t> mCents;
    std::function<bool( std::size_t, std::size_t )> mAreApart;
    std::vector<std::size_t> mByCost; ///< by rank
    std::priority_queue<Ranked, std::vector<Ranked>, std::greater<>> mWaiting;
    Ranked mTaken;
  };
} // namespace koppelkans
