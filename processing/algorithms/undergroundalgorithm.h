// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "koppelkansalgorithm.h"
#include "networkreader.h"
#include "obstaclereader.h"
#include "underground/crossings.h"

namespace koppelkans
{
  /// What the algorithms share that look into the ground at the sections of streets: which layers tell what lies there, and how far they tell.
  class UndergroundAlgorithm : public KoppelkansAlgorithm
  {
    Q_DECLARE_TR_FUNCTIONS( koppelkans )

    public:
    QString group() const override;
    QString groupId() const override;

    protected:
    /// What the layers tell of the ground.
    struct Contents
    {
      std::vector<Network> networks;
      std::vector<Obstacle> obstacles;
      Coverage coverage;
      long long rejectedCount = 0;
    };

    static constexpr int FIRST_YEAR = 1901;
    static constexpr int LAST_YEAR = 2199;

    /// SECTIONS, NETWORKS and OBSTACLES.
    void addSectionsAndContents();
    /// COVERAGE and, advanced, COVER_DISTANCE.
    void addCoverage();

    /// Loads the rules, and takes snapshots of the layers.
    bool prepareAlgorithm( const QVariantMap &parameters, QgsProcessingContext &context, QgsProcessingFeedback *feedback ) override;

    struct Sections
    {
      std::unique_ptr<QgsProcessingFeatureSource> source;
      Site site; ///< in the system of the sections
    };

    /// The sections, in a system in metres, and where they lie. Throws QgsProcessingException with the remedy, and Cancelled.
    Sections openSections( const QVariantMap &parameters, QgsProcessingContext &context, QgsProcessingFeedback *feedback ) const;

    /// Reads networks and obstacles into the system of the sections, tells what became of their features, and keeps what is there in \a period. Throws
    /// QgsProcessingException when COVERAGE has no area, and Cancelled.
    Contents readContents(
      const QVariantMap &parameters, const YearSpan &period, const Site &site, QgsProcessingContext &context, QgsProcessingFeedback *feedback ) const;

    /// Where COVERAGE is not given: tells by what is judged how far the networks tell, and how many of all sections have nothing but that (\a nearCount).
    void tellNearCoverage(
      const QVariantMap &parameters, QgsProcessingContext &context, long long nearCount, long long sectionCount, QgsProcessingFeedback *feedback ) const;

    Rules mRules;

    private:
    Coverage readCoverage( const QVariantMap &parameters, const Site &site, QgsProcessingContext &context, QgsProcessingFeedback *feedback ) const;

    NetworkReader mNetworks;
    ObstacleReader mObstacles;
  };
} // namespace koppelkans
