// SPDX-License-Identifier: GPL-2.0-or-later
#include "model/taskfilter.h"

#include <QtTest>

using namespace koppelkans;

namespace
{
  Task task( const char *id, Sector sector, const char *owner, Domain domain, std::optional<Phase> phase )
  {
    Task result;
    result.id = id;
    result.sector = sector;
    result.owner = owner;
    result.domain = domain;
    result.phase = phase;
    return result;
  }

  std::vector<Task> programme()
  {
    return { task( "sewer", Sector::Sewer, "city", Domain::Technical, Phase::Programmed ),
      task( "heat", Sector::Heat, "grid", Domain::Technical, Phase::Ambition ), task( "square", Sector::Social, "", Domain::Social, std::nullopt ) };
  }

  QStringList idsAdmittedBy( const TaskFilter &filter )
  {
    std::vector<Task> tasks = programme();
    const std::size_t before = tasks.size();
    const std::size_t leftOut = keepAdmitted( filter, tasks );
    QStringList ids;
    for ( const Task &kept : tasks )
      ids << QString::fromStdString( kept.id );
    return leftOut + tasks.size() == before ? ids : QStringList{ "read is not kept + left out" };
  }
} // namespace

class TestTaskFilter : public QObject
{
  Q_OBJECT

  private slots:
  void aFilterThatAsksNothingAdmitsAll() { QCOMPARE( idsAdmittedBy( {} ), QStringList( { "sewer", "heat", "square" } ) ); }

  void anyOfTheNamedSectorsIsAdmitted()
  {
    TaskFilter filter;
    filter.sectors = { Sector::Sewer, Sector::Social };
    QCOMPARE( idsAdmittedBy( filter ), QStringList( { "sewer", "square" } ) );
  }

  void allQuestionsMustBeMet()
  {
    TaskFilter filter;
    filter.domains = { Domain::Technical };
    filter.owners = { "grid" };
    QCOMPARE( idsAdmittedBy( filter ), QStringList( { "heat" } ) );
    filter.sectors = { Sector::Sewer };
    QCOMPARE( idsAdmittedBy( filter ), QStringList() );
  }

  void aTaskOfUnknownPhaseOrOwnerIsNotAdmittedWhereThatIsAsked()
  {
    TaskFilter byPhase;
    byPhase.phases = { Phase::Programmed, Phase::Ambition };
    QCOMPARE( idsAdmittedBy( byPhase ), QStringList( { "sewer", "heat" } ) );
    TaskFilter byOwner;
    byOwner.owners = { "city", "grid" };
    QCOMPARE( idsAdmittedBy( byOwner ), QStringList( { "sewer", "heat" } ) );
  }
};

QTEST_APPLESS_MAIN( TestTaskFilter )
#include "testtaskfilter.moc"
