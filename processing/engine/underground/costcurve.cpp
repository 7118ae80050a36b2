// SPDX-License-Identifier: GPL-2.0-or-later
#include "underground/costcurve.h"

#include <algorithm>

namespace koppelkans
{
  namespace
  {
    /// Adds a piece; one that goes on as the last did becomes part of it.
    void append( CostCurve &curve, Mm from, Mm to, Cost value, Cost slope )
    {
      if ( from > to )
        return;
      if ( !curve.empty() && curve.back().to + 1 == from && curve.back().slope == slope && curve.back().at( from ) == value )
        curve.back().to = to;
      else
        curve.push_back( { from, to, value, slope } );
    }

    /// The lesser of two lines from \a from to \a to.
    void appendLesser( CostCurve &curve, Mm from, Mm to, const CostPiece &a, const CostPiece &b )
    {
      const Cost atFrom = a.at( from ) - b.at( from );
      const Cost atTo = a.at( to ) - b.at( to );
      if ( atFrom <= 0 && atTo <= 0 )
        append( curve, from, to, a.at( from ), a.slope );
      else if ( atFrom >= 0 && atTo >= 0 )
        append( curve, from, to, b.at( from ), b.slope );
      else
      {
        const CostPiece &first = atFrom < 0 ? a : b;
        const CostPiece &second = atFrom < 0 ? b : a;
        const Mm last = from + ( second.at( from ) - first.at( from ) ) / ( first.slope - second.slope ); // where the first is still not above the second
        append( curve, from, last, first.at( from ), first.slope );
        append( curve, last + 1, to, second.at( last + 1 ), second.slope );
      }
    }
  } // namespace

  std::optional<CheapestPlace> cheapestPlace( const CostCurve &curve, Mm from, Mm to )
  {
    std::optional<CheapestPlace> cheapest;
    for ( const CostPiece &piece : curve )
    {
      const Mm first = std::max( piece.from, from );
      const Mm last = std::min( piece.to, to );
      if ( first > last )
        continue;
      const Mm position = piece.slope < 0 ? last : first;
      const Cost cost = piece.at( position );
      if ( !cheapest || cost < cheapest->cost )
        cheapest = CheapestPlace{ cost, position };
    }
    return cheapest;
  }

  std::optional<Cost> costAt( const CostCurve &curve, Mm position )
  {
    for ( const CostPiece &piece : curve )
    {
      if ( piece.to >= position )
        return piece.from <= position ? std::optional<Cost>( piece.at( position ) ) : std::nullopt;
    }
    return std::nullopt;
  }

  CostCurve partWithin( const CostCurve &curve, const Stretches &stretches )
  {
    CostCurve part;
    auto piece = curve.begin();
    for ( const Stretch &stretch : stretches )
    {
      while ( piece != curve.end() && piece->to < stretch.from )
        ++piece;
      for ( auto next = piece; next != curve.end() && next->from <= stretch.to; ++next )
      {
        const Mm from = std::max( next->from, stretch.from );
        append( part, from, std::min( next->to, stretch.to ), next->at( from ), next->slope );
      }
    }
    return part;
  }

  CostCurve partBelow( const CostCurve &curve, Cost limit )
  {
    CostCurve part;
    for ( const CostPiece &piece : curve )
    {
      const Cost most = limit - 1;
      const Cost least = std::min( piece.value, piece.at( piece.to ) );
      if ( least > most )
        continue;
      const Mm from = piece.slope < 0 && piece.value > most ? piece.to - ( most - least ) / -piece.slope : piece.from;
      const Mm to = piece.slope > 0 && piece.at( piece.to ) > most ? piece.from + ( most - least ) / piece.slope : piece.to;
      append( part, from, to, piece.at( from ), piece.slope );
    }
    return part;
  }

  CostCurve moved( CostCurve curve, Mm by )
  {
    for ( CostPiece &piece : curve )
    {
      piece.from = piece.from <= -FAR_MM ? -FAR_MM : piece.from + by;
      piece.to = piece.to >= FAR_MM ? FAR_MM : piece.to + by;
    }
    return curve;
  }

  CostCurve together( const CostCurve &a, const CostCurve &b )
  {
    CostCurve both;
    both.reserve( a.size() + b.size() );
    for ( auto ofA = a.begin(), ofB = b.begin(); ofA != a.end() && ofB != b.end(); )
    {
      const Mm from = std::max( ofA->from, ofB->from );
      const Mm to = std::min( ofA->to, ofB->to );
      if ( from <= to )
        append( both, from, to, ofA->at( from ) + ofB->at( from ), ofA->slope + ofB->slope );
      if ( ofA->to < ofB->to )
        ++ofA;
      else
        ++ofB;
    }
    return both;
  }

