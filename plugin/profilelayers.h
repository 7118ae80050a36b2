// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "profilerequest.h"

#include <QWidget>

class QgsMapLayerComboBox;

namespace koppelkans
{
  class LayerChecks;

  /// Which layers the profiles are made of, and the algorithms that make what is missing.
  class ProfileLayers : public QWidget
  {
    Q_OBJECT

    public:
    explicit ProfileLayers( QWidget *parent = nullptr );

    ProfileRequest request() const;
    void showRequest( const ProfileRequest &request );
    void takeFocus();

    signals:
    void changed(); ///< what request() gives
    void edited();  ///< by the user
    void algorithmWanted( const QString &algorithm );

    private:
    QgsMapLayerComboBox *makeChoice( const QString &name, const QString &none, bool ( *suits )( const QgsVectorLayer *layer ) );

    QgsMapLayerComboBox *mSections = nullptr;
    LayerChecks *mNetworks = nullptr;
    LayerChecks *mObstacles = nullptr;
    LayerChecks *mTasks = nullptr;
    QgsMapLayerComboBox *mCoverage = nullptr;
  };
} // namespace koppelkans
