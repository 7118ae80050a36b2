// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "amountnotation.h"
#include "model/datenotation.h"
#include "model/rules.h"
#include "readreport.h"
#include "taskfeaturereading.h"

#include <qgsfeature.h>

#include <QCoreApplication>

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace koppelkans
{
  /// Reads the cells of one feature, collecting the warnings. What it is given must outlive it.
  class TaskCellReader
  {
    Q_DECLARE_TR_FUNCTIONS( koppelkans )

    public:
    TaskCellReader( const QgsFeature &feature, const TaskFieldPlaces &places, std::vector<ReadWarning> &warnings )
      : mFeature( feature )
      , mPlaces( places )
      , mWarnings( warnings )
    {
    }

    /// The cell, a list as one text; null when the layer has no such field.
    QVariant value( const char *field ) const;

    /// Tells which cells hold what is no text, and are therefore empty to all who ask.
    void tellUnreadable() const;

    /// Without surrounding blanks; empty when there is none.
    QString text( const char *field ) const;

    std::string utf8( const char *field ) const { return text( field ).toStdString(); }

    void warn( const char *field, ReadProblem problem, const QString &reason ) const;

    /// Likewise of a text that the task would lose.
    void warnUnread( const char *field, ReadProblem problem, const QString &reason, const QString &shown ) const;

    /// Whether \a shown is what people write where they do not know; that is told.
    bool saysUnknown( const char *field, const QString &shown ) const;

    /// A word of a list; empty, and told, when it is none.
    template <typename Word, std::size_t N>
    std::optional<Word> word( const char *field, std::optional<Word> ( *named )( std::string_view ), const std::array<std::string_view, N> &names ) const
    {
      const QString name = text( field );
      if ( name.isEmpty() )
        return std::nullopt;
      const std::optional<Word> found = named( name.toStdString() ); // first, for "none" is a word of claim_kind
      if ( !found && !saysUnknown( field, name ) )
        warnUnread( field, ReadProblem::UnknownWord, tr( "'%1' is not one of: %2" ).arg( name, QString::fromStdString( wordList( names ) ) ), name );
      return found;
    }

    /// The sector; \a otherwise when nothing says it. Empty when a word says it that the rules do not know, or nobody does.
    std::optional<Sector> sector( const Rules &rules, std::optional<Sector> otherwise ) const;

    /// Empty, and told, when it is no number or not from \a least to \a most.
    std::optional<double> number( const char *field, double least, double most ) const;

    /// Euros, also as people write them (amountnotation.h).
    std::optional<double> amount( const char *field ) const;

    std::optional<int> wholeNumber( const char *field, int least, int most ) const;

    /// In Dutch, French or English.
    std::optional<bool> yesNo( const char *field ) const;

    /// What was taken for granted is told, and what cannot be read.
    DateReading date( const char *field ) const;

    private:
    void tellTakenForGranted( const char *field, const AmountReading &reading, const QString &shown ) const;

    std::optional<double> checked( const char *field, std::optional<double> number, const QString &shown, double least, double most ) const;

    static DateReading readCell( const QVariant &cell );

    const QgsFeature &mFeature;
    const TaskFieldPlaces &mPlaces;
    std::vector<ReadWarning> &mWarnings;
  };
} // namespace koppelkans
