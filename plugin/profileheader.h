// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "profilesource.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QLabel;
class QToolButton;

namespace koppelkans
{
  /// Which street and where along it; the way to the others.
  class ProfileHeader : public QWidget
  {
    Q_OBJECT

    public:
    /// \a toolAction: switches the map tool.
    ProfileHeader( QAction *toolAction, QWidget *parent );

    /// The streets to choose from; \a source may be null.
    void offer( const ProfileSource *source );

    /// \a section: index in the source; empty: a line drawn by hand, or nothing.
    void showPlace( const QString &title, std::optional<std::size_t> section );

    void takeFocus();

    signals:
    void stepWanted( int step );
    void sectionChosen( std::size_t section );

    private:
    const ProfileSource *mSource = nullptr;
    QComboBox *mStreets = nullptr; ///< data: index of the first section of the street
    QToolButton *mTool = nullptr;
    QToolButton *mPrevious = nullptr;
    QToolButton *mNext = nullptr;
    QLabel *mChainage = nullptr;
  };
} // namespace koppelkans
