// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "profilejob.h"
#include "profilestate.h"

#include <qgspointxy.h>

#include <QPointer>
#include <QWidget>

class QgsCoordinateReferenceSystem;
class QgsMapCanvas;
class QLabel;
class QSplitter;
class QToolButton;

namespace koppelkans
{
  class ProfileAnswer;
  class ProfileDraft;
  class ProfileHeader;
  class ProfileOptions;
  class ProfilePicture;
  class ProfileTool;
  class ProfileViews;
  class SectionOnMap;
  class YearSlider;

  /// One street in profile, tied to the map: which section, which year, what fits, and what stands in the way.
  class ProfilePane : public QWidget
  {
    Q_OBJECT

    public:
    ProfilePane( QgsMapCanvas *canvas, QWidget *parent );
    ~ProfilePane() override;

    /// Where profiles come from from now on; what is shown is asked for again. Null: nothing is shown.
    void setSource( std::shared_ptr<const ProfileSource> source );

    void showSection( std::size_t section );
    void showLine( const Point &left, const Point &right );
    void step( int step );

    /// The nearest section to a point of the map, or a line drawn on it.
    void showAt( const QgsPointXY &point );
    void showDrawn( const QgsPointXY &from, const QgsPointXY &to );

    /// Puts all claims where the search found them; they are put there when it does, if it has not yet.
    void placeAll();

    /// What is kept in the project, less the layers.
    void writeTo( ProfileState &state ) const;
    void showState( const ProfileState &state );

    ProfileDraft *draft() const { return mDraft; }
    bool hasProfile() const;
    const std::optional<Arrangement> &arrangement() const; ///< empty while it is searched
    std::optional<Verdict> verdict() const;                ///< empty: no task claims room, or it is still searched
    std::unique_ptr<ProfilePicture> picture() const;
    QToolButton *exportButton() const;
    void takeFocus();

    signals:
    void profileShown();
    void verdictShown();
    void edited(); ///< by the user
    void failed( const QString &reason );

    private:
    QAction *makeToolAction();
    void layOut();
    QWidget *makeTop();
    void tieTogether();
    std::optional<Point> inSource( const QgsPointXY &point ) const; ///< empty: nothing is shown, or its system does not reach so far
    void ask( const ProfilePlace &place );
    void showProfile( const Profile &profile, const std::vector<PlacedClaim> &places );
    void showArrangement( const Arrangement &arrangement );
    void settle();
    void showYear( int year );
    void showAsChosen();
    void forget( const QString &hint );

    QgsMapCanvas *mCanvas;
    std::shared_ptr<const ProfileSource> mSource;
    ProfilePlace mPlace;      ///< what is shown, or asked for
    std::string mSectionName; ///< its id, to find it again in another source
    ProfileDraft *mDraft = nullptr;
    ProfileJob *mJob = nullptr;
    int mWantedYear = 0;       ///< 0: the last
    bool mIsFollowing = false; ///< whether the map goes along to what is asked for

    SectionOnMap *mOnMap = nullptr;
    QPointer<ProfileTool> mTool;
    ProfileHeader *mHeader = nullptr;
    YearSlider *mYear = nullptr;
    ProfileOptions *mOptions = nullptr;
    QLabel *mHint = nullptr;
    QSplitter *mParts = nullptr;
    ProfileViews *mViews = nullptr;
    ProfileAnswer *mAnswer = nullptr;

    protected:
    void resizeEvent( QResizeEvent *event ) override;
  };
} // namespace koppelkans
