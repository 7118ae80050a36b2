// SPDX-License-Identifier: GPL-2.0-or-later
#include "certificate.h"

#include "fitwords.h"
#include "jsontext.h"
#include "sectionattributes.h"

namespace koppelkans
{
  namespace
  {
    void writeYear( JsonText &json, int year )
    {
      if ( year == INT_MIN || year == INT_MAX )
        json.null();
      else
        json.whole( year );
    }

    void writeYears( JsonText &json, std::string_view key, const YearSpan &span )
    {
      if ( span.isEmpty() )
      {
        json.key( key ).null();
        return;
      }
      json.key( key ).beginArray();
      writeYear( json, span.from );
      writeYear( json, span.to );
      json.endArray();
    }

    std::string_view wordOf( SectionEnd end )
    {
      return end == SectionEnd::Facade ? "facade" : "open";
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

      QString written()
      {
        const CrossSection &section = mFit.section;
        mJson.beginObject();
        mJson.key( "section" ).text( section.id ).key( "verdict" ).text( koppelkans::wordOf( mFit.verdict ).toStdString() );
        mJson.key( "exact" ).flag( mArrangement.isExact ).key( "covered" ).flag( section.isCovered ).key( "width" ).metres( section.widthM() );
        mJson.key( "axis" ).metres( section.leftM ).key( "chain" ).metres( section.chainM );
        mJson.key( "ends" ).beginArray().text( wordOf( section.leftEnd ) ).text( wordOf( section.rightEnd ) ).endArray();
        mJson.key( "surfaces" ).raw( surfacesText( section.surfaces ).toStdString() );
        writeBodies();
        writeClaims();
        if ( !mArrangement.placed.empty() )
        {
          writePlaced( mArrangement.placed );
          writeSlacks();
          mJson.key( "opening_eur_m" ).metres( mArrangement.openingEurosPerM );
        }
        if ( mArrangement.verdict == Verdict::No )
        {
          writeConflict();
          writeWaysOut();
        }
        if ( mFit.run )
          writeRun( *mFit.run );
        if ( !mArrangement.reason.sentence.empty() )
          mJson.key( "reason" ).text( filled( mArrangement.reason.sentence, mArrangement.reason.arguments ) );
        mJson.endObject();
        return mJson.toString();
      }

      private:
      const std::string &thing( Thing thing ) const { return mRules.clearances.name( thing ); }
      const std::string &task( std::size_t claim ) const { return mFit.asked[claim].taskId; }
      const std::string &body( std::size_t body ) const { return mFit.section.bodies[body].id; }

      void writeBodies()
      {
        mJson.key( "bodies" ).beginArray();
        for ( const Body &body : mFit.section.bodies )
        {
          mJson.beginObject().key( "id" ).text( body.id ).key( "thing" ).text( thing( body.thing ) ).key( "from" ).metres( body.fromM );
          mJson.key( "to" ).metres( body.toM ).key( "top" ).metres( body.topM ).key( "bottom" ).metres( body.bottomM );
          writeYears( mJson, "years", body.life );
          if ( body.hasUnknownWidth )
            mJson.key( "unknown_width" ).flag( true );
          if ( body.isDisused )
            mJson.key( "disused" ).flag( true );
          if ( !body.goneWithTask.empty() )
            mJson.key( "gone_with" ).text( body.goneWithTask );
          if ( body.awayM > 0 )
            mJson.key( "away" ).metres( body.awayM );
          writeFlanks( body.flanks );
          mJson.endObject();
        }
        mJson.endArray();
      }

      void writeFlanks( const std::vector<Flank> &flanks )
      {
        if ( flanks.empty() )
          return;
        mJson.key( "flanks" ).beginArray();
        for ( const Flank &flank : flanks )
          mJson.beginArray().metres( flank.u ).metres( flank.awayM ).metres( flank.toU ).metres( flank.toAwayM ).endArray();
        mJson.endArray();
      }

      void writeClaims()
      {
        mJson.key( "claims" ).beginArray();
        for ( const Claim &claim : mFit.asked )
        {
          mJson.beginObject().key( "task" ).text( claim.taskId ).key( "thing" ).text( thing( claim.thing ) ).key( "width" ).metres( claim.widthM );
          mJson.key( "height" ).metres( claim.heightM ).key( "covers" ).beginArray();
          for ( const double coverM : claim.coversM )
            mJson.metres( coverM );
          mJson.endArray().key( "trench" ).metres( claim.trenchWidthM ).key( "strip" ).metres( claim.workingStripM );
          writeYears( mJson, "building", claim.building );
          writeYears( mJson, "life", claim.life );
          mJson.endObject();
        }
        mJson.endArray();
      }

      void writePlaced( const std::vector<PlacedClaim> &places )
      {
        mJson.key( "placed" ).beginArray();
        for ( const PlacedClaim &place : places )
        {
          mJson.beginObject().key( "task" ).text( task( place.claim ) ).key( "from" ).metres( place.fromM ).key( "to" ).metres( place.toM );
          mJson.key( "cover" ).metres( place.coverM ).endObject();
        }
        mJson.endArray();
      }

      void writeSlacks()
      {
        mJson.key( "slacks" ).beginArray();
        for ( const Slack &slack : mArrangement.slacks )
        {
          mJson.beginArray().text( task( slack.claim ) ).text( koppelkans::wordOf( slack.with ) );
          if ( slack.with == Slack::With::Body )
            mJson.text( body( slack.other ) );
          else if ( slack.with == Slack::With::Claim )
            mJson.text( task( slack.other ) );
          else if ( slack.with == Slack::With::Surface )
            mJson.whole( static_cast<long long>( slack.other ) );
          else
            mJson.null();
          mJson.metres( slack.isRequiredKnown ? std::optional<double>( slack.requiredM ) : std::nullopt ).metres( slack.actualM );
          mJson.flag( slack.isVertical ).whole( slack.rulesLine ).endArray();
        }
        mJson.endArray();
      }

      void writeConflict()
      {
        const ConflictSet &set = mArrangement.conflict;
        mJson.key( "conflict" ).beginObject().key( "claims" ).beginArray();
        for ( const std::size_t claim : set.claims )
          mJson.text( task( claim ) );
        mJson.endArray().key( "bodies" ).beginArray();
        for ( const std::size_t index : set.bodies )
          mJson.text( body( index ) );
        mJson.endArray().key( "limits" ).beginArray();
        for ( const Slack::With limit : set.limits )
          mJson.text( koppelkans::wordOf( limit ) );
        mJson.endArray().key( "smallest" ).flag( set.isSmallest ).key( "building_only" ).flag( set.isBuildingOnly );
        mJson.key( "strip_only" ).flag( set.isStripOnly ).endObject();
      }

      void writeRun( const RunFromBefore &run )
      {
        mJson.key( "run" ).beginObject().key( "from" ).text( run.beforeId ).key( "state" ).text( koppelkans::wordOf( run.state() ).toStdString() );
        mJson.key( "apart" ).metres( run.apartM ).key( "most_aside" ).metres( run.mostAsideM ).key( "breaks" ).beginArray();
        for ( const RunFromBefore::Break &found : run.breaks )
          mJson.beginObject().key( "task" ).text( task( found.claim ) ).key( "proven" ).flag( found.isProven ).endObject();
        mJson.endArray().endObject();
      }

      void writeWaysOut()
      {
        mJson.key( "ways_out" ).text( koppelkans::wordOf( mArrangement.waysOutSearch ) ).key( "tried" ).beginArray();
        for ( const WayOut &way : mArrangement.waysOut )
        {
          mJson.beginObject().key( "measures" ).beginArray();
          for ( const WayOut::Step &step : way.steps )
          {
            const MeasureRule &rule = mRules.measures[step.measure];
            mJson.beginObject().key( "measure" ).text( nameOf( rule.kind ) ).key( "rule" ).whole( rule.line ).key( "claim" ).text( task( step.claim ) );
            if ( step.otherClaim )
              mJson.key( "other_claim" ).text( task( *step.otherClaim ) );
            if ( step.body )
              mJson.key( "body" ).text( body( *step.body ) );
            mJson.endObject();
          }
          mJson.endArray().key( "cost_eur_m" ).metres( way.costEurosPerM );
          writePlaced( way.placed );
          mJson.endObject();
        }
        mJson.endArray();
      }

      const SectionFit &mFit;
      const Rules &mRules;
      const Arrangement &mArrangement;
      JsonText mJson;
    };
  } // namespace

  QString certificate( const SectionFit &fit, const Rules &rules )
  {
    return fit.arrangement ? CertificateWriter( fit, rules ).written() : QString();
  }
} // namespace koppelkans
