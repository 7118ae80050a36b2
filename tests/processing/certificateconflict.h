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
      return needless.isEmpty() && told["smallest"].toBool() ? complaintOfSmaller( set, plain ) : needless;
    }

    /// What does not hold of why it does not fit.
    QString complaintOfKind() const
    {
      const QJsonObject told = mCertificate["conflict"].toObject();
      CertifiedSection built = mSection;
      for ( CertifiedClaim &claim : built.claims )
      {
        claim.strip = 0;
        claim.life.from = std::max( claim.life.from, claim.building.to + 1 );
        claim.building = yearsOf( QJsonValue() );
      }
      CertifiedSection withoutStrips = mSection;
      for ( CertifiedClaim &claim : withoutStrips.claims )
        claim.strip = 0;
      const QString building = complaintOfFlag( told["building_only"].toBool(), built, QStringLiteral( "when it is built" ) );
      return building.isEmpty() ? complaintOfFlag( told["strip_only"].toBool(), withoutStrips, QStringLiteral( "without working strips" ) ) : building;
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

    /// Whether what is said to fit \a when does; and what is not said to fit does not, unless something is not known and nobody may say so.
    QString complaintOfFlag( bool isTold, const CertifiedSection &then, const QString &when ) const
    {
      const double unknown = shippedTables().greatestDistance();
      const auto isGone = []( const CertifiedClaim &claim ) { return claim.life.from > claim.life.to; };
      if ( isTold )
      {
        CertifiedSection lasting = then; // what is over with its building needs no place
        lasting.claims.erase( std::remove_if( lasting.claims.begin(), lasting.claims.end(), isGone ), lasting.claims.end() );
        const Placing plain( lasting, -ROUNDING, unknown );
        if ( !mCertificate["covered"].toBool() )
          return QStringLiteral( "nobody knows whether it fits %1" ).arg( when );
        return plain.fits( plain.all() ) ? QString() : QStringLiteral( "it does not fit either %1" ).arg( when );
      }
      const bool isSayable = mCertificate["exact"].toBool() && mCertificate["ways_out"].toString() != QLatin1String( "not_sought" );
      if ( !isSayable || std::any_of( then.claims.begin(), then.claims.end(), isGone ) )
        return {};
      const Placing strict( then, CAREFUL_EDGES, unknown );
      return strict.fits( strict.all() ) ? QStringLiteral( "it fits %1 and that is not told" ).arg( when ) : QString();
    }

    const QJsonObject &mCertificate;
    const CertifiedSection &mSection;
  };
} // namespace koppelkans::test