  CostCurve lesser( const CostCurve &a, const CostCurve &b )
  {
    CostCurve curve;
    curve.reserve( a.size() + b.size() );
    auto ofA = a.begin();
    auto ofB = b.begin();
    Mm done = -FAR_MM - 1;
    while ( ofA != a.end() || ofB != b.end() )
    {
      const bool inA = ofA != a.end() && ofA->from <= done + 1;
      const bool inB = ofB != b.end() && ofB->from <= done + 1;
      Mm to = FAR_MM; // of the part that has the same pieces
      if ( ofA != a.end() )
        to = std::min( to, inA ? ofA->to : ofA->from - 1 );
      if ( ofB != b.end() )
        to = std::min( to, inB ? ofB->to : ofB->from - 1 );
      if ( inA && inB )
        appendLesser( curve, done + 1, to, *ofA, *ofB );
      else if ( inA || inB )
        append( curve, done + 1, to, ( inA ? *ofA : *ofB ).at( done + 1 ), ( inA ? *ofA : *ofB ).slope );
      done = to;
      if ( inA && ofA->to <= done )
        ++ofA;
      if ( inB && ofB->to <= done )
        ++ofB;
    }
    return curve;
  }

  CostCurve cheapestFrom( const CostCurve &curve )
  {
    CostCurve backwards; // from right to left
    backwards.reserve( 2 * curve.size() + 1 );
    const auto add = [&backwards]( Mm from, Mm to, Cost value, Cost slope )
    {
      if ( from > to )
        return;
      if ( slope == 0 && !backwards.empty() && backwards.back().slope == 0 && backwards.back().value == value )
        backwards.back().from = from;
      else
        backwards.push_back( { from, to, value, slope } );
    };
    std::optional<Cost> least;
    for ( auto piece = curve.rbegin(); piece != curve.rend(); ++piece )
    {
      if ( least )
        add( piece->to + 1, backwards.back().from - 1, *least, 0 );
      const Cost atEnd = piece->at( piece->to );
      if ( piece->slope <= 0 )
      {
        least = least ? std::min( *least, atEnd ) : atEnd;
        add( piece->from, piece->to, *least, 0 );
        continue;
      }
      Mm last = piece->to; // of the positions at which it costs less to be there than further on
      if ( least && atEnd > *least )
        last = *least < piece->value ? piece->from - 1 : piece->from + ( *least - piece->value ) / piece->slope;
      if ( last < piece->to )
        add( last + 1, piece->to, *least, 0 );
      add( piece->from, last, piece->value, piece->slope );
      least = least ? std::min( *least, piece->value ) : piece->value;
    }
    if ( least )
      add( -FAR_MM, backwards.back().from - 1, *least, 0 );
    std::reverse( backwards.begin(), backwards.end() );
    return backwards;
  }

  CostCurve cheapestUntil( const CostCurve &curve )
  {
    const auto mirrored = []( const CostCurve &original )
    {
      CostCurve mirror;
      mirror.reserve( original.size() );
      for ( auto piece = original.rbegin(); piece != original.rend(); ++piece )
        mirror.push_back( { -piece->to, -piece->from, piece->at( piece->to ), -piece->slope } );
      return mirror;
    };
    return mirrored( cheapestFrom( mirrored( curve ) ) );
  }

  CostCurve cheapestAround( const CostCurve &curve, Mm reach )
  {
    CostCurve around;
    for ( const CostPiece &piece : curve )
    {
      // Along a piece that rises one stays as far left as one can reach, along one that falls as far right.
      CostCurve ofPiece;
      const Mm climbFrom = piece.slope > 0 ? piece.from + reach : piece.from - reach;
      if ( piece.slope > 0 )
        append( ofPiece, piece.from - reach, climbFrom, piece.value, 0 );
      append( ofPiece, piece.slope > 0 ? climbFrom + 1 : climbFrom, piece.slope > 0 ? piece.to + reach : piece.to - reach,
        piece.slope > 0 ? piece.value + piece.slope : piece.value, piece.slope );
      if ( piece.slope <= 0 )
        append( ofPiece, piece.to - reach + 1, piece.to + reach, piece.at( piece.to ), 0 );
      around = lesser( around, ofPiece );
    }
    return around;
  }
} // namespace koppelkans
