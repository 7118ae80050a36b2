// SPDX-License-Identifier: GPL-2.0-or-later
#include "underground/stackingsearch.h"

#include "underground/ordersearch.h"

#include <algorithm>
#include <numeric>

namespace koppelkans
{
  namespace
  {
    /// Decides pair by pair whether two claims lie beside one another or stacked.
    class StackingSearch
    {
      public:
      StackingSearch( const PlacingProblem &problem, const std::vector<CostCurve> &costs, Cost below, SearchWork &work )
        : mProblem( problem )
        , mCosts( costs )
        , mBelow( below )
        , mWork( work )
        , mOptionsOf( problem.claimCount )
      {
        for ( std::size_t option = 0; option < problem.options.size(); ++option )
          mOptionsOf[problem.options[option].claim].push_back( option );
      }

      std::optional<CostedPlaces> run()
      {
        Case all;
        all.isOpen.assign( mProblem.options.size(), true );
        all.pairs.assign( mProblem.claimCount * mProblem.claimCount, Pair::Undecided );
        if ( std::optional<Case> relaxed = relax( std::move( all ) ) )
          search( *relaxed );
        return std::move( mBest );
      }

      private:
      enum class Pair
      {
        Undecided,
        Beside, ///< they keep their distance
        Stacked ///< at options at which they may lie anyhow
      };

      /// What has been decided, and the cheapest places as far as that goes.
      struct Case
      {
        std::vector<bool> isOpen; ///< by option
        std::vector<Pair> pairs;  ///< claims x claims
        Cost cost = 0;            ///< of all solutions of the case at least
        Places places;            ///< for that cost; they need not keep all distances
      };

      Pair &pairOf( Case &of, std::size_t a, std::size_t b ) const { return of.pairs[std::min( a, b ) * mProblem.claimCount + std::max( a, b )]; }
      Pair pairOf( const Case &of, std::size_t a, std::size_t b ) const { return of.pairs[std::min( a, b ) * mProblem.claimCount + std::max( a, b )]; }
      bool areInOrder( std::size_t a, std::size_t b ) const { return mProblem.before( a, b ) || mProblem.before( b, a ); }
      bool mayLieAnyhow( std::size_t optionA, std::size_t optionB ) const { return mProblem.step( optionA, optionB ) == ANYHOW; }

      void search( const Case &relaxed )
      {
        if ( relaxed.cost >= mBelow || !mWork.take() )
          return;
        const std::optional<std::pair<std::size_t, std::size_t>> near = tooNear( relaxed.places );
        if ( !near )
        {
          mBelow = relaxed.cost;
          mBest = CostedPlaces{ relaxed.cost, relaxed.places };
          return;
        }
        std::vector<Case> cases;
        for ( Case &part : partsOf( relaxed, near->first, near->second ) )
        {
          if ( std::optional<Case> relaxedPart = relax( std::move( part ) ) )
            cases.push_back( std::move( *relaxedPart ) );
        }
        std::stable_sort( cases.begin(), cases.end(), []( const Case &a, const Case &b ) { return a.cost < b.cost; } );
        for ( const Case &part : cases )
          search( part );
      }

      /// The two claims that lack most of their distance at the options at which they lie; empty when all keep theirs.
      std::optional<std::pair<std::size_t, std::size_t>> tooNear( const Places &places ) const
      {
        std::optional<std::pair<std::size_t, std::size_t>> nearest;
        Mm most = 0;
        for ( std::size_t a = 0; a < mProblem.claimCount; ++a )
        {
          for ( std::size_t b = a + 1; b < mProblem.claimCount; ++b )
          {
            if ( mayLieAnyhow( places.option[a], places.option[b] ) )
              continue;
            const Mm apart = places.at[b] - places.at[a];
            const Mm lacks =
              std::min( mProblem.step( places.option[a], places.option[b] ) - apart, mProblem.step( places.option[b], places.option[a] ) + apart );
            if ( lacks > most )
            {
              most = lacks;
              nearest = { a, b };
            }
          }
        }
        return nearest;
      }

