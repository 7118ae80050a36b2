// SPDX-License-Identifier: GPL-2.0-or-later
#include "algorithmrun.h"
#include "findcorridoralgorithm.h"
#include "streetsectionsalgorithm.h"
#include "undergroundfitalgorithm.h"

#include <qgscoordinatetransform.h>
#include <qgsexception.h>

using namespace koppelkans;
using namespace koppelkans::test;

namespace
{
  const QString REMEDY = QStringLiteral( "Give the layer the system that its coordinates are in" );

  /// What an input of the underground is in these tests: a layer of one feature in RD, near Utrecht.
  struct Input
  {
    QString kind; ///< of geometry
    QString wkt;
    QString fields;
    QVariantMap values;
  };

  const std::map<QString, Input> INPUTS = {
    { "SECTIONS", { "LineString", "LineString(136000 456000, 136010 456000)", "section_id:string", { { "section_id", "S1" } } } },
    { "NETWORKS", { "LineString", "LineString(136004 455950, 136004 456050)", "thema:string", { { "thema", "water" } } } },
    { "OBSTACLES", { "Point", "Point(136008 456000)", "soort:string", { { "soort", "tree" } } } },
    { "COVERAGE", { "Polygon", "Polygon((135900 455900, 136100 455900, 136100 456100, 135900 456100, 135900 455900))", "naam:string", {} } },
    { "STREETS", { "LineString", "LineString(136005 455950, 136005 456050)", "naam:string", {} } },
    { "PUBLIC_SPACE",
      { "Polygon", "Polygon((136000 455940, 136010 455940, 136010 456060, 136000 456060, 136000 455940))", "functie:string", { { "functie", "voetpad" } } } },
    { "BUILDINGS", { "Polygon", "Polygon((136010 455950, 136020 455950, 136020 456050, 136010 456050, 136010 455950))", "naam:string", {} } },
  };

  QVariant layerOf( AlgorithmRun &run, const QString &parameter, const QgsGeometry &geometry, const QString &crs )
  {
    const Input &input = INPUTS.at( parameter );
    const QString id = run.add( memoryLayer(
      QStringLiteral( "%1?crs=%2&field=%3" ).arg( input.kind, crs, input.fields ), parameter.toLower(), { { geometry.asWkt( 8 ), input.values } } ) );
    const bool isOne = parameter == QLatin1String( "SECTIONS" ) || parameter == QLatin1String( "COVERAGE" ) || parameter == QLatin1String( "STREETS" ) ||
                       parameter == QLatin1String( "BUILDINGS" );
    return isOne ? QVariant( id ) : QVariant( QVariantList{ id } );
  }

  enum class Labelled
  {
    Rightly,
    RdAsDegrees,
    DegreesAsRd,
    Moved ///< rightly, and 40 km to the east
  };

  QVariant labelled( AlgorithmRun &run, const QString &parameter, Labelled how )
  {
    QgsGeometry geometry = QgsGeometry::fromWkt( INPUTS.at( parameter ).wkt );
    if ( how == Labelled::DegreesAsRd )
      geometry.transform(
        QgsCoordinateTransform( QgsCoordinateReferenceSystem( "EPSG:28992" ), QgsCoordinateReferenceSystem( "EPSG:4326" ), QgsCoordinateTransformContext() ) );
    if ( how == Labelled::Moved )
      geometry.translate( 40000, 0 );
    return layerOf( run, parameter, geometry, how == Labelled::RdAsDegrees ? "EPSG:4326" : "EPSG:28992" );
  }

  const QStringList OF_FIT{ "SECTIONS", "NETWORKS", "OBSTACLES", "COVERAGE" };
  const QStringList OF_SECTIONS{ "STREETS", "PUBLIC_SPACE", "BUILDINGS" };

  /// What is told where the input \a wrong is labelled so and the others rightly.
  template <typename Algorithm>
  QString told( const QStringList &inputs, const QString &wrong, Labelled how )
  {
    AlgorithmRun run;
    QVariantMap parameters{ { "OUTPUT", "memory:" } };
    for ( const QString &input : inputs )
      parameters.insert( input, labelled( run, input, input == wrong ? how : Labelled::Rightly ) );
    try
    {
      run.run<Algorithm>( parameters );
    }
    catch ( const QgsException &error )
    {
      run.feedback.said << error.what();
    }
    return run.feedback.said.join( '\n' );
  }

  QString told( const QString &wrong, Labelled how )
  {
    return OF_FIT.contains( wrong ) ? told<UndergroundFitAlgorithm>( OF_FIT, wrong, how ) : told<StreetSectionsAlgorithm>( OF_SECTIONS, wrong, how );
  }

  void everyInput()
  {
    QTest::addColumn<QString>( "input" );
    for ( const QString &input : OF_FIT + OF_SECTIONS )
      QTest::newRow( qPrintable( input ) ) << input;
  }
} // namespace

class TestWrongSystems : public QObject
{
  Q_OBJECT

  private slots:
  void initTestCase() { Q_INIT_RESOURCE( koppelkans ); }

