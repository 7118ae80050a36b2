// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "profile.h"

#include "model/rules.h"

#include <QObject>
#include <QUndoStack>

#include <optional>

namespace koppelkans
{
  class OtherSide;

  /// Where the claims of a profile lie for now, by the search or by the hand of the user, and what the rules say of it. Every move can be undone.
  class ProfileDraft : public QObject
  {
    Q_OBJECT

    public:
    explicit ProfileDraft( QObject *parent = nullptr );

    /// Begins anew: \a placed has a place for each claim.
    void show( Profile profile, Rules rules, std::vector<PlacedClaim> placed );
    void clear();
    bool isEmpty() const { return !mHasProfile; }

    const Profile &profile() const { return mMeasured; } ///< with the measures in steps() taken
    const Rules &rules() const { return mRules; }
    const std::vector<PlacedClaim> &placed() const { return mPlaces.placed; }
    const std::vector<WayOut::Step> &steps() const { return mPlaces.steps; } ///< measures that the places rely on
    double measuresEurosPerM() const;

    /// Broken rules first. Those that a measure in steps() settles are left out.
    const std::vector<Slack> &slacks() const { return mSlacks; }
    std::vector<Slack> broken() const;
    bool isBroken( std::size_t claim ) const;

    /// The claim that is worked on; empty: none.
    std::optional<std::size_t> selected() const { return mSelected; }
    void select( std::optional<std::size_t> claim );

    /// The mouse takes a claim and holds it, until it lets go.
    void take( std::size_t claim );
    void release();
    bool isHeld() const { return mIsHeld; }

    /// Puts all claims where the search found them, instead of where they were put first; that cannot be undone, and what is selected stays so. Does nothing
    /// when a claim was moved, or while one is held.
    void settle( std::vector<PlacedClaim> placed );

    /// Moves the left edge of a claim to \a fromM (whole millimetres), kept within the section as far as it is wide enough, and its top to that of the depths
    /// that are allowed for it, or that it has by a measure, which lies nearest to \a coverM. Moves of one claim in a row are undone as one until
    /// endMove().
    void move( std::size_t claim, double fromM, double coverM );
    void endMove();

    /// To the other side of the section's middle, the other claims left where they lie: where every rule is kept, as far from the other end as can be from
    /// this one; at another depth that is allowed only where the one it has leaves no such place. Where none does, where the least is missing. Does nothing
    /// where the claim is wider than that half.
    bool canGoToOtherSide( std::size_t claim ) const;
    bool isKeptOnOtherSide( std::size_t claim ) const; ///< whether any place there keeps every rule
    void toOtherSide( std::size_t claim );

    /// The next depth that is allowed; after the last one the measure `deeper`. False when there is none.
    bool canGoDeeper( std::size_t claim ) const;
    void goDeeper( std::size_t claim );
    bool canGoHigher( std::size_t claim ) const;
    void goHigher( std::size_t claim );

    /// Beside the nearest claim with which the measures allow a trench to be shared, on the side where the rules are kept best.
    bool canShareTrench( std::size_t claim ) const;
    void shareTrench( std::size_t claim );

    /// All claims at once: what the search found, or a way out with its measures.
    void place( std::vector<PlacedClaim> placed, std::vector<WayOut::Step> steps, const QString &what );

    QUndoStack *undoStack() { return &mUndo; }

    signals:
    void shown();           ///< another profile
    void measuresChanged(); ///< steps(), and with them profile()
    void placesChanged();   ///< placed(), slacks()
    void selectionChanged();
    void released(); ///< by the mouse

    private:
    friend class PlacesChange;
    struct Places
    {
      std::vector<PlacedClaim> placed;
      std::vector<WayOut::Step> steps;
    };
    void setPlaces( Places places );
    void push( Places places, const QString &what, std::optional<std::size_t> dragged = std::nullopt );
    std::vector<Slack> slacksAt( const Places &places ) const;
    double clampedFromM( const PlacedClaim &place, double fromM ) const;
    OtherSide otherSideOf( std::size_t claim ) const;
    void dropDeeper( Places &places, std::size_t claim ) const;
    std::optional<double> deeperCoverM( std::size_t claim, std::vector<WayOut::Step> *steps ) const;
    std::vector<WayOut::Step> offers( MeasureKind kind, std::size_t claim ) const;
    std::optional<WayOut::Step> trenchOffer( std::size_t claim ) const;

    Profile mProfile;
    Profile mMeasured;
    Rules mRules;
    bool mHasProfile = false;
    Places mPlaces;
    std::vector<Slack> mSlacks;
    std::optional<std::size_t> mSelected;
    bool mIsHeld = false;
    QUndoStack mUndo;
    int mMove = 0; ///< number of the move that goes on, so that its steps are one
  };
} // namespace koppelkans
