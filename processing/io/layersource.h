// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "areagathering.h"
#include "readreport.h"

#include <qgscoordinatereferencesystem.h>
#include <qgscoordinatetransform.h>
#include <qgsfields.h>
#include <qgsgeometry.h>

#include <QCoreApplication>

#include <initializer_list>
#include <memory>
#include <optional>
#include <vector>

class QgsFeature;
class QgsMapLayer;
class QgsProcessingFeedback;
class QgsVectorLayerFeatureSource;

namespace koppelkans
{
  /// A snapshot of a layer, taken in the main thread and read in any: what is done to the layer afterwards does not matter.
  struct LayerSource
  {
    Q_DECLARE_TR_FUNCTIONS( koppelkans )

    public:
    LayerSource();
    ~LayerSource();
    LayerSource( LayerSource && ) noexcept;
    LayerSource &operator=( LayerSource && ) noexcept;

    QString name;  ///< distinctName(), for ids and messages
    QString title; ///< its name as it stands in the legend
    QString table; ///< within a file of several layers, as it was chosen; else empty
    QgsFields fields;
    QgsCoordinateReferenceSystem crs;
    long long count = -1; ///< features; -1: the provider does not know
    std::unique_ptr<QgsVectorLayerFeatureSource> features;
  };

  /// Throws QgsProcessingException with the remedy when \a layer cannot be opened, is no vector layer, or is not projected in metres.
  LayerSource layerSource( const QgsMapLayer *layer );

  /// From the system of \a source to \a crs; tells when that is another.
  QgsCoordinateTransform transformTold(
    const LayerSource &source, const QgsCoordinateReferenceSystem &crs, const QgsCoordinateTransformContext &context, QgsProcessingFeedback *feedback );

  /// Why a geometry cannot be read, or that it can.
  struct PlaceProblem
  {
    ReadProblem problem = ReadProblem::Other;
    QString reason; ///< empty: it can
  };

  /// What a coordinate that cannot be used is told as.
  PlaceProblem placeProblem( CoordinateProblem problem );

  /// Reprojects \a geometry. A problem when there is none, or it cannot be reprojected.
  PlaceProblem bringTo( QgsGeometry &geometry, const QgsCoordinateTransform &transform );

  /// The first field called by one of \a names, in their order, whatever the case; -1: none.
  int fieldNamed( const QgsFields &fields, std::initializer_list<const char *> names );

  /// All fields called by one of \a names, in the order of the names, whatever the case.
  std::vector<int> fieldsNamed( const QgsFields &fields, std::initializer_list<const char *> names );

  /// The first of \a fields in which \a feature has a text; where it has none the first, and -1 where there is no field.
  int filledField( const QgsFeature &feature, const std::vector<int> &fields );

  /// A cell as text without surrounding blanks; empty when there is none.
  QString cellText( const QVariant &cell );

  /// A cell as a number, also where it is written with a decimal comma.
  struct CellNumber
  {
    std::optional<double> value;
    bool isUnreadable = false; ///< there is a text that is no number
  };
  CellNumber cellNumber( const QVariant &cell );

  /// Tells what became of the features of a layer of \a what ("networks"), and of what was wrong with them.
  void tellReading( const QString &what, const ReadReport &report, QgsProcessingFeedback *feedback );
} // namespace koppelkans
