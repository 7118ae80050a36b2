// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "model/vocabulary.h"
#include "underground/arrangement.h"
#include "underground/crosssection.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace koppelkans
{
  /// What the profile says of the task behind a claim.
  struct ClaimTask
  {
    QString name;
    Sector sector = Sector::Other;
    QString network;            ///< KLIC theme
    bool isAssumedSize = false; ///< its width, height or cover comes from the rules
    bool isConfidential = false;
  };

  /// A street in profile: what lies there at whatever time, and the claims of the tasks that are to lie there.
  struct Profile
  {
    CrossSection section;
    std::vector<Claim> claims;
    std::vector<ClaimTask> tasks; ///< by index of the claim
    int unmeasuredClaims = 0;     ///< beside the claims: of which network, how wide or how deep is not known
    bool hasUnmeasured = false;   ///< that of SectionFit: beside what is of unknown width nothing may be said to fit
    QString alongStreet;          ///< what the layer of sections tells of the claims along the street; empty: nothing
    QStringList remarks;          ///< what its layers could not tell

    bool isAsked() const { return !claims.empty() || unmeasuredClaims > 0; } ///< whether any task claims room here
  };
} // namespace koppelkans
