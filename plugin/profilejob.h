// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "profilesource.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>

namespace koppelkans
{
  class BackgroundJob;

  /// Which profile is asked for.
  struct ProfilePlace
  {
    std::optional<std::size_t> section;          ///< index in the source; empty: the line
    std::optional<std::pair<Point, Point>> line; ///< from left to right
  };

  /// Reads a profile and searches places for its claims beside the window: first the profile, so that it is seen at once, then the answer. A new question gives
  /// up the one before.
  class ProfileJob : public QObject
  {
    Q_OBJECT

    public:
    explicit ProfileJob( QObject *parent );

    void read( std::shared_ptr<const ProfileSource> source, const ProfilePlace &place );
    void arrange( const Profile &profile, const Rules &rules );
    void cancel();
    bool isRunning() const;

    signals:
    void found( const Profile &profile, const std::vector<PlacedClaim> &places ); ///< places: where the least is missing
    void arranged( const Arrangement &arrangement );
    void failed( const QString &reason );

    private:
    BackgroundJob *mReading = nullptr;
    BackgroundJob *mArranging = nullptr;
  };
} // namespace koppelkans
