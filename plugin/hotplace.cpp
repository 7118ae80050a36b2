// SPDX-License-Identifier: GPL-2.0-or-later
#include "hotplace.h"

#include "qgiscompat.h"

#include <qgsfeatureiterator.h>
#include <qgsfeedback.h>
#include <qgsgeometry.h>
#include <qgsvectorlayerfeatureiterator.h>

#include <cmath>
#include <map>

namespace koppelkans
{
  namespace
  {
    constexpr std::size_t BATCH = 500;

    QString fieldOf( HotOrder order )
    {
      switch ( order )
      {
      case HotOrder::Tasks:
        return QStringLiteral( "n_tasks" );
      case HotOrder::Cost:
        return QStringLiteral( "cost_share" );
      case HotOrder::Openings:
        return QStringLiteral( "n_openings" );
      case HotOrder::Owners:
        return QStringLiteral( "n_owners" );
      case HotOrder::Undated:
        return QStringLiteral( "n_undated" );
      }
      return {};
    }

    struct Candidate
    {
      double heat;
      double areaM2;
      qlonglong stackId;
      QgsFeatureId feature;

      bool operator<( const Candidate &other ) const { return std::tie( other.heat, other.areaM2, stackId ) < std::tie( heat, areaM2, other.stackId ); }
    };

    std::vector<Candidate> rankedCandidates( QgsVectorLayerFeatureSource &stacks, HotOrder order, const QgsFeedback &feedback )
    {
      const QgsFields fields = stacks.fields();
      const int heat = fields.lookupField( fieldOf( order ) );
      const int area = fields.lookupField( QStringLiteral( "area_m2" ) );
      const int id = fields.lookupField( QStringLiteral( "stack_id" ) );
      std::vector<Candidate> candidates;
      if ( area < 0 || id < 0 )
        return candidates;
      QgsAttributeList read{ area, id };
      if ( heat >= 0 )
        read << heat;
      QgsFeatureIterator it = stacks.getFeatures( QgsFeatureRequest().setSubsetOfAttributes( read ).setFlags( compat::REQUEST_NO_GEOMETRY ) );
      QgsFeature piece;
      while ( !feedback.isCanceled() && it.nextFeature( piece ) )
      {
        const double areaM2 = piece.attribute( area ).toDouble();
        if ( areaM2 < LEAST_PLACE_M2 )
          continue;
        const QVariant value = heat < 0 ? QVariant() : piece.attribute( heat );
        candidates.push_back( { value.isNull() ? -1 : value.toDouble(), areaM2, piece.attribute( id ).toLongLong(), piece.id() } );
      }
      std::sort( candidates.begin(), candidates.end() );
      return candidates;
    }

    /// Spots that are listed, in squares as wide as they must be apart: near ones are in the same square or next to it.
    class ListedSpots
    {
      public:
      bool hasNear( const QgsPointXY &spot ) const
      {
        const auto [x, y] = squareOf( spot );
        for ( qint64 dx = -1; dx <= 1; ++dx )
        {
          for ( qint64 dy = -1; dy <= 1; ++dy )
          {
            const auto [first, last] = mSpots.equal_range( { x + dx, y + dy } );
            for ( auto other = first; other != last; ++other )
            {
              if ( spot.distance( other->second ) <= PLACES_APART_M )
                return true;
            }
          }
        }
        return false;
      }

      void add( const QgsPointXY &spot ) { mSpots.insert( { squareOf( spot ), spot } ); }

      private:
      using Square = std::pair<qint64, qint64>;

      static Square squareOf( const QgsPointXY &spot )
      {
        return { static_cast<qint64>( std::floor( spot.x() / PLACES_APART_M ) ), static_cast<qint64>( std::floor( spot.y() / PLACES_APART_M ) ) };
      }

      std::multimap<Square, QgsPointXY> mSpots;
    };

    HotPlace placeOf( const QgsFeature &piece, const QgsPointXY &spot )
    {
      const auto value = [&piece]( const char *field )
      {
        const int index = piece.fields().lookupField( QLatin1String( field ) );
        return index < 0 ? QVariant() : piece.attribute( index );
      };
      HotPlace place;
      place.feature = piece.id();
      place.stackId = value( "stack_id" ).toLongLong();
      place.taskCount = value( "n_tasks" ).toInt();
      place.openingCount = value( "n_openings" ).toInt();
      place.ownerCount = value( "n_owners" ).toInt();
      place.undatedCount = value( "n_undated" ).toInt();
      if ( const QVariant cost = value( "cost_share" ); !cost.isNull() )
        place.costEuros = cost.toDouble();
      place.areaM2 = value( "area_m2" ).toDouble();
      place.sectors = value( "sectors" ).toString().split( ',', Qt::SkipEmptyParts );
      place.owners = value( "owners" ).toString();
      place.taskIds = value( "task_ids" ).toString();
      place.areaName = value( "area_name" ).toString();
      place.firstStart = value( "first_start" ).toDate();
      place.lastEnd = value( "last_end" ).toDate();
      place.spot = spot;
      return place;
    }
  } // namespace

  QVector<HotPlace> hottestPlaces( QgsVectorLayerFeatureSource &stacks, HotOrder order, int limit, const QgsFeedback &feedback )
  {
    const std::vector<Candidate> candidates = rankedCandidates( stacks, order, feedback );
    QVector<HotPlace> places;
    ListedSpots listed;
    // Geometries are read a batch at a time, from the hottest on, until there are enough places.
    for ( std::size_t first = 0; first < candidates.size() && places.size() < limit && !feedback.isCanceled(); first += BATCH )
    {
      const std::size_t last = std::min( first + BATCH, candidates.size() );
      QgsFeatureIds ids;
      for ( std::size_t i = first; i < last; ++i )
        ids.insert( candidates[i].feature );
      QHash<QgsFeatureId, QgsFeature> pieces;
      QgsFeatureIterator it = stacks.getFeatures( QgsFeatureRequest().setFilterFids( ids ) );
      QgsFeature piece;
      while ( it.nextFeature( piece ) )
        pieces.insert( piece.id(), piece );
      for ( std::size_t i = first; i < last && places.size() < limit && !feedback.isCanceled(); ++i )
      {
        const QgsFeature candidate = pieces.value( candidates[i].feature );
        const QgsGeometry onSurface = candidate.geometry().pointOnSurface();
        if ( onSurface.isNull() )
          continue;
        const QgsPointXY spot = onSurface.asPoint();
        if ( listed.hasNear( spot ) )
          continue;
        listed.add( spot );
        places << placeOf( candidate, spot );
      }
    }
    return places;
  }
} // namespace koppelkans
