// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "underground/corridor.h"
#include "undergroundalgorithm.h"

namespace koppelkans
{
  /// koppelkans:findcorridor: the best continuous strip for one future network.
  class FindCorridorAlgorithm : public UndergroundAlgorithm
  {
    Q_DECLARE_TR_FUNCTIONS( koppelkans )

    public:
    QString name() const override;
    QString displayName() const override;
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
    CorridorNetwork readNetwork( const Sections &sections, const Strip &strip, const QVariantMap &parameters, QgsProcessingContext &context,
      QgsProcessingFeedback *feedback, long long &rejectedCount ) const;
    void checkWidth( const CorridorNetwork &network, const Strip &strip ) const;
    std::size_t sectionAt( const QString &parameter, const CorridorNetwork &network, const QVariantMap &parameters, const QgsCoordinateReferenceSystem &crs,
      QgsProcessingContext &context ) const;
    Found betweenPoints( const CorridorNetwork &network, const CorridorQuestion &question, const QVariantMap &parameters,
      const QgsCoordinateReferenceSystem &crs, QgsProcessingContext &context ) const;
    std::vector<Found> alongStreets( const CorridorNetwork &network, const CorridorQuestion &question, QgsProcessingFeedback *feedback ) const;
    QVariantMap write( const std::vector<Found> &corridors, const CorridorNetwork &network, const Strip &strip, const QVariantMap &parameters,
      const QgsCoordinateReferenceSystem &crs, QgsProcessingContext &context, QgsProcessingFeedback *feedback ) const;
  };
} // namespace koppelkans
