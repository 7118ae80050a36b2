// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "profilescene.h"
#include "profilestate.h"

#include <QWidget>

class QLabel;
class QSplitter;

namespace koppelkans
{
  class ProfileDraft;
  struct ProfileLegendItem;
  struct ProfilePart;
  class ProfileView;

  /// The present and the desired situation, one of them or both: beside one another where it is wide, else one below the other.
  class ProfileViews : public QWidget
  {
    Q_OBJECT

    public:
    ProfileViews( ProfileDraft *draft, QWidget *parent );

    void setMode( ProfileMode mode );
    ProfileMode mode() const { return mMode; }
    void setStretch( double stretch );
    double stretch() const { return mStretch; }
    /// The present is always that of \a present; the desired is looked at in \a desired.
    void setYears( int present, int desired );
    void setZoom( double zoom );

    ProfileView *view( bool withClaims ) const { return withClaims ? mDesired : mPresent; }
    QVector<ProfilePart> parts() const; ///< for a picture
    QVector<ProfileLegendItem> legend() const;
    void takeFocus();

    signals:
    void stepWanted( int step );
    void drawn(); ///< other things are seen

    protected:
    void resizeEvent( QResizeEvent *event ) override;

    private:
    QWidget *makeSide( QLabel *title, ProfileView *view );
    void refreshTitles();

    ProfileDraft *mDraft;
    ProfileMode mMode = ProfileMode::Desired;
    double mStretch = 1;
    QSplitter *mSides = nullptr;
    QWidget *mPresentSide = nullptr;
    QWidget *mDesiredSide = nullptr;
    QLabel *mPresentTitle = nullptr;
    QLabel *mDesiredTitle = nullptr;
    ProfileView *mPresent = nullptr;
    ProfileView *mDesired = nullptr;
  };
} // namespace koppelkans
