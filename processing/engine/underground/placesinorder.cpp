// SPDX-License-Identifier: GPL-2.0-or-later
#include "underground/placesinorder.h"

#include <algorithm>
#include <cstdlib>
#include <limits>
#include <numeric>

namespace koppelkans
{
  namespace
  {
    Stretches stretchesOf( const CostCurve &curve )
    {
      Stretches stretches;
      for ( const CostPiece &piece : curve )
        stretches.push_back( { piece.from, piece.to } );
      return stretches;
    }

    /// Takes off the curves what the gaps leave no place for; false when nothing is left of one.
    bool narrow( ClaimGroup &row )
    {
      const std::size_t count = row.count();
      std::vector<Mm> first( count );
      std::vector<Mm> last( count );
      for ( std::size_t j = 0; j < count; ++j )
      {
        Mm from = -FAR_MM;
        for ( std::size_t i = 0; i < j; ++i )
          from = row.areBound( i, j ) ? std::max( from, first[i] + row.gap( i, j ) ) : from;
        first[j] = firstFrom( stretchesOf( row.costs[j] ), from );
        if ( first[j] == FAR_MM )
          return false;
      }
      for ( std::size_t i = count; i-- > 0; )
      {
        Mm to = FAR_MM;
        for ( std::size_t j = i + 1; j < count; ++j )
          to = row.areBound( i, j ) ? std::min( to, last[j] - row.gap( i, j ) ) : to;
        last[i] = lastUntil( stretchesOf( row.costs[i] ), to );
        if ( last[i] < first[i] )
          return false;
        row.costs[i] = partWithin( row.costs[i], { { first[i], last[i] } } );
      }
      return true;
    }

    struct Pair
    {
      std::size_t left = 0;
      std::size_t right = 0;
    };

    /// Gaps of a row that form no ring, and the cheapest places that keep these.
    class Forest
    {
      public:
      explicit Forest( const ClaimGroup &row )
        : mRow( row )
        , mLinked( row.count() )
        , mTreeOf( row.count() )
        , mCurves( row.count() )
        , mPlaced{ 0, std::vector<Mm>( row.count() ) }
      {
        std::iota( mTreeOf.begin(), mTreeOf.end(), 0 );
      }

      bool areInOneTree( const Pair &pair ) const { return mTreeOf[pair.left] == mTreeOf[pair.right]; }

      void link( const Pair &pair )
      {
        if ( areInOneTree( pair ) || !mRow.areBound( pair.left, pair.right ) )
          return;
        mLinked[pair.left].push_back( pair.right );
        mLinked[pair.right].push_back( pair.left );
        std::replace( mTreeOf.begin(), mTreeOf.end(), std::size_t( mTreeOf[pair.right] ), std::size_t( mTreeOf[pair.left] ) );
      }

      void linkNeighbours()
      {
        for ( std::size_t i = 0; i + 1 < mRow.count(); ++i )
          link( { i, i + 1 } );
      }

      /// The row is narrowed, so there are some; each as far left as it can be at that cost.
      const PlacedGroup &cheapest()
      {
        mPlaced.cost = 0;
        std::vector<bool> isPlaced( mRow.count(), false ); // by tree
        for ( std::size_t claim = 0; claim < mRow.count(); ++claim )
        {
          if ( isPlaced[mTreeOf[claim]] )
            continue;
          isPlaced[mTreeOf[claim]] = true;
          addUp( claim, claim );
          const std::optional<CheapestPlace> place = cheapestPlace( mCurves[claim] );
          mPlaced.cost += place->cost;
          mPlaced.at[claim] = place->position;
          placeLinked( claim, claim );
        }
        return mPlaced;
      }

      private:
      /// The cost of a claim and of all that hangs on it, by the place of the claim.
      void addUp( std::size_t claim, std::size_t from )
      {
        mCurves[claim] = mRow.costs[claim];
        for ( const std::size_t next : mLinked[claim] )
        {
          if ( next == from )
            continue;
          addUp( next, claim );
          mCurves[claim] = together( mCurves[claim], next > claim ? moved( cheapestFrom( mCurves[next] ), -mRow.gap( claim, next ) )
                                                                  : moved( cheapestUntil( mCurves[next] ), mRow.gap( next, claim ) ) );
        }
      }

