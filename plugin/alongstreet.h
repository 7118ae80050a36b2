// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "underground/runthrough.h"

#include <qgsfields.h>

#include <QCoreApplication>

#include <map>
#include <optional>
#include <string>

class QgsFeature;

namespace koppelkans
{
  /// What Underground fit found along the streets, where the layer of sections is one that it wrote: whether the claims run through from section to section.
  class AlongStreet
  {
    Q_DECLARE_TR_FUNCTIONS( koppelkans )

    public:
    AlongStreet() = default;

    /// Of a layer with \a fields; one without runs_through and run_from tells nothing.
    explicit AlongStreet( const QgsFields &fields );

    /// \a section: the id of what \a feature tells. The first of an id counts.
    void add( const std::string &section, const QgsFeature &feature );

    /// In words for the user: the worse of how the claims come from the section before and go on to the next; empty where nothing is told.
    /// \a mayExplain: whether the words of the layer may be told, which name tasks by their ids.
    QString sentence( const std::string &section, bool mayExplain ) const;

    private:
    struct Row
    {
      RunState fromBefore = RunState::NotTold;
      QString explanation;
    };

    int mState = -1, mFrom = -1, mExplanation = -1;
    std::map<std::string, Row> mRows;         ///< by section
    std::map<std::string, std::string> mNext; ///< the section to which the claims of a section go on
  };
} // namespace koppelkans
