// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "model/engineerror.h"

#include <cstddef>
#include <functional>

namespace koppelkans
{
  /// What a search may still do. Counted in steps, not in time, so that the same question gets the same answer on every machine.
  class SearchWork
  {
    public:
    explicit SearchWork( std::size_t steps, const std::function<bool()> *isCancelled = nullptr )
      : mLeft( steps )
      , mIsCancelled( isCancelled )
    {
    }

    /// Takes \a steps; false when there are not so many left. Throws Cancelled when the user asked to stop.
    bool take( std::size_t steps = 1 )
    {
      mUnasked += steps;
      if ( mUnasked >= ASK_AFTER && mIsCancelled && *mIsCancelled )
      {
        mUnasked = 0;
        if ( ( *mIsCancelled )() )
          throw Cancelled();
      }
      mUsed += steps;
      mIsUsedUp = mIsUsedUp || steps > mLeft;
      mLeft -= mIsUsedUp ? mLeft : steps;
      return !mIsUsedUp;
    }

    bool isUsedUp() const { return mIsUsedUp; }
    std::size_t used() const { return mUsed; }
    const std::function<bool()> *isCancelled() const { return mIsCancelled; }

    private:
    static constexpr std::size_t ASK_AFTER = 1000;
    std::size_t mLeft;
    std::size_t mUsed = 0;
    std::size_t mUnasked = 0;
    bool mIsUsedUp = false;
    const std::function<bool()> *mIsCancelled;
  };
} // namespace koppelkans
