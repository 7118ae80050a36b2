// SPDX-License-Identifier: GPL-2.0-or-later
#include "amountnotation.h"

#include <QLocale>
#include <QRegularExpression>

namespace koppelkans
{
  namespace
  {
    bool matches( const QString &text, const QRegularExpression &shape )
    {
      return shape.match( text ).hasMatch();
    }

    /// The number alone: without currency, without the dash that stands for no cents, without the blanks and apostrophes between thousands.
    QString bare( const QString &text )
    {
      static const QRegularExpression CURRENCY( QStringLiteral( "^(?:€|eur|euro)\\s*|\\s*(?:€|eur|euro)$" ), QRegularExpression::CaseInsensitiveOption );
      static const QRegularExpression NO_CENTS( QStringLiteral( "[.,]\\s*[-–—]{1,2}$" ) );
      static const QRegularExpression GROUPED(
        QStringLiteral( "^[+-]?\\d{1,3}(?:[\\s'’]\\d{3})+(?:[.,]\\d+)?$" ), QRegularExpression::UseUnicodePropertiesOption );
      static const QRegularExpression BETWEEN_THOUSANDS( QStringLiteral( "[\\s'’]" ), QRegularExpression::UseUnicodePropertiesOption );
      QString number = text.trimmed();
      number.remove( CURRENCY ).remove( NO_CENTS );
      if ( matches( number, GROUPED ) )
        number.remove( BETWEEN_THOUSANDS );
      return number;
    }
  } // namespace

  AmountReading readAmount( const QString &text )
  {
    static const QRegularExpression ONE_THOUSAND( QStringLiteral( "^[+-]?[1-9]\\d{0,2}[.,]\\d{3}$" ) );
    static const QRegularExpression THOUSANDS( QStringLiteral( "^[+-]?[1-9]\\d{0,2}(?:(?:\\.\\d{3})+|(?:,\\d{3})+)$" ) );
    static const QRegularExpression POINTS_AND_COMMA( QStringLiteral( "^[+-]?[1-9]\\d{0,2}(?:\\.\\d{3})+,\\d+$" ) );
    static const QRegularExpression COMMAS_AND_POINT( QStringLiteral( "^[+-]?[1-9]\\d{0,2}(?:,\\d{3})+\\.\\d+$" ) );
    QString number = bare( text );
    AmountReading reading;
    reading.isTakenAsThousands = matches( number, ONE_THOUSAND );
    if ( matches( number, THOUSANDS ) )
      number.remove( '.' ).remove( ',' );
    else if ( matches( number, POINTS_AND_COMMA ) )
      number.remove( '.' );
    else if ( matches( number, COMMAS_AND_POINT ) )
      number.remove( ',' );
    bool isNumber = false;
    const double euros = QLocale::c().toDouble( number.replace( ',', '.' ), &isNumber );
    if ( isNumber )
      reading.euros = euros;
    return reading;
  }
} // namespace koppelkans
