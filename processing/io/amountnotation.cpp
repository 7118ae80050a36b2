// SPDX-License-Identifier: GPL-2.0-or-later
#include "amountnotation.h"

#include <QLocale>
#include <QRegularExpression>

#include <cmath>

namespace koppelkans
{
  namespace
  {
    constexpr auto ANY_CASE = QRegularExpression::CaseInsensitiveOption;
    constexpr auto UNICODE = QRegularExpression::UseUnicodePropertiesOption;

    bool matches( const QString &text, const QRegularExpression &shape )
    {
      return shape.match( text ).hasMatch();
    }

    /// Whether \a shape was in \a text, which loses it.
    bool takenOut( const QRegularExpression &shape, QString &text )
    {
      const auto length = text.size();
      text = text.remove( shape ).trimmed();
      return text.size() < length;
    }

    /// A word for many euros. A small "m" may be metres, a "billion" is a thousand or a million millions.
    struct Multiple
    {
      QRegularExpression word; ///< with what surrounds it; the currency may hang on to it
      double factor;
    };

    /// The factor of the word that stands at the end of \a text ("1,2 mln", "300 k€") or, with the currency, before it ("k€ 300"); \a text loses it.
    std::optional<double> multipleIn( QString &text )
    {
      static const auto WORD = []( const char *words )
      {
        const QString currency = QStringLiteral( "(?:€|eur|euro|euros)" );
        return QRegularExpression(
          QStringLiteral( "^(?:%1)\\s?%2|(?<=[\\d\\s.,-])(?:%1)\\.?\\s?%2?$" ).arg( QString::fromLatin1( words ), currency ), ANY_CASE | UNICODE );
      };
      static const Multiple MULTIPLES[] = {
        { WORD( "k|dzd|duizend|thousand|mille" ), 1e3 },
        { WORD( "(?-i:M)|mln|mio|miljoen|million|millions" ), 1e6 },
        { WORD( "mrd|miljard|milliard|milliards" ), 1e9 },
      };
      for ( const Multiple &multiple : MULTIPLES )
      {
        if ( takenOut( multiple.word, text ) )
          return multiple.factor;
      }
      return std::nullopt;
    }

    /// The blanks and apostrophes between thousands, and the dash that stands for no cents, go.
    QString ungrouped( QString number )
    {
      static const QRegularExpression NO_CENTS( QStringLiteral( "[.,]\\s*[-–—]{1,2}$" ) );
      static const QRegularExpression GROUPED( QStringLiteral( "^[+-]?\\d{1,3}(?:[\\s'’]\\d{3})+(?:[.,]\\d+)?$" ), UNICODE );
      static const QRegularExpression BETWEEN_THOUSANDS( QStringLiteral( "[\\s'’]" ), UNICODE );
      number.remove( NO_CENTS );
      if ( matches( number, GROUPED ) )
        number.remove( BETWEEN_THOUSANDS );
      return number;
    }
  } // namespace

  AmountReading readAmount( const QString &text )
  {
    static const QRegularExpression VAT(
      QStringLiteral( "[\\s,(]*(?:(?:excl|incl|ex|in|exclusief|inclusief|excluding|including|hors|avec)?\\.?\\s*(?:btw|vat|tva)|"
                      "(?:h\\.?t\\.?v\\.?a|t\\.?v\\.?a\\.?c|ttc|ht)\\.?)\\)?\\s*$" ),
      ANY_CASE | UNICODE );
    static const QRegularExpression ABOUT( QStringLiteral( "^(?:ca\\.?|circa|ongeveer|about|approx\\.?|environ|env\\.|±|~|≈)\\s*" ), ANY_CASE | UNICODE );
    static const QRegularExpression CURRENCY( QStringLiteral( "^(?:€|euros?|eur)\\s*|\\s*(?:€|euros?|eur)$" ), ANY_CASE | UNICODE );
    static const QRegularExpression ONE_THOUSAND( QStringLiteral( "^[+-]?[1-9]\\d{0,2}[.,]\\d{3}$" ) );
    static const QRegularExpression THOUSANDS( QStringLiteral( "^[+-]?[1-9]\\d{0,2}(?:(?:\\.\\d{3})+|(?:,\\d{3})+)$" ) );
    static const QRegularExpression POINTS_AND_COMMA( QStringLiteral( "^[+-]?[1-9]\\d{0,2}(?:\\.\\d{3})+,\\d+$" ) );
    static const QRegularExpression COMMAS_AND_POINT( QStringLiteral( "^[+-]?[1-9]\\d{0,2}(?:,\\d{3})+\\.\\d+$" ) );
    AmountReading reading;
    QString number = text.trimmed();
    reading.isAboutVat = takenOut( VAT, number );
    reading.isApproximate = takenOut( ABOUT, number );
    const double factor = [&]
    {
      const std::optional<double> multiple = multipleIn( number );
      reading.isAbbreviated = multiple.has_value();
      return multiple.value_or( 1 );
    }();
    takenOut( CURRENCY, number );
    number = ungrouped( number );

    const bool isDecimal = factor >= 1e6 && matches( number, ONE_THOUSAND );
    reading.isTakenAsThousands = !isDecimal && matches( number, ONE_THOUSAND );
    if ( !isDecimal && matches( number, THOUSANDS ) )
      number.remove( '.' ).remove( ',' );
    else if ( matches( number, POINTS_AND_COMMA ) )
      number.remove( '.' );
    else if ( matches( number, COMMAS_AND_POINT ) )
      number.remove( ',' );
    bool isNumber = false;
    const double euros = QLocale::c().toDouble( number.replace( ',', '.' ), &isNumber );
    if ( isNumber )
      reading.euros = reading.isAbbreviated ? std::round( euros * factor * 100 ) / 100 : euros; // 1.1 million is no 1,100,000.0000000001
    return reading;
  }
} // namespace koppelkans
