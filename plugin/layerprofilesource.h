// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "profilerequest.h"
#include "profilesource.h"

#include <QCoreApplication>

#include <memory>

class QgsFeedback;
class QgsProject;

namespace koppelkans
{
  /// Reads the layers of a request into a source of profiles. Two steps, because layers live in the main thread: prepare() there, read() in any thread.
  class ProfileLayerReader
  {
    Q_DECLARE_TR_FUNCTIONS( koppelkans )

    public:
    ProfileLayerReader();
    ~ProfileLayerReader();

    /// Takes snapshots of the layers and loads the rules in force. All is computed in the system of the sections, else of the first layer of networks.
    /// Throws QgsProcessingException with the remedy when a layer cannot be used.
    void prepare( const ProfileRequest &request, const QgsProject &project );

    /// What could not be read is told in the message log. Throws Cancelled when the user stops.
    std::shared_ptr<const ProfileSource> read( QgsFeedback &feedback ) const;

    private:
    struct Prepared;
    std::unique_ptr<Prepared> mPrepared;
  };
} // namespace koppelkans
