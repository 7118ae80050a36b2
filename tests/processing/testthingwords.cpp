// SPDX-License-Identifier: GPL-2.0-or-later
#include "corridorwords.h"
#include "qgistest.h"
#include "rulesfolder.h"
#include "thingwords.h"

#include <QTranslator>

using namespace koppelkans;

namespace
{
  /// Puts brackets around every text that can be translated at all.
  class Brackets : public QTranslator
  {
    public:
    Brackets() { QCoreApplication::installTranslator( this ); }
    ~Brackets() override { QCoreApplication::removeTranslator( this ); }
    bool isEmpty() const override { return false; }
    QString translate( const char *, const char *text, const char *, int ) const override { return QStringLiteral( "<%1>" ).arg( QString::fromUtf8( text ) ); }
  };
} // namespace

class TestThingWords : public QObject
{
  Q_OBJECT

  private slots:
  void initTestCase() { Q_INIT_RESOURCE( koppelkans ); }

  void everyThingOfTheShippedRulesHasAWordInTheLanguageOfTheUser()
  {
    const Brackets brackets;
    const Rules rules = shippedRules();
    QVERIFY( !rules.obstacles.empty() );
    for ( std::size_t thing = 0; thing < rules.clearances.size(); ++thing )
    {
      const QString label = thingLabel( rules, static_cast<Thing>( thing ) );
      QVERIFY2( label.startsWith( '<' ), rules.clearances.name( static_cast<Thing>( thing ) ).c_str() );
    }
  }

  void everyUseOfTheSurfaceHasAWordInTheLanguageOfTheUser()
  {
    const Brackets brackets;
    for ( std::size_t use = 0; use < SURFACE_USE_NAMES.size(); ++use )
      QVERIFY2( surfaceUseLabel( static_cast<SurfaceUse>( use ) ).startsWith( '<' ), SURFACE_USE_NAMES[use].data() );
  }

  void theReasonOfABottleneckNamesThingsInTheLanguageOfTheUser()
  {
    const Rules rules = shippedRules();
    Bottleneck bottleneck;
    Lack tree;
    tree.with = Slack::With::Body;
    tree.thing = *rules.clearances.named( "tree_medium" );
    tree.id = "T12";
    Lack surface;
    surface.with = Slack::With::Surface;
    surface.use = SurfaceUse::CyclePath;
    bottleneck.lacks = { tree, surface };
    Strip strip;
    strip.thing = *rules.clearances.named( "warmte" );
    const Brackets brackets;
    const QString reason = reasonText( bottleneck, strip, rules );
    QVERIFY2( reason.contains( QStringLiteral( "<tree>" ) ) && reason.contains( QStringLiteral( "<cycle path>" ) ), qPrintable( reason ) );
    QVERIFY2( !reason.contains( QStringLiteral( "tree_medium" ) ) && !reason.contains( QStringLiteral( "cycle_path" ) ), qPrintable( reason ) );
  }
};

QGISTEST_MAIN( TestThingWords )
#include "testthingwords.moc"
