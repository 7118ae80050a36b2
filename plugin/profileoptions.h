// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "profilestate.h"

#include <QWidget>

class QComboBox;
class QToolButton;

namespace koppelkans
{
  class ProfileDraft;

  /// The buttons above a profile: what can be done with its claims, and how it is seen.
  class ProfileOptions : public QWidget
  {
    Q_OBJECT

    public:
    ProfileOptions( ProfileDraft *draft, QWidget *parent );

    ProfileMode mode() const;
    double stretch() const; ///< how many times its height the depth is drawn
    bool hasLegend() const;
    void showState( const ProfileState &state );
    QToolButton *exportButton() const { return mExport; }

    signals:
    void placeAllWanted();
    void changed(); ///< how it is seen

    private:
    QComboBox *makeChoice( const QString &name, const QString &tip );

    QComboBox *mModes = nullptr;
    QComboBox *mStretches = nullptr;
    QToolButton *mLegendButton = nullptr;
    QToolButton *mExport = nullptr;
  };
} // namespace koppelkans
