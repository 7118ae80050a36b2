// SPDX-License-Identifier: GPL-2.0-or-later
#include "stackrequest.h"

#include "translation.h"

#include <qgsmaplayer.h>
#include <qgsprocessingparameters.h>
#include <qgsprocessingutils.h>

#include <QDate>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

namespace koppelkans
{
  namespace
  {
    const QString PROPERTY_PREFIX = QStringLiteral( "koppelkans/" );

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

    // What was made before is never overwritten. A table beside it in the same file would not do: layers that are open would lose sight of theirs.
    QString freePath( const QString &path )
    {
      const QFileInfo wanted( path );
      QString free = path;
      for ( int n = 2; QFileInfo::exists( free ); ++n )
        free = wanted.dir().filePath( QStringLiteral( "%1_%2.%3" ).arg( wanted.completeBaseName() ).arg( n ).arg( wanted.suffix() ) );
      return free;
    }

    QString stacksTitle()
    {
      return tr( "Stacks %1" );
    }

    QString stacksByYearTitle()
    {
      return tr( "Stacks by year %1" );
    }

    /// Where a file lies of which only the name is given.
    QDir folderFor( const QgsProject *project )
    {
      const QString ofProject = project ? project->absolutePath() : QString();
      return ofProject.isEmpty() ? QDir::home() : QDir( ofProject );
    }

    QVariant destination( const QString &chosenFile, const QString &ending, QgsProject *project, const QString &title )
    {
      QString path;
      if ( chosenFile.isEmpty() )
      {
        path = QgsProcessingUtils::generateTempFilename( QStringLiteral( "stacks%1.gpkg" ).arg( ending ) );
      }
      else
      {
        const QFileInfo chosen( folderFor( project ), chosenFile );
        path = freePath( chosen.dir().filePath( chosen.completeBaseName() + ending + QStringLiteral( ".gpkg" ) ) );
      }
      QgsProcessingOutputLayerDefinition definition( path, project );
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
    if ( !areas.isEmpty() && !areaNameField.isEmpty() )
      parameters.insert( QStringLiteral( "NAME_FIELD" ), areaNameField );

    const QString time = QTime::currentTime().toString( QStringLiteral( "HH:mm" ) );
    parameters.insert( QStringLiteral( "OUTPUT" ), destination( outputFile, QString(), project, stacksTitle().arg( time ) ) );
    if ( byYear )
      parameters.insert( QStringLiteral( "BY_YEAR" ), destination( outputFile, QStringLiteral( "_by_year" ), project, stacksByYearTitle().arg( time ) ) );
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
      { QStringLiteral( "areaNameField" ), areaNameField },
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
    request.areaNameField = text( "areaNameField" );
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
