// SPDX-License-Identifier: GPL-2.0-or-later
#include "stackrequest.h"

#include <qgsmaplayer.h>
#include <qgsprocessingparameters.h>
#include <qgsprocessingutils.h>

#include <QCoreApplication>
#include <QDate>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>

namespace koppelkans
{
  namespace
  {
    const QString PROPERTY_PREFIX = QStringLiteral( "koppelkans/" );

    QString tr( const char *text )
    {
      return QCoreApplication::translate( "koppelkans", text );
    }

    // As JSON: names of owners and files may hold any separator.
    QString toText( const QStringList &list )
    {
      return QString::fromUtf8( QJsonDocument( QJsonArray::fromStringList( list ) ).toJson( QJsonDocument::Compact ) );
    }

    QStringList toList( const QString &text )
    {
      QStringList list;
      for ( const QJsonValue &value : QJsonDocument::fromJson( text.toUtf8() ).array() )
        list << value.toString();
      return list;
    }

    QString toText( const std::optional<int> &number )
    {
      return number ? QString::number( *number ) : QString();
    }

    std::optional<int> toNumber( const QString &text )
    {
      bool isNumber = false;
      const int number = text.toInt( &isNumber );
      return isNumber ? std::optional<int>( number ) : std::nullopt;
    }

    // Each run is a table of its own: what is on the map now is never overwritten.
    QVariant destination( const QString &file, const QString &table, QgsProject *project, const QString &title )
    {
      const QString sink = QStringLiteral( "ogr:dbname='%1' table=\"%2\" (geom)" ).arg( QString( file ).replace( '\'', QLatin1String( "\\'" ) ), table );
      QgsProcessingOutputLayerDefinition definition( sink, project );
      definition.destinationName = title;
      return QVariant::fromValue( definition );
    }
  } // namespace

  QVariantMap StackRequest::parameters( QgsProject *project ) const
  {
    QVariantMap parameters{ { QStringLiteral( "TASKS" ), taskLayers }, { QStringLiteral( "REOPEN_YEARS" ), reopenYears } };
    if ( fromYear )
      parameters.insert( QStringLiteral( "FROM" ), QDate( *fromYear, 1, 1 ) );
    if ( toYear )
      parameters.insert( QStringLiteral( "TO" ), QDate( *toYear, 12, 31 ) );
    const std::pair<const char *, const QStringList &> choices[] = { { "SECTORS", sectors }, { "DOMAINS", domains }, { "PHASES", phases } };
    for ( const auto &[name, words] : choices )
    {
      if ( !words.isEmpty() )
        parameters.insert( QLatin1String( name ), words );
    }
    if ( !owners.isEmpty() )
      parameters.insert( QStringLiteral( "OWNERS" ), owners.join( ';' ) );
    if ( !areas.isEmpty() )
      parameters.insert( QStringLiteral( "AREAS" ), areas );

    const QDateTime now = QDateTime::currentDateTime();
    const QString stamp = now.toString( QStringLiteral( "yyyyMMdd_HHmmss" ) );
    const QString file = outputFile.isEmpty() ? QgsProcessingUtils::generateTempFilename( QStringLiteral( "stacks.gpkg" ) ) : outputFile;
    const QString time = now.toString( QStringLiteral( "HH:mm" ) );
    parameters.insert( QStringLiteral( "OUTPUT" ), destination( file, QStringLiteral( "stacks_" ) + stamp, project, tr( "Stacks %1" ).arg( time ) ) );
    if ( byYear )
      parameters.insert(
        QStringLiteral( "BY_YEAR" ), destination( file, QStringLiteral( "stacks_by_year_" ) + stamp, project, tr( "Stacks by year %1" ).arg( time ) ) );
    return parameters;
  }

  QMap<QString, QString> StackRequest::toTexts() const
  {
    return {
      { QStringLiteral( "taskLayers" ), toText( taskLayers ) },
      { QStringLiteral( "fromYear" ), toText( fromYear ) },
      { QStringLiteral( "toYear" ), toText( toYear ) },
      { QStringLiteral( "sectors" ), toText( sectors ) },
      { QStringLiteral( "domains" ), toText( domains ) },
      { QStringLiteral( "phases" ), toText( phases ) },
      { QStringLiteral( "owners" ), toText( owners ) },
      { QStringLiteral( "reopenYears" ), QString::number( reopenYears ) },
      { QStringLiteral( "areas" ), areas },
      { QStringLiteral( "byYear" ), QString::number( byYear ? 1 : 0 ) },
      { QStringLiteral( "outputFile" ), outputFile },
    };
  }

  StackRequest StackRequest::fromTexts( const QMap<QString, QString> &texts )
  {
    const auto text = [&texts]( const char *key ) { return texts.value( QLatin1String( key ) ); };
    StackRequest request;
    request.taskLayers = toList( text( "taskLayers" ) );
    request.fromYear = toNumber( text( "fromYear" ) );
    request.toYear = toNumber( text( "toYear" ) );
    request.sectors = toList( text( "sectors" ) );
    request.domains = toList( text( "domains" ) );
    request.phases = toList( text( "phases" ) );
    request.owners = toList( text( "owners" ) );
    request.reopenYears = toNumber( text( "reopenYears" ) ).value_or( request.reopenYears );
    request.areas = text( "areas" );
    request.byYear = text( "byYear" ) == QLatin1String( "1" );
    request.outputFile = text( "outputFile" );
    return request;
  }

  QStringList StackRequest::textKeys()
  {
    return StackRequest().toTexts().keys();
  }

  void rememberRequest( QgsMapLayer *layer, const StackRequest &request )
  {
    const QMap<QString, QString> texts = request.toTexts();
    for ( auto text = texts.begin(); text != texts.end(); ++text )
      layer->setCustomProperty( PROPERTY_PREFIX + text.key(), text.value() );
  }

  StackRequest requestOf( const QgsMapLayer *layer )
  {
    QMap<QString, QString> texts;
    for ( const QString &key : StackRequest::textKeys() )
      texts.insert( key, layer->customProperty( PROPERTY_PREFIX + key ).toString() );
    return StackRequest::fromTexts( texts );
  }
} // namespace koppelkans
