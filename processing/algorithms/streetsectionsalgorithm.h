// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "groundreader.h"
#include "koppelkansalgorithm.h"
#include "underground/transects.h"

namespace koppelkans
{
  /// koppelkans:streetsections: cross-sections of streets, from façade to façade.
  class StreetSectionsAlgorithm : public KoppelkansAlgorithm
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
    StreetSectionsAlgorithm *createInstance() const override;
    void initAlgorithm( const QVariantMap &configuration ) override;

    protected:
    bool prepareAlgorithm( const QVariantMap &parameters, QgsProcessingContext &context, QgsProcessingFeedback *feedback ) override;
    QVariantMap work( const QVariantMap &parameters, QgsProcessingContext &context, QgsProcessingFeedback *feedback ) override;

    private:
    std::vector<GroundPiece> readGround( const QVariantMap &parameters, QgsProcessingContext &context, QgsProcessingFeedback *feedback,
      const QgsProcessingFeatureSource *streets, const QgsCoordinateReferenceSystem &crs ) const;
    void tellStreetsWithout( const std::vector<StreetWithoutSection> &streets, QgsProcessingFeedback *feedback ) const;
    void tellSections( const Transects &found, QgsProcessingFeedback *feedback ) const;

    GroundReader mGround;
    Rules mRules;
  };
} // namespace koppelkans
