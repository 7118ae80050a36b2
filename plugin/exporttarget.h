// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QDate>
#include <QString>

class QWidget;

namespace koppelkans
{
  /// A name for an exported file that tells what it holds and of which day it is: "place_Oude_Stad_2026-11-26.png". Empty parts are left out.
  QString exportFileName( const QString &what, const QString &of, const QDate &day, const QString &ending );

  /// \a path with an ending of the dialog's \a filter: that of \a chosenFilter where it has none of them.
  QString withEndingOf( const QString &path, const QString &filter, const QString &chosenFilter );

  /// Asks where to write: first in the folder of the last export, else in that of the project, else at home. The ending is that of the chosen \a filter where
  /// the user gave none. Empty when the user goes back.
  QString askExportTarget( QWidget *parent, const QString &title, const QString &fileName, const QString &filter );
} // namespace koppelkans
