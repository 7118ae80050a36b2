// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "readreport.h"
#include "underground/crosssection.h"

#include <qgsfeature.h>
#include <qgsfields.h>

#include <QCoreApplication>
#include <QStringList>

#include <optional>
#include <vector>

namespace koppelkans
{
  /// What became of a feature of a layer of sections.
  struct SectionReading
  {
    std::optional<CrossSection> section; ///< without bodies; empty: the feature is left out
    std::vector<ReadWarning> warnings;
  };

  /// Reads the features of a layer of cross-sections, as streetsections writes it; in any thread.
  ///
  /// Only the geometry is required: a line of which the first point is the left end and the last the right end. What is missing is not known: the axis lies in
  /// the middle then, its direction is that at right angles to the section, the ends are open, the surfaces unknown, and the section is called after its
  /// feature.
  class SectionReader
  {
    Q_DECLARE_TR_FUNCTIONS( koppelkans )

    public:
    explicit SectionReader( const QgsFields &fields );

    /// Left out are features without a line, sections of no length, and coordinates that are no numbers. A bent line is taken as the straight one between its
    /// ends, and that is told; so is a number that cannot be read and is taken as unknown, and surfaces that overlap or reach beyond the section and are cut.
    SectionReading read( const QgsFeature &feature ) const;

    /// What a feature says of its street: its id, else its name; empty when it says neither.
    QString streetOf( const QgsFeature &feature ) const;

    /// How far along its street a feature says it lies.
    std::optional<double> chainOf( const QgsFeature &feature ) const;

    /// What streetOf() and chainOf() look at.
    QgsAttributeList placeFields() const;

    /// What brings the features of a street together, in its order: street, chainage and section, as far as there are fields for them.
    QStringList orderingExpressions() const;

    private:
    QString text( const QgsFeature &feature, int field ) const;
    std::optional<double> number( const QgsFeature &feature, int field ) const;
    void tellUnreadable( const QgsFeature &feature, std::vector<ReadWarning> &warnings ) const;
    void readAxis( const QgsFeature &feature, double lengthM, CrossSection &section, std::vector<ReadWarning> &warnings ) const;
    void readSurfaces( const QgsFeature &feature, CrossSection &section, std::vector<ReadWarning> &warnings ) const;

    QgsFields mFields;
    int mId, mStreetId, mStreetName, mChain, mAzimuth, mLeft, mRight, mSurfaces, mLeftEnd, mRightEnd;
  };

  /// Tells what became of the features of a layer of sections, and that they are probably axes of streets where more than half of them are bent.
  void tellSectionReading( const ReadReport &report, QgsProcessingFeedback *feedback );
} // namespace koppelkans
