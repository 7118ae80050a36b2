// SPDX-License-Identifier: GPL-2.0-or-later
#include "fitwriter.h"

#include "fitfeature.h"
#include "nearcoverage.h"
#include "underground/streetrun.h"

#include <functional>

namespace koppelkans
{
  namespace
  {
    constexpr std::size_t RUNS_PER_BATCH = 8;
  } // namespace

  /// What threads make of a feature.
  struct FitWriter::Judged
  {
    std::vector<ReadWarning> warnings;
    bool isUsed = false;
    bool isClaimed = false;
    bool isCovered = true;
    bool isNearOnly = false; ///< covered, without a network in itself
    bool isCertain = true;
    bool isMaybeDearer = false;
    bool isStripOnly = false;
    bool replacesNetworks = false;
    bool replacesTasks = false;
    bool isCut = false;
    QgsFeature section;
    std::vector<QgsFeature> placed;
    std::optional<QgsFeature> conflict;
    std::string streetId;
    std::string streetName;
    SectionSummary summary;
  };

  struct FitWriter::JudgedRun
  {
    std::vector<Judged> sections;
  };

  FitWriter::FitWriter(
    const SectionReader &reader, const FitQuestion &question, const RunOptions &runOptions, const Outputs &outputs, std::function<void()> pause )
    : mReader( reader )
    , mQuestion( question )
    , mRunOptions( runOptions )
    , mOutputs( outputs )
    , mBatches( std::make_unique<OrderedBatches<Run, JudgedRun>>(
        RUNS_PER_BATCH, [this]( const Run &run ) { return judge( run ); }, [this]( JudgedRun &run ) { write( run ); }, std::move( pause ) ) )
  {
  }

  void FitWriter::add( const QgsFeature &feature )
  {
    const QString street = mReader.streetOf( feature );
    const bool isSameStreet = street == mStreetOfRun;
    if ( !mRun.sections.empty() && ( !isSameStreet || mRun.sections.size() >= SECTIONS_PER_RUN ) )
      mBatches->add( std::exchange( mRun, { {}, isSameStreet && !street.isEmpty() } ) );
    mStreetOfRun = street;
    mRun.sections.push_back( feature );
  }

  void FitWriter::finish()
  {
    if ( !mRun.sections.empty() )
      mBatches->add( std::exchange( mRun, {} ) );
    mBatches->finish();
  }

  FitWriter::JudgedRun FitWriter::judge( const Run &run ) const
  {
    JudgedRun judgedRun;
    std::vector<SectionFit> fits;
    std::vector<std::size_t> judgedOf; // of each fit
    for ( const QgsFeature &feature : run.sections )
    {
      SectionReading reading = mReader.read( feature );
      Judged judged;
      judged.warnings = std::move( reading.warnings );
      judged.isUsed = reading.section.has_value();
      if ( judged.isUsed )
      {
        fits.push_back( fitOf( std::move( *reading.section ), mQuestion ) );
        judgedOf.push_back( judgedRun.sections.size() );
      }
      judgedRun.sections.push_back( std::move( judged ) );
    }
    if ( !fits.empty() && !fits.front().section.streetId.empty() )
      layThrough( fits, mQuestion.rules, mRunOptions );
    const bool isCut = run.isContinued && !fits.empty() && !fits.front().asked.empty();
    if ( isCut )
      fits.front().run = RunFromBefore();
    for ( std::size_t i = 0; i < fits.size(); ++i )
    {
      const SectionFit &fit = fits[i];
      Judged &judged = judgedRun.sections[judgedOf[i]];
      judged.isClaimed = !fit.claims.empty();
      judged.isCovered = fit.section.isCovered;
      judged.isNearOnly = fit.section.isCovered && !fit.hasNetworks;
      const bool isByArrangement = fit.arrangement && fit.verdict == fit.arrangement->verdict; // else what is not measured makes it unknown
      judged.isCertain = !isByArrangement || fit.arrangement->isVerdictCertain;
      judged.isMaybeDearer = isByArrangement && judged.isCertain && !fit.arrangement->isExact;
      judged.isStripOnly = fit.arrangement && isForWantOfStrip( fit.arrangement->conflict, fit.section, fit.asked );
      judged.replacesNetworks =
        std::any_of( fit.section.bodies.begin(), fit.section.bodies.end(), []( const Body &body ) { return !body.goneWithTask.empty(); } );
      judged.replacesTasks = std::any_of( fit.asked.begin(), fit.asked.end(), []( const Claim &claim ) { return claim.life.ends(); } );
      judged.isCut = isCut && i == 0;
      judged.section = fitFeature( fit, mQuestion.rules );
      if ( mOutputs.placed.isWanted() )
        judged.placed = placedFeatures( fits, i, mQuestion.rules );
      if ( mOutputs.conflicts.isWanted() && isInConflict( fit ) )
        judged.conflict = conflictFeature( fit, mQuestion.rules );
      judged.streetId = fit.section.streetId;
      judged.streetName = fit.section.streetName;
      judged.summary = summaryOf( fit );
    }
    return judgedRun;
  }

  void FitWriter::write( JudgedRun &run )
  {
    for ( Judged &judged : run.sections )
      write( judged );
  }

  void FitWriter::count( const Judged &judged )
  {
    ++mTotals.sections;
    mTotals.claimed += judged.isClaimed ? 1 : 0;
    mTotals.notCovered += judged.isCovered ? 0 : 1;
    mTotals.nearOnly += judged.isNearOnly ? 1 : 0;
    mTotals.uncertain += judged.isCertain ? 0 : 1;
    mTotals.maybeDearer += judged.isMaybeDearer ? 1 : 0;
    const std::optional<Verdict> verdict = judged.summary.verdict;
    mTotals.fits += verdict == Verdict::Fits ? 1 : 0;
    mTotals.tight += verdict == Verdict::Tight ? 1 : 0;
    mTotals.no += verdict == Verdict::No ? 1 : 0;
    mTotals.unknown += verdict == Verdict::Unknown ? 1 : 0;
    mTotals.stripOnly += judged.isStripOnly ? 1 : 0;
    mTotals.buildingOnly += judged.summary.isBuildingOnly && !judged.isStripOnly ? 1 : 0;
    mTotals.replacing += judged.replacesNetworks ? 1 : 0;
    mTotals.replacingTasks += judged.replacesTasks ? 1 : 0;
    const std::optional<RunState> run = judged.summary.run;
    mTotals.breaks += run == RunState::Broken || run == RunState::NotFound ? 1 : 0;
    mTotals.provenBreaks += run == RunState::Broken ? 1 : 0;
    mTotals.cuts += judged.isCut ? 1 : 0;
  }

  void FitWriter::write( Judged &judged )
  {
    ++mReport.readCount;
    for ( ReadWarning &warning : judged.warnings )
      mReport.warnings.append( std::move( warning ) );
    ++( judged.isUsed ? mReport.usedCount : mReport.rejectedCount );
    if ( !judged.isUsed )
      return;
    count( judged );
    mOutputs.sections.add( judged.section );
    for ( QgsFeature &strip : judged.placed )
      mOutputs.placed.add( strip );
    if ( judged.conflict )
      mOutputs.conflicts.add( *judged.conflict );
    if ( judged.streetId.empty() )
      ++mTotals.withoutStreet;
    else
      mStreets.add( judged.streetId, judged.streetName, std::move( judged.summary ) );
  }
} // namespace koppelkans
