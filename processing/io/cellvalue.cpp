// SPDX-License-Identifier: GPL-2.0-or-later
#include "cellvalue.h"

#include <QMetaType>
#include <QStringList>

#include <algorithm>

namespace koppelkans
{
  namespace
  {
    bool isList( const QVariant &value )
    {
      const int type = value.userType();
      return type == QMetaType::QStringList || type == QMetaType::QVariantList || ( type >= QMetaType::User && value.canConvert<QVariantList>() );
    }
  } // namespace

  QVariant withListJoined( const QVariant &value )
  {
    if ( !isList( value ) || hasNoText( value ) )
      return value;
    QStringList texts;
    for ( const QVariant &item : value.toList() )
    {
      const QString text = item.toString().trimmed();
      if ( !text.isEmpty() )
        texts << text;
    }
    return texts.join( QStringLiteral( "," ) );
  }

  bool hasNoText( const QVariant &value )
  {
    if ( value.isNull() )
      return false;
    if ( !isList( value ) )
      return !value.canConvert<QString>();
    const QVariantList items = value.toList();
    return std::any_of( items.begin(), items.end(), []( const QVariant &item ) { return isList( item ) || hasNoText( item ); } );
  }
} // namespace koppelkans
