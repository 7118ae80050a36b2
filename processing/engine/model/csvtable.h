// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "model/message.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace koppelkans
{
  /// A table of text cells with a header, read from comma- or semicolon-separated text (UTF-8, RFC 4180 quotes, a byte order mark is skipped).
  /// Lines that are blank or begin with '#' are skipped. Whatever is wrong is thrown as RulesError with file, line and column.
  class CsvTable
  {
    public:
    /// Throws when the header lacks one of \a columns or a line has another number of cells than the header. Other columns are ignored.
    CsvTable( const std::string &file, std::string_view text, const std::vector<std::string> &columns );

    std::size_t rowCount() const { return mRows.size(); }

    /// The line of the file that a row stands on, from 1.
    int line( std::size_t row ) const { return mRows[row].line; }

    /// The cell without surrounding blanks; \a column must be one of those asked for.
    const std::string &text( std::size_t row, std::string_view column ) const;

    /// The cell as text; throws when it is empty.
    const std::string &requiredText( std::size_t row, std::string_view column ) const;

    /// A number from \a least to \a most, decimal point; empty when the cell is empty; throws when it is anything else.
    std::optional<double> number( std::size_t row, std::string_view column, double least, double most ) const;

    /// true/false, yes/no, 1/0; throws when it is anything else.
    bool yesNo( std::size_t row, std::string_view column ) const;

    /// Throws RulesError about this cell.
    [[noreturn]] void refuse( std::size_t row, std::string_view column, const Message &problem ) const;

    private:
    struct Row
    {
      int line;
      std::vector<std::string> cells;
    };
    std::string mFile;
    std::vector<std::string> mColumns;
    std::vector<Row> mRows;
  };
} // namespace koppelkans
