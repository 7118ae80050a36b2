// SPDX-License-Identifier: GPL-2.0-or-later
#include "certificate.h"

#include "fitwords.h"
#include "sectionattributes.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

namespace koppelkans
{
  namespace
  {
    /// Doubles of JSON are written with all their digits; a hundredth of a millimetre is enough to check the millimetres of a placement.
    QJsonValue metres( double value )
    {
      constexpr double PER_METRE = 1e5;
      return std::round( value * PER_METRE ) / PER_METRE;
    }

    QJsonValue metres( const std::optional<double> &value )
    {
      return value ? metres( *value ) : QJsonValue();
    }

    QJsonValue year( int value )
    {
      return value == INT_MIN || value == INT_MAX ? QJsonValue() : QJsonValue( value );
    }

    QJsonArray years( const YearSpan &span )
    {
      return { year( span.from ), year( span.to ) };
    }

    QJsonValue text( const std::string &value )
    {
      return QString::fromStdString( value );
    }

    QString end( SectionEnd end )
    {
      return end == SectionEnd::Facade ? QStringLiteral( "facade" ) : QStringLiteral( "open" );
    }

    /// Writes the parts of one certificate.
    class CertificateWriter
    {
      public:
      CertificateWriter( const SectionFit &fit, const Rules &rules )
        : mFit( fit )
        , mRules( rules )
        , mArrangement( *fit.arrangement )
      {
      }

      QJsonObject written() const
      {
        const CrossSection &section = mFit.section;
        QJsonObject object{ { "section", text( section.id ) }, { "verdict", wordOf( mFit.verdict ) }, { "exact", mArrangement.isExact },
          { "width", metres( section.widthM() ) }, { "ends", QJsonArray{ end( section.leftEnd ), end( section.rightEnd ) } }, { "covered", section.isCovered },
          { "bodies", bodies() }, { "claims", claims() }, { "surfaces", QJsonDocument::fromJson( surfacesText( section.surfaces ).toUtf8() ).array() } };
        if ( !mArrangement.placed.empty() )
        {
          object.insert( "placed", placed( mArrangement.placed ) );
          object.insert( "slacks", slacks() );
          object.insert( "opening_eur_m", metres( mArrangement.openingEurosPerM ) );
        }
        if ( mArrangement.verdict == Verdict::No )
        {
          object.insert( "conflict", conflict() );
          object.insert( "tried", waysOut() );
        }
        if ( !mArrangement.reason.sentence.empty() )
          object.insert( "reason", text( filled( mArrangement.reason.sentence, mArrangement.reason.arguments ) ) );
        return object;
      }

      private:
      QJsonValue thing( Thing thing ) const { return text( mRules.clearances.name( thing ) ); }
      QJsonValue task( std::size_t claim ) const { return text( mFit.asked[claim].taskId ); }
      QJsonValue body( std::size_t body ) const { return text( mFit.section.bodies[body].id ); }

      QJsonArray bodies() const
      {
        QJsonArray array;
        for ( const Body &body : mFit.section.bodies )
        {
          QJsonObject object{ { "id", text( body.id ) }, { "thing", thing( body.thing ) }, { "from", metres( body.fromM ) }, { "to", metres( body.toM ) },
            { "top", metres( body.topM ) }, { "bottom", metres( body.bottomM ) }, { "years", years( body.life ) } };
          if ( body.isDisused )
            object.insert( "disused", true );
          if ( !body.goneWithTask.empty() )
            object.insert( "gone_with", text( body.goneWithTask ) );
          if ( body.awayM > 0 )
            object.insert( "away", metres( body.awayM ) );
          array.append( object );
        }
        return array;
      }

      QJsonArray claims() const
      {
        QJsonArray array;
        for ( const Claim &claim : mFit.asked )
        {
          QJsonArray covers;
          for ( const double coverM : claim.coversM )
            covers.append( metres( coverM ) );
          array.append( QJsonObject{ { "task", text( claim.taskId ) }, { "thing", thing( claim.thing ) }, { "width", metres( claim.widthM ) },
            { "height", metres( claim.heightM ) }, { "covers", covers }, { "trench", metres( claim.trenchWidthM ) }, { "strip", metres( claim.workingStripM ) },
            { "building", years( claim.building ) }, { "life", years( claim.life ) } } );
        }
        return array;
      }

      QJsonArray placed( const std::vector<PlacedClaim> &places ) const
      {
        QJsonArray array;
        for ( const PlacedClaim &place : places )
          array.append( QJsonObject{
            { "task", task( place.claim ) }, { "from", metres( place.fromM ) }, { "to", metres( place.toM ) }, { "cover", metres( place.coverM ) } } );
        return array;
      }

      QJsonArray slacks() const
      {
        QJsonArray array;
        for ( const Slack &slack : mArrangement.slacks )
        {
          QJsonObject object{ { "task", task( slack.claim ) }, { "with", wordOf( slack.with ) },
            { "required", slack.isRequiredKnown ? metres( slack.requiredM ) : QJsonValue() }, { "actual", metres( slack.actualM ) } };
          if ( slack.with == Slack::With::Body )
            object.insert( "other", body( slack.other ) );
          else if ( slack.with == Slack::With::Claim )
            object.insert( "other", task( slack.other ) );
          else if ( slack.with == Slack::With::Surface )
            object.insert( "other", static_cast<int>( slack.other ) );
          if ( slack.isVertical )
            object.insert( "vertical", true );
          if ( slack.rulesLine > 0 )
            object.insert( "rule", slack.rulesLine );
          array.append( object );
        }
        return array;
      }

      QJsonObject conflict() const
      {
        const ConflictSet &set = mArrangement.conflict;
        QJsonArray claimIds;
        for ( const std::size_t claim : set.claims )
          claimIds.append( task( claim ) );
        QJsonArray bodyIds;
        for ( const std::size_t index : set.bodies )
          bodyIds.append( body( index ) );
        QJsonArray limits;
        for ( const Slack::With limit : set.limits )
          limits.append( wordOf( limit ) );
        return { { "claims", claimIds }, { "bodies", bodyIds }, { "limits", limits }, { "smallest", set.isSmallest }, { "building_only", set.isBuildingOnly } };
      }

      QJsonArray waysOut() const
      {
        QJsonArray array;
        for ( const WayOut &way : mArrangement.waysOut )
        {
          QJsonArray measures;
          for ( const WayOut::Step &step : way.steps )
          {
            const MeasureRule &rule = mRules.measures[step.measure];
            QJsonObject object{ { "measure", text( std::string( nameOf( rule.kind ) ) ) }, { "rule", rule.line }, { "claim", task( step.claim ) } };
            if ( step.otherClaim )
              object.insert( "other_claim", task( *step.otherClaim ) );
            if ( step.body )
              object.insert( "body", body( *step.body ) );
            measures.append( object );
          }
          array.append( QJsonObject{ { "measures", measures }, { "cost_eur_m", metres( way.costEurosPerM ) }, { "placed", placed( way.placed ) } } );
        }
        return array;
      }

      const SectionFit &mFit;
      const Rules &mRules;
      const Arrangement &mArrangement;
    };
  } // namespace

  QString certificate( const SectionFit &fit, const Rules &rules )
  {
    if ( !fit.arrangement )
      return QString();
    return QString::fromUtf8( QJsonDocument( CertificateWriter( fit, rules ).written() ).toJson( QJsonDocument::Compact ) );
  }
} // namespace koppelkans
