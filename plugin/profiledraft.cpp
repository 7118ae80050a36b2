// SPDX-License-Identifier: GPL-2.0-or-later
#include "profiledraft.h"

#include "claimplaces.h"
#include "otherside.h"
#include "profilemeasures.h"
#include "profilewords.h"
#include "underground/measuresteps.h"

#include <QUndoCommand>

#include <algorithm>
#include <cmath>

namespace koppelkans
{
  namespace
  {
    constexpr int DRAG_COMMAND = 1;

    bool isSame( const WayOut::Step &a, const WayOut::Step &b )
    {
      return a.measure == b.measure && a.claim == b.claim && a.otherClaim == b.otherClaim && a.body == b.body;
    }

    /// The other of the two claims of a step.
    std::size_t mateOf( const WayOut::Step &step, std::size_t claim )
    {
      return step.claim == claim ? *step.otherClaim : step.claim;
    }
  } // namespace

  class PlacesChange : public QUndoCommand
  {
    public:
    PlacesChange( ProfileDraft *draft, ProfileDraft::Places before, ProfileDraft::Places after, const QString &what, int move )
      : QUndoCommand( what )
      , mDraft( draft )
      , mBefore( std::move( before ) )
      , mAfter( std::move( after ) )
      , mMove( move )
    {
    }

    void undo() override { mDraft->setPlaces( mBefore ); }
    void redo() override { mDraft->setPlaces( mAfter ); }
    int id() const override { return mMove ? DRAG_COMMAND : -1; }
    bool mergeWith( const QUndoCommand *next ) override
    {
      const auto *later = static_cast<const PlacesChange *>( next );
      if ( later->mMove != mMove )
        return false;
      mAfter = later->mAfter;
      return true;
    }

    private:
    ProfileDraft *mDraft;
    ProfileDraft::Places mBefore, mAfter;
    int mMove; ///< 0: a change of its own
  };

  ProfileDraft::ProfileDraft( QObject *parent )
    : QObject( parent )
  {
  }

  void ProfileDraft::show( Profile profile, Rules rules, std::vector<PlacedClaim> placed )
  {
    mProfile = std::move( profile );
    mRules = std::move( rules );
    mHasProfile = true;
    mSelected.reset();
    mIsHeld = false;
    mUndo.clear();
    mPlaces = { std::move( placed ), {} };
    mMeasured = mProfile;
    mSlacks = slacksAt( mPlaces );
    emit shown();
  }

  void ProfileDraft::clear()
  {
    mProfile = {};
    mMeasured = {};
    mHasProfile = false;
    mPlaces = {};
    mSlacks.clear();
    mSelected.reset();
    mIsHeld = false;
    mUndo.clear();
    emit shown();
  }

  double ProfileDraft::measuresEurosPerM() const
  {
    double sum = 0;
    for ( const WayOut::Step &step : mPlaces.steps )
      sum += mRules.measures[step.measure].costEurosPerM;
    return sum;
  }

  std::vector<Slack> ProfileDraft::slacksAt( const Places &places ) const
  {
    return slacksAmid( withMeasures( mProfile, places.steps, mRules ), places.placed, places.steps, mRules );
  }

  std::vector<Slack> ProfileDraft::broken() const
  {
    std::vector<Slack> broken;
    std::copy_if( mSlacks.begin(), mSlacks.end(), std::back_inserter( broken ), []( const Slack &slack ) { return slack.isBroken(); } );
    return broken;
  }

  bool ProfileDraft::isBroken( std::size_t claim ) const
  {
    return std::any_of( mSlacks.begin(), mSlacks.end(),
      [claim]( const Slack &slack ) { return slack.isBroken() && ( slack.claim == claim || ( slack.with == Slack::With::Claim && slack.other == claim ) ); } );
  }

  void ProfileDraft::select( std::optional<std::size_t> claim )
  {
    if ( claim && *claim >= mProfile.claims.size() )
      claim.reset();
    if ( claim == mSelected )
      return;
    endMove();
    mSelected = claim;
    emit selectionChanged();
  }

  void ProfileDraft::take( std::size_t claim )
  {
    mIsHeld = true;
    select( claim );
  }

  void ProfileDraft::release()
  {
    endMove();
    mIsHeld = false;
    emit released();
  }

