// SPDX-License-Identifier: GPL-2.0-or-later
#include "stacking/partition.h"

#include "model/engineerror.h"
#include "stacking/bands.h"
#include "stacking/facerings.h"
#include "stacking/facesweep.h"
#include "stacking/risingedges.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <future>
#include <thread>
#include <utility>

namespace koppelkans
{
  namespace
  {
    /// How often the sweep asks whether it is to stop: some times in a millisecond.
    constexpr std::size_t NODES_PER_QUESTION = 256;

    GridPoint toGrid( const Point &point, const Task &task )
    {
      if ( !( std::abs( point.x ) <= MAX_COORDINATE_M && std::abs( point.y ) <= MAX_COORDINATE_M ) )
        throw TaskError( task.id, message( "a coordinate is not a number or lies beyond 1,000,000 km; use a projected reference system in metres" ) );
      return { std::llround( point.x * GRID_CELLS_PER_METRE ), std::llround( point.y * GRID_CELLS_PER_METRE ) };
    }

    void addRing( const Ring &ring, const Task &task, std::uint32_t area, std::vector<Segment> &segments )
    {
      if ( ring.empty() )
        return;
      GridPoint previous = toGrid( ring.back(), task ); // closes a ring whose last point does not repeat the first
      for ( const Point &point : ring )
      {
        const GridPoint next = toGrid( point, task );
        if ( isSweptBefore( previous, next ) )
          segments.push_back( { previous, next, area } );
        else if ( next != previous )
          segments.push_back( { next, previous, area } );
        previous = next;
      }
    }

    std::vector<Segment> boundariesOf( const std::vector<Task> &tasks )
    {
      std::vector<Segment> segments;
      for ( std::size_t i = 0; i < tasks.size(); ++i )
      {
        for ( const Polygon &polygon : tasks[i].area )
        {
          for ( const Ring &ring : polygon.rings )
            addRing( ring, tasks[i], static_cast<std::uint32_t>( i ), segments );
        }
      }
      return segments;
    }

    /// A band after noding. Edges that leave it upwards wait for the node where their segment comes to rest.
    struct BandWork
    {
      std::future<NodedBand> noding;
      NodedBand noded;
      std::vector<SegmentEdge> edges;
      std::size_t waiting = 0;
      std::future<RisingEdges> rising;
    };

    /// Takes the bands through noding (in threads), linking (in order) and joining (in threads), some bands ahead of the sweep.
    class BandPipeline
    {
      public:
      BandPipeline( const std::vector<Segment> &segments, std::vector<Band> &&bands, unsigned threads )
        : mSegments( segments )
        , mBands( std::move( bands ) )
        , mWork( mBands.size() )
        , mOpenEdges( segments.size(), OpenEdge{ NO_BAND, 0 } )
        , mAhead( threads + 1 )
        , mPolicy( threads == 1 ? std::launch::deferred : std::launch::async )
      {
      }

      std::size_t bandCount() const { return mBands.size(); }

      /// The boundaries of a band; must be asked from the first to the last.
      RisingEdges take( std::size_t band )
      {
        startNoding( band + mAhead );
        // One band more than asked for, so that it is joined while this one is swept.
        while ( mLinked < mBands.size() && ( mLinked <= band + 1 || mWork[band].waiting > 0 ) )
        {
          startNoding( mLinked + mAhead );
          link( mLinked++ );
        }
        for ( std::size_t next = band; next < mLinked; ++next )
          startJoining( next );
        RisingEdges rising = mWork[band].rising.get();
        mWork[band] = BandWork();
        return rising;
      }

      private:
      static constexpr std::uint32_t NO_BAND = 0xffffffff;
      struct OpenEdge
      {
        std::uint32_t band;
        std::uint32_t edge;
      };

      void startNoding( std::size_t last )
      {
        for ( ; mNodingStarted < mBands.size() && mNodingStarted <= last; ++mNodingStarted )
        {
          Band &band = mBands[mNodingStarted];
          mWork[mNodingStarted].noding = std::async( mPolicy, [this, &band] { return nodeBand( mSegments, std::exchange( band.touching, {} ), band.rows ); } );
        }
      }

