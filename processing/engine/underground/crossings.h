// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "model/network.h"
#include "model/obstacle.h"
#include "model/rules.h"
#include "underground/boundstree.h"
#include "underground/crosssection.h"
#include "underground/polygonindex.h"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace koppelkans
{
  /// A network within this angle of a section crosses the street: it is no occupant of it.
  inline constexpr double ACROSS_DEG = 30;

  /// The direction of a network is taken over so much of it, before and behind the section; of the two that which runs more along the street. A kink of a few
  /// decimetres does not turn a cable along the street into one across it, and a bend leaves it an occupant.
  inline constexpr double DIRECTION_M = 1.0;

  /// Half of the greatest width of a street (60 m). Who asks for a street is told of all networks in it, and in a street lies one: where the nearest is further
  /// away than that, nobody asked.
  inline constexpr double COVER_DISTANCE_M = 30;

  /// What the layers of networks tell about.
  struct Coverage
  {
    std::vector<Polygon> area;           ///< empty: not given, and the distance decides
    double distanceM = COVER_DISTANCE_M; ///< a section this near to a network is covered
    std::vector<Polyline> gone;          ///< lines of networks that are not there in the period: they take no room, but who told of them was asked
  };

  /// One thing that lies in a section, before what belongs together is taken together (bundles.h).
  struct Lying
  {
    Body body;
    NetworkPart part = NetworkPart::CableOrPipe;
    bool isInUse = false; ///< a functional network; obstacles and what is planned or disused are not
  };

  /// What a section meets.
  struct Crossings
  {
    std::vector<Lying> lying; ///< ascending by fromM, then by id
    int acrossCount = 0;      ///< networks that cross the street here
    bool isCovered = true;
  };

  /// All networks and obstacles of a run, found by place. Any number of threads may ask it.
  ///
  /// A line lies in a section where it crosses it, ends on it or touches it: once for each place, however its parts meet there. A body is as wide as the line
  /// is cut there: width / sin( angle ). What lies beyond the ends of the section is told as far as its clearances may reach into it: the greatest distance
  /// that it must keep from anything, and TIGHT_M to spare; where the rules do not tell how far something that is to be laid must keep from it, the greatest
  /// distance of all. An obstacle is taken as wide in the direction of the street as across it; one that stands up or down the street, so near that a clearance
  /// may reach the section, is a body with Body::awayM; what of a polygon's outline reaches further to the sides there than here are its flanks.
  class Underground
  {
    public:
    /// Coordinates must be finite, obstacles' polygons valid. Networks without a width are bodies of width 0, marked hasUnknownWidth. \a rules must outlive it.
    /// \a laid: the networks that are to be laid; empty: any of the rules.
    Underground( std::vector<Network> networks, std::vector<Obstacle> obstacles, const Rules &rules, Coverage coverage = {},
      const std::optional<std::vector<Thing>> &laid = std::nullopt );

    /// What lies in \a section. Does not depend on the order of networks and obstacles. Throws EngineError when the section has no length.
    Crossings in( const CrossSection &section ) const;

    const std::vector<Network> &networks() const { return mNetworks; }

    private:
    struct Segment
    {
      std::uint32_t network;
      std::uint32_t line;
      std::uint32_t begin; ///< index of its first point
    };
    struct Hit;

    void indexNetworks();
    void indexGone( const std::vector<Polyline> &gone );
    void indexObstacles();
    void findHits( const class SectionLine &line, std::vector<Hit> &hits ) const;
    void addNetworks( const SectionLine &line, Crossings &crossings ) const;
    void addObstacles( const SectionLine &line, Crossings &crossings ) const;
    bool isCovered( const SectionLine &line, const CrossSection &section ) const;

    std::vector<Network> mNetworks;
    std::vector<Obstacle> mObstacles;
    PolygonIndex mCoverArea;
    double mCoverDistanceM;
    std::vector<double> mDistancesM; ///< by Thing: how far from it a clearance may reach
    Thing mFacade;
    std::vector<Segment> mSegments;
    BoundsTree mSegmentTree;
    std::vector<std::pair<Point, Point>> mGoneSegments;
    BoundsTree mGoneTree;
    BoundsTree mObstacleTree;
    double mNetworkReachM = 0;  ///< beyond the ends of a section
    double mObstacleReachM = 0; ///< on every side of a section
  };
} // namespace koppelkans