      std::vector<Case> partsOf( const Case &relaxed, std::size_t a, std::size_t b ) const
      {
        std::vector<Case> parts;
        const bool wasBeside = mustLieBeside( relaxed, a, b );
        if ( !wasBeside && pairOf( relaxed, a, b ) == Pair::Undecided )
        {
          parts.push_back( relaxed );
          pairOf( parts.back(), a, b ) = Pair::Beside;
        }
        // The one of which more options are open is decided on: the other may have only one left.
        const auto openOf = [this, &relaxed]( std::size_t claim )
        { return std::count_if( mOptionsOf[claim].begin(), mOptionsOf[claim].end(), [&relaxed]( std::size_t option ) { return relaxed.isOpen[option]; } ); };
        const std::size_t decided = openOf( a ) >= openOf( b ) ? a : b;
        const std::size_t chosen = relaxed.places.option[decided];
        for ( const bool isChosen : { true, false } )
        {
          Case part = relaxed;
          if ( !wasBeside )
            pairOf( part, a, b ) = Pair::Stacked;
          for ( const std::size_t option : mOptionsOf[decided] )
            part.isOpen[option] = part.isOpen[option] && ( option == chosen ) == isChosen;
          parts.push_back( std::move( part ) );
        }
        return parts;
      }

      /// The cheapest places of a case, as far as it is decided; empty when that is not less than what is sought.
      std::optional<Case> relax( Case part )
      {
        if ( !closeUnstackable( part ) )
          return std::nullopt;
        std::vector<CostCurve> curves;
        std::vector<Cost> least; // each claim by itself
        for ( const std::vector<std::size_t> &options : mOptionsOf )
        {
          CostCurve curve;
          for ( const std::size_t option : options )
          {
            if ( part.isOpen[option] )
              curve = lesser( curve, mCosts[option] );
          }
          const std::optional<CheapestPlace> cheapest = cheapestPlace( curve );
          if ( !cheapest )
            return std::nullopt;
          least.push_back( cheapest->cost );
          curves.push_back( std::move( curve ) );
        }
        Cost cost = std::accumulate( least.begin(), least.end(), Cost( 0 ) );
        for ( std::size_t claim = 0; claim < mProblem.claimCount; ++claim )
          curves[claim] = partBelow( curves[claim], mBelow - ( cost - least[claim] ) ); // elsewhere it is too dear, wherever the others lie

        part.places = { std::vector<std::size_t>( mProblem.claimCount ), std::vector<Mm>( mProblem.claimCount ) };
        for ( const std::vector<std::size_t> &group : groupsOf( part ) )
        {
          for ( const std::size_t claim : group )
            cost -= least[claim];
          const std::optional<PlacedGroup> placed = cheapestInAnyOrder( groupOf( part, group, curves ), mBelow - cost, mWork );
          if ( !placed )
            return std::nullopt;
          cost += placed->cost;
          for ( std::size_t i = 0; i < group.size(); ++i )
            part.places.at[group[i]] = placed->at[i];
        }
        part.cost = cost;
        for ( std::size_t claim = 0; claim < mProblem.claimCount; ++claim )
          part.places.option[claim] = cheapestOption( part, claim, part.places.at[claim] );
        return part;
      }

      /// Closes the options that may not be stacked with any of a claim that they are stacked with; false when a claim has none left.
      bool closeUnstackable( Case &part ) const
      {
        for ( bool isClosed = true; isClosed; )
        {
          isClosed = false;
          for ( std::size_t option = 0; option < mProblem.options.size(); ++option )
          {
            const std::size_t claim = mProblem.options[option].claim;
            for ( std::size_t other = 0; other < mProblem.claimCount && part.isOpen[option]; ++other )
            {
              if ( other == claim || pairOf( part, claim, other ) != Pair::Stacked || mayBeStacked( part, option, other ) )
                continue;
              part.isOpen[option] = false;
              isClosed = true;
            }
          }
        }
        return std::all_of( mOptionsOf.begin(), mOptionsOf.end(),
          [&part]( const std::vector<std::size_t> &options )
          { return std::any_of( options.begin(), options.end(), [&part]( std::size_t option ) { return part.isOpen[option]; } ); } );
      }

