// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "koppelkansalgorithm.h"
#include "networkreader.h"
#include "obstaclereader.h"
#include "underground/corridor.h"
#include "underground/crossings.h"

namespace koppelkans
{
  /// koppelkans:findcorridor: the best continuous strip for one future network.
  class FindCorridorAlgorithm : public KoppelkansAlgorithm
  {
    Q_DECLARE_TR_FUNCTIONS( koppelkans )

    public:
    QString name() const override;
    QString displayName() const override;
    QString group() const override;
    QString groupId() const override;
    QStringList tags() const override;
    QString shortDescription() const override;
    QString shortHelpString() const override;
    FindCorridorAlgorithm *createInstance() const override;
    void initAlgorithm( const QVariantMap &configuration ) override;

    protected:
    bool prepareAlgorithm( const QVariantMap &parameters, QgsProcessingContext &context, QgsProcessingFeedback *feedback ) override;
    QVariantMap work( const QVariantMap &parameters, QgsProcessingContext &context, QgsProcessingFeedback *feedback ) override;

    private:
    struct Found;

    CorridorQuestion question( const QVariantMap &parameters, QgsProcessingContext &context, QgsProcessingFeedback *feedback ) const;
    CorridorNetwork readNetwork( const QgsProcessingFeatureSource &sections, const YearSpan &life, const QVariantMap &parameters, QgsProcessingContext &context,
      QgsProcessingFeedback *feedback, long long &rejectedCount ) const;
    Coverage coverage(
      const QVariantMap &parameters, const QgsCoordinateReferenceSystem &crs, QgsProcessingContext &context, QgsProcessingFeedback *feedback ) const;
    void checkWidth( const CorridorNetwork &network, const Strip &strip ) const;
    std::size_t sectionAt( const QString &parameter, const CorridorNetwork &network, const QVariantMap &parameters, const QgsCoordinateReferenceSystem &crs,
      QgsProcessingContext &context ) const;
    Found betweenPoints( const CorridorNetwork &network, const CorridorQuestion &question, const QVariantMap &parameters,
      const QgsCoordinateReferenceSystem &crs, QgsProcessingContext &context ) const;
    std::vector<Found> alongStreets( const CorridorNetwork &network, const CorridorQuestion &question, QgsProcessingFeedback *feedback ) const;
    QVariantMap write( const std::vector<Found> &corridors, const CorridorNetwork &network, const Strip &strip, const QVariantMap &parameters,
      const QgsCoordinateReferenceSystem &crs, QgsProcessingContext &context, QgsProcessingFeedback *feedback ) const;

    NetworkReader mNetworks;
    ObstacleReader mObstacles;
    Rules mRules;
  };
} // namespace koppelkans
