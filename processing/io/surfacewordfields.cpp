// SPDX-License-Identifier: GPL-2.0-or-later
#include "surfacewordfields.h"

#include "qgiscompat.h"

#include <QStringList>

namespace koppelkans
{
  namespace
  {
    /// Letters and digits alone, in lower case, without accents.
    QString plain( const QString &name )
    {
      QString result;
      for ( const QChar c : name.normalized( QString::NormalizationForm_D ) )
      {
        if ( c.isLetterOrNumber() )
          result += c.toLower();
      }
      return result;
    }

    int fieldNamed( const QgsFields &fields, const char *name )
    {
      for ( int i = 0; i < fields.count(); ++i )
      {
        if ( plain( fields.at( i ).name() ) == QLatin1String( name ) )
          return i;
      }
      return -1;
    }

    int firstNamed( const QgsFields &fields, std::initializer_list<const char *> names )
    {
      for ( const char *name : names )
      {
        if ( const int field = fieldNamed( fields, name ); field >= 0 )
          return field;
      }
      return -1;
    }

    /// Whether the name of a BGT object may follow: plus-functieOndersteunendWegdeel.
    bool isOpenEnded( const QString &word )
    {
      return word.startsWith( QLatin1String( "plus" ) ) || word.startsWith( QLatin1String( "bgt" ) );
    }
  } // namespace

  QList<int> surfaceWordFields( const QgsFields &fields )
  {
    constexpr const char *WORDS[] = { "plusfunctie", "plusfysiekvoorkomen", "bgtfunctie", "functie", "function", "bgtfysiekvoorkomen", "surfacematerial",
      "fysiekvoorkomen", "klasse", "class", "bgtklasse", "surface", "paving", "verharding", "verhardingssoort", "materiaal", "material", "gebruik", "use",
      "soort", "type", "revetement", "fonction" };
    QList<int> found;
    for ( const char *text : WORDS )
    {
      const QString word = QString::fromLatin1( text );
      for ( int i = 0; i < fields.count(); ++i )
      {
        const QString name = plain( fields.at( i ).name() );
        const bool fits = name == word || ( isOpenEnded( word ) && name.startsWith( word ) );
        if ( fits && compat::isText( fields.at( i ) ) && !found.contains( i ) )
          found << i;
      }
    }
    return found;
  }

  int streetIdField( const QgsFields &fields, const QString &wanted )
  {
    if ( !wanted.isEmpty() )
      return fields.lookupField( wanted );
    return firstNamed( fields, { "streetid", "idstreet", "straatid", "wegvakid", "wvkid", "straatcode", "rueid" } );
  }

  int streetNameField( const QgsFields &fields, const QString &wanted, bool isOfStreets )
  {
    if ( !wanted.isEmpty() )
      return fields.lookupField( wanted );
    const int field =
      firstNamed( fields, { "streetname", "straatnaam", "straat", "openbareruimtenaam", "openbareruimte", "sttnaam", "nomrue", "rue", "street" } );
    return field < 0 && isOfStreets ? firstNamed( fields, { "name", "naam", "nom" } ) : field;
  }
} // namespace koppelkans
