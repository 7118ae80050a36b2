// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QDateTime>
#include <QString>
#include <QStringList>

class QgsVectorLayer;

namespace koppelkans
{
  /// What stacks were made of, in the words of the user: who reads an exported list or picture has no dock to ask.
  struct StackProvenance
  {
    QString stacks;         ///< name of the layer
    QDateTime made;         ///< invalid when the stacks do not tell: not made by the dock
    QStringList taskLayers; ///< names; empty when the stacks do not tell
    QString period;
    QString filter;
    QDate exported;
  };

  StackProvenance provenanceOf( const QgsVectorLayer &stacks, const QDate &today );

  /// The same as sentences, for below a picture.
  QStringList sentencesOf( const StackProvenance &provenance );
} // namespace koppelkans
