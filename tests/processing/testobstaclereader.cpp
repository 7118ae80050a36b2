// SPDX-License-Identifier: GPL-2.0-or-later
#include "obstaclereader.h"
#include "qgistest.h"
#include "rulesfolder.h"

#include <qgscoordinatetransformcontext.h>

using namespace koppelkans;
using namespace koppelkans::test;

namespace
{
  struct Read
  {
    std::vector<Obstacle> obstacles;
    ReadReport report;
  };

  Read read( const QString &layer, const QStringList &fields, const QVariantMap &values )
  {
    QString definition = QStringLiteral( "Point?crs=EPSG:28992" );
    for ( const QString &field : fields )
      definition += QStringLiteral( "&field=%1:string" ).arg( field );
    const auto points = memoryLayer( definition, layer, { { QStringLiteral( "Point(5 5)" ), values } } );
    ObstacleReader reader;
    reader.prepare( { points.get() } );
    Read read;
    read.obstacles =
      reader.read( QgsCoordinateReferenceSystem( QStringLiteral( "EPSG:28992" ) ), QgsCoordinateTransformContext(), shippedRules(), nullptr, read.report );
    return read;
  }
} // namespace

class TestObstacleReader : public QObject
{
  Q_OBJECT

  private slots:
  void initTestCase() { Q_INIT_RESOURCE( koppelkans ); }

  void aTreeOfUnknownSizeHasThatOfItsCrown_data()
  {
    QTest::addColumn<QString>( "layer" );
    QTest::addColumn<QString>( "kind" );
    QTest::addColumn<QString>( "crown" );
    QTest::addColumn<QString>( "expected" );
    struct Tree
    {
      const char *name;
      QString layer, kind, crown, expected;
    };
    const Tree trees[] = {
      { "kind, wide", "varia", "boom", "9", "tree_large" },
      { "kind, between", "varia", "Boom", "6", "tree_medium" },
      { "kind, narrow", "varia", "tree", "3,5", "tree_small" },
      { "register's word", "varia", "vegetatieobject", "9", "tree_large" },
      { "layer", "bomen", "", "9", "tree_large" },
      { "kind, no crown", "varia", "boom", "", "tree_medium" },
      { "size told", "varia", "boom klein", "9", "tree_small" },
      { "medium told", "varia", "boom 2e grootte", "9", "tree_medium" },
      { "no tree", "bomen", "paal", "9", "pole" },
    };
    for ( const Tree &tree : trees )
      QTest::newRow( tree.name ) << tree.layer << tree.kind << tree.crown << tree.expected;
  }

  void aTreeOfUnknownSizeHasThatOfItsCrown()
  {
    QFETCH( QString, layer );
    QFETCH( QString, kind );
    QFETCH( QString, crown );
    QFETCH( QString, expected );
    const Read found = read( layer, { "soort", "crown_m" }, { { "soort", kind }, { "crown_m", crown } } );
    QCOMPARE( found.obstacles.size(), std::size_t( 1 ) );
    QCOMPARE( QString::fromStdString( shippedRules().clearances.name( found.obstacles[0].thing ) ), expected );
    QVERIFY( found.report.warnings.isEmpty() );
  }

  void aKindThatIsNotKnownIsToldAlsoWhereTheLayersNameDecides()
  {
    const Read found = read( "bomen", { "soort" }, { { "soort", "kunstwerk" } } );
    QCOMPARE( QString::fromStdString( shippedRules().clearances.name( found.obstacles[0].thing ) ), QStringLiteral( "tree_medium" ) );
    QCOMPARE( found.report.warnings.size(), 1 );
    QVERIFY( found.report.warnings[0].reason.contains( "do not know 'kunstwerk'; taken as the layer is named, tree_medium" ) );
  }

  void aCrownThatCannotBeReadIsTold()
  {
    const Read found = read( QStringLiteral( "bomen" ), { "crown_m" }, { { "crown_m", "groot" } } );
    QCOMPARE( found.report.warnings.size(), 1 );
    QCOMPARE( found.report.warnings[0].field, QStringLiteral( "crown_m" ) );
    QCOMPARE( found.report.warnings[0].problem, ReadProblem::NotANumber );
  }

  void ofSeveralFieldsThatTellTheSameTheFirstThatIsFilledCounts()
  {
    const Read found = read( QStringLiteral( "varia" ), { "object_id", "id", "soort", "width_m", "diameter_m", "depth_m", "diepte_m" },
      { { "id", "P1" }, { "soort", "paal" }, { "diameter_m", "0.6" }, { "diepte_m", "1.5" } } );
    QCOMPARE( found.obstacles[0].id, std::string( "P1" ) );
    QCOMPARE( found.obstacles[0].widthM, 0.6 );
    QCOMPARE( *found.obstacles[0].depthM, 1.5 );
    QVERIFY( !found.obstacles[0].isAssumedWidth && !found.obstacles[0].isAssumedDepth );
  }
};

QGISTEST_MAIN( TestObstacleReader )
#include "testobstaclereader.moc"
