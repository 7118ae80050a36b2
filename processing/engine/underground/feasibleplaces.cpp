// SPDX-License-Identifier: GPL-2.0-or-later
#include "underground/feasibleplaces.h"

#include "underground/orderbounds.h"

#include <algorithm>
#include <numeric>

namespace koppelkans
{
  namespace
  {
    /// Some claims laid as far left as can be in one order.
    struct Laid
    {
      std::size_t before = 0; ///< index of what was laid before the last
      std::size_t option = 0; ///< laid last
      Mm at = 0;
    };

    class LeftToRightSearch
    {
      public:
      LeftToRightSearch( const PlacingProblem &problem, SearchWork &work )
        : mProblem( problem )
        , mWork( work )
        , mOptionCount( problem.options.size() )
        , mBySet( std::size_t( 1 ) << problem.claimCount )
        , mMustBeLaid( mustLieLeft( problem ) )
      {
      }

      FeasiblePlaces run()
      {
        const ClaimSet all = bitOf( mProblem.claimCount ) - 1;
        mLaid.push_back( {} );
        mFrom.assign( mOptionCount, -FAR_MM );
        mBySet[0].push_back( 0 );
        if ( !hasRoomForRest( mFrom.data(), 0 ) )
          return { Feasibility::No, {} };
        for ( ClaimSet set = 0; set < all; ++set )
        {
          for ( const std::size_t laid : mBySet[set] )
          {
            for ( std::size_t option = 0; option < mOptionCount; ++option )
            {
              if ( !( set & bitOf( claimOf( option ) ) ) && ( mMustBeLaid[claimOf( option )] & ~set ) == 0 )
                lay( set, laid, option );
            }
            if ( mWork.isUsedUp() )
              return {};
          }
        }
        if ( mBySet[all].empty() )
          return { Feasibility::No, {} };
        return { Feasibility::Yes, placesOf( mBySet[all].front() ) };
      }

      private:
      std::size_t claimOf( std::size_t option ) const { return mProblem.options[option].claim; }

      void lay( ClaimSet set, std::size_t laid, std::size_t option )
      {
        mWork.take();
        const Mm at = firstFrom( mProblem.options[option].places, mFrom[laid * mOptionCount + option] );
        if ( at == FAR_MM )
          return;
        const ClaimSet newSet = set | bitOf( claimOf( option ) );
        mNewFrom.assign(
          mFrom.begin() + static_cast<std::ptrdiff_t>( laid * mOptionCount ), mFrom.begin() + static_cast<std::ptrdiff_t>( ( laid + 1 ) * mOptionCount ) );
        for ( std::size_t later = 0; later < mOptionCount; ++later )
        {
          if ( newSet & bitOf( claimOf( later ) ) )
          {
            mNewFrom[later] = -FAR_MM;
            continue;
          }
          if ( mProblem.step( option, later ) != ANYHOW )
            mNewFrom[later] = std::max( mNewFrom[later], at + mProblem.step( option, later ) );
          else if ( mProblem.before( claimOf( option ), claimOf( later ) ) )
            mNewFrom[later] = std::max( mNewFrom[later], at );
        }
        if ( !hasRoomForRest( mNewFrom.data(), newSet ) )
          return;
        std::vector<std::size_t> &others = mBySet[newSet];
        for ( const std::size_t other : others )
        {
          if ( leavesAsMuch( other, mNewFrom ) )
            return;
        }
        others.erase( std::remove_if( others.begin(), others.end(), [this]( std::size_t other ) { return leavesNoMore( other, mNewFrom ); } ), others.end() );
        others.push_back( mLaid.size() );
        mLaid.push_back( { laid, option, at } );
        mFrom.insert( mFrom.end(), mNewFrom.begin(), mNewFrom.end() );
      }

