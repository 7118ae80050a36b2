// SPDX-License-Identifier: GPL-2.0-or-later
#include "underground/stackingsearch.h"

#include <algorithm>
#include <map>
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

      struct Solved
      {
        std::optional<CostedPlaces> places; ///< empty: it costs at least so much
        Cost atLeast = 0;
      };

      Pair &pairOf( Case &of, std::size_t a, std::size_t b ) const { return of.pairs[std::min( a, b ) * mProblem.claimCount + std::max( a, b )]; }
      Pair pairOf( const Case &of, std::size_t a, std::size_t b ) const { return of.pairs[std::min( a, b ) * mProblem.claimCount + std::max( a, b )]; }
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
        if ( cost >= mBelow )
          return std::nullopt;
        for ( std::size_t claim = 0; claim < mProblem.claimCount; ++claim )
          curves[claim] = partBelow( curves[claim], mBelow - ( cost - least[claim] ) ); // elsewhere it is too dear, wherever the others lie

        part.places = { std::vector<std::size_t>( mProblem.claimCount ), std::vector<Mm>( mProblem.claimCount ) };
        for ( const std::vector<std::size_t> &group : groupsOf( part ) )
        {
          for ( const std::size_t claim : group )
            cost -= least[claim];
          const Solved &solved = solve( part, group, curves, mBelow - cost );
          if ( !solved.places || solved.places->cost >= mBelow - cost )
            return std::nullopt;
          cost += solved.places->cost;
          for ( std::size_t i = 0; i < group.size(); ++i )
            part.places.at[group[i]] = solved.places->places.at[i];
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

      /// The least distance of two claims that must lie beside one another, at any of their open options.
      Mm leastStep( const Case &part, std::size_t a, std::size_t b ) const
      {
        Mm least = FAR_MM;
        for ( const std::size_t option : mOptionsOf[a] )
        {
          for ( const std::size_t other : mOptionsOf[b] )
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
              [&]( std::size_t other ) { return mustLieBeside( part, other, claim ) || mProblem.before( other, claim ) || mProblem.before( claim, other ); } );
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

      const Solved &solve( const Case &part, const std::vector<std::size_t> &group, const std::vector<CostCurve> &curves, Cost below )
      {
        PlacingProblem problem;
        problem.claimCount = group.size();
        std::vector<CostCurve> costs;
        // All that the answer depends on: the limits of the curves take away only what is too dear anyway.
        std::vector<Mm> key{ static_cast<Mm>( group.size() ) };
        for ( std::size_t i = 0; i < group.size(); ++i )
        {
          const std::size_t claim = group[i];
          Stretches places;
          for ( const CostPiece &piece : curves[claim] )
            places.push_back( { piece.from, piece.to } );
          problem.options.push_back( { i, 0, std::move( places ) } );
          costs.push_back( curves[claim] );
          key.push_back( static_cast<Mm>( claim ) );
          for ( const std::size_t option : mOptionsOf[claim] )
            key.push_back( part.isOpen[option] );
          for ( const std::size_t other : group )
          {
            const bool isApart = other != claim && mustLieBeside( part, claim, other );
            problem.steps.push_back( isApart ? leastStep( part, claim, other ) : ANYHOW );
            problem.isBefore.push_back( mProblem.before( claim, other ) );
            key.push_back( problem.steps.back() );
          }
        }
        Solved &solved = mSolved[key];
        if ( solved.places || solved.atLeast >= below )
          return solved;
        solved.places = cheapestInGroup( problem, costs, below, mWork );
        solved.atLeast = below; // not so once the work is used up, and then nothing is proven any more
        return solved;
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
      std::map<std::vector<Mm>, Solved> mSolved;
      std::optional<CostedPlaces> mBest;
    };
  } // namespace

  std::optional<CostedPlaces> cheapestInAnyOrder( const PlacingProblem &problem, const std::vector<CostCurve> &costs, Cost below, SearchWork &work )
  {
    return StackingSearch( problem, costs, below, work ).run();
  }
} // namespace koppelkans
