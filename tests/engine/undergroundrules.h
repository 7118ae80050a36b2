// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "model/rules.h"

/// Small rules for tests of the underground: what they have is what the test adds, in this order: networks, obstacles, the façade.
namespace koppelkans
{
  class RulesMaker
  {
    public:
    RulesMaker()
    {
      mRules.openingEurosPerM2.fill( 10 );
      mRules.zones = { { "any", SurfaceUse::Water, false }, { "any", SurfaceUse::Building, false } };
    }

    RulesMaker &cable( const std::string &name, std::optional<double> clearanceM ) { return network( name, NetworkKind::Cable, clearanceM ); }
    RulesMaker &pipe( const std::string &name, std::optional<double> clearanceM ) { return network( name, NetworkKind::Pipe, clearanceM ); }

    RulesMaker &obstacle( const std::string &name, ThingGroup group )
    {
      ObstacleRule rule;
      rule.name = name;
      rule.group = group;
      mRules.obstacles.push_back( rule );
      mRules.clearances.add( name, group, std::nullopt );
      return *this;
    }

    RulesMaker &pair( const std::string &a, const std::string &b, std::optional<double> distanceM, std::optional<double> warnM = {},
      std::optional<double> verticalM = {}, std::optional<bool> mayStack = {} )
    {
      mRows.push_back( { a, b, distanceM, warnM, verticalM, mayStack, static_cast<int>( mRows.size() ) + 2 } );
      return *this;
    }

    RulesMaker &tariff( Paving paving, double eurosPerM2 )
    {
      mRules.openingEurosPerM2[static_cast<std::size_t>( paving )] = eurosPerM2;
      return *this;
    }

    RulesMaker &forbid( const std::string &thing, SurfaceUse use )
    {
      mRules.zones.push_back( { thing, use, false } );
      return *this;
    }

    RulesMaker &measure( MeasureKind kind, const std::string &a, const std::string &b, std::optional<double> distanceM, double costEurosPerM )
    {
      mRules.measures.push_back( { kind, a, b, distanceM, costEurosPerM, static_cast<int>( mRules.measures.size() ) + 2 } );
      return *this;
    }

    Rules rules() const
    {
      Rules rules = mRules;
      rules.clearances.add( "facade", ThingGroup::Facade, std::nullopt );
      rules.clearances.resolve( mRows );
      return rules;
    }

    private:
    RulesMaker &network( const std::string &name, NetworkKind kind, std::optional<double> clearanceM )
    {
      NetworkRule rule;
      rule.theme = name;
      rule.kind = kind;
      rule.clearanceM = clearanceM;
      mRules.networks.push_back( rule );
      mRules.clearances.add( name, kind == NetworkKind::Cable ? ThingGroup::Cable : ThingGroup::Pipe, clearanceM );
      return *this;
    }

    Rules mRules;
    std::vector<ClearanceRow> mRows;
  };
} // namespace koppelkans
