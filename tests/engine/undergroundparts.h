// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "underground/arrangement.h"

/// Claims and bodies for tests of the underground, with what a test seldom varies.
namespace koppelkans
{
  /// 0.2 m high, at a cover of 0.8 m, there always.
  inline Claim claimOf( const std::string &taskId, Thing thing, double widthM )
  {
    Claim claim;
    claim.taskId = taskId;
    claim.thing = thing;
    claim.widthM = widthM;
    claim.heightM = 0.2;
    claim.coversM = { 0.8 };
    return claim;
  }

  inline Claim claimOf( const Rules &rules, const std::string &taskId, const char *thing, double widthM )
  {
    return claimOf( taskId, *rules.clearances.named( thing ), widthM );
  }

  /// At an unknown depth, there always.
  inline Body bodyOf( const std::string &id, Thing thing, double fromM, double toM )
  {
    Body body;
    body.id = id;
    body.thing = thing;
    body.fromM = fromM;
    body.toM = toM;
    return body;
  }

  inline Body bodyOf( const Rules &rules, const std::string &id, const char *thing, double fromM, double toM )
  {
    return bodyOf( id, *rules.clearances.named( thing ), fromM, toM );
  }

  /// Its id is what it is.
  inline Body bodyOf( const Rules &rules, const char *thing, double fromM, double toM )
  {
    return bodyOf( rules, thing, thing, fromM, toM );
  }
} // namespace koppelkans
