// SPDX-License-Identifier: GPL-2.0-or-later
#include "algorithmrun.h"
#include "certificatelayer.h"

#include "networkwords.h"
#include "rulesfolder.h"
#include "streetsectionsalgorithm.h"
#include "undergroundfitalgorithm.h"

#include <qgsabstractdatabaseproviderconnection.h>
#include <qgsprovidermetadata.h>
#include <qgsproviderregistry.h>
#include <qgsvectorlayerexporter.h>

using namespace koppelkans;
using namespace koppelkans::test;

namespace
{
  const QStringList AREAS{ QStringLiteral( "maasbracht" ), QStringLiteral( "amsterdam_kbuurt" ) };
  /// Cable + duct + cable bed count once with us: PostGIS is asked for the cables and pipes alone.
  const QString NO_DUCTS = QStringLiteral( "\"soort\" NOT IN ('Duct', 'Mantelbuis', 'Kabelbed')" );

  QString quoted( const std::string &text )
  {
    return QStringLiteral( "'%1'" ).arg( QString::fromStdString( text ) );
  }

  /// The outer width that is believed and the clearance of each theme, as the rules have them.
  QString themeTable( const Rules &rules )
  {
    QStringList rows;
    for ( const NetworkRule &rule : rules.networks )
    {
      if ( !rule.widthM || !rule.clearanceM )
        continue;
      const WidthRange believed = believableWidthM( rule.kind, NetworkPart::CableOrPipe );
      rows << QStringLiteral( "(%1, %2, %3, %4, %5)" )
                .arg( quoted( rule.theme ) )
                .arg( *rule.widthM )
                .arg( *rule.clearanceM )
                .arg( believed.leastM )
                .arg( believed.mostM );
    }
    return rows.join( ',' );
  }

  /// Where the networks cross the sections, three metres beyond their ends too; the direction of a line over a metre before and behind; what is left of the
  /// ranges along the section.
  const char *const FREE_BY_POSTGIS = R"(
    create table free_%1 as
    with theme( name, width_m, clearance_m, least_m, most_m ) as ( values %2 ),
    section as (
      select section_id, left_end, right_end, st_length( geom ) as length_m, st_startpoint( geom ) as origin,
        ( st_x( st_endpoint( geom ) ) - st_x( st_startpoint( geom ) ) ) / st_length( geom ) as dx,
        ( st_y( st_endpoint( geom ) ) - st_y( st_startpoint( geom ) ) ) / st_length( geom ) as dy
      from fit_%1 where free_m is not null
    ), longer as (
      select *, st_setsrid( st_makeline( st_translate( origin, -3 * dx, -3 * dy ), st_translate( origin, ( length_m + 3 ) * dx, ( length_m + 3 ) * dy ) ), 28992 ) as line
      from section
    ), met as (
      select longer.*, network.geom as network, theme.clearance_m, st_length( network.geom ) as network_m,
        case when diameter_mm / 1000 between theme.least_m and theme.most_m then diameter_mm / 1000 else theme.width_m end as width_m,
        ( st_dump( st_intersection( longer.line, network.geom ) ) ).geom as place
      from longer join networks_%1 as network on st_intersects( longer.line, network.geom ) join theme on theme.name = network.thema
    ), located as (
      select *, ( st_x( place ) - st_x( origin ) ) * dx + ( st_y( place ) - st_y( origin ) ) * dy as u, st_linelocatepoint( network, place ) * network_m as at_m
      from met where st_dimension( place ) = 0
    ), legs as (
      select *, st_lineinterpolatepoint( network, greatest( 0, at_m - 1 ) / network_m ) as before,
        st_lineinterpolatepoint( network, least( network_m, at_m + 1 ) / network_m ) as behind
      from located
    ), angled as (
      select *, greatest(
        abs( dx * ( st_y( place ) - st_y( before ) ) - dy * ( st_x( place ) - st_x( before ) ) ) / nullif( st_distance( place, before ), 0 ),
        abs( dx * ( st_y( behind ) - st_y( place ) ) - dy * ( st_x( behind ) - st_x( place ) ) ) / nullif( st_distance( place, behind ), 0 ) ) as sine
      from legs
    ), taken as (
      select section_id, numrange( ( u - width_m / sine / 2 - clearance_m )::numeric, ( u + width_m / sine / 2 + clearance_m )::numeric ) as range
      from angled where sine >= 0.5
      union all select section_id, numrange( 0, %3 ) from section where left_end = 'facade'
      union all select section_id, numrange( ( length_m - %3 )::numeric, length_m::numeric ) from section where right_end = 'facade'
    ), ranges as (
      select section_id, range_agg( range ) as ranges from taken group by section_id
    ), gaps as (
      select section_id, unnest( nummultirange( numrange( 0, length_m::numeric ) ) - coalesce( ranges, nummultirange() ) ) as gap
      from section left join ranges using ( section_id )
    )
    select section_id, coalesce( max( upper( gap ) - lower( gap ) ), 0 )::float8 as free_m, coalesce( sum( upper( gap ) - lower( gap ) ), 0 )::float8 as free_total_m
    from section left join gaps using ( section_id ) group by section_id )";
} // namespace

