// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "site.h"

#include <qgscoordinatereferencesystem.h>
#include <qgscoordinatetransformcontext.h>
#include <qgsrectangle.h>

#include <QCoreApplication>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

class QgsFeature;
class QgsProcessingFeatureSource;
class QgsProcessingFeedback;

namespace koppelkans
{
  /// Whether \a extent, in degrees as the system \a crs has it, cannot be degrees: what lies there was written in another system. False for a projected system.
  bool isBeyondDegrees( const QgsCoordinateReferenceSystem &crs, const QgsRectangle &extent );

  /// Throws QgsProcessingException with the remedy when the layer called \a layerName is said to be in degrees and its \a extent, in its system, cannot be. The
  /// extent is asked for only then: that of a layer with an infinite coordinate some versions of QGIS cannot give.
  void requireDegreesMeant( const QgsCoordinateReferenceSystem &crs, const std::function<QgsRectangle()> &extent, const QString &layerName );

  /// What to do about a layer that has the wrong reference system. Reprojecting would make matters worse: it keeps the wrong places.
  QString wrongSystemRemedy();

  /// Looks whether the features of a layer can lie where they say. Such a layer was given another system than its coordinates are in that lies where its system
  /// is not used, or far from the streets beside which it is read.
  class AreaOfUse
  {
    Q_DECLARE_TR_FUNCTIONS( koppelkans )

    public:
    /// Systems that say nothing of their area have none outside it.
    AreaOfUse( const QgsCoordinateReferenceSystem &crs, const QgsCoordinateTransformContext &transformContext );

    /// A feature, in the layer's system. What lies nowhere, or is not finite, does not count.
    void add( const QgsFeature &feature );

    /// \a count features of which only the box around them is looked at, in the layer's system: they lie outside when all of it does.
    void add( const QgsRectangle &box, long long count );

    /// Warns when features of \a layer lie outside. Of half of them or more the system is to blame: it tells the remedy then, and a national system, or
    /// degrees, in which they would lie in their country. Of fewer, their own coordinates are: it names the first of them. Where none lies outside it warns
    /// when all lie more than NEAR_M beyond the box of \a site.
    void tell( const QString &layer, const Site &site, QgsProcessingFeedback *feedback ) const;

    /// The box around all features in another system; empty where there are none, or it cannot be told.
    std::optional<QgsRectangle> extentIn( const QgsCoordinateReferenceSystem &crs ) const;

    /// Wrong systems put a layer kilometres away; of one delivery the layer of a theme may lie some streets off.
    static constexpr double NEAR_M = 1000;

    private:
    QString outsideText( const QString &layer ) const;
    QString farText( const QString &layer, const Site &site ) const;
    QString fittingText() const;

    QgsCoordinateReferenceSystem mCrs;
    QgsCoordinateTransformContext mTransformContext;
    QgsRectangle mArea;                   ///< in the layer's system; null: not known
    std::optional<QgsRectangle> mExtent;  ///< of all features
    std::optional<QgsRectangle> mOutside; ///< of those outside
    QStringList mOutsideIds;              ///< the first few
    long long mCount = 0;
    long long mOutsideCount = 0;
  };

  /// Where the features of \a source lie, by the box that the layer tells of itself, brought to \a crs; tells what AreaOfUse has to say of it. Such a layer may
  /// hold all sections of a town, and is read once.
  Site siteOf( const QgsProcessingFeatureSource &source, const QString &layerName, const QgsCoordinateReferenceSystem &crs,
    const QgsCoordinateTransformContext &transformContext, QgsProcessingFeedback *feedback );
} // namespace koppelkans
