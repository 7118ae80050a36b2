// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "underground/costcurve.h"
#include "underground/keeping.h"
#include "underground/placingproblem.h"

/// The question of the arrangement in whole millimetres: widths, distances and what lies there are rounded to the careful side.
namespace koppelkans
{
  /// Indices in an order that does not depend on the order in which they come: by task id, then by what the claims are; by id, then by where the bodies lie.
  std::vector<std::size_t> orderOf( const std::vector<Claim> &claims );
  std::vector<std::size_t> orderOf( const std::vector<Body> &bodies );

  /// How a distance counts that the rules do not tell.
  enum class UnknownDistance
  {
    AsGreatest, ///< as the greatest distance of the table: who keeps that keeps whatever the rules may ask
    AsNone      ///< as no distance at all: what does not fit then cannot fit
  };

  /// A distance that a measure makes of a pair.
  struct LesserDistance
  {
    std::size_t claim = 0;
    std::optional<std::size_t> otherClaim; ///< this or a body
    std::optional<std::size_t> body;
    double distanceM = 0;
  };

  struct Situation
  {
    const CrossSection *section = nullptr;
    const std::vector<Claim> *claims = nullptr;
    const Rules *rules = nullptr;
    const std::vector<std::string> *leftToRight = nullptr; ///< task ids; null: any order
    std::vector<LesserDistance> lesserDistances;
    std::vector<bool> isFreeOfOrder; ///< by claim: leftToRight does not bind it; empty: it binds all
    std::vector<bool> isMoved = {};  ///< by body: gone, but for the claim that it goes with; empty: none
  };

  /// Which of the claims, bodies and limits count. Those of a table, in its order.
  struct Selection
  {
    std::vector<bool> claims;
    std::vector<bool> bodies;
    bool hasLeftEnd = true;
    bool hasRightEnd = true;
    bool hasSurfaces = true;
    bool hasStrips = true;
  };

  /// A pair whose distance the rules do not tell.
  struct UnknownPair
  {
    std::size_t claim = 0; ///< as given
    Thing claimThing = 0;
    Thing otherThing = 0;
  };

  /// All that decides on the places of the claims, worked out once, so that the question can be put for any part of it.
  /// Claims are in the order of their task ids, bodies in that of their ids; what does not matter to any claim is left out.
  class PlacingTable
  {
    public:
    PlacingTable( const Situation &situation, Strictness strictness, UnknownDistance unknown );

    std::size_t claimCount() const { return mClaims.size(); }
    std::size_t bodyCount() const { return mBodies.size(); }
    std::size_t givenClaim( std::size_t claim ) const { return mClaims[claim].given; }
    std::size_t givenBody( std::size_t body ) const { return mBodies[body]; }
    const std::optional<UnknownPair> &unknownPair() const { return mUnknownPair; }

    Selection all() const { return { std::vector<bool>( mClaims.size(), true ), std::vector<bool>( mBodies.size(), true ), true, true, true, true }; }

    /// The claims of a problem are those that are selected, in the order of the table. An option that another of the same claim makes needless is left out.
    PlacingProblem problemOf( const Selection &selection ) const;

    /// What opening the trench costs, by the left edge of a claim: hundred-thousandths of euros for each metre of street.
    const CostCurve &openingCost( std::size_t claim ) const { return mClaims[claim].openingCost; }

    std::vector<PlacedClaim> placed( const Places &places, const PlacingProblem &problem ) const; ///< of a problem with all claims; in the order given

    private:
    struct Block
    {
      std::size_t body = 0;
      Stretch places;
    };
    struct ClaimRow
    {
      std::size_t given = 0;
      Mm widthMm = 0;
      Mm overhangMm = 0; ///< of the trench to each side
      Mm stripMm = 0;    ///< 0: none
      Mm leftmost = 0;
      Mm rightmost = 0;
      std::vector<Stretch> closedBySurface;
      std::vector<Block> obstacles; ///< where they lie, while it is built
      CostCurve openingCost;
      std::vector<std::size_t> options;
    };
    struct OptionRow
    {
      std::size_t claim = 0;
      std::size_t cover = 0;
      std::vector<Block> closedByBody;
    };

    void addClaim( std::size_t given );
    void addBodies( const std::vector<std::size_t> &order );
    void addSteps();
    Mm requiredMm( std::size_t claim, std::optional<std::size_t> otherClaim, std::optional<std::size_t> body, Thing other );
    Stretches placesOf( const OptionRow &option, const Selection &selection ) const;
    Stretches placesInStrip( const ClaimRow &claim, const Selection &selection ) const;
    bool isNeedless( const PlacingProblem &problem, std::size_t option ) const;

    const Situation mSituation;
    const Strictness mStrictness;
    const UnknownDistance mUnknown;
    Mm mWidthMm = 0;
    std::vector<Stretch> mNoGround; ///< buildings and water
    std::vector<ClaimRow> mClaims;
    std::vector<std::size_t> mBodies; ///< as given
    std::vector<OptionRow> mOptions;
    std::vector<Mm> mSteps;
    std::vector<bool> mIsBefore;
    std::optional<UnknownPair> mUnknownPair;
  };
} // namespace koppelkans
