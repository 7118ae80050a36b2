// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "model/rules.h"
#include "site.h"
#include "underground/ground.h"

#include <qgscoordinatereferencesystem.h>
#include <qgscoordinatetransformcontext.h>

#include <QCoreApplication>

#include <functional>
#include <memory>
#include <vector>

class QgsExpressionContext;
class QgsFeature;
class QgsMapLayer;
class QgsProcessingFeedback;

namespace koppelkans
{
  /// What of the layers of public space tells what.
  struct GroundFields
  {
    QString streetExpression; ///< which features are street; empty: by their words
    QString streetId;         ///< a field; empty: one with a name that says so
    QString streetName;
  };

  /// Reads layers of public space. Two steps, because layers live in the main thread: prepare() there, read() in any thread.
  class GroundReader
  {
    Q_DECLARE_TR_FUNCTIONS( koppelkans )

    public:
    GroundReader();
    ~GroundReader();

    /// Takes snapshots. Throws QgsProcessingException with the remedy when a layer cannot be opened, is no polygon layer or has no reference system, or when
    /// the first is not projected in metres.
    void prepare( const QList<QgsMapLayer *> &layers, const QgsCoordinateTransformContext &transformContext );

    bool isEmpty() const { return mSources.empty(); }

    /// That of the first layer.
    QgsCoordinateReferenceSystem crs() const { return mCrs; }

    /// Every feature with a surface as a piece, reprojected to crs() and made valid; the use and paving by the words of \a rules, the fields by
    /// surfacewordfields.h. Tells which fields were used, how many pieces are street, which words mean nothing, and how many features were left out and why.
    /// Tells when a layer lies where its system is not used, or nowhere near \a site (areaofuse.h), in crs(): where the streets are; without an extent it gets
    /// that of the first layer. Throws Cancelled, and QgsProcessingException for an expression that is wrong or fits no layer, or a field that no layer has.
    std::vector<GroundPiece> read(
      const GroundFields &fields, const Rules &rules, const QgsExpressionContext &context, Site &site, QgsProcessingFeedback *feedback ) const;

    private:
    struct Source;
    struct Places;
    struct LeftOut;
    void readLayer( std::size_t number, const Places &places, const Rules &rules, const std::function<bool( const QgsFeature & )> &isStreet, Site &site,
      QgsProcessingFeedback *feedback, std::vector<GroundPiece> &pieces, LeftOut &leftOut ) const;

    std::vector<std::unique_ptr<Source>> mSources;
    QgsCoordinateReferenceSystem mCrs;
    QgsCoordinateTransformContext mTransformContext;
  };
} // namespace koppelkans
