// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "model/rules.h"

#include <QFile>
#include <QtTest>

/// The tables as they are shipped, for tests that change one of them. A new table needs no edit here.
namespace koppelkans
{
  inline std::string shippedTable( const std::string &name )
  {
    QFile file( QFINDTESTDATA( "../../processing/rules/" + QString::fromStdString( name ) ) );
    return file.open( QIODevice::ReadOnly ) ? file.readAll().toStdString() : std::string();
  }

  using RulesTexts = std::map<std::string, RulesText>;

  /// All tables as shipped, but those of \a own, which are the user's.
  inline RulesTexts shippedTexts( const std::map<std::string, std::string> &own = {} )
  {
    RulesTexts texts;
    for ( const std::string &name : rulesFiles() )
    {
      const auto found = own.find( name );
      texts[name] = found == own.end() ? RulesText{ name, shippedTable( name ) } : RulesText{ "mine/" + name, found->second };
    }
    return texts;
  }

  inline Rules shippedRules()
  {
    return readRules( shippedTexts() );
  }
} // namespace koppelkans
