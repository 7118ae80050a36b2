// SPDX-License-Identifier: GPL-2.0-or-later
#include "model/rulesremarks.h"

#include "model/rules.h"

#include <algorithm>

namespace koppelkans
{
  namespace
  {
    constexpr std::size_t MOST_NAMES = 4;

    /// The first few names; more of them end in an ellipsis.
    std::string listed( const std::vector<std::string> &names )
    {
      std::string list;
      for ( std::size_t i = 0; i < std::min( names.size(), MOST_NAMES ); ++i )
        list += ( i == 0 ? "" : ", " ) + names[i];
      return names.size() > MOST_NAMES ? list + " …" : list;
    }

    /// Names of the things from \a first on, of which \a isMeant( Thing ).
    template <typename IsMeant>
    std::vector<std::string> namesOf( const Rules &rules, std::size_t first, IsMeant isMeant )
    {
      std::vector<std::string> names;
      for ( std::size_t thing = first; thing < rules.clearances.size(); ++thing )
      {
        if ( isMeant( static_cast<Thing>( thing ) ) )
          names.push_back( rules.clearances.name( static_cast<Thing>( thing ) ) );
      }
      return names;
    }

    void remarkOnWidths( const NetworkRule &network, std::vector<RulesRemark> &remarks )
    {
      if ( network.trenchWidthM && network.widthM && *network.trenchWidthM < *network.widthM )
        remarks.push_back( { "networks.csv", network.line, message( "the trench of '%1' is narrower than what lies in it", { network.theme } ) } );
      if ( network.workingStripM && network.trenchWidthM && *network.workingStripM < *network.trenchWidthM )
        remarks.push_back( { "networks.csv", network.line, message( "the working strip of '%1' is narrower than its trench", { network.theme } ) } );
    }

    /// Pairs count for their first thing, so that each is told once; those of what is not known at all for that one.
    void remarkOnClearances( const Rules &rules, Thing thing, std::vector<RulesRemark> &remarks )
    {
      const ClearanceTable &clearances = rules.clearances;
      const std::string &name = clearances.name( thing );
      const auto unknown = namesOf( rules, 0, [&]( Thing other ) { return !clearances.between( thing, other ).distanceM; } );
      if ( clearances.isUnknown( thing ) && !unknown.empty() )
        remarks.push_back( { "clearances.csv", 0,
          message( "no distance is known of '%1' to others (%2: %3): nothing is said to fit beside it until networks.csv gives its clearance_m, or "
                   "clearances.csv a distance in rows that name it",
            { name, std::to_string( unknown.size() ), listed( unknown ) } ) } );
      const auto stacked = namesOf( rules, thing,
        [&]( Thing other )
        {
          const Clearance &clearance = clearances.between( thing, other );
          return clearance.mayStack && !clearance.verticalM;
        } );
      if ( !stacked.empty() )
        remarks.push_back( { "clearances.csv", 0,
          message( "'%1' may lie above or below %2, but how far apart is not known: vertical_m is missing", { name, listed( stacked ) } ) } );
      const auto warnless = namesOf( rules, thing,
        [&]( Thing other )
        {
          const Clearance &clearance = clearances.between( thing, other );
          return clearance.warnDistanceM && clearance.distanceM && *clearance.warnDistanceM < *clearance.distanceM;
        } );
      if ( !warnless.empty() )
        remarks.push_back( { "clearances.csv", 0,
          message( "between '%1' and %2 the distance to warn at is less than the distance to keep, so nobody is warned", { name, listed( warnless ) } ) } );
    }

    void remarkOnZones( const Rules &rules, Thing thing, std::vector<RulesRemark> &remarks )
    {
      for ( std::size_t use = static_cast<std::size_t>( SurfaceUse::Unknown ) + 1; use < SURFACE_USE_NAMES.size(); ++use )
      {
        if ( rules.isAllowed( thing, static_cast<SurfaceUse>( use ) ) )
          return;
      }
      remarks.push_back( { "zones.csv", 0, message( "'%1' is allowed under no surface that is known", { rules.clearances.name( thing ) } ) } );
    }

    bool speaksOf( const MeasureRule &measure, const ClearanceTable &clearances, Thing a, Thing b )
    {
      return clearances.precision( measure.a, a ) && clearances.precision( measure.b, b );
    }

