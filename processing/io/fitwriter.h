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
    long long notCovered = 0;
    long long fits = 0;
    long long tight = 0;
    long long no = 0;
    long long unknown = 0;
    long long withoutStreet = 0; ///< in no street of the layer of streets
    long long inexact = 0;       ///< judged by a bound, for there were too many claims or bodies
  };

  /// Judges sections, as they come, and writes them, their strips and conflicts. What it is given must outlive it.
  ///
  /// Sections of one street that follow one another are judged together, in threads; the calling thread writes them in the order in which they came. Only a
  /// few streets are held at a time, and for the layer of streets a hundred bytes of each section.
  class FitWriter
  {
    public:
    struct Outputs
    {
      OutputLayer &sections;
      OutputLayer &placed;
      OutputLayer &conflicts;
    };

    /// \a pause is called now and then in the calling thread, and may throw to stop.
    FitWriter( const SectionReader &reader, const FitQuestion &question, const Outputs &outputs, std::function<void()> pause );

    /// Takes a feature of the layer of sections. Throws QgsProcessingException when a target cannot be written, and what \a pause and the judging throw.
    void add( const QgsFeature &feature );

    /// Writes what is still held. Throws as add() does.
    void finish();

    const FitTotals &totals() const { return mTotals; }
    const ReadReport &report() const { return mReport; } ///< of the sections
    const StreetVerdicts &streets() const { return mStreets; }

    private:
    using Run = std::vector<QgsFeature>;
    struct Judged;
    struct JudgedRun;

    JudgedRun judge( const Run &run ) const;
    void write( JudgedRun &run );
    void write( Judged &judged );

    const SectionReader &mReader;
    const FitQuestion &mQuestion;
    const Outputs mOutputs;
    FitTotals mTotals;
    ReadReport mReport;
    StreetVerdicts mStreets;
    Run mRun;
    QString mStreetOfRun;
    std::unique_ptr<OrderedBatches<Run, JudgedRun>> mBatches; ///< last, so that its threads end before what they read
  };
} // namespace koppelkans
