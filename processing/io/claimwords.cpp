// SPDX-License-Identifier: GPL-2.0-or-later
#include "claimwords.h"

#include "sectorlook.h"
#include "translation.h"

#include <numeric>

namespace koppelkans
{
  namespace
  {
    /// The themes of the rules that belong to a sector: "warmte, warmteLaag".
    QString themesOf( Sector sector, const Rules &rules )
    {
      QStringList themes;
      for ( const NetworkRule &network : rules.networks )
      {
        if ( network.sector == sector )
          themes << QString::fromStdString( network.theme );
      }
      return themes.join( QStringLiteral( ", " ) );
    }
  } // namespace

  QStringList claimlessTexts( const ClaimCounts &counts, const Rules &rules )
  {
    QStringList sentences;
    QStringList sectors;
    QStringList words;
    for ( std::size_t i = 0; i < counts.withoutNetwork.size(); ++i )
    {
      if ( counts.withoutNetwork[i] == 0 )
        continue;
      const auto sector = static_cast<Sector>( i );
      sectors << QStringLiteral( "%1 %2" ).arg( sectorLabel( sector ) ).arg( counts.withoutNetwork[i] );
      const QString themes = themesOf( sector, rules );
      if ( !themes.isEmpty() )
        words << QStringLiteral( "%1: %2" ).arg( sectorLabel( sector ), themes );
    }
    const std::size_t withoutNetwork = std::accumulate( counts.withoutNetwork.begin(), counts.withoutNetwork.end(), std::size_t( 0 ) );
    if ( withoutNetwork > 0 )
      sentences << tr( "Tasks that claim no room because their field network is empty or names no network of the rules: %1 (%2). Where they lay a cable or "
                       "pipe, fill in its theme as networks.csv has it%3; where they lay none, say none in claim_kind." )
                     .arg( withoutNetwork )
                     .arg( sectors.join( QStringLiteral( ", " ) ),
                       words.isEmpty() ? QString() : QStringLiteral( " (%1)" ).arg( words.join( QStringLiteral( "; " ) ) ) );
    if ( counts.withoutWidth > 0 )
      sentences
        << tr( "Tasks that claim no room because neither they nor the rules tell how wide their network is: %1. Fill in width_m." ).arg( counts.withoutWidth );
    return sentences;
  }
} // namespace koppelkans
