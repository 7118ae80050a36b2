// SPDX-License-Identifier: GPL-2.0-or-later
#include "rtreepacking.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace koppelkans
{
  namespace
  {
    // Sums of the bounds, twice the middle: in double, where they are exact.
    std::tuple<double, std::int64_t> eastward( const IndexEntry &entry )
    {
      return { double( entry.box.minX ) + entry.box.maxX, entry.id };
    }

    std::tuple<double, std::int64_t> northward( const IndexEntry &entry )
    {
      return { double( entry.box.minY ) + entry.box.maxY, entry.id };
    }

    IndexBox around( const std::vector<IndexEntry> &entries )
    {
      IndexBox box = entries.front().box;
      for ( const IndexEntry &entry : entries )
      {
        box.minX = std::min( box.minX, entry.box.minX );
        box.maxX = std::max( box.maxX, entry.box.maxX );
        box.minY = std::min( box.minY, entry.box.minY );
        box.maxY = std::max( box.maxY, entry.box.maxY );
      }
      return box;
    }

    std::size_t dividedUp( std::size_t count, std::size_t part )
    {
      return ( count + part - 1 ) / part;
    }
  } // namespace

  void sortIntoTiles( std::vector<IndexEntry> &entries, std::size_t capacity )
  {
    const std::size_t tileCount = dividedUp( entries.size(), capacity );
    const auto columnCount = static_cast<std::size_t>( std::ceil( std::sqrt( static_cast<double>( tileCount ) ) ) );
    if ( columnCount < 2 )
      return;
    const std::size_t columnSize = capacity * dividedUp( tileCount, columnCount );
    std::sort( entries.begin(), entries.end(), []( const IndexEntry &a, const IndexEntry &b ) { return eastward( a ) < eastward( b ); } );
    for ( std::size_t from = 0; from < entries.size(); from += columnSize )
    {
      const std::size_t to = std::min( from + columnSize, entries.size() );
      std::sort( entries.begin() + static_cast<std::ptrdiff_t>( from ), entries.begin() + static_cast<std::ptrdiff_t>( to ),
        []( const IndexEntry &a, const IndexEntry &b ) { return northward( a ) < northward( b ); } );
    }
  }

  RTreePacking::RTreePacking( std::size_t capacity, NodeSink sink )
    : mCapacity( capacity )
    , mSink( std::move( sink ) )
  {
  }

  std::vector<IndexEntry> RTreePacking::packed( std::vector<IndexEntry> entries, int height )
  {
    sortIntoTiles( entries, mCapacity );
    std::vector<IndexEntry> nodes;
    nodes.reserve( dividedUp( entries.size(), mCapacity ) );
    std::vector<IndexEntry> node;
    for ( std::size_t from = 0; from < entries.size(); from += mCapacity )
    {
      const std::size_t to = std::min( from + mCapacity, entries.size() );
      node.assign( entries.begin() + static_cast<std::ptrdiff_t>( from ), entries.begin() + static_cast<std::ptrdiff_t>( to ) );
      nodes.push_back( { ++mLastNumber, around( node ) } );
      mSink( mLastNumber, height, node );
    }
    return nodes;
  }

  void RTreePacking::addLeaves( std::vector<IndexEntry> entries )
  {
    const std::vector<IndexEntry> leaves = packed( std::move( entries ), 0 );
    mLeaves.insert( mLeaves.end(), leaves.begin(), leaves.end() );
  }

  void RTreePacking::finish()
  {
    std::vector<IndexEntry> nodes = std::move( mLeaves );
    if ( nodes.empty() )
      return;
    int height = 1;
    for ( ; nodes.size() > mCapacity; ++height )
      nodes = packed( std::move( nodes ), height );
    mSink( ROOT, height, nodes );
  }
} // namespace koppelkans
