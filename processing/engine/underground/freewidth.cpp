// SPDX-License-Identifier: GPL-2.0-or-later
#include "underground/freewidth.h"

#include "underground/unknownwidth.h"

#include <algorithm>

namespace koppelkans
{
  namespace
  {
    /// The least distance that any network must keep from \a thing.
    std::optional<double> leastDistanceM( const Rules &rules, Thing thing )
    {
      std::optional<double> least;
      for ( std::size_t network = 0; network < rules.networks.size(); ++network )
      {
        const std::optional<double> distanceM = rules.clearances.between( thing, rules.thingOfNetwork( network ) ).distanceM;
        if ( distanceM && ( !least || *distanceM < *least ) )
          least = distanceM;
      }
      return least;
    }

    bool touches( const std::optional<Interval> &stretch, double widthM )
    {
      return stretch && stretch->toM >= 0 && stretch->fromM <= widthM;
    }

    /// What lies between the \a taken stretches of [ 0, \a widthM ]; ascending.
    std::vector<Interval> gapsBetween( std::vector<Interval> &taken, double widthM )
    {
      std::sort( taken.begin(), taken.end(), []( const Interval &a, const Interval &b ) { return a.fromM < b.fromM; } );
      std::vector<Interval> gaps;
      double reachedM = 0;
      for ( const Interval &stretch : taken )
      {
        if ( stretch.fromM > reachedM )
          gaps.push_back( { reachedM, std::min( stretch.fromM, widthM ) } );
        reachedM = std::max( reachedM, stretch.toM );
        if ( reachedM >= widthM )
          return gaps;
      }
      gaps.push_back( { reachedM, widthM } );
      return gaps;
    }

    /// Adds to \a byPavingM how much of \a stretch lies under each paving; what no surface covers is of unknown paving.
    void addByPaving( const Interval &stretch, const std::vector<SurfaceSpan> &surfaces, std::array<double, PAVING_NAMES.size()> &byPavingM )
    {
      double toldM = 0;
      for ( const SurfaceSpan &span : surfaces )
      {
        const double commonM = std::min( span.toM, stretch.toM ) - std::max( span.fromM, stretch.fromM );
        if ( commonM <= 0 )
          continue;
        byPavingM[static_cast<std::size_t>( span.surface.paving )] += commonM;
        toldM += commonM;
      }
      byPavingM[static_cast<std::size_t>( Paving::Unknown )] += std::max( 0.0, stretch.lengthM() - toldM );
    }
  } // namespace

  FreeWidthMeter::FreeWidthMeter( const Rules &rules )
    : mRules( rules )
  {
    for ( std::size_t i = 0; i < rules.clearances.size(); ++i )
    {
      const auto thing = static_cast<Thing>( i );
      mReachesM.push_back( rules.clearances.greatestDistanceM( thing ) );
      mClearancesM.push_back( rules.networkOf( thing ) ? rules.clearances.ownClearanceM( thing ) : leastDistanceM( rules, thing ) );
    }
    for ( std::size_t use = 0; use < mIsForbidden.size(); ++use )
    {
      mIsForbidden[use] = !rules.networks.empty();
      for ( std::size_t network = 0; network < rules.networks.size() && mIsForbidden[use]; ++network )
        mIsForbidden[use] = !rules.isAllowed( rules.thingOfNetwork( network ), static_cast<SurfaceUse>( use ) );
    }
  }

  void FreeWidthMeter::addLimits( const CrossSection &section, std::vector<Interval> &taken ) const
  {
    const double widthM = section.widthM();
    if ( section.leftEnd == SectionEnd::Facade )
      taken.push_back( { 0, facadeM() } );
    if ( section.rightEnd == SectionEnd::Facade )
      taken.push_back( { widthM - facadeM(), widthM } );
    for ( const SurfaceSpan &span : section.surfaces )
    {
      if ( mIsForbidden[static_cast<std::size_t>( span.surface.use )] )
        taken.push_back( { span.fromM, span.toM } );
    }
  }

  FreeWidth FreeWidthMeter::measure( const CrossSection &section, const YearSpan &period ) const
  {
    const double widthM = section.widthM();
    FreeWidth free;
    std::vector<Interval> taken;
    taken.reserve( section.bodies.size() + 2 );
    for ( const Body &body : section.bodies )
    {
      if ( !body.life.overlaps( period ) )
        continue;
      const std::optional<double> clearanceM = mClearancesM[body.thing];
      if ( const std::optional<Interval> keptM = body.keptFreeM( clearanceM.value_or( 0 ) ) )
        taken.push_back( *keptM );
      const bool isNetwork = mRules.networkOf( body.thing ) != nullptr;
      const bool isInside = body.awayM <= 0 && body.toM >= 0 && body.fromM <= widthM;
      free.networkCount += isNetwork && isInside ? 1 : 0;
      free.assumedCount += isNetwork && isInside && ( body.isAssumedWidth || body.isAssumedDepth ) ? 1 : 0;
      const double reachM = mReachesM[body.thing];
      const bool isOfUnknownDistance = !clearanceM && touches( body.keptFreeM( reachM ), widthM );
      free.unknownCount += isOfUnknownDistance || mayTakeRoom( body, section, clearanceM.value_or( reachM ), facadeM() ) ? 1 : 0;
    }
    addLimits( section, taken );
    for ( const Interval &gap : gapsBetween( taken, widthM ) )
    {
      free.freeTotalM += gap.lengthM();
      addByPaving( gap, section.surfaces, free.freeByPavingM );
      if ( gap.lengthM() > free.freeM )
      {
        free.freeM = gap.lengthM();
        free.fromM = gap.fromM;
        free.toM = gap.toM;
      }
    }
    free.occupiedM = widthM - free.freeTotalM;
    std::array<double, PAVING_NAMES.size()> widestByPavingM{};
    addByPaving( { free.fromM, free.toM }, section.surfaces, widestByPavingM );
    for ( std::size_t paving = 0; paving < widestByPavingM.size(); ++paving )
      free.openingEurosPerM += widestByPavingM[paving] * mRules.openingEurosPerM2[paving];
    return free;
  }
} // namespace koppelkans
