// SPDX-License-Identifier: GPL-2.0-or-later
#include "networkduplicates.h"

#include "model/networkdefaults.h"
#include "translation.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <tuple>

namespace koppelkans
{
  namespace
  {
    bool isBefore( const Point &a, const Point &b )
    {
      return std::tie( a.x, a.y ) < std::tie( b.x, b.y );
    }

    bool areBefore( const std::vector<Polyline> &a, const std::vector<Polyline> &b )
    {
      return std::lexicographical_compare( a.begin(), a.end(), b.begin(), b.end(),
        []( const Polyline &x, const Polyline &y ) { return std::lexicographical_compare( x.begin(), x.end(), y.begin(), y.end(), isBefore ); } );
    }

    bool comesBefore( const Network &a, const Network &b )
    {
      if ( a.id != b.id )
        return a.id < b.id;
      if ( a.lines != b.lines )
        return areBefore( a.lines, b.lines );
      return std::tie( a.thing, a.part ) < std::tie( b.thing, b.part );
    }

    /// What one measure of all deliveries of a network comes to.
    class Measures
    {
      public:
      void add( const std::optional<double> &measure )
      {
        if ( !measure )
          return;
        mLeast = mLeast ? std::min( *mLeast, *measure ) : *measure;
        mMost = mMost ? std::max( *mMost, *measure ) : *measure;
      }

      const std::optional<double> &least() const { return mLeast; }
      const std::optional<double> &most() const { return mMost; }
      double spread() const { return mMost ? *mMost - *mLeast : 0; }

      private:
      std::optional<double> mLeast, mMost;
    };

    /// All deliveries of a network as one.
    class Merging
    {
      Q_DECLARE_TR_FUNCTIONS( koppelkans )

      public:
      explicit Merging( Network first )
        : mNetwork( std::move( first ) )
      {
        addMeasures( mNetwork );
      }

      bool isOf( const Network &other ) const
      {
        return std::tie( mNetwork.id, mNetwork.thing, mNetwork.part ) == std::tie( other.id, other.thing, other.part ) && mNetwork.lines == other.lines;
      }

      void add( const Network &other )
      {
        addMeasures( other );
        mHasOtherStatus = mHasOtherStatus || other.status != mNetwork.status;
        mHasOtherYears = mHasOtherYears || other.fromYear != mNetwork.fromYear || other.toYear != mNetwork.toYear;
        mNetwork.status = std::min( mNetwork.status, other.status ); // in the order in which they bind
        mNetwork.fromYear = std::min( mNetwork.fromYear, other.fromYear );
        mNetwork.toYear = std::max( mNetwork.toYear, other.toYear );
      }

      Network merged( const Rules &rules )
      {
        mNetwork.widthM = mWidths.most();
        mNetwork.coverM = mCovers.least();
        mNetwork.heightM = mHeights.most();
        fillFromRules( mNetwork, rules );
        if ( mNetwork.heightM )
          *mNetwork.heightM += mCovers.spread(); // down to the bottom of the deepest
        return std::move( mNetwork );
      }

      /// What the deliveries tell differently; empty: nothing.
      QStringList contradictions() const
      {
        QStringList names;
        if ( mWidths.spread() > 0 )
          names << tr( "width" );
        if ( mCovers.spread() > 0 )
          names << tr( "cover" );
        if ( mHeights.spread() > 0 )
          names << tr( "height" );
        if ( mHasOtherStatus )
          names << tr( "status" );
        if ( mHasOtherYears )
          names << tr( "years" );
        return names;
      }

      private:
      void addMeasures( const Network &network )
      {
        mWidths.add( network.widthM );
        mCovers.add( network.coverM );
        mHeights.add( network.heightM );
      }

      Network mNetwork;
      Measures mWidths, mCovers, mHeights;
      bool mHasOtherStatus = false;
      bool mHasOtherYears = false;
    };
  } // namespace

  void takeDuplicatesOnce( std::vector<Network> &networks, const Rules &rules, ReadReport &report )
  {
    std::sort( networks.begin(), networks.end(), comesBefore );
    std::vector<Network> once;
    once.reserve( networks.size() );
    for ( std::size_t next = 0; next < networks.size(); )
    {
      Merging merging( std::move( networks[next++] ) );
      while ( next < networks.size() && merging.isOf( networks[next] ) )
        merging.add( networks[next++] );
      const QStringList contradictions = merging.contradictions();
      once.push_back( merging.merged( rules ) );
      if ( !contradictions.isEmpty() )
        report.warnings.append( { {}, QString::fromStdString( once.back().id ), {},
          tr( "delivered more than once with another %1; the side that takes most room, and for longest, is taken" ).arg( contradictions.join( tr( ", " ) ) ),
          ReadProblem::DuplicateId } );
    }
    const auto count = static_cast<long long>( networks.size() - once.size() );
    report.usedCount -= count;
    report.rejectedCount += count;
    if ( count > 0 )
      report.warnings.append( { {}, QStringLiteral( "…" ), {},
        tr( "delivered more than once on the same line, and taken once (lines left out: %1)" ).arg( count ), ReadProblem::DuplicateId } );
    networks = std::move( once );
  }
} // namespace koppelkans
