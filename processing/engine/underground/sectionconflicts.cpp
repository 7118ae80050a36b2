// SPDX-License-Identifier: GPL-2.0-or-later
#include "underground/sectionconflicts.h"

#include "model/boxindex.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace koppelkans
{
  namespace
  {
    /// Twice the area of the triangle, positive when it runs counter-clockwise.
    double turn( const Point &a, const Point &b, const Point &c )
    {
      return ( b.x - a.x ) * ( c.y - a.y ) - ( b.y - a.y ) * ( c.x - a.x );
    }

    bool areApart( double a, double b )
    {
      return ( a > 0 && b > 0 ) || ( a < 0 && b < 0 );
    }

    Box boxOf( const CrossSection &section )
    {
      Box box;
      box.add( section.left );
      box.add( section.right );
      return box;
    }

    bool doTouch( const Box &a, const Box &b )
    {
      return a.least.x <= b.greatest.x && b.least.x <= a.greatest.x && a.least.y <= b.greatest.y && b.least.y <= a.greatest.y;
    }

    std::vector<std::vector<std::size_t>> conflictsOf( const std::vector<CrossSection> &sections )
    {
      std::vector<Box> boxes;
      boxes.reserve( sections.size() );
      for ( const CrossSection &section : sections )
        boxes.push_back( boxOf( section ) );
      const BoxIndex index( boxes );
      std::vector<std::vector<std::size_t>> conflicts( sections.size() );
      for ( std::size_t i = 0; i < sections.size(); ++i )
      {
        for ( const std::size_t other : index.touching( boxes[i] ) )
        {
          if ( other <= i || !haveCommonPoint( sections[i], sections[other] ) )
            continue;
          conflicts[i].push_back( other );
          conflicts[other].push_back( i );
        }
      }
      return conflicts;
    }
  } // namespace

  bool haveCommonPoint( const CrossSection &a, const CrossSection &b )
  {
    return doTouch( boxOf( a ), boxOf( b ) ) && !areApart( turn( a.left, a.right, b.left ), turn( a.left, a.right, b.right ) ) &&
           !areApart( turn( b.left, b.right, a.left ), turn( b.left, b.right, a.right ) );
  }

  std::vector<SectionInTheWay> sectionsInTheWay( const std::vector<CrossSection> &sections )
  {
    const std::vector<std::vector<std::size_t>> conflicts = conflictsOf( sections );
    using Worst = std::tuple<std::size_t, double, std::size_t>; // conflicts, width, index
    std::set<Worst, std::greater<>> waiting;
    std::vector<std::size_t> counts( sections.size() );
    for ( std::size_t i = 0; i < sections.size(); ++i )
    {
      counts[i] = conflicts[i].size();
      if ( counts[i] > 0 )
        waiting.emplace( counts[i], sections[i].widthM(), i );
    }
    std::vector<SectionInTheWay> gone;
    while ( !waiting.empty() )
    {
      const std::size_t worst = std::get<2>( *waiting.begin() );
      waiting.erase( waiting.begin() );
      counts[worst] = 0;
      SectionInTheWay inTheWay;
      inTheWay.section = worst;
      for ( const std::size_t other : conflicts[worst] )
      {
        if ( counts[other] == 0 )
          continue;
        inTheWay.isOfOwnStreet = inTheWay.isOfOwnStreet || sections[other].streetId == sections[worst].streetId;
        waiting.erase( { counts[other], sections[other].widthM(), other } );
        if ( --counts[other] > 0 )
          waiting.emplace( counts[other], sections[other].widthM(), other );
      }
      gone.push_back( inTheWay );
    }
    std::sort( gone.begin(), gone.end(), []( const SectionInTheWay &a, const SectionInTheWay &b ) { return a.section < b.section; } );
    return gone;
  }
} // namespace koppelkans