  void ProfileDraft::settle( std::vector<PlacedClaim> placed )
  {
    if ( !mIsHeld && mUndo.count() == 0 )
      setPlaces( { std::move( placed ), {} } );
  }

  double ProfileDraft::clampedFromM( const PlacedClaim &place, double fromM ) const
  {
    const double lastM = std::max( 0.0, mProfile.section.widthM() - ( place.toM - place.fromM ) );
    return wholeMillimetres( std::clamp( fromM, 0.0, lastM ) );
  }

  void ProfileDraft::move( std::size_t claim, double fromM, double coverM )
  {
    Places places = mPlaces;
    PlacedClaim &place = places.placed[claim];
    double nearestM = place.coverM; // also one that it has by a measure
    for ( const double allowedM : mProfile.claims[claim].coversM )
    {
      if ( std::abs( allowedM - coverM ) < std::abs( nearestM - coverM ) )
        nearestM = allowedM;
    }
    const PlacedClaim moved = movedTo( place, clampedFromM( place, fromM ), nearestM );
    if ( moved.fromM == place.fromM && moved.coverM == place.coverM )
      return;
    place = moved;
    push( std::move( places ), tr( "Move %1" ).arg( claimLabel( mProfile, claim, mRules ) ), claim );
  }

  void ProfileDraft::endMove()
  {
    ++mMove;
  }

  OtherSide ProfileDraft::otherSideOf( std::size_t claim ) const
  {
    return { mProfile, mMeasured, mRules, mPlaces.placed, mPlaces.steps, claim };
  }

  bool ProfileDraft::canGoToOtherSide( std::size_t claim ) const
  {
    return otherSideOf( claim ).hasRoom();
  }

  bool ProfileDraft::isKeptOnOtherSide( std::size_t claim ) const
  {
    return otherSideOf( claim ).kept().has_value();
  }

  void ProfileDraft::toOtherSide( std::size_t claim )
  {
    const OtherSide side = otherSideOf( claim );
    if ( !side.hasRoom() )
      return;
    const std::optional<PlacedClaim> kept = side.kept();
    Places places = mPlaces;
    places.placed[claim] = kept ? *kept : side.leastBroken();
    if ( places.placed[claim].coverM != mPlaces.placed[claim].coverM )
      dropDeeper( places, claim );
    push( std::move( places ), tr( "Other side" ) );
  }

  std::optional<double> ProfileDraft::deeperCoverM( std::size_t claim, std::vector<WayOut::Step> *steps ) const
  {
    const double nowM = mPlaces.placed[claim].coverM;
    std::optional<double> next;
    for ( const double allowedM : mProfile.claims[claim].coversM )
    {
      if ( allowedM > nowM + SAME_PLACE_M && ( !next || allowedM < *next ) )
        next = allowedM;
    }
    if ( next )
      return next;
    const std::vector<WayOut::Step> offered = offers( MeasureKind::Deeper, claim );
    const auto isTaken = [&]( const WayOut::Step &step ) { return !offered.empty() && isSame( step, offered.front() ); };
    if ( offered.empty() || std::any_of( mPlaces.steps.begin(), mPlaces.steps.end(), isTaken ) )
      return std::nullopt;
    if ( steps )
      steps->push_back( offered.front() );
    return nowM + *mRules.measures[offered.front().measure].distanceM;
  }

  bool ProfileDraft::canGoDeeper( std::size_t claim ) const
  {
    return deeperCoverM( claim, nullptr ).has_value();
  }

  void ProfileDraft::goDeeper( std::size_t claim )
  {
    Places places = mPlaces;
    const std::optional<double> coverM = deeperCoverM( claim, &places.steps );
    if ( !coverM )
      return;
    places.placed[claim].coverM = *coverM;
    push( std::move( places ), tr( "Deeper" ) );
  }

  bool ProfileDraft::canGoHigher( std::size_t claim ) const
  {
    const std::vector<double> &covers = mProfile.claims[claim].coversM;
    return std::any_of( covers.begin(), covers.end(), [&]( double coverM ) { return coverM < mPlaces.placed[claim].coverM - SAME_PLACE_M; } );
  }

