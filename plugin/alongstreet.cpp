// SPDX-License-Identifier: GPL-2.0-or-later
#include "alongstreet.h"

#include "fitwords.h"

#include <qgsfeature.h>

#include <algorithm>

namespace koppelkans
{
  namespace
  {
    std::optional<RunState> stateIn( const QString &word )
    {
      for ( const RunState state : { RunState::Through, RunState::NotTold, RunState::NotFound, RunState::Broken } )
      {
        if ( word == wordOf( std::optional<RunState>( state ) ) )
          return state;
      }
      return std::nullopt;
    }
  } // namespace

  AlongStreet::AlongStreet( const QgsFields &fields )
    : mState( fields.lookupField( QStringLiteral( "runs_through" ) ) )
    , mFrom( fields.lookupField( QStringLiteral( "run_from" ) ) )
    , mExplanation( fields.lookupField( QStringLiteral( "explanation" ) ) )
  {
  }

  void AlongStreet::add( const std::string &section, const QgsFeature &feature )
  {
    if ( mState < 0 || mFrom < 0 )
      return;
    const std::optional<RunState> state = stateIn( feature.attribute( mState ).toString() );
    if ( !state || !mRows.insert( { section, { *state, mExplanation < 0 ? QString() : feature.attribute( mExplanation ).toString() } } ).second )
      return;
    const std::string from = feature.attribute( mFrom ).toString().toStdString();
    if ( !from.empty() )
      mNext.insert( { from, section } );
  }

  QString AlongStreet::sentence( const std::string &section, bool mayExplain ) const
  {
    const auto next = mNext.find( section );
    const auto before = mRows.find( section );
    const auto after = next == mNext.end() ? mRows.end() : mRows.find( next->second );
    if ( before == mRows.end() && after == mRows.end() )
      return {};
    const RunState fromBefore = before == mRows.end() ? RunState::Through : before->second.fromBefore;
    const RunState toNext = after == mRows.end() ? RunState::Through : after->second.fromBefore;
    const RunState worst = std::max( fromBefore, toNext );
    const auto told = [&]( const QString &ofBefore, const QString &ofNext, const QString &ofBoth )
    {
      const QString &found = fromBefore == toNext ? ofBoth : ( fromBefore == worst ? ofBefore : ofNext );
      const QString text = tr( "Along the street, by Underground fit: %1" ).arg( found );
      const QString explanation = ( fromBefore == worst ? before : after )->second.explanation;
      if ( !mayExplain || explanation.isEmpty() )
        return text;
      return QStringLiteral( "%1 %2" ).arg( text, fromBefore == worst ? explanation : tr( "Of that section it says: %1" ).arg( explanation ) );
    };
    switch ( worst )
    {
    case RunState::Broken:
      return told( tr( "fits here, but cannot run through from the section before." ), tr( "fits here, but cannot run through to the next section." ),
        tr( "fits here, but cannot run through from the section before, nor to the next one." ) );
    case RunState::NotFound:
      return told( tr( "fits here, but no way through from the section before was found." ),
        tr( "fits here, but no way through to the next section was found." ),
        tr( "fits here, but no way through from the section before was found, nor to the next one." ) );
    case RunState::NotTold:
      return tr( "Along the street, by Underground fit: %1" )
        .arg(
          tr( "nobody can tell whether the claims run through. Here or in a section beside it they do not fit, that is not known, or sections are missing." ) );
    case RunState::Through:
      break;
    }
    return tr( "Along the street, by Underground fit: %1" ).arg( tr( "the claims run through here." ) );
  }
} // namespace koppelkans
