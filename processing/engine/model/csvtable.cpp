// SPDX-License-Identifier: GPL-2.0-or-later
#include "model/csvtable.h"

#include "model/engineerror.h"

#include <algorithm>
#include <cmath>
#include <locale>
#include <sstream>

namespace koppelkans
{
  namespace
  {
    std::string trimmed( std::string_view text )
    {
      constexpr std::string_view BLANKS = " \t\r\n";
      const std::size_t first = text.find_first_not_of( BLANKS );
      if ( first == std::string_view::npos )
        return {};
      return std::string( text.substr( first, text.find_last_not_of( BLANKS ) - first + 1 ) );
    }

    std::string lower( std::string text )
    {
      std::transform( text.begin(), text.end(), text.begin(), []( char c ) { return c >= 'A' && c <= 'Z' ? static_cast<char>( c - 'A' + 'a' ) : c; } );
      return text;
    }

    std::string shown( double number )
    {
      std::ostringstream out;
      out.imbue( std::locale::classic() );
      out << number;
      return out.str();
    }

    /// Walks through the text a line (record) at a time.
    class CsvScanner
    {
      public:
      CsvScanner( const std::string &file, std::string_view text )
        : mFile( file )
        , mText( text )
      {
        constexpr std::string_view BYTE_ORDER_MARK = "\xef\xbb\xbf";
        if ( mText.substr( 0, BYTE_ORDER_MARK.size() ) == BYTE_ORDER_MARK )
          mText.remove_prefix( BYTE_ORDER_MARK.size() );
      }

      /// The next line that is neither blank nor a comment; false at the end.
      bool next( std::vector<std::string> &cells, int &line )
      {
        while ( mPosition < mText.size() )
        {
          const std::size_t end = std::min( mText.find( '\n', mPosition ), mText.size() );
          const std::string content = trimmed( mText.substr( mPosition, end - mPosition ) );
          if ( content.empty() || content.front() == '#' )
          {
            mPosition = end + 1;
            ++mLine;
            continue;
          }
          if ( mSeparator == 0 )
            mSeparator = content.find( ',' ) == std::string::npos && content.find( ';' ) != std::string::npos ? ';' : ',';
          line = mLine;
          readCells( cells );
          return true;
        }
        return false;
      }

      private:
      void readCells( std::vector<std::string> &cells )
      {
        cells.assign( 1, {} );
        bool quoted = false;
        const int firstLine = mLine;
        while ( mPosition < mText.size() )
        {
          const char c = mText[mPosition++];
          if ( quoted )
          {
            if ( c == '"' && mPosition < mText.size() && mText[mPosition] == '"' )
              cells.back() += mText[mPosition++];
            else if ( c == '"' )
              quoted = false;
            else
              cells.back() += c;
            mLine += c == '\n' ? 1 : 0;
          }
          else if ( c == '"' && trimmed( cells.back() ).empty() )
          {
            quoted = true;
            cells.back().clear();
          }
          else if ( c == mSeparator )
            cells.emplace_back();
          else if ( c == '\n' )
          {
            ++mLine;
            break;
          }
          else
            cells.back() += c;
        }
        if ( quoted )
          throw RulesError( mFile, firstLine, std::to_string( cells.size() ), koppelkans::message( "the quote (\") is not closed" ) );
        for ( std::string &cell : cells )
          cell = trimmed( cell );
      }

      const std::string &mFile;
      std::string_view mText;
      std::size_t mPosition = 0;
      int mLine = 1;
      char mSeparator = 0;
    };
  } // namespace

  CsvTable::CsvTable( const std::string &file, std::string_view text, const std::vector<std::string> &columns )
    : mFile( file )
    , mColumns( columns )
  {
    CsvScanner scanner( file, text );
    std::vector<std::string> header;
    int line = 1;
    if ( !scanner.next( header, line ) )
      throw RulesError(
        file, 1, columns.empty() ? std::string() : columns.front(), koppelkans::message( "the table is empty; its first line must name the columns" ) );

    std::vector<std::size_t> places;
    for ( const std::string &column : columns )
    {
      const auto found = std::find_if( header.begin(), header.end(), [&column]( const std::string &name ) { return lower( name ) == column; } );
      if ( found == header.end() )
        throw RulesError( file, line, column, koppelkans::message( "this column is missing" ) );
      places.push_back( static_cast<std::size_t>( found - header.begin() ) );
    }

    std::vector<std::string> cells;
    while ( scanner.next( cells, line ) )
    {
      if ( cells.size() != header.size() )
      {
        const std::string &where = header[std::min( cells.size(), header.size() - 1 )];
        const std::vector<std::string> counts{ std::to_string( cells.size() ), std::to_string( header.size() ) };
        throw RulesError( file, line, where,
          cells.size() == 1 ? koppelkans::message( "the line has one cell, the header %2", counts )
                            : koppelkans::message( "the line has %1 cells, the header %2", counts ) );
      }
      Row row{ line, {} };
      for ( std::size_t place : places )
        row.cells.push_back( cells[place] );
      mRows.push_back( std::move( row ) );
    }
  }

  const std::string &CsvTable::text( std::size_t row, std::string_view column ) const
  {
    const auto found = std::find( mColumns.begin(), mColumns.end(), column );
    return mRows[row].cells[static_cast<std::size_t>( found - mColumns.begin() )];
  }

  const std::string &CsvTable::requiredText( std::size_t row, std::string_view column ) const
  {
    const std::string &cell = text( row, column );
    if ( cell.empty() )
      refuse( row, column, koppelkans::message( "must not be empty" ) );
    return cell;
  }

  std::optional<double> CsvTable::number( std::size_t row, std::string_view column, double least, double most ) const
  {
    const std::string &cell = text( row, column );
    if ( cell.empty() )
      return std::nullopt;
    std::istringstream in( cell );
    in.imbue( std::locale::classic() ); // the decimal sign must not depend on the user's language
    double number = 0;
    in >> number;
    if ( in.fail() || in.peek() != std::istringstream::traits_type::eof() || !( number >= least && number <= most ) )
      refuse( row, column,
        koppelkans::message( "'%1' must be a number from %2 to %3 (decimal point), or empty for unknown", { cell, shown( least ), shown( most ) } ) );
    return number;
  }

  bool CsvTable::yesNo( std::size_t row, std::string_view column ) const
  {
    const std::string cell = lower( text( row, column ) );
    if ( cell == "true" || cell == "yes" || cell == "1" )
      return true;
    if ( cell == "false" || cell == "no" || cell == "0" )
      return false;
    refuse( row, column, koppelkans::message( "'%1' must be true or false", { text( row, column ) } ) );
  }

  void CsvTable::refuse( std::size_t row, std::string_view column, const Message &problem ) const
  {
    throw RulesError( mFile, mRows[row].line, std::string( column ), problem );
  }
} // namespace koppelkans
