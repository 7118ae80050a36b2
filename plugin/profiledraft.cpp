// SPDX-License-Identifier: GPL-2.0-or-later
#include "profiledraft.h"

#include "profilewords.h"

#include <QUndoCommand>

#include <algorithm>
#include <cmath>

namespace koppelkans
{
  namespace
  {
    constexpr int DRAG_COMMAND = 1;
    constexpr double SEARCH_STEP_M = 0.05;
    constexpr double SAME_M = 1e-6;

    double wholeMillimetres( double metres )
    {
      return std::round( metres * 1000 ) / 1000;
    }

    double missingM( const std::vector<Slack> &slacks )
    {
      double sum = 0;
      for ( const Slack &slack : slacks )
        sum += std::max( 0.0, slack.missingM() );
      return sum;
    }

    bool concernsPair( const WayOut::Step &step, const Slack &slack )
    {
      const bool isClaim = slack.claim == step.claim;
      if ( slack.with == Slack::With::Body )
        return isClaim && step.body == slack.other;
      if ( slack.with != Slack::With::Claim || !step.otherClaim )
        return false;
      return ( isClaim && *step.otherClaim == slack.other ) || ( slack.claim == *step.otherClaim && slack.other == step.claim );
    }

    PlacedClaim movedTo( const PlacedClaim &place, double fromM, double coverM )
    {
      return { place.claim, fromM, wholeMillimetres( fromM + place.toM - place.fromM ), coverM };
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
    mUndo.clear();
    mPlaces = { std::move( placed ), {} };
    mSlacks = slacksAt( mPlaces );
    emit shown();
  }

  void ProfileDraft::clear()
  {
    mProfile = {};
    mHasProfile = false;
    mPlaces = {};
    mSlacks.clear();
    mSelected.reset();
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
    std::vector<Slack> slacks = slacksOf( mProfile.section, mProfile.claims, places.placed, mRules );
    const auto settled = [&]( const Slack &slack ) { return slack.missingM() > 0 && isSettled( slack, places.steps, mProfile, mRules ); };
    slacks.erase( std::remove_if( slacks.begin(), slacks.end(), settled ), slacks.end() );
    return slacks;
  }

  std::vector<Slack> ProfileDraft::broken() const
  {
    std::vector<Slack> broken;
    std::copy_if( mSlacks.begin(), mSlacks.end(), std::back_inserter( broken ), []( const Slack &slack ) { return slack.missingM() > 0; } );
    return broken;
  }