      void startJoining( std::size_t index )
      {
        BandWork &work = mWork[index];
        if ( work.waiting == 0 && !work.rising.valid() )
          work.rising = std::async( mPolicy, [&work] { return risingEdges( std::move( work.noded.nodes ), work.edges ); } );
      }

      void link( std::size_t index )
      {
        BandWork &work = mWork[index];
        work.noded = work.noding.get();
        const std::vector<GridPoint> &nodes = work.noded.nodes;
        work.edges.reserve( work.noded.path.size() );
        for ( const NodedRun &run : work.noded.runs )
        {
          const std::uint32_t *path = work.noded.path.data() + run.firstNode;
          const std::uint32_t area = mSegments[run.segment].area;
          OpenEdge &open = mOpenEdges[run.segment];
          if ( open.band != NO_BAND )
          {
            mWork[open.band].edges[open.edge].to = nodes[path[0]];
            --mWork[open.band].waiting;
            open.band = NO_BAND;
          }
          // A segment that rises to the left may pass two cells of one row, the right one first: that edge rises from its other end.
          for ( std::uint32_t i = 0; i + 1 < run.nodeCount; ++i )
            work.edges.push_back( { std::min( path[i], path[i + 1] ), area, nodes[std::max( path[i], path[i + 1] )] } );
          if ( mSegments[run.segment].high.y >= mBands[index].rows.end )
          {
            open = { static_cast<std::uint32_t>( index ), static_cast<std::uint32_t>( work.edges.size() ) };
            work.edges.push_back( { path[run.nodeCount - 1], area, {} } );
            ++work.waiting;
          }
        }
        work.noded.path = {};
        work.noded.runs = {};
      }

      const std::vector<Segment> &mSegments;
      std::vector<Band> mBands;
      std::vector<BandWork> mWork;
      std::vector<OpenEdge> mOpenEdges; ///< by segment
      std::size_t mNodingStarted = 0;
      std::size_t mLinked = 0;
      std::size_t mAhead;
      std::launch mPolicy;
    };
  } // namespace

  PartitionLoss partition( const std::vector<Task> &tasks, const PartitionOptions &options, const std::function<void( Piece && )> &sink )
  {
    PartitionLoss loss;
    double sumM2 = 0;
    std::vector<bool> isSeen( tasks.size(), false );
    FaceSweep sweep(
      [&]( std::vector<std::uint32_t> &areas, std::vector<FaceEdge> &edges )
      {
        for ( const std::uint32_t task : areas )
          isSeen[task] = true;
        FacePolygon face = polygonOfFace( edges );
        sumM2 += face.areaM2 * static_cast<double>( areas.size() );
        if ( face.areaM2 < options.minAreaM2 )
        {
          ++loss.sliverCount;
          loss.sliverAreaM2 += face.areaM2;
          loss.sliverSumM2 += face.areaM2 * static_cast<double>( areas.size() );
          return;
        }
        sink( { std::move( face.polygon ), std::move( areas ), face.areaM2 } );
      } );

    const std::vector<Segment> segments = boundariesOf( tasks );
    BandPipeline pipeline( segments, divideIntoBands( segments ), options.threads > 0 ? options.threads : std::max( 1U, std::thread::hardware_concurrency() ) );
    for ( std::size_t band = 0; band < pipeline.bandCount(); ++band )
    {
      const RisingEdges rising = pipeline.take( band );
      for ( std::size_t node = 0; node < rising.nodes.size(); ++node )
      {
        if ( node % NODES_PER_QUESTION == 0 && options.isCancelled && options.isCancelled() )
          throw Cancelled();
        sweep.addNode( rising.nodes[node], rising.edges.data() + rising.firstEdge[node], rising.edges.data() + rising.firstEdge[node + 1] );
      }
      if ( options.progress )
        options.progress( static_cast<double>( band + 1 ) / static_cast<double>( pipeline.bandCount() ) );
    }

    for ( std::uint32_t task = 0; task < tasks.size(); ++task )
    {
      loss.roundingM2 += area( tasks[task].area );
      if ( !isSeen[task] && !tasks[task].area.empty() )
        loss.vanished.push_back( task );
    }
    loss.roundingM2 -= sumM2;
    return loss;
  }
} // namespace koppelkans
