// SPDX-License-Identifier: GPL-2.0-or-later
#include "algorithmrun.h"

#include "sectionreader.h"

#include <random>

using namespace koppelkans;
using namespace koppelkans::test;

namespace
{
  /// A section of 12 m.
  SectionReading readingOf( const QVariantMap &values )
  {
    const auto layer = memoryLayer( QStringLiteral( "LineString?crs=EPSG:28992&field=chain_m:string&field=azimuth:string&field=left_m:string"
                                                    "&field=right_m:string&field=surfaces:string" ),
      QStringLiteral( "sections" ), { { QStringLiteral( "LineString(0 0, 12 0)" ), values } } );
    return SectionReader( layer->fields() ).read( featuresOf( layer.get() ).first() );
  }

  SectionReading readingOf( const char *surfaces )
  {
    return readingOf( QVariantMap{ { "surfaces", QString::fromLatin1( surfaces ) } } );
  }

  bool warns( const SectionReading &reading, const char *part )
  {
    return std::any_of(
      reading.warnings.begin(), reading.warnings.end(), [part]( const ReadWarning &warning ) { return warning.reason.contains( QLatin1String( part ) ); } );
  }

  /// "footway 0-10;verge 10-12"
  QString surfacesOf( const SectionReading &reading )
  {
    QStringList spans;
    for ( const SurfaceSpan &span : reading.section->surfaces )
      spans << QStringLiteral( "%1 %2-%3" ).arg( QString::fromStdString( std::string( nameOf( span.surface.use ) ) ) ).arg( span.fromM ).arg( span.toM );
    return spans.join( ';' );
  }
} // namespace

class TestSectionReader : public QObject
{
  Q_OBJECT

  private slots:
  void surfacesThatFollowOneAnotherAreTakenAsTheyAre()
  {
    const SectionReading reading = readingOf( R"([[0,2.4,"footway","tiles"],[2.4,8,"carriageway","asphalt"],[9,12,"verge"]])" );
    QCOMPARE( surfacesOf( reading ), QStringLiteral( "footway 0-2.4;carriageway 2.4-8;verge 9-12" ) );
    QVERIFY( reading.warnings.empty() );
  }

  void aSurfaceWithinAnotherDoesNotCountTwice()
  {
    const SectionReading reading = readingOf( R"([[0,10,"footway","tiles"],[2,3,"building"],[10,12,"verge"]])" );
    QCOMPARE( surfacesOf( reading ), QStringLiteral( "footway 0-10;verge 10-12" ) );
    QVERIFY( warns( reading, "surfaces overlap" ) );
  }

  void surfacesEndWithTheSection()
  {
    const SectionReading reading = readingOf( R"([[-3,2,"footway"],[2,14,"carriageway"],[14,20,"verge"]])" );
    QCOMPARE( surfacesOf( reading ), QStringLiteral( "footway 0-2;carriageway 2-12" ) );
    QVERIFY( warns( reading, "beyond the ends" ) );
    QVERIFY( !warns( reading, "overlap" ) );
  }

  void theRoundingOfTheFieldIsNoFault()
  {
    const SectionReading reading = readingOf( R"([[0,2.01,"footway"],[2,12.01,"carriageway"]])" );
    QCOMPARE( surfacesOf( reading ), QStringLiteral( "footway 0-2.01;carriageway 2.01-12" ) );
    QVERIFY( reading.warnings.empty() );
  }

  void whateverIsWrittenTheSurfacesAreDisjointWithinTheSectionAndDoNotDependOnTheirOrder()
  {
    std::mt19937 chance( 11 );
    std::uniform_real_distribution<double> place( -2, 15 );
    for ( int round = 0; round < 200; ++round )
    {
      QStringList entries;
      for ( int i = 0; i < 6; ++i )
      {
        const double fromM = place( chance );
        entries << QStringLiteral( R"([%1,%2,"%3"])" ).arg( fromM ).arg( fromM + std::abs( place( chance ) ) ).arg( i % 2 ? "footway" : "verge" );
      }
      const SectionReading reading = readingOf( QVariantMap{ { "surfaces", '[' + entries.join( ',' ) + ']' } } );
      double reachedM = 0;
      for ( const SurfaceSpan &span : reading.section->surfaces )
      {
        QVERIFY( span.fromM >= reachedM && span.toM > span.fromM && span.toM <= 12 );
        reachedM = span.toM;
      }
      std::shuffle( entries.begin(), entries.end(), chance );
      QCOMPARE( surfacesOf( readingOf( QVariantMap{ { "surfaces", '[' + entries.join( ',' ) + ']' } } ) ), surfacesOf( reading ) );
    }
  }

  void aNumberThatCannotBeReadIsTold()
  {
    const SectionReading reading = readingOf( { { "chain_m", "ca. 120" }, { "azimuth", "noord" }, { "left_m", "?" }, { "right_m", "6" } } );
    for ( const char *text : { "'ca. 120' is not a number", "'noord' is not a number", "'?' is not a number" } )
      QVERIFY2( warns( reading, text ), text );
    QCOMPARE( reading.warnings.size(), std::size_t( 3 ) );
    QCOMPARE( reading.section->leftM, 6.0 );
    QCOMPARE( reading.section->azimuthDeg, 0.0 );
  }
};

QGISTEST_MAIN( TestSectionReader )
#include "testsectionreader.moc"
