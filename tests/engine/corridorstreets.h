// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "shippedrules.h"
#include "underground/corridor.h"

#include <cmath>

/// Streets as tests of corridors write them.
namespace koppelkans
{
  /// A straight street with sections at even distances, seen along (dx, dy), which has length 1.
  struct StreetPlan
  {
    std::string id;
    Point start{};
    double dx = 1;
    double dy = 0;
    std::size_t count = 5;
    double spacingM = 10;
    double leftM = 5;
    double rightM = 5;
    SectionEnd ends = SectionEnd::Facade;
    std::vector<SurfaceSpan> surfaces = {};
    std::vector<Body> bodies = {};
  };

  inline std::vector<CorridorSection> sectionsOf( const StreetPlan &plan )
  {
    std::vector<CorridorSection> sections;
    for ( std::size_t i = 0; i < plan.count; ++i )
    {
      CrossSection section;
      section.id = plan.id + std::to_string( i );
      section.streetId = plan.id;
      section.chainM = plan.spacingM * static_cast<double>( i );
      const Point axis{ plan.start.x + plan.dx * section.chainM, plan.start.y + plan.dy * section.chainM };
      section.left = { axis.x - plan.dy * plan.leftM, axis.y + plan.dx * plan.leftM };
      section.right = { axis.x + plan.dy * plan.rightM, axis.y - plan.dx * plan.rightM };
      section.leftM = plan.leftM;
      section.rightM = plan.rightM;
      section.leftEnd = plan.ends;
      section.rightEnd = plan.ends;
      section.surfaces = plan.surfaces;
      section.bodies = plan.bodies;
      sections.push_back( { section, {} } );
    }
    return sections;
  }

  inline Body bodyOf( const Rules &rules, const char *thing, const char *id, double fromM, double toM )
  {
    Body body;
    body.id = id;
    body.thing = *rules.clearances.named( thing );
    body.fromM = fromM;
    body.toM = toM;
    return body;
  }

  inline std::vector<SurfaceSpan> footwaysBesideAsphalt()
  {
    return { { 0, 2, { SurfaceUse::Footway, Paving::Tiles }, "" }, { 2, 8, { SurfaceUse::Carriageway, Paving::Asphalt }, "" },
      { 8, 10, { SurfaceUse::Footway, Paving::Tiles }, "" } };
  }

  inline std::vector<CorridorSection> together( std::initializer_list<std::vector<CorridorSection>> parts )
  {
    std::vector<CorridorSection> all;
    for ( const std::vector<CorridorSection> &part : parts )
      all.insert( all.end(), part.begin(), part.end() );
    return all;
  }
} // namespace koppelkans
