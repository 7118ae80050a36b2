// SPDX-License-Identifier: GPL-2.0-or-later
#include "model/clearances.h"

#include "model/vocabulary.h"

#include <algorithm>

namespace koppelkans
{
  namespace
  {
    constexpr std::string_view ANY = "any";

    std::string_view wordOf( ThingGroup group )
    {
      switch ( group )
      {
      case ThingGroup::Cable:
        return "cable";
      case ThingGroup::Pipe:
        return "pipe";
      case ThingGroup::Tree:
        return "tree";
      case ThingGroup::Obstacle:
        return "obstacle";
      case ThingGroup::Facade:
        break;
      }
      return "facade";
    }

    constexpr int BY_NAME = 2;

    /// A column of the rows that speak of a pair: what the one that names most of it says.
    template <typename Value>
    struct Decided
    {
      std::optional<Value> value;
      int precision = -1;
      int line = 0;

      /// \a isCareful( x, y ): whether x is more careful than y; it decides between rows that name as much.
      template <typename IsCareful>
      void hear( const std::optional<Value> &said, int itsPrecision, int itsLine, IsCareful isCareful )
      {
        if ( !said || itsPrecision < precision || ( itsPrecision == precision && !isCareful( *said, *value ) ) )
          return;
        value = said;
        precision = itsPrecision;
        line = itsLine;
      }
    };
  } // namespace

  Thing ClearanceTable::add( std::string name, ThingGroup group, std::optional<double> ownClearanceM )
  {
    mThings.push_back( { std::move( name ), group, ownClearanceM } );
    return static_cast<Thing>( mThings.size() - 1 );
  }

  void ClearanceTable::resolve( const std::vector<ClearanceRow> &rows )
  {
    mPairs.assign( mThings.size() * mThings.size(), Clearance() );
    for ( std::size_t a = 0; a < mThings.size(); ++a )
    {
      for ( std::size_t b = 0; b < mThings.size(); ++b )
        mPairs[a * mThings.size() + b] = resolved( rows, static_cast<Thing>( a ), static_cast<Thing>( b ) );
    }
  }

  std::optional<Thing> ClearanceTable::named( std::string_view name ) const
  {
    const std::string wanted = lowerTrimmed( name );
    const auto found = std::find_if( mThings.begin(), mThings.end(), [&wanted]( const NamedThing &thing ) { return lowerTrimmed( thing.name ) == wanted; } );
    return found == mThings.end() ? std::nullopt : std::optional<Thing>( static_cast<Thing>( found - mThings.begin() ) );
  }

  double ClearanceTable::greatestDistanceM( Thing thing ) const
  {
    double greatest = 0;
    for ( std::size_t other = 0; other < mThings.size(); ++other )
    {
      const Clearance &clearance = between( thing, static_cast<Thing>( other ) );
      greatest = std::max( { greatest, clearance.distanceM.value_or( 0 ), clearance.warnDistanceM.value_or( 0 ) } );
    }
    return greatest;
  }

  double ClearanceTable::greatestDistanceM() const
  {
    double greatest = 0;
    for ( std::size_t thing = 0; thing < mThings.size(); ++thing )
      greatest = std::max( greatest, greatestDistanceM( static_cast<Thing>( thing ) ) );
    return greatest;
  }

  std::optional<int> ClearanceTable::precision( const std::string &side, Thing thing ) const
  {
    if ( lowerTrimmed( mThings[thing].name ) == side )
      return BY_NAME;
    if ( wordOf( mThings[thing].group ) == side )
      return 1;
    return side == ANY ? std::optional<int>( 0 ) : std::nullopt;
  }

  Clearance ClearanceTable::resolved( const std::vector<ClearanceRow> &rows, Thing a, Thing b ) const
  {
    Decided<double> distance;
    Decided<double> warnDistance;
    Decided<double> vertical;
    Decided<bool> mayStack;
    const auto isGreater = []( double x, double y ) { return x > y; };
    const auto isNot = []( bool x, bool y ) { return !x && y; };
    const auto mayTell = [this]( const ClearanceRow &row, Thing thing )
    { return !isUnknown( thing ) || precision( row.a, thing ) == BY_NAME || precision( row.b, thing ) == BY_NAME; };
    for ( const ClearanceRow &row : rows )
    {
      for ( const auto &[first, second] : { std::pair( a, b ), std::pair( b, a ) } )
      {
        const std::optional<int> ofFirst = precision( row.a, first );
        const std::optional<int> ofSecond = precision( row.b, second );
        if ( !ofFirst || !ofSecond )
          continue;
        const int both = *ofFirst + *ofSecond;
        warnDistance.hear( row.warnDistanceM, both, row.line, isGreater );
        mayStack.hear( row.mayStack, both, row.line, isNot );
        if ( !mayTell( row, first ) || !mayTell( row, second ) )
          continue;
        distance.hear( row.distanceM, both, row.line, isGreater );
        vertical.hear( row.verticalM, both, row.line, isGreater );
      }
    }
    Clearance clearance{ distance.value, warnDistance.value, vertical.value, mayStack.value.value_or( false ), distance.line };
    const std::optional<double> &ownOfA = mThings[a].ownClearanceM;
    const std::optional<double> &ownOfB = mThings[b].ownClearanceM;
    if ( !clearance.distanceM && ( ownOfA || ownOfB ) && !isUnknown( a ) && !isUnknown( b ) )
      clearance.distanceM = std::max( ownOfA.value_or( 0 ), ownOfB.value_or( 0 ) );
    return clearance;
  }
} // namespace koppelkans