      void placeLinked( std::size_t claim, std::size_t from )
      {
        const Mm at = mPlaced.at[claim];
        for ( const std::size_t next : mLinked[claim] )
        {
          if ( next == from )
            continue;
          const std::optional<CheapestPlace> place =
            next > claim ? cheapestPlace( mCurves[next], at + mRow.gap( claim, next ) ) : cheapestPlace( mCurves[next], -FAR_MM, at - mRow.gap( next, claim ) );
          mPlaced.at[next] = place->position;
          placeLinked( next, claim );
        }
      }

      const ClaimGroup &mRow;
      std::vector<std::vector<std::size_t>> mLinked;
      std::vector<std::size_t> mTreeOf; ///< by claim: one of its tree
      std::vector<CostCurve> mCurves;
      PlacedGroup mPlaced;
    };

    /// The pair that lacks most of its gap; empty when all keep theirs.
    std::optional<Pair> worstPair( const ClaimGroup &row, const std::vector<Mm> &at )
    {
      std::optional<Pair> worst;
      Mm most = 0;
      for ( std::size_t i = 0; i < at.size(); ++i )
      {
        for ( std::size_t j = i + 1; j < at.size(); ++j )
        {
          const Mm lacks = row.areBound( i, j ) ? row.gap( i, j ) - ( at[j] - at[i] ) : 0;
          if ( lacks > most )
          {
            most = lacks;
            worst = Pair{ i, j };
          }
        }
      }
      return worst;
    }

    /// The cheapest that keeps the gaps of neighbours and, as long as they form no ring, of what lies too near otherwise.
    struct Relaxed
    {
      Relaxed( const ClaimGroup &row, Cost below )
      {
        Forest forest( row );
        forest.linkNeighbours();
        for ( bool isLinked = true; isLinked; )
        {
          placed = forest.cheapest();
          lacking = placed.cost < below ? worstPair( row, placed.at ) : std::nullopt;
          isLinked = lacking && !forest.areInOneTree( *lacking );
          if ( isLinked )
            forest.link( *lacking );
        }
      }

      PlacedGroup placed;
      std::optional<Pair> lacking; ///< empty too when it costs too much
    };

    /// The last position before which a curve rises faster than after it, or ends: the nearest to \a near.
    std::optional<Mm> notConvexAt( const CostCurve &curve, Mm near )
    {
      std::optional<Mm> nearest;
      const auto take = [&nearest, near]( Mm position )
      {
        if ( !nearest || std::abs( position - near ) < std::abs( *nearest - near ) )
          nearest = position;
      };
      Cost rise = std::numeric_limits<Cost>::min(); // up to the position
      for ( std::size_t i = 0; i < curve.size(); ++i )
      {
        const CostPiece &piece = curve[i];
        if ( piece.from < piece.to )
        {
          if ( rise > piece.slope )
            take( piece.from );
          rise = piece.slope;
        }
        if ( i + 1 == curve.size() )
          break;
        const bool goesOn = curve[i + 1].from == piece.to + 1;
        const Cost step = goesOn ? curve[i + 1].value - piece.at( piece.to ) : std::numeric_limits<Cost>::min();
        if ( !goesOn || rise > step )
          take( piece.to );
        rise = step;
      }
      return nearest;
    }

    /// How a convex curve goes on to the right.
    struct Rise
    {
      Cost slope = 0;
      Mm length = 0; ///< over which it stays the same; 0: the curve ends
    };

    Rise riseAt( const CostCurve &curve, Mm at )
    {
      for ( std::size_t i = 0; i < curve.size(); ++i )
      {
        if ( at < curve[i].to )
          return { curve[i].slope, curve[i].to - at };
        if ( at == curve[i].to && i + 1 < curve.size() )
          return { curve[i + 1].value - curve[i].at( at ), 1 };
      }
      return {};
    }

