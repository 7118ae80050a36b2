// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "profile.h"
#include "profilelegend.h"

#include <QScrollArea>

class QLabel;

namespace koppelkans
{
  class ProfileDraft;
  class VerdictBadge;
  class WaysOutPanel;

  /// The answer beside a profile: whether the claims fit, what would help, what the rules say of the places as drawn, and the legend.
  class ProfileAnswer : public QScrollArea
  {
    Q_OBJECT

    public:
    ProfileAnswer( const ProfileDraft *draft, QWidget *parent );

    /// While it is searched: an answer that is still seen must not be used for the section that is asked for.
    void clear();
    void showArrangement( const Arrangement &arrangement );
    void showFailure( const QString &reason );

    /// The draft as it is now, in \a year.
    void refresh( int year );
    void showLegend( const QVector<ProfileLegendItem> &items );
    void setLegendShown( bool isShown );

    const std::optional<Arrangement> &arrangement() const { return mArrangement; } ///< empty while it is searched
    std::optional<Verdict> verdict() const;                                        ///< empty: no task claims room, or it is still searched
    QStringList wordsOfPicture( int year ) const;

    /// To the ways out.
    void takeFocus();

    signals:
    void wayOutChosen( const WayOut &way );

    private:
    QString remark() const;
    QString tightWords() const;
    QString keptText( const QStringList &broken ) const;

    const ProfileDraft *mDraft;
    std::optional<Arrangement> mArrangement;
    QString mTight; ///< which distance lacks most to have enough to spare, where the verdict is tight
    VerdictBadge *mVerdict = nullptr;
    WaysOutPanel *mWaysOut = nullptr;
    QLabel *mWords = nullptr;
    ProfileLegend *mLegend = nullptr;
  };
} // namespace koppelkans
