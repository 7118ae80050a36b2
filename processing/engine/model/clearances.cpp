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

    /// Takes over from \a value when its row says more of the pair than what was taken before; of two that say as much, what is careful.
    template <typename Value, typename Careful>
    void take( std::optional<Value> &taken, int &takenPrecision, const std::optional<Value> &value, int precision, Careful careful )
    {
      if ( !value || precision < takenPrecision )
        return;
      taken = taken && precision == takenPrecision ? careful( *taken, *value ) : *value;
      takenPrecision = precision;
    }
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

  std::optional<int> ClearanceTable::precision( const std::string &side, Thing thing ) const
  {
    if ( lowerTrimmed( mThings[thing].name ) == side )
      return 2;
    if ( wordOf( mThings[thing].group ) == side )
      return 1;
    return side == ANY ? std::optional<int>( 0 ) : std::nullopt;
  }

  Clearance ClearanceTable::resolved( const std::vector<ClearanceRow> &rows, Thing a, Thing b ) const
  {
    Clearance clearance;
    std::optional<bool> mayStack;
    int distancePrecision = -1;
    int warnPrecision = -1;
    int verticalPrecision = -1;
    int stackPrecision = -1;
    const auto greater = []( double x, double y ) { return std::max( x, y ); };
    for ( const ClearanceRow &row : rows )
    {
      for ( const auto &[first, second] : { std::pair( a, b ), std::pair( b, a ) } )
      {
        const std::optional<int> ofFirst = precision( row.a, first );
        const std::optional<int> ofSecond = precision( row.b, second );
        if ( !ofFirst || !ofSecond )
          continue;
        const int both = *ofFirst + *ofSecond;
        if ( row.distanceM && ( both > distancePrecision || ( both == distancePrecision && *row.distanceM > *clearance.distanceM ) ) )
          clearance.distanceLine = row.line;
        take( clearance.distanceM, distancePrecision, row.distanceM, both, greater );
        take( clearance.warnDistanceM, warnPrecision, row.warnDistanceM, both, greater );
        take( clearance.verticalM, verticalPrecision, row.verticalM, both, greater );
        take( mayStack, stackPrecision, row.mayStack, both, []( bool x, bool y ) { return x && y; } );
      }
    }
    if ( !clearance.distanceM && ( mThings[a].ownClearanceM || mThings[b].ownClearanceM ) )
    {
      const bool isKnown =
        ( mThings[a].ownClearanceM || mThings[a].group >= ThingGroup::Tree ) && ( mThings[b].ownClearanceM || mThings[b].group >= ThingGroup::Tree );
      if ( isKnown )
        clearance.distanceM = std::max( mThings[a].ownClearanceM.value_or( 0 ), mThings[b].ownClearanceM.value_or( 0 ) );
    }
    clearance.mayStack = mayStack.value_or( false );
    return clearance;
  }
} // namespace koppelkans