  bool ProfileDraft::isBroken( std::size_t claim ) const
  {
    return std::any_of( mSlacks.begin(), mSlacks.end(),
      [claim]( const Slack &slack )
      { return slack.missingM() > 0 && ( slack.claim == claim || ( slack.with == Slack::With::Claim && slack.other == claim ) ); } );
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

  void ProfileDraft::toOtherSide( std::size_t claim )
  {
    Places places = mPlaces;
    PlacedClaim &place = places.placed[claim];
    place = movedTo( place, clampedFromM( place, mProfile.section.widthM() - place.toM ), place.coverM );
    push( std::move( places ), tr( "Other side" ) );
  }

  std::optional<double> ProfileDraft::deeperCoverM( std::size_t claim, std::vector<WayOut::Step> *steps ) const
  {
    const double nowM = mPlaces.placed[claim].coverM;
    std::optional<double> next;
    for ( const double allowedM : mProfile.claims[claim].coversM )
    {
      if ( allowedM > nowM + SAME_M && ( !next || allowedM < *next ) )
        next = allowedM;
    }
    if ( next )
      return next;
    const bool isUsed = std::any_of( mPlaces.steps.begin(), mPlaces.steps.end(),
      [&]( const WayOut::Step &step ) { return step.claim == claim && mRules.measures[step.measure].kind == MeasureKind::Deeper; } );
    const Thing thing = mProfile.claims[claim].thing;
    const std::optional<std::size_t> measure = measureBetween( MeasureKind::Deeper, thing, thing );
    if ( isUsed || !measure || !mRules.measures[*measure].distanceM )
      return std::nullopt;
    if ( steps )
      steps->push_back( { *measure, claim, std::nullopt, std::nullopt } );
    return nowM + *mRules.measures[*measure].distanceM;
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
    return std::any_of( covers.begin(), covers.end(), [&]( double coverM ) { return coverM < mPlaces.placed[claim].coverM - SAME_M; } );
  }

  void ProfileDraft::goHigher( std::size_t claim )
  {
    Places places = mPlaces;
    double &coverM = places.placed[claim].coverM;
    std::optional<double> next;
    for ( const double allowedM : mProfile.claims[claim].coversM )
    {
      if ( allowedM < coverM - SAME_M && ( !next || allowedM > *next ) )
        next = allowedM;
    }
    if ( !next )
      return;
    coverM = *next;
    const auto isDeeper = [&]( const WayOut::Step &step ) { return step.claim == claim && mRules.measures[step.measure].kind == MeasureKind::Deeper; };
    places.steps.erase( std::remove_if( places.steps.begin(), places.steps.end(), isDeeper ), places.steps.end() );
    push( std::move( places ), tr( "Higher" ) );
  }

  // Of rows that speak of a pair the one that names more of it decides; of two that name as much, the cheaper.
  std::optional<std::size_t> ProfileDraft::measureBetween( MeasureKind kind, Thing a, Thing b ) const
  {
    std::optional<std::size_t> best;
    int bestPrecision = -1;
    for ( std::size_t i = 0; i < mRules.measures.size(); ++i )
    {
      const MeasureRule &measure = mRules.measures[i];
      if ( measure.kind != kind )
        continue;
      const ClearanceTable &things = mRules.clearances;
      const auto precision = [&things]( const std::string &side, Thing thing )
      { return side.empty() ? std::optional<int>( 0 ) : things.precision( side, thing ); };
      for ( const auto &[first, second] : { std::pair( a, b ), std::pair( b, a ) } )
      {
        const std::optional<int> ofFirst = precision( measure.a, first );
        const std::optional<int> ofSecond = precision( measure.b, second );
        if ( !ofFirst || !ofSecond )
          continue;
        const int sum = *ofFirst + *ofSecond;
        if ( sum > bestPrecision || ( sum == bestPrecision && measure.costEurosPerM < mRules.measures[*best].costEurosPerM ) )
        {
          bestPrecision = sum;
          best = i;
        }
      }
    }
    return best;
  }

  std::optional<std::size_t> ProfileDraft::trenchMate( std::size_t claim ) const
  {
    const PlacedClaim &place = mPlaces.placed[claim];
    std::optional<std::size_t> mate;
    double leastM = 0;
    for ( std::size_t other = 0; other < mProfile.claims.size(); ++other )
    {
      const std::optional<std::size_t> measure = measureBetween( MeasureKind::SharedTrench, mProfile.claims[claim].thing, mProfile.claims[other].thing );
      if ( other == claim || !measure || !mRules.measures[*measure].distanceM )
        continue;
      const PlacedClaim &beside = mPlaces.placed[other];
      const double apartM = std::abs( beside.fromM + beside.toM - place.fromM - place.toM );
      if ( mate && apartM >= leastM )
        continue;
      mate = other;
      leastM = apartM;
    }
    return mate;
  }

  bool ProfileDraft::canShareTrench( std::size_t claim ) const
  {
    return trenchMate( claim ).has_value();
  }

  void ProfileDraft::shareTrench( std::size_t claim )
  {
    const std::optional<std::size_t> mate = trenchMate( claim );
    if ( !mate )
      return;
    const std::size_t measure = *measureBetween( MeasureKind::SharedTrench, mProfile.claims[claim].thing, mProfile.claims[*mate].thing );
    const double distanceM = *mRules.measures[measure].distanceM;
    const PlacedClaim &beside = mPlaces.placed[*mate];
    Places base = mPlaces;
    const WayOut::Step step{ measure, claim, *mate, std::nullopt };
    const auto isSame = [&]( const WayOut::Step &each ) { return each.measure == measure && each.claim == claim && each.otherClaim == mate; };
    if ( std::none_of( base.steps.begin(), base.steps.end(), isSame ) )
      base.steps.push_back( step );
    PlacedClaim &place = base.placed[claim];
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
    mPlaces = std::move( places );
    mSlacks = slacksAt( mPlaces );
    emit placesChanged();
  }

  bool isSettled( const Slack &slack, const std::vector<WayOut::Step> &steps, const Profile &profile, const Rules &rules )
  {
    return std::any_of( steps.begin(), steps.end(),
      [&]( const WayOut::Step &step )
      {
        if ( !concernsPair( step, slack ) )
          return false;
        const MeasureRule &measure = rules.measures[step.measure];
        switch ( measure.kind )
        {
        case MeasureKind::SharedTrench:
        case MeasureKind::RootBarrier:
        case MeasureKind::Insulation:
          return !slack.isVertical && measure.distanceM && slack.actualM >= *measure.distanceM - SAME_M;
        case MeasureKind::RemoveDisused:
        case MeasureKind::Relocate:
          return true;
        case MeasureKind::Wait: // settles what lives only while the claim is built
          return slack.with == Slack::With::Body && profile.section.bodies[slack.other].life.to < INT_MAX;
        case MeasureKind::Deeper:
        case MeasureKind::OtherSide:
          break;
        }
        return false;
      } );
  }

  std::vector<PlacedClaim> leastBrokenPlaces( const Profile &profile, const Rules &rules )
  {
    std::vector<PlacedClaim> placed;
    std::vector<Claim> claims;
    for ( std::size_t i = 0; i < profile.claims.size(); ++i )
    {
      claims.push_back( profile.claims[i] );
      const double widthM = profile.claims[i].widthM;
      const double lastM = std::max( 0.0, profile.section.widthM() - widthM );
      PlacedClaim best;
      double leastM = 0;
      bool isFirst = true;
      for ( int step = 0; step * SEARCH_STEP_M <= lastM; ++step )
      {
        const double fromM = wholeMillimetres( step * SEARCH_STEP_M );
        const PlacedClaim tried{ i, fromM, wholeMillimetres( fromM + widthM ), profile.claims[i].coversM.front() };
        placed.push_back( tried );
        const double sumM = missingM( slacksOf( profile.section, claims, placed, rules ) );
        placed.pop_back();
        if ( !isFirst && sumM >= leastM )
          continue;
        isFirst = false;
        leastM = sumM;
        best = tried;
      }
      placed.push_back( best );
    }
    return placed;
  }
} // namespace koppelkans
