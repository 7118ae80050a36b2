// SPDX-License-Identifier: GPL-2.0-or-later
#include "yesno.h"

#include <QStringList>

namespace koppelkans
{
  std::optional<bool> yesOrNo( const QString &word )
  {
    static const QStringList YES{ "true", "1", "t", "y", "yes", "j", "ja", "o", "oui", "waar", "vrai" };
    static const QStringList NO{ "false", "0", "f", "n", "no", "nee", "non", "onwaar", "faux" };
    const QString lower = word.trimmed().toLower();
    if ( YES.contains( lower ) )
      return true;
    return NO.contains( lower ) ? std::optional<bool>( false ) : std::nullopt;
  }
} // namespace koppelkans
