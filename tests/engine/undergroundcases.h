// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "undergroundrules.h"

#include "underground/arrangement.h"

#include <random>

/// Random small streets on a grid of a decimetre: the same seed gives the same street.
namespace koppelkans
{
  struct UndergroundCase
  {
    CrossSection section;
    std::vector<Claim> claims;
    Rules rules;
    std::optional<std::vector<std::string>> leftToRight;
  };

  struct CaseKind
  {
    int leastClaims = 1;
    int mostClaims = 3;
    int leastBodies = 0;
    int mostBodies = 5;
    int leastWidth = 20; ///< decimetres
    int mostWidth = 40;
    int covers = 0; ///< of each claim; 0: one to three where there are depths
    bool hasDepths = false;
    bool hasZones = false;
    bool hasYears = false;
    bool hasStrips = false;
    bool hasOrder = false;
    bool hasWideGaps = false; ///< some pairs need more room than two narrower gaps beside one another
  };

  /// What the words say that the streets have: depths, zones, years, strips, order, wide gaps.
  inline CaseKind caseKind( std::string_view words )
  {
    const auto says = [words]( std::string_view word ) { return words.find( word ) != std::string_view::npos; };
    CaseKind kind;
    kind.hasDepths = says( "depths" );
    kind.hasZones = says( "zones" );
    kind.hasYears = says( "years" );
    kind.hasStrips = says( "strips" );
    kind.hasOrder = says( "order" );
    kind.hasWideGaps = says( "wide gaps" );
    return kind;
  }

  /// Eight claims among forty bodies, as many as are arranged exactly; \a covers of each claim, widths in decimetres.
  inline CaseKind eightAmongForty( std::string_view words, int covers, int leastWidth, int mostWidth )
  {
    CaseKind kind = caseKind( words );
    kind.leastClaims = kind.mostClaims = 8;
    kind.leastBodies = kind.mostBodies = 40;
    kind.leastWidth = leastWidth;
    kind.mostWidth = mostWidth;
    kind.covers = covers;
    return kind;
  }

  class CaseMaker
  {
    public:
    CaseMaker( unsigned seed, const CaseKind &kind )
      : mRandom( seed )
      , mKind( kind )
    {
    }

    UndergroundCase make()
    {
      UndergroundCase made;
      made.rules = rules();
      made.section = section( made.rules );
      const int claims = whole( mKind.leastClaims, mKind.mostClaims );
      for ( int i = 0; i < claims; ++i )
        made.claims.push_back( claim( i ) );
      if ( mKind.hasOrder && whole( 0, 1 ) == 0 )
      {
        std::vector<std::string> order;
        for ( const Claim &claim : made.claims )
          order.insert( order.begin() + whole( 0, static_cast<int>( order.size() ) ), claim.taskId );
        if ( order.size() > 2 )
          order.pop_back();
        made.leftToRight = order;
      }
      return made;
    }

    private:
    int whole( int least, int most ) { return static_cast<int>( least + static_cast<long long>( mRandom() % static_cast<unsigned>( most - least + 1 ) ) ); }
    bool chance( int percent ) { return whole( 1, 100 ) <= percent; }
    static double metres( int decimetres ) { return decimetres / 10.0; }

    YearSpan years()
    {
      const int from = whole( 2020, 2030 );
      YearSpan span{ chance( 40 ) ? INT_MIN : from, chance( 40 ) ? INT_MAX : from + whole( 0, 10 ) };
      return span;
    }

    Rules rules()
    {
      RulesMaker maker;
      maker.cable( "c1", metres( whole( 0, 3 ) ) )
        .cable( "c2", metres( whole( 0, 3 ) ) )
        .pipe( "p1", metres( whole( 0, 5 ) ) )
        .pipe( "p2", metres( whole( 0, 5 ) ) );
      maker.obstacle( "tree", ThingGroup::Tree ).obstacle( "pole", ThingGroup::Obstacle );
      maker.pair( "facade", "any", metres( whole( 0, 4 ) ) ).pair( "tree", "any", metres( whole( 0, 6 ) ) ).pair( "pole", "any", metres( whole( 0, 3 ) ) );
      if ( mKind.hasWideGaps || chance( 30 ) )
        maker.pair( "p1", "p2", metres( whole( 4, 12 ) ), std::nullopt );
      if ( chance( 30 ) )
      {
        const int distance = whole( 0, 6 );
        maker.pair( "p1", "c1", metres( distance ), metres( distance + whole( 0, 5 ) ) );
      }
      if ( mKind.hasDepths )
      {
        maker.pair( "c1", "p1", std::nullopt, std::nullopt, metres( whole( 0, 4 ) ), true );
        maker.pair( "c2", "any", std::nullopt, std::nullopt, metres( whole( 0, 3 ) ), chance( 70 ) );
        maker.pair( "p1", "p2", std::nullopt, std::nullopt, metres( whole( 0, 3 ) ), chance( 50 ) );
      }
      for ( const Paving paving : { Paving::Unknown, Paving::Tiles, Paving::Asphalt, Paving::Green } )
        maker.tariff( paving, whole( 0, 8 ) * 10 );
      if ( mKind.hasZones && chance( 60 ) )
        maker.forbid( chance( 50 ) ? "pipe" : "c1", SurfaceUse::Carriageway );
      return maker.rules();
    }

