// SPDX-License-Identifier: GPL-2.0-or-later
#include "wordsparameter.h"

#include <algorithm>

namespace koppelkans
{
  WordsParameter::WordsParameter( const QString &name, const QString &description, const QStringList &words )
    : QgsProcessingParameterEnum( name, description, words, true, QVariant(), true, true )
  {
  }

  bool WordsParameter::checkValueIsAcceptable( const QVariant &value, QgsProcessingContext *context ) const
  {
    const auto type = static_cast<QMetaType::Type>( value.userType() );
    const bool isText = type == QMetaType::QString || type == QMetaType::QStringList;
    const QVariantList items = value.toList();
    const bool areTexts = type == QMetaType::QVariantList &&
                          std::all_of( items.begin(), items.end(), []( const QVariant &item ) { return item.userType() == QMetaType::QString; } );
    return isText || areTexts || QgsProcessingParameterEnum::checkValueIsAcceptable( value, context );
  }
} // namespace koppelkans
