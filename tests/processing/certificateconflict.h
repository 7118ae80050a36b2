// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "certificatekept.h"

namespace koppelkans::test
{
  inline constexpr double CAREFUL_EDGES = 4e-3; ///< the program takes whole millimetres, each edge to the careful side

  /// Checks the conflict of a certificate by every order of the claims: together they do not fit, and without any one of them they do; no smaller set does not
  /// fit where that is said.
  class ConflictCheck
  {
    public:
    ConflictCheck( const QJsonObject &certificate, const CertifiedSection &section )
      : mCertificate( certificate )
      , mSection( section )
    {
    }

    /// What does not hold; empty when all does.
    QString complaint() const
    {
      const QJsonObject told = mCertificate["conflict"].toObject();
      const auto isTold = []( const QJsonValue &list, const QString &id ) { return list.toArray().contains( QJsonValue( id ) ); };
      const Placing strict( mSection, CAREFUL_EDGES, 0 );
      const Placing plain( mSection, -ROUNDING, 0 );
      Part set = strict.all();
      for ( std::size_t i = 0; i < mSection.claims.size(); ++i )
        set.claims[i] = isTold( told["claims"], mSection.claims[i].task );
      for ( std::size_t i = 0; i < mSection.bodies.size(); ++i )
        set.bodies[i] = isTold( told["bodies"], mSection.bodies[i].id );
      if ( std::none_of( set.claims.begin(), set.claims.end(), []( bool isIn ) { return isIn; } ) )
        return QStringLiteral( "no claim is in conflict" );
      Part limited = set;
      QStringList limits;
      for ( const char *limit : { "left_end", "right_end", "surface", "working_strip" } )
      {
        if ( isTold( told["limits"], limit ) )
          limits << limit;
        else
          limited = without( limited, limit );
      }
      if ( strict.fits( limited ) )
        return QStringLiteral( "what is said to be in conflict fits" );
      if ( !mCertificate["exact"].toBool() )
        return {};
      for ( const QString &limit : limits )
      {
        if ( !plain.fits( without( limited, limit ) ) )
          return QStringLiteral( "%1 is not needed for the conflict" ).arg( limit );
      }
      const QString needless = complaintOfNeedless( set, plain );
      const QString smaller = needless.isEmpty() && told["smallest"].toBool() ? complaintOfSmaller( set, plain ) : needless;
      return smaller.isEmpty() && told["building_only"].toBool() ? complaintOfBuildingOnly() : smaller;
    }

    private:
    Part without( Part part, const QString &limit ) const
    {
      part.hasLeftEnd = part.hasLeftEnd && limit != QLatin1String( "left_end" );
      part.hasRightEnd = part.hasRightEnd && limit != QLatin1String( "right_end" );
      part.hasSurfaces = part.hasSurfaces && limit != QLatin1String( "surface" );
      part.hasStrips = part.hasStrips && limit != QLatin1String( "working_strip" );
      return part;
    }

    QString complaintOfNeedless( const Part &set, const Placing &plain ) const
    {
      for ( std::size_t i = 0; i < set.claims.size(); ++i )
      {
        Part less = set;
        less.claims[i] = false;
        if ( set.claims[i] && !plain.fits( less ) )
          return QStringLiteral( "%1 is not needed for the conflict" ).arg( mSection.claims[i].task );
      }
      for ( std::size_t i = 0; i < set.bodies.size(); ++i )
      {
        const bool isOnce =
          std::count_if( mSection.bodies.begin(), mSection.bodies.end(), [&]( const CertifiedBody &body ) { return body.id == mSection.bodies[i].id; } ) == 1;
        Part less = set;
        less.bodies[i] = false;
        if ( set.bodies[i] && isOnce && !plain.fits( less ) )
          return QStringLiteral( "%1 is not needed for the conflict" ).arg( mSection.bodies[i].id );
      }
      return {};
    }

    /// Whether a set of one thing less does not fit either, where there are few enough of them to look at all.
    QString complaintOfSmaller( const Part &set, const Placing &plain ) const
    {
      constexpr int MOST_SETS = 3000;
      std::vector<std::size_t> things; // claims, then bodies
      for ( std::size_t i = 0; i < set.claims.size() + set.bodies.size(); ++i )
        things.push_back( i );
      const auto size = std::count( set.claims.begin(), set.claims.end(), true ) + std::count( set.bodies.begin(), set.bodies.end(), true ) - 1;
      double sets = 1;
      for ( long i = 0; i < size; ++i )
        sets *= static_cast<double>( static_cast<long>( things.size() ) - i ) / static_cast<double>( i + 1 );
      if ( size <= 0 || sets > MOST_SETS )
        return {};
      std::vector<bool> isIn( things.size(), false );
      std::fill( isIn.begin(), isIn.begin() + size, true );
      do
      {
        Part part = set;
        std::copy( isIn.begin(), isIn.begin() + static_cast<long>( set.claims.size() ), part.claims.begin() );
        std::copy( isIn.begin() + static_cast<long>( set.claims.size() ), isIn.end(), part.bodies.begin() );
        if ( !plain.fits( part ) )
          return QStringLiteral( "there is a smaller conflict" );
      } while ( std::prev_permutation( isIn.begin(), isIn.end() ) );
      return {};
    }

    /// Whether all fits once what is to go is gone.
    QString complaintOfBuildingOnly() const
    {
      CertifiedSection built = mSection;
      for ( CertifiedClaim &claim : built.claims )
      {
        claim.strip = 0;
        claim.life.from = std::max( claim.life.from, claim.building.to + 1 );
        claim.building = yearsOf( QJsonValue() );
      }
      const Placing placing( built, -ROUNDING, shippedTables().greatestDistance() );
      return placing.fits( placing.all() ) ? QString() : QStringLiteral( "it does not fit either when it is built" );
    }

    const QJsonObject &mCertificate;
    const CertifiedSection &mSection;
  };
} // namespace koppelkans::test
