// SPDX-License-Identifier: GPL-2.0-or-later
#include "model/vocabulary.h"

#include <algorithm>
#include <cctype>

namespace koppelkans
{
  std::string lowerTrimmed( std::string_view text )
  {
    while ( !text.empty() && std::isspace( static_cast<unsigned char>( text.front() ) ) )
      text.remove_prefix( 1 );
    while ( !text.empty() && std::isspace( static_cast<unsigned char>( text.back() ) ) )
      text.remove_suffix( 1 );
    std::string lower( text );
    std::transform( lower.begin(), lower.end(), lower.begin(), []( unsigned char c ) { return static_cast<char>( std::tolower( c ) ); } );
    return lower;
  }

  std::string_view nameOf( Sector sector )
  {
    return SECTOR_NAMES[static_cast<std::size_t>( sector )];
  }
  std::string_view nameOf( Domain domain )
  {
    return DOMAIN_NAMES[static_cast<std::size_t>( domain )];
  }
  std::string_view nameOf( Phase phase )
  {
    return PHASE_NAMES[static_cast<std::size_t>( phase )];
  }
  std::string_view nameOf( ProjectType type )
  {
    return PROJECT_TYPE_NAMES[static_cast<std::size_t>( type )];
  }
  std::string_view nameOf( ClaimKind kind )
  {
    return CLAIM_KIND_NAMES[static_cast<std::size_t>( kind )];
  }

  std::optional<Sector> sectorNamed( std::string_view name )
  {
    return wordNamed<Sector>( SECTOR_NAMES, name );
  }
  std::optional<Domain> domainNamed( std::string_view name )
  {
    return wordNamed<Domain>( DOMAIN_NAMES, name );
  }
  std::optional<Phase> phaseNamed( std::string_view name )
  {
    return wordNamed<Phase>( PHASE_NAMES, name );
  }
  std::optional<ProjectType> projectTypeNamed( std::string_view name )
  {
    return wordNamed<ProjectType>( PROJECT_TYPE_NAMES, name );
  }
  std::optional<ClaimKind> claimKindNamed( std::string_view name )
  {
    return wordNamed<ClaimKind>( CLAIM_KIND_NAMES, name );
  }
} // namespace koppelkans