      bool mayBeStacked( const Case &part, std::size_t option, std::size_t claim ) const
      {
        return std::any_of( mOptionsOf[claim].begin(), mOptionsOf[claim].end(),
          [this, &part, option]( std::size_t other ) { return part.isOpen[other] && mayLieAnyhow( option, other ); } );
      }

      bool mustLieBeside( const Case &part, std::size_t a, std::size_t b ) const
      {
        return pairOf( part, a, b ) == Pair::Beside ||
               std::none_of( mOptionsOf[a].begin(), mOptionsOf[a].end(),
                 [this, &part, b]( std::size_t option ) { return part.isOpen[option] && mayBeStacked( part, option, b ); } );
      }

      /// How far one claim lies right of another at least when it lies right of it, at any of their open options.
      Mm gapOf( const Case &part, std::size_t left, std::size_t right ) const
      {
        if ( !mustLieBeside( part, left, right ) )
          return areInOrder( left, right ) ? 0 : ANYHOW;
        Mm least = FAR_MM;
        for ( const std::size_t option : mOptionsOf[left] )
        {
          for ( const std::size_t other : mOptionsOf[right] )
          {
            if ( part.isOpen[option] && part.isOpen[other] && !mayLieAnyhow( option, other ) )
              least = std::min( least, mProblem.step( option, other ) );
          }
        }
        return least;
      }

      /// Claims in ascending order, bound to one another by what must lie beside what and by the order that is asked.
      std::vector<std::vector<std::size_t>> groupsOf( const Case &part ) const
      {
        std::vector<std::vector<std::size_t>> groups;
        for ( std::size_t claim = 0; claim < mProblem.claimCount; ++claim )
        {
          std::vector<std::size_t> joined;
          for ( std::size_t group = groups.size(); group-- > 0; )
          {
            const bool isBound = std::any_of( groups[group].begin(), groups[group].end(),
              [&]( std::size_t other ) { return mustLieBeside( part, other, claim ) || areInOrder( other, claim ); } );
            if ( !isBound )
              continue;
            joined.insert( joined.end(), groups[group].begin(), groups[group].end() );
            groups.erase( groups.begin() + static_cast<std::ptrdiff_t>( group ) );
          }
          joined.push_back( claim );
          std::sort( joined.begin(), joined.end() );
          groups.push_back( std::move( joined ) );
        }
        return groups;
      }

      /// What is left of some claims, each at the cheapest of its open options: \a curves by claim of the problem.
      ClaimGroup groupOf( const Case &part, const std::vector<std::size_t> &claims, const std::vector<CostCurve> &curves ) const
      {
        ClaimGroup group;
        for ( const std::size_t claim : claims )
        {
          ClaimSet left = 0;
          for ( std::size_t i = 0; i < claims.size(); ++i )
          {
            group.gaps.push_back( claims[i] == claim ? ANYHOW : gapOf( part, claim, claims[i] ) );
            left |= mProblem.before( claims[i], claim ) ? bitOf( i ) : 0;
          }
          group.costs.push_back( curves[claim] );
          group.mustLieLeft.push_back( left );
        }
        return group;
      }

      std::size_t cheapestOption( const Case &part, std::size_t claim, Mm at ) const
      {
        std::optional<Cost> least;
        std::size_t cheapest = 0;
        for ( const std::size_t option : mOptionsOf[claim] )
        {
          const std::optional<Cost> cost = part.isOpen[option] ? costAt( mCosts[option], at ) : std::nullopt;
          if ( cost && ( !least || *cost < *least ) )
          {
            least = cost;
            cheapest = option;
          }
        }
        return cheapest;
      }

      const PlacingProblem &mProblem;
      const std::vector<CostCurve> &mCosts;
      Cost mBelow;
      SearchWork &mWork;
      std::vector<std::vector<std::size_t>> mOptionsOf; ///< by claim
      std::optional<CostedPlaces> mBest;
    };
  } // namespace

  std::optional<CostedPlaces> cheapestAtAnyCovers( const PlacingProblem &problem, const std::vector<CostCurve> &costs, Cost below, SearchWork &work )
  {
    return StackingSearch( problem, costs, below, work ).run();
  }
} // namespace koppelkans
