// SPDX-License-Identifier: GPL-2.0-or-later
#include "underground/conflictset.h"

#include "underground/feasibleplaces.h"
#include "underground/hittingset.h"

#include <algorithm>

namespace koppelkans
{
  namespace
  {
    /// What the search for places may take to tell whether a part fits: more than it ever needs for so few claims as are arranged exactly; for more claims
    /// little, for there are many parts to ask for.
    constexpr std::size_t WORK_FOR_PART = 20'000'000;
    constexpr std::size_t WORK_FOR_PART_OF_MANY = 50'000;

    /// What such a test counts in the search for the smallest conflict.
    constexpr std::size_t WORK_FOR_TEST = 200;

    /// Claims and bodies of a table in one row: claims first.
    class Things
    {
      public:
      Things( const PlacingTable &table, const std::function<bool()> *isCancelled )
        : mTable( table )
        , mIsCancelled( isCancelled )
      {
      }

      std::size_t count() const { return mTable.claimCount() + mTable.bodyCount(); }

      Selection none() const
      {
        Selection selection = mTable.all();
        selection.claims.assign( selection.claims.size(), false );
        selection.bodies.assign( selection.bodies.size(), false );
        return selection;
      }

      void set( Selection &selection, std::size_t thing, bool isIn ) const
      {
        if ( thing < mTable.claimCount() )
          selection.claims[thing] = isIn;
        else
          selection.bodies[thing - mTable.claimCount()] = isIn;
      }

      bool isIn( const Selection &selection, std::size_t thing ) const
      {
        return thing < mTable.claimCount() ? selection.claims[thing] : selection.bodies[thing - mTable.claimCount()];
      }

      /// Whether it has been proven that the selected cannot lie together.
      bool conflict( const Selection &selection ) const
      {
        if ( std::find( selection.claims.begin(), selection.claims.end(), true ) == selection.claims.end() )
          return false;
        const bool isExact = std::count( selection.claims.begin(), selection.claims.end(), true ) <= static_cast<std::ptrdiff_t>( MOST_EXACT_CLAIMS );
        SearchWork work( isExact ? WORK_FOR_PART : WORK_FOR_PART_OF_MANY, mIsCancelled );
        const Feasibility isFeasible = feasiblePlaces( mTable.problemOf( selection ), work ).isFeasible;
        mIsCertain = mIsCertain && isFeasible != Feasibility::NotFound;
        return isFeasible == Feasibility::No;
      }

      /// Whether every answer so far was proven.
      bool isCertain() const { return mIsCertain; }

      private:
      mutable bool mIsCertain = true;
      const PlacingTable &mTable;
      const std::function<bool()> *mIsCancelled;
    };

    /// Leaves out what is not needed for the conflict, the last things first: whole rows of things at once as long as that goes well, then one by one.
    void reduce( const Things &things, Selection &selection )
    {
      for ( std::size_t row = things.count() / 2; row >= 1; row /= 2 )
      {
        for ( std::size_t end = things.count(); end > 0; end -= std::min( end, row ) )
        {
          Selection less = selection;
          bool isLess = false;
          for ( std::size_t thing = end - std::min( end, row ); thing < end; ++thing )
          {
            isLess = isLess || things.isIn( less, thing );
            things.set( less, thing, false );
          }
          if ( isLess && things.conflict( less ) )
            selection = std::move( less );
        }
      }
    }

    /// The smallest conflict; empty when the work was used up.
    std::optional<Selection> smallest( const Things &things, SearchWork &work )
    {
      std::vector<NumberSet> leftOut; // sets of things without which, at least, the rest fits
      for ( std::size_t size = 0;; )
      {
        const std::optional<NumberSet> hitting = smallestHittingSet( leftOut, things.count(), size, work );
        if ( !hitting || !work.take( WORK_FOR_TEST ) )
          return std::nullopt;
        Selection selection = things.none();
        size = 0;
        for ( std::size_t thing = 0; thing < things.count(); ++thing )
        {
          const bool isIn = *hitting >> thing & 1;
          things.set( selection, thing, isIn );
          size += isIn ? 1 : 0;
        }
        if ( things.conflict( selection ) )
          return selection;
        NumberSet out = 0;
        for ( std::size_t thing = 0; thing < things.count(); ++thing )
        {
          if ( things.isIn( selection, thing ) )
            continue;
          things.set( selection, thing, true );
          if ( !things.conflict( selection ) )
            continue;
          things.set( selection, thing, false );
          out |= NumberSet( 1 ) << thing;
        }
        if ( out == 0 || !work.take( things.count() * WORK_FOR_TEST ) )
          return std::nullopt;
        leftOut.push_back( out );
      }
    }

    /// Which limits take part: those that cannot be lifted, one after the other.
    std::vector<Slack::With> limitsOf( const Things &things, Selection selection )
    {
      std::vector<Slack::With> limits;
      const auto tryWithout = [&]( bool &has, Slack::With limit )
      {
        has = false;
        if ( things.conflict( selection ) )
          return;
        has = true;
        limits.push_back( limit );
      };
      tryWithout( selection.hasStrips, Slack::With::WorkingStrip );
      tryWithout( selection.hasSurfaces, Slack::With::Surface );
      tryWithout( selection.hasRightEnd, Slack::With::RightEnd );
      tryWithout( selection.hasLeftEnd, Slack::With::LeftEnd );
      std::sort( limits.begin(), limits.end() );
      return limits;
    }
  } // namespace

  ConflictSet smallestConflict( const PlacingTable &table, SearchWork &work )
  {
    const Things things( table, work.isCancelled() );
    ConflictSet conflict;
    std::optional<Selection> selection = things.count() <= MOST_NUMBERS ? smallest( things, work ) : std::nullopt;
    conflict.isSmallest = selection.has_value() && things.isCertain();
    if ( !selection )
      selection = irreducibleConflict( table, table.all(), work.isCancelled() );
    for ( std::size_t claim = 0; claim < table.claimCount(); ++claim )
    {
      if ( selection->claims[claim] )
        conflict.claims.push_back( table.givenClaim( claim ) );
    }
    for ( std::size_t body = 0; body < table.bodyCount(); ++body )
    {
      if ( selection->bodies[body] )
        conflict.bodies.push_back( table.givenBody( body ) );
    }
    conflict.limits = limitsOf( things, *selection );
    return conflict;
  }

  Selection irreducibleConflict( const PlacingTable &table, const Selection &selection, const std::function<bool()> *isCancelled )
  {
    Selection reduced = selection;
    reduce( Things( table, isCancelled ), reduced );
    return reduced;
  }
} // namespace koppelkans