/// The two areas of Kadaster's example deliveries of cables and pipes, from the delivery to the verdict.
class TestRealUnderground : public QObject
{
  Q_OBJECT

  private slots:
  void initTestCase()
  {
    Q_INIT_RESOURCE( koppelkans );
    mFolder = qEnvironmentVariable( "KOPPELKANS_DATA", QStringLiteral( KOPPELKANS_SOURCE_DIR "/../shared/data" ) ) + "/klic/";
    if ( !QFile::exists( mFolder + AREAS.first() + "_networks.gpkg" ) )
      QSKIP( "The deliveries of cables and pipes are not on this machine: set KOPPELKANS_DATA to the folder that holds klic/." );
    for ( const QString &area : AREAS )
    {
      AlgorithmRun run;
      run.run<StreetSectionsAlgorithm>(
        { { "PUBLIC_SPACE", QVariantList{ mFolder + area + "_public_space.gpkg" } }, { "OUTPUT", mWork.filePath( area + "_sections.gpkg" ) } } );
      QVERIFY2( run.isDone, qPrintable( run.feedback.said.join( '\n' ) ) );
    }
  }

  void everyLineOfTheDeliveriesIsUsedOrTold_data() { areas(); }
  void everyLineOfTheDeliveriesIsUsedOrTold()
  {
    QFETCH( QString, area );
    AlgorithmRun run;
    fit( run, area, networksOf( area ), {} );
    QVERIFY2( run.isDone, qPrintable( run.feedback.said.join( '\n' ) ) );
    const std::unique_ptr<QgsVectorLayer> delivered = networksOf( area );
    QCOMPARE( run.number( "NETWORK_COUNT" ) + run.number( "REJECTED_COUNT" ), double( delivered->featureCount() ) );
    QVERIFY( run.number( "SECTION_COUNT" ) > 100 );
    QVERIFY( run.number( "NOT_COVERED_COUNT" ) < run.number( "SECTION_COUNT" ) / 2 );
    int across = 0;
    for ( const QgsFeature &section : featuresOf( run.output( "OUTPUT" ) ) )
      across += section.attribute( "n_across" ).toInt();
    QVERIFY( across > 0 ); // connections to houses
  }

  void theFreeWidthIsThatOfPostGisToAMillimetre_data() { areas(); }
  void theFreeWidthIsThatOfPostGisToAMillimetre()
  {
    QFETCH( QString, area );
    if ( !qEnvironmentVariableIsSet( "KOPPELKANS_TEST_PG" ) )
      QSKIP( "No PostGIS to compare with: run the tests through scripts/test, which starts one." );
    mUri = qEnvironmentVariable( "KOPPELKANS_TEST_PG" );
    const std::unique_ptr<QgsVectorLayer> networks = networksOf( area, NO_DUCTS );
    QString error;
    const auto exported = QgsVectorLayerExporter::exportLayer( networks.get(), mUri + QStringLiteral( " table=\"public\".\"networks_%1\" (geom)" ).arg( area ),
      QStringLiteral( "postgres" ), networks->crs(), false, &error );
    QVERIFY2( static_cast<int>( exported ) == 0, qPrintable( error ) );

    AlgorithmRun run;
    fit( run, area, networksOf( area, NO_DUCTS ), { { "OUTPUT", QStringLiteral( "postgres:%1 table=\"public\".\"fit_%2\" (geom)" ).arg( mUri, area ) } } );
    QVERIFY2( run.isDone, qPrintable( run.feedback.said.join( '\n' ) ) );
    const Rules rules = shippedRules();
    double facadeM = 1;
    for ( std::size_t network = 0; network < rules.networks.size(); ++network )
      facadeM = std::min( facadeM, rules.clearances.between( rules.facade(), rules.thingOfNetwork( network ) ).distanceM.value_or( facadeM ) );
    ask( QString::fromLatin1( FREE_BY_POSTGIS ).arg( area, themeTable( rules ) ).arg( facadeM ) );

    const QString both = QStringLiteral( "fit_%1 as ours join free_%1 as theirs using ( section_id )" ).arg( area );
    QVERIFY( ask( "select count(*) from " + both ) > 100 );
    QCOMPARE( ask( "select count(*) from " + both + " where abs( ours.free_m - theirs.free_m ) > 0.001 + 1e-6" ), 0.0 );
    QCOMPARE( ask( "select count(*) from " + both + " where abs( ours.free_total_m - theirs.free_total_m ) > 0.001 + 1e-6" ), 0.0 );
    QVERIFY( ask( "select count(*) from " + both + " where ours.n_networks > 0" ) > 70 );
  }