      bool hasRoomForRest( const Mm *from, ClaimSet set ) const
      {
        ClaimSet withRoom = set;
        for ( std::size_t option = 0; option < mOptionCount; ++option )
        {
          if ( !( withRoom & bitOf( claimOf( option ) ) ) && firstFrom( mProblem.options[option].places, from[option] ) != FAR_MM )
            withRoom |= bitOf( claimOf( option ) );
        }
        return withRoom == bitOf( mProblem.claimCount ) - 1;
      }

      bool leavesAsMuch( std::size_t laid, const std::vector<Mm> &from ) const
      {
        for ( std::size_t option = 0; option < mOptionCount; ++option )
        {
          if ( mFrom[laid * mOptionCount + option] > from[option] )
            return false;
        }
        return true;
      }

      bool leavesNoMore( std::size_t laid, const std::vector<Mm> &from ) const
      {
        for ( std::size_t option = 0; option < mOptionCount; ++option )
        {
          if ( mFrom[laid * mOptionCount + option] < from[option] )
            return false;
        }
        return true;
      }

      Places placesOf( std::size_t laid ) const
      {
        Places places{ std::vector<std::size_t>( mProblem.claimCount ), std::vector<Mm>( mProblem.claimCount ) };
        for ( ; laid != 0; laid = mLaid[laid].before )
        {
          places.option[claimOf( mLaid[laid].option )] = mLaid[laid].option;
          places.at[claimOf( mLaid[laid].option )] = mLaid[laid].at;
        }
        return places;
      }

      const PlacingProblem &mProblem;
      SearchWork &mWork;
      const std::size_t mOptionCount;
      std::vector<std::vector<std::size_t>> mBySet; ///< of what is laid, by which claims
      std::vector<ClaimSet> mMustBeLaid;            ///< by claim: those that lie left of it
      std::vector<Laid> mLaid;
      std::vector<Mm> mFrom; ///< by laid, then by option: from where the options that are still to come may lie
      std::vector<Mm> mNewFrom;
    };
  } // namespace

  FeasiblePlaces feasiblePlaces( const PlacingProblem &problem, SearchWork &work )
  {
    return LeftToRightSearch( problem, work ).run();
  }

  std::optional<Places> greedyPlaces( const PlacingProblem &problem, const std::vector<const CostCurve *> &costs, const std::vector<Mm> &widthsMm )
  {
    std::vector<std::size_t> order( problem.claimCount );
    std::iota( order.begin(), order.end(), 0 );
    std::stable_sort( order.begin(), order.end(), [&widthsMm]( std::size_t a, std::size_t b ) { return widthsMm[a] > widthsMm[b]; } );

    Places places{ std::vector<std::size_t>( problem.claimCount ), std::vector<Mm>( problem.claimCount ) };
    std::vector<std::size_t> laid;
    for ( const std::size_t claim : order )
    {
      std::optional<CheapestPlace> best;
      for ( std::size_t option = 0; option < problem.options.size(); ++option )
      {
        if ( problem.options[option].claim != claim )
          continue;
        std::vector<Stretch> closed;
        for ( const std::size_t other : laid )
        {
          const std::size_t beside = places.option[other];
          const Mm at = places.at[other];
          const bool isApart = problem.step( beside, option ) != ANYHOW;
          if ( isApart )
            closed.push_back( { at - problem.step( option, beside ) + 1, at + problem.step( beside, option ) - 1 } );
          if ( problem.before( other, claim ) )
            closed.push_back( { -FAR_MM, at - 1 } );
          if ( problem.before( claim, other ) )
            closed.push_back( { at + 1, FAR_MM } );
        }
        const std::optional<CheapestPlace> cheapest =
          cheapestPlace( partWithin( *costs[claim], without( problem.options[option].places, std::move( closed ) ) ) );
        if ( cheapest && ( !best || cheapest->cost < best->cost ) )
        {
          best = cheapest;
          places.option[claim] = option;
          places.at[claim] = cheapest->position;
        }
      }
      if ( !best )
        return std::nullopt;
      laid.push_back( claim );
    }
    return places;
  }
} // namespace koppelkans
