// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "profileinks.h"
#include "profilemoment.h"
#include "profilescale.h"

#include <QGraphicsScene>
#include <QHash>

namespace koppelkans
{
  class ClaimItem;

  /// What the scene shows of a profile.
  struct ProfileSight
  {
    int year = 0;
    bool withClaims = true;            ///< the desired situation, else the present one
    std::optional<std::size_t> active; ///< the claim that the clearances are drawn for
  };

  /// A street in profile as a picture, in pixels.
  class ProfileScene : public QGraphicsScene
  {
    Q_OBJECT

    public:
    explicit ProfileScene( QObject *parent = nullptr );

    /// Draws all anew. The profile and the rules must stay while they are shown.
    void showProfile( const Profile &profile, const Rules &rules, const std::vector<PlacedClaim> &placed, const std::vector<Slack> &slacks,
      const ProfileSight &sight, const ProfileScale &scale, const QPalette &palette, const QFont &font );

    /// Claims move, and what the rules say of it with them; all else stays, also what the mouse holds.
    void showPlaces( const std::vector<PlacedClaim> &placed, const std::vector<Slack> &slacks, std::optional<std::size_t> active );

    void showNothing();

    const ProfileMoment &moment() const { return mMoment; }
    const ProfileScale &scale() const { return mScale; }
    ClaimItem *claimItem( std::size_t claim ) const { return mClaimItems.value( static_cast<int>( claim ) ); }

    signals:
    void claimTaken( std::size_t claim );
    void claimMoved( std::size_t claim, double fromM, double coverM );
    void claimReleased();

    private:
    void addGround();
    void addBodies();
    void addClaims();
    void placeWords();
    void addRules( const std::vector<Slack> &slacks );
    void addGaps( const std::vector<Slack> &slacks );

    const Profile *mProfile = nullptr;
    const Rules *mRules = nullptr;
    ProfileSight mSight;
    ProfileScale mScale;
    ProfileInks mInks;
    QFont mFont;
    ProfileMoment mMoment;
    QHash<int, ClaimItem *> mClaimItems; ///< by index of the claim
    QVector<QGraphicsItem *> mCodeItems; ///< what changes when another claim is worked on
    QVector<QGraphicsItem *> mRuleItems; ///< halos, gaps and trenches: what changes while a claim moves
  };
} // namespace koppelkans