    /// Whether the measure lets two things lie closer than the rules; that of a measure without a distance is not for the rules to say.
    bool helps( const MeasureRule &measure, const Clearance &clearance )
    {
      if ( measure.kind == MeasureKind::Deeper )
        return measure.distanceM.value_or( 0 ) > 0 && clearance.verticalM;
      return clearance.distanceM && measure.distanceM && *measure.distanceM < *clearance.distanceM;
    }

    /// A narrower strip helps networks that want a wider one.
    void remarkOnStrip( const MeasureRule &measure, const Rules &rules, std::vector<RulesRemark> &remarks )
    {
      for ( std::size_t i = 0; i < rules.networks.size(); ++i )
      {
        const Thing thing = rules.thingOfNetwork( i );
        const bool isOf = speaksOf( measure, rules.clearances, thing, thing );
        if ( isOf && rules.networks[i].workingStripM.value_or( 0 ) > measure.distanceM.value_or( 0 ) )
          return;
      }
      remarks.push_back( { "measures.csv", measure.line,
        message(
          "'%1' of '%2' and '%3' never helps: networks.csv asks no wider working strip", { std::string( nameOf( measure.kind ) ), measure.a, measure.b } ) } );
    }

    void remarkOnMeasure( const MeasureRule &measure, const ClearanceTable &clearances, std::vector<RulesRemark> &remarks )
    {
      if ( !measure.distanceM )
        return;
      bool hasPair = false;
      for ( std::size_t a = 0; a < clearances.size(); ++a )
      {
        for ( std::size_t b = 0; b < clearances.size(); ++b )
        {
          if ( !speaksOf( measure, clearances, static_cast<Thing>( a ), static_cast<Thing>( b ) ) )
            continue;
          hasPair = true;
          if ( helps( measure, clearances.between( static_cast<Thing>( a ), static_cast<Thing>( b ) ) ) )
            return;
        }
      }
      const std::string kind( nameOf( measure.kind ) );
      remarks.push_back( { "measures.csv", measure.line,
        hasPair ? message( "'%1' of '%2' and '%3' never helps: the rules ask no greater distance, or do not tell it", { kind, measure.a, measure.b } )
                : message( "'%1' of '%2' and '%3' never helps: the rules have no such pair", { kind, measure.a, measure.b } ) } );
    }
  } // namespace

  std::vector<RulesRemark> remarksOn( const Rules &rules )
  {
    std::vector<RulesRemark> remarks;
    const auto widthless = namesOf( rules, 0,
      [&rules]( Thing thing )
      {
        const NetworkRule *network = rules.networkOf( thing );
        return network && !network->widthM;
      } );
    if ( !widthless.empty() )
      remarks.push_back(
        { "networks.csv", 0, message( "no width is known of %1 where a layer tells no diameter: width_m is missing", { listed( widthless ) } ) } );
    for ( const NetworkRule &network : rules.networks )
      remarkOnWidths( network, remarks );
    for ( std::size_t thing = 0; thing < rules.clearances.size(); ++thing )
      remarkOnClearances( rules, static_cast<Thing>( thing ), remarks );
    for ( std::size_t network = 0; network < rules.networks.size(); ++network )
      remarkOnZones( rules, rules.thingOfNetwork( network ), remarks );
    for ( const MeasureRule &measure : rules.measures )
    {
      if ( measure.kind == MeasureKind::NarrowStrip )
        remarkOnStrip( measure, rules, remarks );
      else
        remarkOnMeasure( measure, rules.clearances, remarks );
    }
    for ( const IdleRow &row : rules.idleRows )
      remarks.push_back( { row.file, row.line, message( "'%1' is neither in networks.csv nor in obstacles.csv, so this row says nothing", { row.name } ) } );
    const std::vector<std::string> files = rulesFiles();
    const auto place = [&files]( const RulesRemark &remark ) { return std::pair( std::find( files.begin(), files.end(), remark.file ), remark.line ); };
    std::stable_sort( remarks.begin(), remarks.end(), [&place]( const RulesRemark &x, const RulesRemark &y ) { return place( x ) < place( y ); } );
    return remarks;
  }
} // namespace koppelkans
