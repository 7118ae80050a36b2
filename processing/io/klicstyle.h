// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QColor>
#include <QString>
#include <QVector>

#include <string>

namespace koppelkans
{
  /// How a cable or pipe of a KLIC theme shows itself wherever it is drawn: never by its colour alone.
  struct KlicLook
  {
    QString code; ///< two letters; a question mark for what is no theme
    QString label;
    QColor color; ///< Geonovum, IMKL visualisation 3.0
  };

  /// The look of the IMKL theme \a theme (case does not matter), or of a word of networks.csv that stands beside them. What is no theme looks like `overig`.
  KlicLook klicLook( const std::string &theme );

  /// The dash that tells the status of a line, as IMKL draws it, in widths of the line. Functional is solid: empty.
  inline const QVector<double> KLIC_PROJECTED_DASH = { 4, 16 };
  inline const QVector<double> KLIC_DISUSED_DASH = { 40, 12, 8, 12 };
} // namespace koppelkans
