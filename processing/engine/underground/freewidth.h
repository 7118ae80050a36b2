// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "model/rules.h"
#include "underground/crosssection.h"
#include "underground/sectionline.h"

#include <array>
#include <optional>
#include <vector>

namespace koppelkans
{
  /// What room is left in a section beside what is there. occupiedM + freeTotalM = the width of the section.
  struct FreeWidth
  {
    double freeM = 0; ///< widest stretch in one piece; 0 when nothing is free
    double fromM = 0; ///< where it is: the leftmost of those that are as wide
    double toM = 0;
    double freeTotalM = 0;
    double occupiedM = 0;        ///< taken by bodies with their clearances, by façades, and by surfaces under which nothing is laid
    double openingEurosPerM = 0; ///< to open the widest stretch over its whole width, for each metre of street
    std::array<double, PAVING_NAMES.size()> freeByPavingM{}; ///< of freeTotalM
    int networkCount = 0;                                    ///< bodies in the section that are cables or pipes
    int assumedCount = 0;                                    ///< of these, with a width or depth from the rules
    int unknownCount = 0; ///< bodies of unknown clearance, in the section or so near that a distance of theirs that is known reaches it, and bodies that may
                          ///< take room for that their width is not known (unknownwidth.h): what is free beside them is not known either
  };

  /// Measures sections by one set of rules, which must outlive it. In any number of threads.
  ///
  /// Of each body its width and its own clearance to both sides is taken (networks.csv); for an obstacle the least distance that any network must keep from it
  /// (clearances.csv), and likewise from a façade at an end. Of an obstacle up the street only what Body::keptFreeM() leaves is taken. Surfaces under which no
  /// network at all may be laid (zones.csv) are taken.
  class FreeWidthMeter
  {
    public:
    explicit FreeWidthMeter( const Rules &rules );

    /// Of the bodies that live at some time in \a period.
    FreeWidth measure( const CrossSection &section, const YearSpan &period = {} ) const;

    private:
    double facadeM() const { return mClearancesM[mRules.facade()].value_or( 0 ); }

    /// What façades at the ends and surfaces take.
    void addLimits( const CrossSection &section, std::vector<Interval> &taken ) const;

    const Rules &mRules;
    std::vector<std::optional<double>> mClearancesM; ///< by Thing; empty: not known
    std::vector<double> mReachesM;                   ///< by Thing: the greatest distance that is known of it
    std::array<bool, SURFACE_USE_NAMES.size()> mIsForbidden{};
  };
} // namespace koppelkans
