// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <qgsprocessingparameters.h>

namespace koppelkans
{
  /// An optional choice of several words that also takes words that are not in the list: which are meant depends on the rules, and what is none is refused by
  /// the algorithm with the words that are, where QGIS would only say that the value is wrong.
  class WordsParameter : public QgsProcessingParameterEnum
  {
    public:
    WordsParameter( const QString &name, const QString &description, const QStringList &words );
    bool checkValueIsAcceptable( const QVariant &value, QgsProcessingContext *context = nullptr ) const override;
    QgsProcessingParameterDefinition *clone() const override { return new WordsParameter( *this ); }
  };
} // namespace koppelkans
