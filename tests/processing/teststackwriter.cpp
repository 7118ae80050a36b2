// SPDX-License-Identifier: GPL-2.0-or-later
#include "geopackageindex.h"
#include "densetasks.h"

#include "qgiscompat.h"
#include "stackfields.h"
#include "stackwriter.h"
#include "taskreader.h"

#include <qgsprocessingutils.h>

using namespace koppelkans;
using namespace koppelkans::test;

namespace
{
  /// The features of a run with so many pieces to a stretch.
  struct Written
  {
    AlgorithmRun run;
    StackTotals totals;
    QVector<QgsFeature> stacks;
    QVector<QgsFeature> years;

    Written( const std::vector<Task> &tasks, const Period &period, std::size_t piecesPerStretch )
    {
      const QgsCoordinateReferenceSystem crs( QStringLiteral( "EPSG:28992" ) );
      const auto open = [&]( const QgsFields &fields, QString &destination )
      {
        destination = QStringLiteral( "memory:" );
        return std::unique_ptr<QgsFeatureSink>( QgsProcessingUtils::createFeatureSink( destination, run.context, fields, compat::WKB_POLYGON, crs ) );
      };
      QString stackLayer, yearLayer;
      std::unique_ptr<QgsFeatureSink> stackSink = open( stackFields(), stackLayer ), yearSink = open( stackYearFields(), yearLayer );
      OutputLayer stackOutput( std::move( stackSink ), stackLayer, run.context, OutputLayer::Container::New, nullptr );
      OutputLayer yearOutput( std::move( yearSink ), yearLayer, run.context, OutputLayer::Container::New, nullptr );
      const AreaNames names;
      StackWriter writer( tasks, names, period, stackOutput, yearOutput, run.feedback, piecesPerStretch );
      partition( tasks, PartitionOptions(), [&writer]( Piece &&piece ) { writer.write( std::move( piece ) ); } );
      writer.finish();
      stackOutput.finish( &run.feedback );
      yearOutput.finish( &run.feedback );
      totals = writer.totals();
      run.results = { { "STACKS", stackLayer }, { "YEARS", yearLayer } };
      stacks = featuresOf( run.output( "STACKS" ) );
      years = featuresOf( run.output( "YEARS" ) );
    }

    /// The features without their number, and those by year with what their number leads to; sorted.
    QStringList contents() const
    {
      QMap<qlonglong, QString> places;
      QStringList list;
      for ( const QgsFeature &stack : stacks )
      {
        const QString place = stack.geometry().asWkt();
        places.insert( stack.attribute( "stack_id" ).toLongLong(), place );
        list << "stack " + place + withoutNumber( stack );
      }
      for ( const QgsFeature &year : years )
      {
        if ( places.value( year.attribute( "stack_id" ).toLongLong() ) == year.geometry().asWkt() )
          list << "year " + year.geometry().asWkt() + withoutNumber( year );
      }
      list.sort();
      return list;
    }

    static QString withoutNumber( const QgsFeature &feature )
    {
      QString text;
      for ( int i = 0; i < feature.fields().size(); ++i )
      {
        if ( feature.fields().at( i ).name() != QLatin1String( "stack_id" ) )
          text += QStringLiteral( "; " ) + feature.attribute( i ).toString();
      }
      return text;
    }
  };
} // namespace

/// That the pieces are the same wherever the border lies between those that are put in order together.
class TestStackWriter : public QObject
{
  Q_OBJECT

  private slots:
  void initTestCase() { Q_INIT_RESOURCE( koppelkans ); }

  void nothingButOrderAndNumberDependsOnHowManyPiecesAreOrderedAtATime()
  {
    const auto layer = denseTasks( 400 );
    TaskReader reader;
    reader.prepare( { layer.get() }, QgsCoordinateTransformContext() );
    ReadReport report;
    const std::vector<Task> tasks = reader.read( nullptr, report );
    const Period period{ std::nullopt, std::nullopt };

    const Written whole( tasks, period, StackWriter::PIECES_PER_STRETCH );
    QVERIFY( whole.stacks.size() > 1000 ); // more than a batch, and many borders between stretches
    QCOMPARE( whole.contents().size(), whole.stacks.size() + whole.years.size() );
    const std::size_t allAtOnce = static_cast<std::size_t>( whole.stacks.size() );
    for ( const std::size_t piecesPerStretch : { std::size_t( 1 ), std::size_t( 7 ), allAtOnce - 1, allAtOnce } )
    {
      const Written cut( tasks, period, piecesPerStretch );
      QCOMPARE( cut.contents(), whole.contents() );
      for ( int i = 0; i < cut.stacks.size(); ++i )
        QCOMPARE( cut.stacks[i].attribute( "stack_id" ).toLongLong(), i + 1LL );
      QCOMPARE( cut.totals.stackCount, whole.totals.stackCount );
      QCOMPARE( cut.totals.unionM2, whole.totals.unionM2 );
      QCOMPARE( cut.totals.sumM2, whole.totals.sumM2 );
      QCOMPARE( cut.totals.maxDepth, whole.totals.maxDepth );
    }
    const Written again( tasks, period, allAtOnce );
    for ( int i = 0; i < again.stacks.size(); ++i )
      QCOMPARE( again.stacks[i].geometry().asWkt(), whole.stacks[i].geometry().asWkt() );
  }
};

QGISTEST_MAIN( TestStackWriter )
#include "teststackwriter.moc"
