// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "model/message.h"
#include "model/rules.h"
#include "underground/crosssection.h"

#include <functional>

namespace koppelkans
{
  /// The room that a task wants in a section: one place for its whole life.
  struct Claim
  {
    std::string taskId;
    Thing thing = 0;
    double widthM = 0;
    double heightM = 0;
    std::vector<double> coversM; ///< depths of its top that are allowed, the wanted one first; never empty
    double trenchWidthM = 0;     ///< opened while it is built; at least its own width is opened
    double workingStripM = 0;    ///< free of obstacles and within the section while it is built, the trench within it; 0: none
    YearSpan building;           ///< when it is built; empty: it lies there already
    YearSpan life;               ///< from its building on
  };

  /// Where a claim lies.
  struct PlacedClaim
  {
    std::size_t claim = 0; ///< index
    double fromM = 0;      ///< u of its left edge
    double toM = 0;
    double coverM = 0;
  };

  /// What is less than that is a rounding of the computer, not a rule that is broken: places are whole millimetres.
  inline constexpr double LEAST_BREACH_M = 1e-6;

  /// A rule that a placement keeps with little to spare, or breaks.
  struct Slack
  {
    std::size_t claim = 0;
    enum class With
    {
      Body,    ///< of the section
      Claim,   ///< another claim
      LeftEnd, ///< of the section: the façade, or the edge of the public space
      RightEnd,
      Surface, ///< a zone in which the claim must not lie
      WorkingStrip
    } with = With::Body;
    std::size_t other = 0;       ///< index of the body, claim or surface
    double requiredM = 0;        ///< edge to edge, beside one another or, where isVertical, above one another
    bool isRequiredKnown = true; ///< false: the rules do not tell, and requiredM is 0
    double carefulM = 0;         ///< with so much there is enough to spare, as Verdict::Fits asks; where the rules do not tell, the greatest distance they have
    double actualM = 0;          ///< negative: they overlap
    bool isVertical = false;
    int rulesLine = 0; ///< of clearances.csv; 0: own clearance, or no table

    double missingM() const { return requiredM - actualM; }
    bool isBroken() const { return missingM() > LEAST_BREACH_M; }
    double lackingM() const { return carefulM - actualM; } ///< positive: less to spare than is careful
  };

  enum class Verdict
  {
    Fits,
    Tight, ///< fits, but not with TIGHT_M more on every distance, or only within a distance at which the rules warn
    No,
    Unknown ///< what lies here or what distance it needs is not known, so nobody may say that it fits
  };

  /// Claims and bodies that cannot lie together: taking away any one of them would mend it.
  struct ConflictSet
  {
    std::vector<std::size_t> claims;
    std::vector<std::size_t> bodies;
    std::vector<Slack::With> limits; ///< ends, surfaces and strips that take part; each kind once
    bool isSmallest = false;         ///< proven to be the smallest such set; else irreducible only
    bool isBuildingOnly = false;     ///< they fit once all that is to go is gone and nobody builds; false where it is not known what is there
    bool isStripOnly = false;        ///< they fit beside all that is there, but have no room to build; false where it is not known what is there
  };

  /// Whether it is only room to build that lacks: the claims fit beside all that is there but for their working strips; or they fit once what is to go is gone,
  /// and of the \a conflict itself nothing goes, so that nobody can wait for it.
  bool isForWantOfStrip( const ConflictSet &conflict, const CrossSection &section, const std::vector<Claim> &claims );

  /// A way out of a conflict by measures of measures.csv.
  struct WayOut
  {
    struct Step
    {
      std::size_t measure = 0; ///< index into Rules::measures
      std::size_t claim = 0;
      std::optional<std::size_t> otherClaim;
      std::optional<std::size_t> body;
    };
    std::vector<Step> steps;
    double costEurosPerM = 0;        ///< of the measures, along the street
    std::vector<PlacedClaim> placed; ///< of every claim, in their order, when the steps are taken: those of least opening cost as far as they were looked for
  };

  /// How far ways out were looked for.
  enum class WaysOutSearch
  {
    NotSought, ///< it fits or is not known, nobody asked, what lies there is not told or, for its unknown width, may take any room, or there are more claims
               ///< than are arranged exactly
    Ended,     ///< the search ended at a limit, or of some measures neither places nor a proof that there are none were found: cheaper ways out than the first
               ///< may exist; where none is told, any
    Complete   ///< the first is the cheapest of up to MOST_STEPS measures together; where none is told, no so many help
  };

  /// As many claims are arranged exactly.
  inline constexpr std::size_t MOST_EXACT_CLAIMS = 8;

