// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "profiledraft.h"
#include "profilescene.h"

#include <QCoreApplication>
#include <QByteArray>
#include <QImage>
#include <QSizeF>
#include <QVector>

#include <memory>

class QPainter;
class QgsLayoutItemPicture;
class QgsPrintLayout;

namespace koppelkans
{
  /// One situation of a picture, under a heading of its own.
  struct ProfilePart
  {
    QString heading;
    ProfileSight sight;
  };

  /// The profile as it leaves the screen: title, the situations one below another, what is said of it, and a legend, black on white. What a confidential task
  /// must not tell stays out of it.
  class ProfilePicture
  {
    Q_DECLARE_TR_FUNCTIONS( koppelkans )

    public:
    /// \a words: what stands below the picture, a line each.
    ProfilePicture( const ProfileDraft &draft, const QVector<ProfilePart> &parts, double stretch, const QStringList &words );
    ~ProfilePicture();

    QSizeF size() const { return mSize; } ///< in pixels at 96 dpi
    void paint( QPainter *painter, const QRectF &target ) const;

    QImage image() const;
    QByteArray svg() const;

    /// By the ending of \a path: .svg, .pdf, else PNG. Gives the reason when it cannot be written, else nothing.
    QString write( const QString &path ) const;

    private:
    double paintAll( QPainter *painter ) const;

    QString mTitle;
    QStringList mWords;
    QVector<ProfilePart> mParts;
    std::vector<std::unique_ptr<ProfileScene>> mScenes; ///< by part
    bool mIsAnyBroken = false;
    QSizeF mSize;
  };

  /// Puts \a picture on the first page of \a layout, as large as its width allows; it can be undone there.
  QgsLayoutItemPicture *addToLayout( const ProfilePicture &picture, QgsPrintLayout *layout );
} // namespace koppelkans
