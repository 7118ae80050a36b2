// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QCoreApplication>
#include <QMap>
#include <QString>
#include <QVector>

class QgsProcessingFeedback;

namespace koppelkans
{
  enum class ReadProblem
  {
    Other,
    NoGeometry,     ///< rejected
    NotFinite,      ///< NaN or infinite coordinates: rejected
    TooFar,         ///< coordinates that no stacking can take: rejected
    NoArea,         ///< nothing left after repair: rejected
    NotReprojected, ///< rejected
    GeometryRepaired,
    PartIgnored, ///< points or lines beside the polygons
    DuplicateId,
    UnknownWord, ///< not a word of the field's list
    UnreadableDate,
    SaidUnknown, ///< a word or date that stands for unknown
    StartAfterEnd,
    NotANumber,
    OutOfRange,
    TakenAsThousands, ///< an amount that may be a thousandth of what was read
    OutsideShiftRoom, ///< the window is not within earliest_start and latest_end
    SeparatorInId,    ///< a comma or semicolon in an id
    NoSector,
    UnreadBefore,    ///< could not be read when the task was prepared; stands in the field unread
    TakenForGranted, ///< nothing wrong: a date that names no day or that may mean another, an amount with words around it
    NoTheme,         ///< what a network is, is not known
    BentSection,     ///< taken as the straight line between its ends
    AboveGround,     ///< a network that takes no room underground: rejected
  };

  /// Something that was wrong with one feature and was mended or left out.
  struct ReadWarning
  {
    QString layer;
    QString featureId;
    QString field; ///< empty when it concerns the geometry
    QString reason;
    ReadProblem problem = ReadProblem::Other;
    long long task = -1; ///< index of the task read; -1 when the feature was rejected
    QString unread = {}; ///< the text that could not be read, where the field loses it
  };

  /// What became of the features that were read: read = used + rejected, always.
  struct ReadReport
  {
    long long readCount = 0;
    long long usedCount = 0;
    long long repairedCount = 0; ///< used, after their geometry was made valid
    long long rejectedCount = 0;
    long long undatedCount = 0; ///< used, without a start and an end
    QVector<ReadWarning> warnings;
    QMap<QString, long long> placeholderDates; ///< dates that registers write for unknown, and how often; nothing is wrong with the features that have them

    /// Tells the counts and the first warnings of each kind.
    void tell( QgsProcessingFeedback *feedback ) const;

    Q_DECLARE_TR_FUNCTIONS( koppelkans )
  };
} // namespace koppelkans
