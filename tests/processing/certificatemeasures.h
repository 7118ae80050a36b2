// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "certificateplaces.h"

/// Which single measures the shipped table offers for what a certificate tells.
namespace koppelkans::test
{
  inline constexpr std::size_t MOST_TRIED_CLAIMS = 4; ///< so that every order of the claims may be tried for every measure

  /// Steps as certificates write them. Of the rows of a measure that speak of a pair only those that name most of it: fewer than the program offers, never
  /// more.
  class MeasureOffers
  {
    public:
    explicit MeasureOffers( const CertifiedSection &section )
      : mSection( section )
    {
    }

    std::vector<QJsonObject> steps()
    {
      for ( std::size_t i = 0; i < mSection.claims.size(); ++i )
      {
        const CertifiedClaim &claim = mSection.claims[i];
        besideBodies( claim );
        for ( std::size_t k = i + 1; k < mSection.claims.size(); ++k )
          besideClaim( claim, mSection.claims[k] );
        add( "narrow_strip", claim, claim.thing, {} );
      }
      return mSteps;
    }

    private:
    void besideBodies( const CertifiedClaim &claim )
    {
      for ( const CertifiedBody &body : mSection.bodies )
      {
        const auto isSame = [&body]( const CertifiedBody &other ) { return other.id == body.id; };
        const bool isOnce = std::count_if( mSection.bodies.begin(), mSection.bodies.end(), isSame ) == 1;
        if ( !isOnce || !claim.meets( body.years ) )
          continue;
        const QJsonObject beside{ { "body", body.id } };
        for ( const char *measure : { "root_barrier", "insulation" } )
          add( measure, claim, body.thing, beside );
        if ( body.isDisused )
          add( "remove_disused", claim, body.thing, beside );
        if ( !body.goneWith.isEmpty() )
          add( "relocate", claim, body.thing, beside );
        const bool isBuiltInTime = std::isfinite( claim.building.from ) && std::isfinite( claim.building.to ) && body.years.to < claim.life.to;
        if ( std::isfinite( body.years.to ) && isBuiltInTime )
          add( "wait", claim, body.thing, beside );
        if ( body.top && body.bottom )
          addDeeper( claim, body.thing );
      }
    }

    void besideClaim( const CertifiedClaim &claim, const CertifiedClaim &other )
    {
      if ( !claim.meets( other ) )
        return;
      const QJsonObject beside{ { "other_claim", other.task } };
      if ( claim.building.overlaps( other.building ) )
        add( "shared_trench", claim, other.thing, beside );
      for ( const char *measure : { "root_barrier", "insulation" } )
        add( measure, claim, other.thing, beside );
      addDeeper( claim, other.thing );
      addDeeper( other, claim.thing );
    }

    void addDeeper( const CertifiedClaim &claim, const QString &other )
    {
      const PairRule &rule = shippedTables().between( claim.thing, other );
      if ( rule.mayStack && rule.vertical )
        add( "deeper", claim, other, {} );
    }

    void add( const char *measure, const CertifiedClaim &claim, const QString &other, QJsonObject step )
    {
      for ( const int line : shippedTables().measuresFor( measure, claim.thing, other ) )
      {
        step["measure"] = measure;
        step["rule"] = line;
        step["claim"] = claim.task;
        mSteps.push_back( step );
      }
    }

    const CertifiedSection &mSection;
    std::vector<QJsonObject> mSteps;
  };

  inline std::vector<QJsonObject> singleMeasures( const CertifiedSection &section )
  {
    return MeasureOffers( section ).steps();
  }
} // namespace koppelkans::test
