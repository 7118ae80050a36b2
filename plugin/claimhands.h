// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QWidget>

class QToolButton;

namespace koppelkans
{
  class ProfileDraft;

  /// What can be done to the claims with one click, and undone.
  class ClaimHands : public QWidget
  {
    Q_OBJECT

    public:
    ClaimHands( ProfileDraft *draft, QWidget *parent );

    signals:
    void placeAllWanted();

    private:
    QToolButton *addButton( const QString &name, const QString &text, const QString &tip );
    void offer( QToolButton *button, bool isOffered, const QString &what, const QString &whyNot );
    void refresh();
    void refreshTip(); ///< of the other side
    void refreshUndo();

    ProfileDraft *mDraft;
    QToolButton *mPlaceAll = nullptr;
    QToolButton *mOtherSide = nullptr;
    QToolButton *mDeeper = nullptr;
    QToolButton *mShareTrench = nullptr;
    QToolButton *mUndo = nullptr;
    QToolButton *mRedo = nullptr;
  };
} // namespace koppelkans
