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
    const auto isWordOrNumber = []( const QVariant &item )
    {
      const auto ofItem = static_cast<QMetaType::Type>( item.userType() );
      return ofItem == QMetaType::QString || ofItem == QMetaType::Int || ofItem == QMetaType::LongLong || ofItem == QMetaType::Double;
    };
    const QVariantList items = value.toList();
    const bool areWords = type == QMetaType::QVariantList && std::all_of( items.begin(), items.end(), isWordOrNumber );
    return isWordOrNumber( value ) || type == QMetaType::QStringList || areWords || QgsProcessingParameterEnum::checkValueIsAcceptable( value, context );
  }
} // namespace koppelkans