    /// The cheapest places when all curves are convex: from the leftmost places up.
    PlacedGroup cheapestOfConvex( const ClaimGroup &row )
    {
      const std::size_t count = row.count();
      PlacedGroup placed;
      for ( const CostCurve &curve : row.costs )
        placed.at.push_back( curve.front().from );
      for ( ;; )
      {
        std::vector<Rise> rises;
        std::vector<unsigned> pushed( count, 0 ); // by claim: those it would run into at once
        for ( std::size_t i = 0; i < count; ++i )
        {
          rises.push_back( riseAt( row.costs[i], placed.at[i] ) );
          for ( std::size_t j = i + 1; j < count; ++j )
            pushed[i] |= row.areBound( i, j ) && placed.at[j] - placed.at[i] == row.gap( i, j ) ? 1U << j : 0;
        }
        Cost most = 0;
        unsigned best = 0;
        int bestSize = 0;
        for ( unsigned set = 1; set < 1U << count; ++set )
        {
          Cost slope = 0;
          int size = 0;
          bool canMove = true;
          for ( std::size_t i = 0; i < count && canMove; ++i )
          {
            if ( !( set >> i & 1 ) )
              continue;
            canMove = rises[i].length > 0 && ( pushed[i] & ~set ) == 0;
            slope += rises[i].slope;
            ++size;
          }
          if ( canMove && ( slope < most || ( slope == most && best != 0 && size < bestSize ) ) )
          {
            most = slope;
            best = set;
            bestSize = size;
          }
        }
        if ( best == 0 )
          break;
        Mm by = FAR_MM;
        for ( std::size_t i = 0; i < count; ++i )
        {
          if ( !( best >> i & 1 ) )
            continue;
          by = std::min( by, rises[i].length );
          for ( std::size_t j = i + 1; j < count; ++j )
          {
            if ( !( best >> j & 1 ) && row.areBound( i, j ) )
              by = std::min( by, placed.at[j] - placed.at[i] - row.gap( i, j ) );
          }
        }
        for ( std::size_t i = 0; i < count; ++i )
          placed.at[i] += best >> i & 1 ? by : 0;
      }
      for ( std::size_t i = 0; i < count; ++i )
        placed.cost += *costAt( row.costs[i], placed.at[i] );
      return placed;
    }

    /// Where to cut which curve: the one with a point that is not convex nearest to its place.
    struct Cut
    {
      std::size_t claim = 0;
      Mm at = 0;
    };

    std::optional<Cut> cutOf( const ClaimGroup &row, const std::vector<Mm> &at )
    {
      std::optional<Cut> cut;
      for ( std::size_t i = 0; i < at.size(); ++i )
      {
        const std::optional<Mm> position = notConvexAt( row.costs[i], at[i] );
        if ( position && ( !cut || std::abs( *position - at[i] ) < std::abs( cut->at - at[cut->claim] ) ) )
          cut = Cut{ i, *position };
      }
      return cut;
    }
  } // namespace

  std::optional<PlacedGroup> cheapestInOrder( ClaimGroup row, Cost below, SearchWork &work )
  {
    if ( !work.take( row.count() ) || !narrow( row ) )
      return std::nullopt;
    const Relaxed relaxed( row, below );
    if ( relaxed.placed.cost >= below )
      return std::nullopt;
    if ( !relaxed.lacking )
      return relaxed.placed;
    Forest beside( row ); // with the gap that lacks most first: it may cost more than the gaps of neighbours
    beside.link( *relaxed.lacking );
    beside.linkNeighbours();
    if ( beside.cheapest().cost >= below )
      return std::nullopt;
    const std::optional<Cut> cut = cutOf( row, relaxed.placed.at );
    if ( !cut )
    {
      PlacedGroup placed = cheapestOfConvex( row );
      return placed.cost < below ? std::optional<PlacedGroup>( std::move( placed ) ) : std::nullopt;
    }
    std::optional<PlacedGroup> best;
    for ( const Stretch part : { Stretch{ -FAR_MM, cut->at }, Stretch{ cut->at + 1, FAR_MM } } )
    {
      ClaimGroup narrower = row;
      narrower.costs[cut->claim] = partWithin( row.costs[cut->claim], { part } );
      std::optional<PlacedGroup> placed = cheapestInOrder( std::move( narrower ), best ? best->cost : below, work );
      if ( placed )
        best = std::move( placed );
    }
    return best;
  }
} // namespace koppelkans
