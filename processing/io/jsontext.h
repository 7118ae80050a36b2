// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QString>

#include <optional>
#include <string>
#include <string_view>

namespace koppelkans
{
  /// Writes JSON as text, front to back. Qt builds a tree first, which for a few thousand short values in each of many thousand features takes longer than all
  /// that is told by them. Calls must make sense in their order: a key before each value of an object.
  class JsonText
  {
    public:
    JsonText &beginObject() { return begin( '{' ); }
    JsonText &endObject() { return end( '}' ); }
    JsonText &beginArray() { return begin( '[' ); }
    JsonText &endArray() { return end( ']' ); }
    JsonText &key( std::string_view name );

    JsonText &text( std::string_view value ); ///< UTF-8
    JsonText &flag( bool value );
    JsonText &whole( long long value );
    JsonText &null();
    /// To a hundredth of a millimetre.
    JsonText &metres( double value );
    JsonText &metres( const std::optional<double> &value ) { return value ? metres( *value ) : null(); }
    /// A value that is JSON already.
    JsonText &raw( std::string_view json );

    QString toString() const { return QString::fromUtf8( mText.data(), static_cast<int>( mText.size() ) ); }

    private:
    JsonText &begin( char bracket );
    JsonText &end( char bracket );
    void separate();
    void quote( std::string_view value );

    std::string mText;
    bool mWantsComma = false;
  };
} // namespace koppelkans