  void theCertificatesOfANewHeatNetworkHold_data() { areas(); }
  void theCertificatesOfANewHeatNetworkHold()
  {
    QFETCH( QString, area );
    // DN100 in Maasbracht, DN150 in the K-buurt: two casings and 0.25 m between them.
    const double widthM = area == AREAS.first() ? 0.65 : 0.75;
    const std::unique_ptr<QgsVectorLayer> networks = networksOf( area );
    auto tasks = memoryLayer( QStringLiteral( "Polygon?crs=EPSG:28992&field=task_id:string&field=sector:string&field=network:string&field=width_m:double"
                                              "&field=cover_m:double&field=claim_kind:string&field=start:string&field=end:string&field=project_type:string" ),
      QStringLiteral( "heat" ),
      { { networks->extent().buffered( 50 ).asWktPolygon(),
        { { "task_id", "HEAT" }, { "sector", "heat" }, { "network", "warmte" }, { "width_m", widthM }, { "cover_m", 0.8 }, { "claim_kind", "permanent" },
          { "project_type", "transition" }, { "start", "2030-01-01" }, { "end", "2031-12-31" } } } } );
    AlgorithmRun run;
    fit( run, area, networksOf( area ), { { "TASKS", QVariantList{ run.add( std::move( tasks ) ) } } } );
    QVERIFY2( run.isDone, qPrintable( run.feedback.said.join( '\n' ) ) );
    QVERIFY( run.number( "FITS_COUNT" ) > 0 );
    QVERIFY( run.number( "NO_COUNT" ) > 0 );
    QCOMPARE( complaintsOf( run.output( "OUTPUT" ) ), QString() );
  }

  private:
  static void areas()
  {
    QTest::addColumn<QString>( "area" );
    for ( const QString &area : AREAS )
      QTest::newRow( qPrintable( area ) ) << area;
  }

  std::unique_ptr<QgsVectorLayer> networksOf( const QString &area, const QString &which = QString() ) const
  {
    auto layer =
      std::make_unique<QgsVectorLayer>( mFolder + area + "_networks.gpkg|layername=kabels_leidingen", QStringLiteral( "delivery" ), QStringLiteral( "ogr" ) );
    layer->setSubsetString( which );
    return layer;
  }

  void fit( AlgorithmRun &run, const QString &area, std::unique_ptr<QgsVectorLayer> networks, const QVariantMap &more ) const
  {
    QVariantMap parameters{
      { "SECTIONS", mWork.filePath( area + "_sections.gpkg" ) }, { "NETWORKS", QVariantList{ run.add( std::move( networks ) ) } }, { "OUTPUT", "memory:" } };
    for ( auto one = more.begin(); one != more.end(); ++one )
      parameters.insert( one.key(), one.value() );
    run.run<UndergroundFitAlgorithm>( parameters );
  }

  /// The first number that \a sql gives; 0 when it gives none.
  double ask( const QString &sql ) const
  {
    QgsProviderMetadata *metadata = QgsProviderRegistry::instance()->providerMetadata( "postgres" );
    const std::unique_ptr<QgsAbstractDatabaseProviderConnection> connection(
      dynamic_cast<QgsAbstractDatabaseProviderConnection *>( metadata->createConnection( mUri, QVariantMap() ) ) );
    return connection->executeSql( sql ).value( 0 ).value( 0 ).toDouble();
  }

  const QTemporaryDir mWork;
  QString mFolder;
  QString mUri;
};

QGISTEST_MAIN( TestRealUnderground )
#include "testrealunderground.moc"
