// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <unordered_set>

namespace koppelkans
{
  /// \a id with '_' for each comma and semicolon: lists of ids (task_ids, depends_on) are written with these between.
  std::string withoutSeparators( std::string id );

  /// Makes ids unique: the second "A" becomes "A#2".
  class IdRegister
  {
    public:
    /// The id that \a wanted gets.
    std::string add( const std::string &wanted )
    {
      std::string id = wanted;
      for ( int n = 2; !mTaken.insert( id ).second; ++n )
        id = wanted + "#" + std::to_string( n );
      return id;
    }

    private:
    std::unordered_set<std::string> mTaken;
  };
} // namespace koppelkans
