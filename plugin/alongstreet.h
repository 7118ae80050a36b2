// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "underground/runthrough.h"

#include <qgsfields.h>

#include <QCoreApplication>

#include <map>
#include <optional>
#include <set>
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

    /// Task ids with commas between, as the field claims has them. An id with a comma of its own counts as several.
    static std::set<QString> idsIn( const QString &text );

    /// Of a layer with \a fields; one without runs_through, run_from and claims tells nothing.
    explicit AlongStreet( const QgsFields &fields );

    /// \a section: the id of what \a feature tells. The first of an id counts.
    void add( const std::string &section, const QgsFeature &feature );

    /// In words for the user: the worse of how the claims come from the section before and go on to the next; empty where nothing is told, or where they do
    /// not fit in the section itself; and that other claims were asked for where they are not \a claims. What the layer says of a section is told only where
    /// all its claims are \a tellable: it names tasks by their ids.
    QString sentence( const std::string &section, const std::set<QString> &claims, const std::set<QString> &tellable ) const;

    private:
    struct Row
    {
      std::optional<RunState> fromBefore; ///< empty: nothing runs from a section before
      std::set<QString> claims;
      QString explanation;
      bool doesFit = true;
    };

    int mState = -1, mFrom = -1, mClaims = -1, mExplanation = -1, mVerdict = -1;
    std::map<std::string, Row> mRows;         ///< by section
    std::map<std::string, std::string> mNext; ///< the section to which the claims of a section go on
  };
} // namespace koppelkans
