// SPDX-License-Identifier: GPL-2.0-or-later
#include "model/networkdefaults.h"

namespace koppelkans
{
  void fillFromRules( Network &network, const Rules &rules )
  {
    const NetworkRule *rule = rules.networkOf( network.thing );
    if ( !rule )
      return;
    if ( !network.heightM && network.part != NetworkPart::CableBed )
      network.heightM = network.widthM;
    if ( !network.heightM )
      network.heightM = rule->heightM;
    if ( !network.widthM )
    {
      network.widthM = rule->widthM;
      network.isAssumedWidth = true;
    }
    if ( !network.coverM )
    {
      network.coverM = rule->coverM;
      network.isAssumedDepth = true;
    }
  }
} // namespace koppelkans
