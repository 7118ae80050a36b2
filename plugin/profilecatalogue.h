// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "profilerequest.h"
#include "profilesource.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace koppelkans
{
  class BackgroundJob;

  /// Reads the layers of a request in the background, and again when one of them changes.
  class ProfileCatalogue : public QObject
  {
    Q_OBJECT

    public:
    explicit ProfileCatalogue( QObject *parent );
    ~ProfileCatalogue() override;

    void setRequest( const ProfileRequest &request );
    bool isReading() const;

    signals:
    void started();
    void read( std::shared_ptr<const ProfileSource> source ); ///< null: the request cannot show anything
    void failed( const QString &reason );

    private:
    void readLayers();
    void follow( bool isFollowing );

    ProfileRequest mRequest;
    BackgroundJob *mJob = nullptr;
    QTimer mSettling;
  };
} // namespace koppelkans
