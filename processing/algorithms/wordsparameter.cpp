// SPDX-License-Identifier: GPL-2.0-or-later
#include "wordsparameter.h"

#include "parametervalues.h"

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
    const auto isWordOrNumber = []( const QVariant &item ) { return item.userType() == QMetaType::QString || isNumber( item ); };
    const QVariantList items = value.toList();
    const bool areWords = type == QMetaType::QVariantList && std::all_of( items.begin(), items.end(), isWordOrNumber );
    return isWordOrNumber( value ) || type == QMetaType::QStringList || areWords || QgsProcessingParameterEnum::checkValueIsAcceptable( value, context );
  }
} // namespace koppelkans
