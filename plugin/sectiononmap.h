// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "model/polygon.h"

#include <qgscoordinatereferencesystem.h>

#include <QObject>
#include <QPointer>

class QgsMapCanvas;
class QgsRubberBand;
class QgsVertexMarker;

namespace koppelkans
{
  /// The section in profile, as a line on the map with a mark at its left end.
  class SectionOnMap : public QObject
  {
    Q_OBJECT

    public:
    SectionOnMap( QgsMapCanvas *canvas, QObject *parent );
    ~SectionOnMap() override;

    /// With \a follow the map is centred on it when it lies outside of what is seen, and enlarged when it is too small to be seen.
    void show( const Point &left, const Point &right, const QgsCoordinateReferenceSystem &crs, bool follow );
    void clear();
    bool isShown() const;

    private:
    void follow( const QgsPointXY &left, const QgsPointXY &right );

    QPointer<QgsMapCanvas> mCanvas;
    QgsRubberBand *mBand = nullptr;
    QgsVertexMarker *mLeft = nullptr;
  };
} // namespace koppelkans
