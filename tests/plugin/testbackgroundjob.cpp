// SPDX-License-Identifier: GPL-2.0-or-later
#include "backgroundjob.h"
#include "model/engineerror.h"
#include "../processing/qgistest.h"

#include <qgsexception.h>

#include <QSignalSpy>
#include <QTranslator>

#include <new>

using namespace koppelkans;

namespace
{
  /// Knows one sentence of the engine.
  class EngineTranslator : public QTranslator
  {
    public:
    bool isEmpty() const override { return false; }
    QString translate( const char *, const char *sentence, const char *, int ) const override
    {
      return QLatin1String( sentence ) == QLatin1String( "%1 is wrong" ) ? QStringLiteral( "%1 is fout" ) : QString();
    }
  };
} // namespace

class TestBackgroundJob : public QObject
{
  Q_OBJECT

  /// What the user is told of work that throws \a fault.
  template <typename Fault>
  static QString toldOf( const Fault &fault )
  {
    BackgroundJob job( nullptr );
    QSignalSpy failed( &job, &BackgroundJob::failed );
    QSignalSpy ended( &job, &BackgroundJob::ended );
    job.start( QStringLiteral( "test" ), [fault]( QgsFeedback & ) -> BackgroundJob::Show { throw fault; } );
    if ( !ended.wait() )
      return QStringLiteral( "it never ended" );
    return failed.isEmpty() ? QString() : failed[0][0].toString();
  }

  private slots:
  void whateverTheWorkThrowsIsToldAndEndsNothingElse()
  {
    QVERIFY( toldOf( std::bad_alloc() ).contains( QLatin1String( "not enough memory" ) ) );
    QVERIFY( toldOf( std::out_of_range( "map::at" ) ).contains( QLatin1String( "map::at" ) ) );
    QCOMPARE( toldOf( QgsProcessingException( QStringLiteral( "no field" ) ) ), QStringLiteral( "no field" ) );
    QCOMPARE( toldOf( QgsCsException( QStringLiteral( "no place" ) ) ), QStringLiteral( "no place" ) );
  }

  void whatTheEngineComplainsOfIsToldInTheLanguageOfTheUser()
  {
    EngineTranslator translator;
    QCoreApplication::installTranslator( &translator );
    QCOMPARE( toldOf( TaskError( "T1", koppelkans::message( "%1 is wrong", { "width_m" } ) ) ), QStringLiteral( "Task T1: width_m is fout" ) );
    QCoreApplication::removeTranslator( &translator );
  }

  void whatTheUserStoppedIsNoFault() { QCOMPARE( toldOf( Cancelled() ), QString() ); }
};

QGISTEST_MAIN( TestBackgroundJob )
#include "testbackgroundjob.moc"