    CrossSection section( const Rules &rules )
    {
      CrossSection section;
      const int width = whole( mKind.leastWidth, mKind.mostWidth );
      section.leftM = metres( width / 2 );
      section.rightM = metres( width - width / 2 );
      section.leftEnd = chance( 50 ) ? SectionEnd::Facade : SectionEnd::Open;
      section.rightEnd = chance( 50 ) ? SectionEnd::Facade : SectionEnd::Open;
      for ( int at = 0; at < width; )
      {
        const int to = std::min( width, at + whole( 3, 15 ) );
        constexpr Paving PAVINGS[] = { Paving::Tiles, Paving::Asphalt, Paving::Green, Paving::Unknown };
        constexpr SurfaceUse USES[] = { SurfaceUse::Footway, SurfaceUse::Carriageway, SurfaceUse::Verge, SurfaceUse::Water, SurfaceUse::Footway };
        const Surface surface{ USES[whole( 0, mKind.hasZones ? 4 : 2 )], PAVINGS[whole( 0, 3 )] };
        if ( chance( 85 ) )
          section.surfaces.push_back( { metres( at ), metres( to ), surface, "" } );
        at = to;
      }
      const int bodies = whole( mKind.leastBodies, mKind.mostBodies );
      for ( int i = 0; i < bodies; ++i )
        section.bodies.push_back( body( i, width, rules ) );
      std::stable_sort( section.bodies.begin(), section.bodies.end(), []( const Body &a, const Body &b ) { return a.fromM < b.fromM; } );
      return section;
    }

    Body body( int number, int width, const Rules &rules )
    {
      Body body;
      body.id = "body" + std::to_string( number );
      body.thing = static_cast<Thing>( whole( 0, static_cast<int>( rules.facade() ) - 1 ) );
      const int from = whole( -2, width );
      body.fromM = metres( from );
      body.toM = metres( from + whole( 0, 3 ) );
      if ( mKind.hasDepths && chance( 80 ) )
      {
        const int top = whole( 3, 15 );
        body.topM = metres( top );
        body.bottomM = metres( top + whole( 1, 3 ) );
      }
      if ( mKind.hasYears )
        body.life = years();
      return body;
    }

    Claim claim( int number )
    {
      Claim claim;
      claim.taskId = "task" + std::to_string( ( number * 7 + 3 ) % 10 ); // not in the order they come
      claim.thing = static_cast<Thing>( whole( 0, 3 ) );
      const int width = whole( 1, 5 );
      claim.widthM = metres( width );
      claim.trenchWidthM = chance( 80 ) ? metres( width + 2 * whole( 0, 3 ) ) : 0;
      claim.heightM = metres( whole( 1, 3 ) );
      const int covers = mKind.covers > 0 ? mKind.covers : mKind.hasDepths ? whole( 1, 3 ) : 1;
      for ( int i = 0; i < covers; ++i )
        claim.coversM.push_back( metres( whole( 3, 15 ) ) );
      if ( mKind.hasStrips && chance( 60 ) )
        claim.workingStripM = metres( whole( 2, 20 ) );
      if ( mKind.hasYears )
      {
        const int from = whole( 2020, 2032 );
        claim.building = { from, from + whole( 0, 2 ) };
        claim.life = { from, chance( 70 ) ? INT_MAX : from + whole( 2, 12 ) };
      }
      return claim;
    }

    std::mt19937 mRandom;
    const CaseKind mKind;
  };
} // namespace koppelkans
