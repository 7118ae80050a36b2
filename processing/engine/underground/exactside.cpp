// SPDX-License-Identifier: GPL-2.0-or-later
#include "underground/exactside.h"

#include <array>
#include <cmath>
#include <limits>

namespace koppelkans
{
  namespace
  {
    /// A sum of doubles without rounding: parts that do not overlap, the least first.
    class ExactSum
    {
      public:
      void addProduct( double x, double y )
      {
        const double product = x * y;
        add( std::fma( x, y, -product ) );
        add( product );
      }

      int sign() const
      {
        for ( std::size_t i = mCount; i-- > 0; )
        {
          if ( mParts[i] != 0 )
            return mParts[i] > 0 ? 1 : -1;
        }
        return 0;
      }

      private:
      void add( double value )
      {
        for ( std::size_t i = 0; i < mCount; ++i )
        {
          const double sum = value + mParts[i];
          const double taken = sum - value;
          mParts[i] = ( value - ( sum - taken ) ) + ( mParts[i] - taken );
          value = sum;
        }
        mParts[mCount++] = value;
      }

      std::array<double, 12> mParts{}; // two for each of six products
      std::size_t mCount = 0;
    };
  } // namespace

  int sideOf( const Point &a, const Point &b, const Point &c )
  {
    const double left = ( b.x - a.x ) * ( c.y - a.y );
    const double right = ( b.y - a.y ) * ( c.x - a.x );
    const double turn = left - right;
    constexpr double ERROR_SHARE = 4 * std::numeric_limits<double>::epsilon(); // of differences, products and their difference, with room to spare
    if ( std::abs( turn ) > ERROR_SHARE * ( std::abs( left ) + std::abs( right ) ) )
      return turn > 0 ? 1 : -1;

    ExactSum sum;
    sum.addProduct( b.x, c.y );
    sum.addProduct( -b.x, a.y );
    sum.addProduct( -a.x, c.y );
    sum.addProduct( -b.y, c.x );
    sum.addProduct( b.y, a.x );
    sum.addProduct( a.y, c.x );
    return sum.sign();
  }
} // namespace koppelkans
