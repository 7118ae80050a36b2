// SPDX-License-Identifier: GPL-2.0-or-later
#include "stacking/facesweep.h"

#include "model/engineerror.h"

#include <algorithm>

namespace koppelkans
{
  namespace
  {
    /// The areas on the other side of an edge: those that have the edge in their boundary begin or end there.
    void crossBoundary( const std::vector<std::uint32_t> &before, const RisingEdge &edge, std::vector<std::uint32_t> &after )
    {
      after.clear();
      std::set_symmetric_difference( before.begin(), before.end(), edge.areas, edge.areas + edge.areaCount, std::back_inserter( after ) );
    }
  } // namespace

  // Two edges in the line never cross: the one that begins later tells on which side of the other it lies.
  bool FaceSweep::LeftOf::operator()( const CutEdge &a, const CutEdge &b ) const
  {
    if ( a.from == b.from )
      return orientation( a.from, a.to, b.to ) < 0;
    if ( isSweptBefore( a.from, b.from ) )
      return orientation( a.from, a.to, b.from ) < 0;
    return orientation( b.from, b.to, a.from ) > 0;
  }

  FaceSweep::FaceSweep( Sink sink )
    : mSink( std::move( sink ) )
    , mLine( LeftOf(), &mPool )
  {
    mFaces.emplace_back();
    mFaces.front().cutCount = 1;
  }

  FaceSweep::FaceId FaceSweep::rootOf( FaceId face )
  {
    while ( mFaces[face].mergedInto != NONE )
    {
      const FaceId next = mFaces[face].mergedInto;
      if ( mFaces[next].mergedInto != NONE )
        mFaces[face].mergedInto = mFaces[next].mergedInto;
      face = next;
    }
    return face;
  }

  FaceSweep::FaceId FaceSweep::newFace()
  {
    if ( mFreeFaces.empty() )
    {
      mFaces.emplace_back();
      return static_cast<FaceId>( mFaces.size() - 1 );
    }
    const FaceId face = mFreeFaces.back();
    mFreeFaces.pop_back();
    return face;
  }

  void FaceSweep::appendEdge( FaceId face, const FaceEdge &edge )
  {
    Face &target = mFaces[face];
    if ( target.areas.empty() )
      return;
    std::uint32_t slot;
    if ( mFreeEdges.empty() )
    {
      slot = static_cast<std::uint32_t>( mEdges.size() );
      mEdges.push_back( { edge, NONE } );
    }
    else
    {
      slot = mFreeEdges.back();
      mFreeEdges.pop_back();
      mEdges[slot] = { edge, NONE };
    }
    if ( target.firstEdge == NONE )
      target.firstEdge = slot;
    else
      mEdges[target.lastEdge].next = slot;
    target.lastEdge = slot;
  }

  // The outside stays its own root, and otherwise the older face, so that faces of long standing are not renamed time and again.
  FaceSweep::FaceId FaceSweep::merge( FaceId a, FaceId b )
  {
    const FaceId root = std::min( a, b );
    const FaceId child = std::max( a, b );
    Face &into = mFaces[root];
    Face &from = mFaces[child];
    if ( into.areas != from.areas )
      throw EngineError(
        koppelkans::message( "Internal error: the sweep met different areas on the two sides of one face; please report this with the layers" ) );
    into.cutCount += from.cutCount;
    if ( from.firstEdge != NONE )
    {
      if ( into.firstEdge == NONE )
        into.firstEdge = from.firstEdge;
      else
        mEdges[into.lastEdge].next = from.firstEdge;
      into.lastEdge = from.lastEdge;
    }
    from.mergedInto = root;
    const FaceId lastOfChild = from.lastMerged == NONE ? child : from.lastMerged;
    mFaces[into.lastMerged == NONE ? root : into.lastMerged].nextMerged = child;
    into.lastMerged = lastOfChild;
    return root;
  }

  void FaceSweep::complete( FaceId face )
  {
    if ( !mFaces[face].areas.empty() )
    {
      mBoundary.clear();
      for ( std::uint32_t slot = mFaces[face].firstEdge; slot != NONE; slot = mEdges[slot].next )
      {
        mBoundary.push_back( mEdges[slot].edge );
        mFreeEdges.push_back( slot );
      }
      mSink( mFaces[face].areas, mBoundary );
    }
    for ( FaceId merged = face; merged != NONE; )
    {
      const FaceId next = mFaces[merged].nextMerged;
      mFreeFaces.push_back( merged );
      Face &freed = mFaces[merged];
      freed.areas.clear();
      freed.mergedInto = freed.nextMerged = freed.lastMerged = freed.firstEdge = freed.lastEdge = NONE;
      freed.cutCount = 0;
      merged = next;
    }
  }

  // Hands the edges that end in a node to the faces on their sides, and leaves the faces that have their top there.
  FaceSweep::Ending FaceSweep::endEdges( SweepLine::iterator first, const GridPoint &node, FaceId left )
  {
    Ending ending{ 0, left };
    mEnded.clear();
    for ( auto edge = first; edge != mLine.end() && edge->to == node; ++edge, ++ending.count )
    {
      const FaceId face = rootOf( edge->right );
      appendEdge( ending.right, { edge->from, edge->to } );
      appendEdge( face, { edge->to, edge->from } );
      if ( ending.count > 0 )
        mEnded.push_back( ending.right );
      ending.right = face;
    }
    for ( const FaceId face : mEnded )
    {
      if ( --mFaces[face].cutCount == 0 )
        complete( face );
    }
    return ending;
  }

  // The edges that rise from a node take the places of those that end there, so that most nodes leave the shape of the line's tree as it is.
  void FaceSweep::beginEdges(
    SweepLine::iterator place, std::size_t freePlaces, const GridPoint &node, const RisingEdge *begin, const RisingEdge *end, FaceId left, FaceId right )
  {
    FaceId face = left;
    for ( const RisingEdge *rising = begin; rising != end; ++rising )
    {
      FaceId next = right;
      if ( rising + 1 != end )
      {
        next = newFace();
        crossBoundary( mFaces[face].areas, *rising, mFaces[next].areas );
        mFaces[next].cutCount = 1;
      }
      if ( freePlaces > 0 )
      {
        place->from = node;
        place->to = rising->to;
        place->right = next;
        ++place;
        --freePlaces;
      }
      else
      {
        mLine.emplace_hint( place, CutEdge{ node, rising->to, next } );
      }
      face = next;
    }
    for ( ; freePlaces > 0; --freePlaces )
      place = mLine.erase( place );
  }

  void FaceSweep::addNode( const GridPoint &node, const RisingEdge *risingBegin, const RisingEdge *risingEnd )
  {
    const auto place = mLine.lower_bound( node );
    const FaceId left = place == mLine.begin() ? OUTSIDE : rootOf( std::prev( place )->right );
    const Ending ending = endEdges( place, node, left );
    beginEdges( place, ending.count, node, risingBegin, risingEnd, left, ending.right );

    const bool hasRising = risingBegin != risingEnd;
    if ( ending.count == 0 && hasRising )
      ++mFaces[left].cutCount; // the face goes on at both sides of the new edges
    else if ( ending.count > 0 && !hasRising )
      --mFaces[left == ending.right ? left : merge( left, ending.right )].cutCount; // its two parts meet above the node
  }
} // namespace koppelkans
