// SPDX-License-Identifier: GPL-2.0-or-later
#include "profilejob.h"

#include "backgroundjob.h"
#include "claimplaces.h"

#include <qgsfeedback.h>

namespace koppelkans
{
  ProfileJob::ProfileJob( QObject *parent )
    : QObject( parent )
    , mReading( new BackgroundJob( this ) )
    , mArranging( new BackgroundJob( this ) )
  {
    connect( mReading, &BackgroundJob::failed, this, &ProfileJob::failed );
    connect( mArranging, &BackgroundJob::failed, this, &ProfileJob::failed );
  }

  void ProfileJob::read( std::shared_ptr<const ProfileSource> source, const ProfilePlace &place )
  {
    cancel();
    mReading->start( tr( "Reading the street profile" ),
      [this, source, place]( QgsFeedback & ) -> BackgroundJob::Show
      {
        const Profile profile = place.section ? source->profileOf( *place.section ) : source->profileAcross( place.line->first, place.line->second );
        const std::vector<PlacedClaim> places = leastBrokenPlaces( profile, source->rules() );
        return [this, profile, places] { emit found( profile, places ); };
      } );
  }

  void ProfileJob::arrange( const Profile &profile, const Rules &rules )
  {
    mArranging->start( tr( "Placing the claims" ),
      [this, profile, rules]( QgsFeedback &feedback ) -> BackgroundJob::Show
      {
        ArrangeOptions options;
        options.hasUnmeasured = profile.hasUnmeasured;
        options.isCancelled = [&feedback] { return feedback.isCanceled(); };
        const Arrangement arrangement = koppelkans::arrange( profile.section, profile.claims, rules, options );
        return [this, arrangement] { emit arranged( arrangement ); };
      } );
  }

  void ProfileJob::cancel()
  {
    mReading->cancel();
    mArranging->cancel();
  }

  bool ProfileJob::isRunning() const
  {
    return mReading->isRunning() || mArranging->isRunning();
  }
} // namespace koppelkans
