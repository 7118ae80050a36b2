// SPDX-License-Identifier: GPL-2.0-or-later
#include "underground/problempart.h"

namespace koppelkans
{
  bool areBound( const PlacingProblem &problem, std::size_t a, std::size_t b )
  {
    const std::size_t claimOfA = problem.options[a].claim;
    const std::size_t claimOfB = problem.options[b].claim;
    return problem.step( a, b ) != ANYHOW || problem.before( claimOfA, claimOfB ) || problem.before( claimOfB, claimOfA );
  }

  bool keepsAllSteps( const PlacingProblem &problem, const Places &places )
  {
    for ( std::size_t a = 0; a < problem.claimCount; ++a )
    {
      for ( std::size_t b = a + 1; b < problem.claimCount; ++b )
      {
        const Mm apart = places.at[b] - places.at[a];
        const Mm step = problem.step( places.option[a], places.option[b] );
        const Mm stepBack = problem.step( places.option[b], places.option[a] );
        if ( step != ANYHOW && apart < step && -apart < stepBack )
          return false;
        if ( ( problem.before( a, b ) && apart < 0 ) || ( problem.before( b, a ) && apart > 0 ) )
          return false;
      }
    }
    return true;
  }

  ProblemPart::ProblemPart( const PlacingProblem &whole, const std::vector<CostCurve> &costsOfWhole, const std::vector<std::size_t> &options )
  {
    problem.claimCount = options.size();
    for ( std::size_t i = 0; i < options.size(); ++i )
    {
      problem.options.push_back( whole.options[options[i]] );
      problem.options.back().claim = i;
      costs.push_back( costsOfWhole[options[i]] );
      for ( const std::size_t other : options )
      {
        problem.steps.push_back( whole.step( options[i], other ) );
        problem.isBefore.push_back( whole.before( whole.options[options[i]].claim, whole.options[other].claim ) );
      }
    }
  }
} // namespace koppelkans
