// SPDX-License-Identifier: GPL-2.0-or-later
#include "underground/placingproblem.h"

#include <algorithm>

namespace koppelkans
{
  namespace
  {
    bool haveSoundSteps( const PlacingProblem &problem, std::size_t a, std::size_t b )
    {
      const Mm step = problem.step( a, b );
      const Mm stepBack = problem.step( b, a );
      if ( problem.options[a].claim == problem.options[b].claim || step == ANYHOW || stepBack == ANYHOW )
        return step == ANYHOW && stepBack == ANYHOW;
      return step > 0 && stepBack > 0;
    }

    /// Whether nothing is before itself, and what is before another is before all that the other is before.
    bool hasOrder( const PlacingProblem &problem )
    {
      for ( std::size_t a = 0; a < problem.claimCount; ++a )
      {
        for ( std::size_t b = 0; b < problem.claimCount; ++b )
        {
          if ( !problem.before( a, b ) )
            continue;
          for ( std::size_t c = 0; c < problem.claimCount; ++c )
          {
            if ( a == b || ( problem.before( b, c ) && !problem.before( a, c ) ) )
              return false;
          }
        }
      }
      return true;
    }
  } // namespace

  bool isSound( const PlacingProblem &problem )
  {
    const std::size_t options = problem.options.size();
    if ( problem.steps.size() != options * options || problem.isBefore.size() != problem.claimCount * problem.claimCount )
      return false;
    for ( std::size_t a = 0; a < options; ++a )
    {
      if ( problem.options[a].claim >= problem.claimCount || ( a > 0 && problem.options[a].claim < problem.options[a - 1].claim ) )
        return false;
      for ( std::size_t b = 0; b <= a; ++b )
      {
        if ( !haveSoundSteps( problem, a, b ) )
          return false;
      }
    }
    return hasOrder( problem );
  }

  std::vector<ClaimSet> mustLieLeft( const PlacingProblem &problem )
  {
    std::vector<ClaimSet> left( problem.claimCount, 0 );
    for ( std::size_t a = 0; a < problem.claimCount; ++a )
    {
      for ( std::size_t b = 0; b < problem.claimCount; ++b )
        left[b] |= problem.before( a, b ) ? bitOf( a ) : 0;
    }
    return left;
  }
} // namespace koppelkans