  void ofLayersInTheirOwnSystemNothingIsTold()
  {
    for ( const QString &input : { OF_FIT.first(), OF_SECTIONS.first() } )
    {
      const QString said = told( input, Labelled::Rightly );
      QVERIFY2( !said.isEmpty() && !said.contains( REMEDY ) && !said.contains( "nowhere near" ), qPrintable( said ) );
    }
    const QString corridor = told<FindCorridorAlgorithm>( OF_FIT, {}, Labelled::Rightly );
    QVERIFY2( !corridor.contains( REMEDY ), qPrintable( corridor ) );
  }

  void metresThatAreSaidToBeDegreesAreTold_data() { everyInput(); }
  void metresThatAreSaidToBeDegreesAreTold()
  {
    QFETCH( QString, input );
    const QString said = told( input, Labelled::RdAsDegrees );
    // What must be in metres is refused; of what may be in degrees one feature must not stop the others.
    const bool isRefused = QStringList{ "SECTIONS", "NETWORKS", "OBSTACLES", "PUBLIC_SPACE" }.contains( input );
    const QString sentence = isRefused ? QStringLiteral( "'%1' is said to be in degrees (EPSG:4326), but its coordinates are none. " )
                                       : QStringLiteral( "Layer '%1': 1 of 1 features lie outside the area where its reference system EPSG:4326" );
    QVERIFY2( said.contains( sentence.arg( input.toLower() ) ) && said.contains( REMEDY ), qPrintable( said ) );
    QVERIFY2( said.contains( QStringLiteral( "In EPSG:28992 they would lie in the country where that is used." ) ), qPrintable( said ) );
    QVERIFY2( !said.contains( QStringLiteral( "Reproject it" ) ), qPrintable( said ) );
  }

  void degreesThatAreSaidToBeMetresAreTold_data() { everyInput(); }
  void degreesThatAreSaidToBeMetresAreTold()
  {
    QFETCH( QString, input );
    const QString said = told( input, Labelled::DegreesAsRd );
    QVERIFY2(
      said.contains( QStringLiteral( "Layer '%1': 1 of 1 features lie outside the area where its reference system EPSG:28992" ).arg( input.toLower() ) ),
      qPrintable( said ) );
    QVERIFY2( said.contains( REMEDY ) && said.contains( QStringLiteral( "in EPSG:4326 they would lie in the country where EPSG:28992 is used." ) ),
      qPrintable( said ) );
  }

  void aLayerOfAnotherPlaceIsTold_data()
  {
    QTest::addColumn<QString>( "input" );
    for ( const char *input : { "NETWORKS", "OBSTACLES", "COVERAGE", "PUBLIC_SPACE", "BUILDINGS" } )
      QTest::newRow( input ) << input;
  }
  void aLayerOfAnotherPlaceIsTold()
  {
    QFETCH( QString, input );
    const QString said = told( input, Labelled::Moved );
    const int from = said.indexOf( QStringLiteral( "Layer '%1' lies nowhere near the streets that are looked at: " ).arg( input.toLower() ) );
    QVERIFY2( from >= 0 && said.indexOf( REMEDY ) > from, qPrintable( said ) );
    QVERIFY2( said.contains( QStringLiteral( ": 39.9 km away." ) ) || said.contains( QStringLiteral( ": 40.0 km away." ) ), qPrintable( said ) );
    QCOMPARE( said.count( QStringLiteral( "nowhere near" ) ), 1 );
  }

  void anotherCorridorLayerOfAnotherPlaceIsToldToo()
  {
    QVERIFY( told<FindCorridorAlgorithm>( OF_FIT, "NETWORKS", Labelled::Moved ).contains( QStringLiteral( "Layer 'networks' lies nowhere near" ) ) );
  }

  void withoutStreetsTheFirstLayerOfPublicSpaceSaysWhereTheStreetsAre()
  {
    AlgorithmRun run;
    QVariantMap parameters{ { "OUTPUT", "memory:" }, { "PUBLIC_SPACE", labelled( run, "PUBLIC_SPACE", Labelled::Rightly ) },
      { "BUILDINGS", labelled( run, "BUILDINGS", Labelled::Moved ) } };
    run.run<StreetSectionsAlgorithm>( parameters );
    QVERIFY2( run.feedback.heard( QStringLiteral( "Layer 'buildings' lies nowhere near" ) ), qPrintable( run.feedback.said.join( '\n' ) ) );
  }

  void aLayerThatSurroundsTheStreetsIsOfTheirPlace()
  {
    AlgorithmRun run;
    QVariantMap parameters{ { "OUTPUT", "memory:" } };
    for ( const QString &input : OF_FIT )
      parameters.insert( input, labelled( run, input, Labelled::Rightly ) );
    // Pipes far to the west and far to the east, of one town: none of them near the one section.
    parameters["NETWORKS"] = QVariantList{ run.add( memoryLayer( "LineString?crs=EPSG:28992&field=thema:string", "pipes",
      { { "LineString(130000 455000, 130100 455000)", { { "thema", "water" } } },
        { "LineString(142000 457000, 142100 457000)", { { "thema", "water" } } } } ) ) };
    run.run<UndergroundFitAlgorithm>( parameters );
    QVERIFY2( run.isDone && !run.feedback.heard( "nowhere near" ), qPrintable( run.feedback.said.join( '\n' ) ) );
  }
};

QGISTEST_MAIN( TestWrongSystems )
#include "testwrongsystems.moc"