  struct Arrangement
  {
    Verdict verdict = Verdict::Unknown;
    bool isVerdictCertain = true;    ///< false: not all arrangements were tried, so the verdict is a bound: it may fit, and better than was found
    bool isExact = true;             ///< false: the verdict is not certain, or cheaper places than those found may exist
    std::vector<PlacedClaim> placed; ///< of every claim, in their order, when it fits
    std::vector<Slack> slacks;       ///< of every rule that says something of the placement
    double openingEurosPerM = 0;     ///< of the trenches, by the surface above them
    ConflictSet conflict;            ///< when it does not fit
    std::vector<WayOut> waysOut;     ///< cheapest first
    WaysOutSearch waysOutSearch = WaysOutSearch::NotSought;
    Message reason; ///< why it is unknown
  };

  struct ArrangeOptions
  {
    std::optional<std::vector<std::string>> leftToRight; ///< task ids in the order wanted by the user; empty: any order
    bool wantsWaysOut = true;
    bool hasUnmeasured = false; ///< a claim beside these, or a body that may take room from them (unknownwidth.h), is of unknown width: nobody may say when
                                ///< they would fit, by whatever measure
    std::function<bool()> isCancelled; ///< a true answer throws Cancelled

    // How far the searches of up to MOST_EXACT_CLAIMS claims may go (SearchWork), so that they end whatever the rules.
    std::size_t stepsToFit = 20'000'000;       ///< for any places: claims laid, and compared with how they were laid otherwise
    std::size_t stepsToCheapest = 100'000'000; ///< for the cheapest: claims added to an order, cases and rows; minutes
  };

  /// Finds the places of least opening cost at which all \a claims keep the clearances, zones and working strips for as long as they live together with what
  /// else lives then; or proves that there are none, with the smallest set that cannot lie together and the cheapest ways out.
  ///
  /// What holds:
  /// - beside a body or another claim: the distance of the clearances, edge to edge, unless the two may be stacked, the depths of both are known, and they lie
  ///   as far apart in depth as is asked. What is there in any year of the claim's building or life counts;
  /// - at a façade its distance; at an open end the claim lies within the section, and nothing more is asked;
  /// - the claim lies under no surface that zones.csv forbids; a gap between surfaces is of unknown use and paving;
  /// - the trench, centred on the claim, lies in a stretch of the section as wide as the working strip, without trees, obstacles, buildings and water.
  /// Positions are whole millimetres; widths, distances and what lies there are rounded to the careful side, tariffs to whole cents. What of a trench without
  /// working strip sticks out over an end costs what an unknown paving costs.
  ///
  /// The verdict fits and the places by the careful distances where there are any (TIGHT_M more to each side and above one another, and no distance at which
  /// the rules warn), else tight and the places by the plain ones. Of places that cost as much those at the covers wanted most, then the leftmost in the order
  /// of task ids. The same section and claims give the same arrangement, whatever the order of claims and bodies.
  ///
  /// A distance that the rules do not tell: where all fit with the greatest distance of the table in its place, they fit; where they do not fit with none in
  /// its place, the answer is no; between the two it is unknown, and the reason names the pair. From a body of unknown width behind a façade that greatest
  /// distance is kept from the wall (unknownwidth.h). Where the networks are not told (isCovered is false) the answer
  /// is no when what is known already leaves no room, else unknown.
  ///
  /// Exact for at most MOST_EXACT_CLAIMS claims: verdict and places. Were the limit of a search reached, isExact is false, and either isVerdictCertain too or
  /// cheaper places may exist; of thousands of random streets with eight claims among forty bodies, stacked at up to five covers, none needed a fifth of
  /// stepsToCheapest. Of more claims isExact is false and the verdict is tight where some places were found, no where that is proven, else unknown. Conflicts:
  /// see smallestConflict(); ways out: see waysOutOf(). Throws TaskError for a claim of no width or without covers.
  Arrangement arrange( const CrossSection &section, const std::vector<Claim> &claims, const Rules &rules, const ArrangeOptions &options = {} );

  /// What the rules say of a placement, broken rules first (the most missing first). For whoever moves a claim by hand, and for the slacks of arrange().
  /// Of every body and every other claim of \a placed that is there at the same time, the ends, every surface that is forbidden to the claim (Slack::other is
  /// the number of surfaces for a gap between them), and the working strip. Of what may be stacked that way of keeping clear, beside or above, that has more to
  /// spare. \a placed: any of the claims, each once.
  std::vector<Slack> slacksOf( const CrossSection &section, const std::vector<Claim> &claims, const std::vector<PlacedClaim> &placed, const Rules &rules );
} // namespace koppelkans
