// SPDX-License-Identifier: GPL-2.0-or-later
#include "model/taskdefaults.h"

#include <algorithm>
#include <array>

namespace koppelkans
{
  namespace
  {
    struct PhaseDefault
    {
      double firmness;
      int shiftYears;
    };
    constexpr std::array<PhaseDefault, PHASE_NAMES.size()> PHASE_DEFAULTS = { { { 0.2, 5 }, { 0.4, 3 }, { 0.7, 1 }, { 0.9, 0 }, { 1.0, 0 }, { 1.0, 0 } } };

    /// Fills \a value when it is unknown and \a fallback is not, and notes it.
    template <typename Value, typename Fallback>
    void fill( std::optional<Value> &value, const std::optional<Fallback> &fallback, const char *field, std::vector<std::string> &assumed )
    {
      if ( value || !fallback )
        return;
      value = *fallback;
      assumed.emplace_back( field );
    }

    void fillTime( Task &task )
    {
      const int shiftYears = task.phase ? PHASE_DEFAULTS[static_cast<std::size_t>( *task.phase )].shiftYears : 0;
      if ( !task.window.isUndated() )
      {
        // What is given counts: a bound on the wrong side of it would be taken for a mistake of the user when the task is read again.
        const Day earliest = yearsLater( task.window.first(), -shiftYears );
        const Day latest = yearsLater( task.window.last(), shiftYears );
        if ( !task.latestEnd || earliest <= *task.latestEnd )
          fill( task.earliestStart, std::optional<Day>( earliest ), "earliest_start", task.assumed );
        if ( !task.earliestStart || latest >= *task.earliestStart )
          fill( task.latestEnd, std::optional<Day>( latest ), "latest_end", task.assumed );
      }
      std::optional<int> duration;
      if ( task.window.start && task.window.end )
        duration = *task.window.end - *task.window.start + 1;
      fill( task.durationDays, duration, "duration_days", task.assumed );
    }
  } // namespace

  Day yearsLater( Day day, int years )
  {
    const CivilDate date = civilDateOf( day );
    return *dayOf( date.year + years, date.month, std::min( date.day, daysInMonth( date.year + years, date.month ) ) );
  }

  void fillFromRules( Task &task, const Rules &rules, NotGiven notGiven )
  {
    const SectorRule &sector = rules.of( task.sector );
    if ( notGiven.domain )
    {
      task.domain = sector.domain;
      task.assumed.emplace_back( "domain" );
    }
    if ( notGiven.opensStreet )
    {
      task.opensStreet = sector.opensStreet;
      task.assumed.emplace_back( "opens_street" );
    }
    fillTime( task );
    if ( task.phase )
      fill( task.firmness, std::optional<double>( PHASE_DEFAULTS[static_cast<std::size_t>( *task.phase )].firmness ), "firmness", task.assumed );
    if ( const NetworkRule *network = task.network.empty() ? nullptr : rules.network( task.network ) )
    {
      fill( task.widthM, network->widthM, "width_m", task.assumed );
      fill( task.coverM, network->coverM, "cover_m", task.assumed );
      fill( task.heightM, network->heightM, "height_m", task.assumed );
      fill( task.workingStripM, network->workingStripM, "working_strip_m", task.assumed );
    }
  }
} // namespace koppelkans
