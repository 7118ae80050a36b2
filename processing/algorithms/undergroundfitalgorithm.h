// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "taskreader.h"
#include "underground/sectionfit.h"
#include "undergroundalgorithm.h"

#include <optional>

namespace koppelkans
{
  class FitWriter;

  /// koppelkans:undergroundfit: what room is left in each cross-section, and whether the claims of the tasks fit there.
  class UndergroundFitAlgorithm : public UndergroundAlgorithm
  {
    Q_DECLARE_TR_FUNCTIONS( koppelkans )

    public:
    QString name() const override;
    QString displayName() const override;
    QStringList tags() const override;
    QString shortDescription() const override;
    QString shortHelpString() const override;
    UndergroundFitAlgorithm *createInstance() const override;
    void initAlgorithm( const QVariantMap &configuration ) override;

    protected:
    bool prepareAlgorithm( const QVariantMap &parameters, QgsProcessingContext &context, QgsProcessingFeedback *feedback ) override;
    QVariantMap work( const QVariantMap &parameters, QgsProcessingContext &context, QgsProcessingFeedback *feedback ) override;

    private:
    struct Counts;

    YearSpan period( const QVariantMap &parameters, QgsProcessingContext &context ) const;
    Underground readUnderground( const QVariantMap &parameters, const YearSpan &period, const std::vector<Thing> &laid, const Site &site,
      QgsProcessingContext &context, QgsProcessingFeedback *feedback, Counts &counts ) const;
    ClaimedTasks readClaims(
      const YearSpan &period, const QgsCoordinateReferenceSystem &crs, QgsProcessingContext &context, QgsProcessingFeedback *feedback, Counts &counts ) const;
    QVariantMap fit( const QgsProcessingFeatureSource &sections, const FitQuestion &question, const QVariantMap &parameters, QgsProcessingContext &context,
      QgsProcessingFeedback *feedback, Counts &counts ) const;
    void tellClaims( const ClaimCounts &claims, QgsProcessingFeedback *feedback ) const;
    void tellSections( const FitWriter &writer, const Counts &counts, QgsProcessingFeedback *feedback ) const;

    std::optional<TaskReader> mTasks; ///< empty: no tasks are given
  };
} // namespace koppelkans
