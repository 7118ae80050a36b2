// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "orderedbatches.h"
#include "outputlayer.h"
#include "readreport.h"
#include "sectionreader.h"
#include "underground/sectionfit.h"
#include "underground/streetverdicts.h"

#include <qgsfeature.h>

#include <functional>

namespace koppelkans
{
  /// What was found on all sections.
  struct FitTotals
  {
    long long sections = 0;
    long long claimed = 0; ///< in which a task claims room
    long long notCovered = 0;
    long long nearOnly = 0; ///< covered, without a network in themselves
    long long fits = 0;
    long long tight = 0;
    long long no = 0;
    long long unknown = 0;
    long long withoutStreet = 0;  ///< in no street of the layer of streets
    long long uncertain = 0;      ///< not all arrangements could be tried, so that their verdict is not certain
    long long maybeDearer = 0;    ///< fit, but the search for the cheapest places ended early
    long long stripOnly = 0;      ///< do not fit for want of a working strip alone
    long long buildingOnly = 0;   ///< do not fit, but would once what is to go is gone
    long long replacing = 0;      ///< in which a task takes the place of networks
    long long replacingTasks = 0; ///< in which a later task takes the place of an earlier one
    long long breaks = 0;         ///< to which claims do not come from the section before
    long long provenBreaks = 0;   ///< of these, where there is proof that they cannot
    long long cuts = 0;           ///< at which a long street is cut, so that nobody can tell whether claims run on
  };

  /// Judges sections, as they come, and writes them, their strips and conflicts. What it is given must outlive it.
  ///
  /// Sections of one street that follow one another are judged together, in threads, and claims are laid through them; the calling thread writes them in the
  /// order in which they came. Only a few streets are held at a time, and for the layer of streets a hundred bytes of each section. A street of more than
  /// SECTIONS_PER_RUN sections is cut, and nobody tells whether claims run on over the cut.
  class FitWriter
  {
    public:
    struct Outputs
    {
      OutputLayer &sections;
      OutputLayer &placed;
      OutputLayer &conflicts;
    };

    static constexpr std::size_t SECTIONS_PER_RUN = 256;

    /// \a pause is called now and then in the calling thread, and may throw to stop.
    FitWriter( const SectionReader &reader, const FitQuestion &question, const RunOptions &runOptions, const Outputs &outputs, std::function<void()> pause );

    /// Takes a feature of the layer of sections. Throws QgsProcessingException when a target cannot be written, and what \a pause and the judging throw.
    void add( const QgsFeature &feature );

    /// Writes what is still held. Throws as add() does.
    void finish();

    const FitTotals &totals() const { return mTotals; }
    const ReadReport &report() const { return mReport; } ///< of the sections
    const StreetVerdicts &streets() const { return mStreets; }

    private:
    struct Run
    {
      std::vector<QgsFeature> sections;
      bool isContinued = false; ///< the street has sections before these
    };
    struct Judged;
    struct JudgedRun;

    JudgedRun judge( const Run &run ) const;
    void count( const Judged &judged );
    void write( JudgedRun &run );
    void write( Judged &judged );

    const SectionReader &mReader;
    const FitQuestion &mQuestion;
    const RunOptions mRunOptions;
    const Outputs mOutputs;
    FitTotals mTotals;
    ReadReport mReport;
    StreetVerdicts mStreets;
    Run mRun;
    QString mStreetOfRun;
    std::unique_ptr<OrderedBatches<Run, JudgedRun>> mBatches; ///< last, so that its threads end before what they read
  };
} // namespace koppelkans
