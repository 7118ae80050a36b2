// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <qgscoordinatereferencesystem.h>
#include <qgscoordinatetransformcontext.h>
#include <qgsrectangle.h>

#include <QCoreApplication>
#include <QString>
#include <QStringList>

class QgsFeature;

namespace koppelkans
{
  /// Whether \a extent, in degrees as the system \a crs has it, cannot be degrees: what lies there was written in another system. False for a projected system.
  bool isBeyondDegrees( const QgsCoordinateReferenceSystem &crs, const QgsRectangle &extent );

  /// What to do about a layer that has the wrong reference system. Reprojecting would make matters worse: it keeps the wrong places.
  QString wrongSystemRemedy();

  /// Counts the features of a layer that lie where its reference system is not used: such a layer was given another system than its coordinates are in.
  class AreaOfUse
  {
    Q_DECLARE_TR_FUNCTIONS( koppelkans )

    public:
    /// Systems that say nothing of their area have none outside it.
    AreaOfUse( const QgsCoordinateReferenceSystem &crs, const QgsCoordinateTransformContext &transformContext );

    /// A feature, in the layer's system. What lies nowhere, or is not finite, does not count.
    void add( const QgsFeature &feature );

    /// A sentence when features of \a layer lie outside, else empty. Of half of them or more the system is to blame: it has the remedy then, and a national
    /// system in which they would lie in their country. Of fewer, their own coordinates are: it names the first of them.
    QString warning( const QString &layer ) const;

    private:
    QString systemThatFits() const;

    QgsCoordinateReferenceSystem mCrs;
    QgsCoordinateTransformContext mTransformContext;
    QgsRectangle mArea; ///< in the layer's system; null: not known
    QgsRectangle mOutside;
    QStringList mOutsideIds; ///< the first few
    long long mCount = 0;
    long long mOutsideCount = 0;
  };
} // namespace koppelkans
