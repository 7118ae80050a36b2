// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "model/rules.h"

#include <QtTest>

/// The tables as they are shipped, for tests that change one of them. A new table needs no edit here.
namespace koppelkans
{
  inline std::string shippedTable( const std::string &name )
  {
    QFile file( QFINDTESTDATA( "../../processing/rules/" + QString::fromStdString( name ) ) );
    return file.open( QIODevice::ReadOnly ) ? file.readAll().toStdString() : std::string();
  }

  /// The line that names the columns of a shipped table.
  inline std::string shippedHeader( const std::string &name )
  {
    const std::string text = shippedTable( name );
    return text.substr( 0, text.find( '\n' ) + 1 );
  }

  /// The cells of a shipped table by column, as a spreadsheet would show them; read without the code under test.
  inline std::vector<std::map<QString, QString>> shippedCells( const std::string &file )
  {
    std::vector<std::map<QString, QString>> rows;
    QStringList columns;
    for ( const QString &line : QString::fromStdString( shippedTable( file ) ).split( '\n' ) )
    {
      if ( line.isEmpty() || line.startsWith( '#' ) )
        continue;
      QStringList cells( { QString() } );
      bool isQuoted = false;
      for ( const QChar c : line )
      {
        if ( c == '"' )
          isQuoted = !isQuoted;
        else if ( c == ',' && !isQuoted )
          cells << QString();
        else
          cells.last() += c;
      }
      if ( columns.isEmpty() )
        columns = cells;
      else
      {
        rows.emplace_back();
        for ( int i = 0; i < columns.size(); ++i )
          rows.back()[columns[i]] = cells[i];
      }
    }
    return rows;
  }

  using RulesTexts = std::map<std::string, RulesText>;

  /// All tables as shipped, but those of \a own, which are the user's.
  inline RulesTexts shippedTexts( const std::map<std::string, std::string> &own = {} )
  {
    RulesTexts texts;
    for ( const std::string &name : rulesFiles() )
    {
      const auto found = own.find( name );
      texts[name] = found == own.end() ? RulesText{ name, shippedTable( name ), true } : RulesText{ "mine/" + name, found->second, false };
    }
    return texts;
  }

  inline Rules shippedRules()
  {
    return readRules( shippedTexts() );
  }
} // namespace koppelkans
