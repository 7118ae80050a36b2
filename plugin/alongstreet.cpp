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

  std::set<QString> AlongStreet::idsIn( const QString &text )
  {
    const QStringList parts = text.split( ',', Qt::SkipEmptyParts );
    return { parts.begin(), parts.end() };
  }

  AlongStreet::AlongStreet( const QgsFields &fields )
    : mState( fields.lookupField( QStringLiteral( "runs_through" ) ) )
    , mFrom( fields.lookupField( QStringLiteral( "run_from" ) ) )
    , mClaims( fields.lookupField( QStringLiteral( "claims" ) ) )
    , mExplanation( fields.lookupField( QStringLiteral( "explanation" ) ) )
    , mVerdict( fields.lookupField( QStringLiteral( "verdict" ) ) )
  {
  }

  void AlongStreet::add( const std::string &section, const QgsFeature &feature )
  {
    if ( mState < 0 || mFrom < 0 || mClaims < 0 )
      return;
    Row row;
    row.fromBefore = stateIn( feature.attribute( mState ).toString() );
    row.claims = idsIn( feature.attribute( mClaims ).toString() );
    if ( mExplanation >= 0 )
      row.explanation = feature.attribute( mExplanation ).toString();
    if ( mVerdict >= 0 )
    {
      const QString verdict = feature.attribute( mVerdict ).toString();
      row.doesFit = verdict != wordOf( std::optional<Verdict>( Verdict::No ) ) && verdict != wordOf( std::optional<Verdict>( Verdict::Unknown ) );
    }
    const bool isRun = row.fromBefore.has_value();
    if ( !mRows.insert( { section, std::move( row ) } ).second || !isRun )
      return;
    const std::string from = feature.attribute( mFrom ).toString().toStdString();
    if ( !from.empty() )
      mNext.insert( { from, section } );
  }

  QString AlongStreet::sentence( const std::string &section, const std::set<QString> &claims, const std::set<QString> &tellable ) const
  {
    const auto here = mRows.find( section );
    if ( here == mRows.end() || here->second.claims.empty() )
      return {};
    if ( here->second.claims != claims )
      return tr( "Underground fit was asked here for other claims than these, so whether these run through the street is not told." );
    const auto next = mNext.find( section );
    const auto after = next == mNext.end() ? mRows.end() : mRows.find( next->second );
    const std::optional<RunState> before = here->second.fromBefore;
    if ( !before && after == mRows.end() )
      return {};
    const RunState fromBefore = before.value_or( RunState::Through );
    const RunState toNext = after == mRows.end() ? RunState::Through : *after->second.fromBefore;
    const RunState worst = std::max( fromBefore, toNext );
    const auto told = [&]( const QString &ofBefore, const QString &ofNext, const QString &ofBoth )
    {
      const QString &text = fromBefore == toNext ? ofBoth : ( fromBefore == worst ? ofBefore : ofNext );
      const Row &row = ( fromBefore == worst ? here : after )->second;
      if ( row.explanation.isEmpty() || !std::includes( tellable.begin(), tellable.end(), row.claims.begin(), row.claims.end() ) )
        return text;
      return QStringLiteral( "%1 %2" ).arg( text, fromBefore == worst ? row.explanation : tr( "Of that section it says: %1" ).arg( row.explanation ) );
    };
    switch ( worst )
    {
    case RunState::Broken:
      return told( tr( "By Underground fit the claims fit here, but cannot run through from the section before." ),
        tr( "By Underground fit the claims fit here, but cannot run through to the next section." ),
        tr( "By Underground fit the claims fit here, but cannot run through from the section before, nor to the next one." ) );
    case RunState::NotFound:
      return told( tr( "By Underground fit the claims fit here, but no way through from the section before was found." ),
        tr( "By Underground fit the claims fit here, but no way through to the next section was found." ),
        tr( "By Underground fit the claims fit here, but no way through was found from the section before, nor to the next one." ) );
    case RunState::NotTold:
      if ( !here->second.doesFit )
        return {}; // the verdict says so
      return tr( "Underground fit cannot tell whether the claims run through here: in a section beside it they do not fit, it is not known whether they fit, "
                 "or it is missing." );
    case RunState::Through:
      break;
    }
    return tr( "By Underground fit the claims run through here." );
  }
} // namespace koppelkans
