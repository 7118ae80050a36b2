// SPDX-License-Identifier: GPL-2.0-or-later
#include "profilerequest.h"

#include "layerchoice.h"
#include "qgiscompat.h"
#include "taskcensus.h"

#include <qgsproject.h>
#include <qgsvectorlayer.h>

#include <algorithm>

namespace koppelkans
{
  namespace
  {
    const QString SECTIONS = QStringLiteral( "sections" );
    const QString NETWORKS = QStringLiteral( "networks" );
    const QString OBSTACLES = QStringLiteral( "obstacles" );
    const QString TASKS = QStringLiteral( "tasks" );
    const QString COVERAGE = QStringLiteral( "coverage" );
    constexpr QChar BETWEEN_IDS( '\n' );

    bool hasAll( const QgsVectorLayer *layer, std::initializer_list<const char *> fields )
    {
      return std::all_of( fields.begin(), fields.end(), [layer]( const char *field ) { return layer->fields().lookupField( QLatin1String( field ) ) >= 0; } );
    }

    bool hasAny( const QgsVectorLayer *layer, std::initializer_list<const char *> fields )
    {
      return std::any_of( fields.begin(), fields.end(), [layer]( const char *field ) { return layer->fields().lookupField( QLatin1String( field ) ) >= 0; } );
    }

    bool isCalledObstacles( const QgsVectorLayer *layer )
    {
      for ( const char *word : { "tree", "boom", "bomen", "arbre", "container", "manhole", "inspectieput", "obstac", "obstakel", "lichtmast" } )
      {
        if ( layer->name().contains( QLatin1String( word ), Qt::CaseInsensitive ) )
          return true;
      }
      return layer->geometryType() == compat::GEOMETRY_POINT && hasAny( layer, { "crown_m", "kroon", "boomhoogte", "species", "boomsoort" } );
    }

    QStringList idsIn( const QString &text )
    {
      return text.split( BETWEEN_IDS, Qt::SkipEmptyParts );
    }
  } // namespace

  QMap<QString, QString> ProfileRequest::toTexts() const
  {
    return { { SECTIONS, sections }, { NETWORKS, networks.join( BETWEEN_IDS ) }, { OBSTACLES, obstacles.join( BETWEEN_IDS ) },
      { TASKS, tasks.join( BETWEEN_IDS ) }, { COVERAGE, coverage } };
  }

  ProfileRequest ProfileRequest::fromTexts( const QMap<QString, QString> &texts )
  {
    ProfileRequest request;
    request.sections = texts.value( SECTIONS );
    request.networks = idsIn( texts.value( NETWORKS ) );
    request.obstacles = idsIn( texts.value( OBSTACLES ) );
    request.tasks = idsIn( texts.value( TASKS ) );
    request.coverage = texts.value( COVERAGE );
    return request;
  }

  QStringList ProfileRequest::textKeys()
  {
    return { SECTIONS, NETWORKS, OBSTACLES, TASKS, COVERAGE };
  }

  bool isSectionsLayer( const QgsVectorLayer *layer )
  {
    return layer && layer->geometryType() == compat::GEOMETRY_LINE && hasAll( layer, { "section_id", "chain_m", "left_m", "right_m" } );
  }

  bool isNetworkLayer( const QgsVectorLayer *layer )
  {
    return layer && layer->geometryType() == compat::GEOMETRY_LINE && !isSectionsLayer( layer ) && hasAny( layer, { "thema", "theme", "network" } );
  }

  bool canBeObstacles( const QgsVectorLayer *layer )
  {
    if ( !layer || isTaskLayer( layer ) || isStacksLayer( layer ) )
      return false;
    return layer->geometryType() == compat::GEOMETRY_POINT || layer->geometryType() == compat::GEOMETRY_POLYGON;
  }

  bool canBeCoverage( const QgsVectorLayer *layer )
  {
    return canBeObstacles( layer ) && layer->geometryType() == compat::GEOMETRY_POLYGON;
  }

  ProfileRequest guessedRequest( const QgsProject &project )
  {
    ProfileRequest request;
    for ( const QgsVectorLayer *layer : vectorLayersOf( project ) )
    {
      if ( isSectionsLayer( layer ) )
      {
        if ( request.sections.isEmpty() ) // new layers are put on top
          request.sections = layer->id();
      }
      else if ( isNetworkLayer( layer ) )
        request.networks << layer->id();
      else if ( isTaskLayer( layer ) )
        request.tasks << layer->id();
      else if ( canBeObstacles( layer ) && isCalledObstacles( layer ) )
        request.obstacles << layer->id();
      else if ( canBeCoverage( layer ) && layer->name().contains( QLatin1String( "graafpolygoon" ), Qt::CaseInsensitive ) )
        request.coverage = layer->id();
    }
    return request;
  }
} // namespace koppelkans
