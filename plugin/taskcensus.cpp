// SPDX-License-Identifier: GPL-2.0-or-later
#include "taskcensus.h"

#include "qgiscompat.h"
#include "taskfeaturereading.h"
#include "taskfields.h"

#include <qgsfeatureiterator.h>
#include <qgsfeedback.h>
#include <qgsvectorlayer.h>
#include <qgsvectorlayerfeatureiterator.h>

namespace koppelkans
{
  namespace
  {
    QString toText( std::string_view text )
    {
      return QString::fromUtf8( text.data(), static_cast<int>( text.size() ) );
    }

    void addCounts( QMap<QString, int> &counts, const QMap<QString, int> &others )
    {
      for ( auto other = others.begin(); other != others.end(); ++other )
        counts[other.key()] += other.value();
    }

    void widen( TaskCensus &census, int first, int last )
    {
      census.firstYear = census.firstYear ? std::min( *census.firstYear, first ) : first;
      census.lastYear = census.lastYear ? std::max( *census.lastYear, last ) : last;
    }

    void count( TaskCensus &census, const Task &task )
    {
      ++census.count;
      ++census.sectors[toText( nameOf( task.sector ) )];
      ++census.domains[toText( nameOf( task.domain ) )];
      if ( !task.owner.empty() )
        ++census.owners[QString::fromStdString( task.owner )];
      if ( task.phase )
        ++census.phases[toText( nameOf( *task.phase ) )];
      if ( !task.window.isUndated() )
        widen( census, yearOf( task.window.first() ), yearOf( task.window.last() ) );
    }
  } // namespace

  void TaskCensus::add( const TaskCensus &other )
  {
    count += other.count;
    addCounts( sectors, other.sectors );
    addCounts( owners, other.owners );
    addCounts( domains, other.domains );
    addCounts( phases, other.phases );
    if ( other.firstYear )
      widen( *this, *other.firstYear, *other.lastYear );
  }

  bool isTaskLayer( const QgsVectorLayer *layer )
  {
    if ( !layer || !layer->isValid() || layer->geometryType() != compat::GEOMETRY_POLYGON )
      return false;
    const QStringList required = requiredTaskFields();
    return std::all_of( required.begin(), required.end(), [layer]( const QString &field ) { return layer->fields().lookupField( field ) >= 0; } );
  }

  TaskCensus takeCensus( QgsVectorLayerFeatureSource &features, const Rules &rules, const QgsFeedback &feedback )
  {
    const TaskFieldPlaces places = taskFieldPlaces( features.fields() );
    QgsAttributeList attributes;
    for ( const auto &place : places )
      attributes << place.second;
    QgsFeatureIterator it = features.getFeatures( QgsFeatureRequest().setSubsetOfAttributes( attributes ).setFlags( compat::REQUEST_NO_GEOMETRY ) );
    TaskCensus census;
    QgsFeature feature;
    while ( !feedback.isCanceled() && it.nextFeature( feature ) )
    {
      TaskFeatureReading reading = readTaskFeature( feature, places, rules );
      fillFromRules( reading.task, rules, reading.notGiven );
      count( census, reading.task );
    }
    return census;
  }
} // namespace koppelkans