  void ProfileDraft::goHigher( std::size_t claim )
  {
    Places places = mPlaces;
    double &coverM = places.placed[claim].coverM;
    std::optional<double> next;
    for ( const double allowedM : mProfile.claims[claim].coversM )
    {
      if ( allowedM < coverM - SAME_PLACE_M && ( !next || allowedM > *next ) )
        next = allowedM;
    }
    if ( !next )
      return;
    coverM = *next;
    dropDeeper( places, claim );
    push( std::move( places ), tr( "Higher" ) );
  }

  void ProfileDraft::dropDeeper( Places &places, std::size_t claim ) const
  {
    const auto isDeeper = [&]( const WayOut::Step &step ) { return step.claim == claim && mRules.measures[step.measure].kind == MeasureKind::Deeper; };
    places.steps.erase( std::remove_if( places.steps.begin(), places.steps.end(), isDeeper ), places.steps.end() );
  }

  std::vector<WayOut::Step> ProfileDraft::offers( MeasureKind kind, std::size_t claim ) const
  {
    std::vector<WayOut::Step> offered = measureSteps( mMeasured.section, mMeasured.claims, mRules, {} );
    const auto isOther = [&]( const WayOut::Step &step )
    { return mRules.measures[step.measure].kind != kind || ( step.claim != claim && step.otherClaim != claim ); };
    offered.erase( std::remove_if( offered.begin(), offered.end(), isOther ), offered.end() );
    return offered;
  }

  // Of all trenches that may be shared that with the claim that lies nearest.
  std::optional<WayOut::Step> ProfileDraft::trenchOffer( std::size_t claim ) const
  {
    const PlacedClaim &place = mPlaces.placed[claim];
    std::optional<WayOut::Step> nearest;
    double leastM = 0;
    for ( const WayOut::Step &step : offers( MeasureKind::SharedTrench, claim ) )
    {
      const PlacedClaim &beside = mPlaces.placed[mateOf( step, claim )];
      const double apartM = std::abs( beside.fromM + beside.toM - place.fromM - place.toM );
      if ( nearest && apartM >= leastM )
        continue;
      nearest = step;
      leastM = apartM;
    }
    return nearest;
  }

  bool ProfileDraft::canShareTrench( std::size_t claim ) const
  {
    return trenchOffer( claim ).has_value();
  }

  void ProfileDraft::shareTrench( std::size_t claim )
  {
    const std::optional<WayOut::Step> step = trenchOffer( claim );
    if ( !step )
      return;
    const double distanceM = *mRules.measures[step->measure].distanceM;
    const PlacedClaim &beside = mPlaces.placed[mateOf( *step, claim )];
    Places base = mPlaces;
    if ( std::none_of( base.steps.begin(), base.steps.end(), [&]( const WayOut::Step &taken ) { return isSame( taken, *step ); } ) )
      base.steps.push_back( *step );
    const PlacedClaim place = base.placed[claim];
    std::optional<Places> best;
    double leastM = 0;
    for ( const double fromM : { beside.fromM - distanceM - ( place.toM - place.fromM ), beside.toM + distanceM } )
    {
      Places tried = base;
      tried.placed[claim] = movedTo( place, wholeMillimetres( fromM ), place.coverM );
      const double sumM = missingM( slacksAt( tried ) );
      if ( best && sumM >= leastM )
        continue;
      leastM = sumM;
      best = std::move( tried );
    }
    push( std::move( *best ), tr( "Shared trench" ) );
  }

  void ProfileDraft::place( std::vector<PlacedClaim> placed, std::vector<WayOut::Step> steps, const QString &what )
  {
    push( { std::move( placed ), std::move( steps ) }, what );
  }

  void ProfileDraft::push( Places places, const QString &what, std::optional<std::size_t> dragged )
  {
    if ( !dragged )
      endMove();
    mUndo.push( new PlacesChange( this, mPlaces, std::move( places ), what, dragged ? mMove + 1 : 0 ) );
  }

  void ProfileDraft::setPlaces( Places places )
  {
    const bool hasOtherSteps = !std::equal( places.steps.begin(), places.steps.end(), mPlaces.steps.begin(), mPlaces.steps.end(), isSame );
    mPlaces = std::move( places );
    mMeasured = withMeasures( mProfile, mPlaces.steps, mRules );
    mSlacks = slacksAt( mPlaces );
    if ( hasOtherSteps )
      emit measuresChanged();
    emit placesChanged();
  }
} // namespace koppelkans
