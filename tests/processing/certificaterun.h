// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "certificateconflict.h"

/// What certificates say of the way from section to section.
namespace koppelkans::test
{
  inline constexpr double DRIFT = 0.2; ///< metres aside for each metre of street, where a test does not ask for another

  /// The section that a certificate is said to run on from; empty where nobody tells.
  inline QString runsFrom( const QJsonObject &certificate )
  {
    const QJsonObject run = certificate["run"].toObject();
    return run["state"].toString() == QLatin1String( "unknown" ) ? QString() : run["from"].toString();
  }

  inline double mostAsideBetween( const QJsonObject &before, const QJsonObject &after, double drift )
  {
    return drift * ( after["chain"].toDouble() - before["chain"].toDouble() );
  }

  /// The tasks of which a break is told, and whether it is proven.
  inline QMap<QString, bool> breaksOf( const QJsonObject &certificate )
  {
    QMap<QString, bool> breaks;
    for ( const QJsonValue &one : certificate["run"]["breaks"].toArray() )
      breaks.insert( one["task"].toString(), one["proven"].toBool() );
    return breaks;
  }

  inline QString wordOf( const QMap<QString, bool> &breaks )
  {
    if ( breaks.isEmpty() )
      return QStringLiteral( "yes" );
    return breaks.values().contains( true ) ? QStringLiteral( "no" ) : QStringLiteral( "not_found" );
  }

  /// What does not hold of the way from the section of one certificate to that of the next, which says that it comes from there: other words or distances than
  /// their breaks and chainages make, a claim that moves further aside than it may, or one that does not and is told to be broken all the same.
  inline QString complaintBetween( const QJsonObject &before, const QJsonObject &after, double drift )
  {
    constexpr double MILLIMETRES = 3e-3; ///< the program takes whole ones
    const QJsonObject run = after["run"].toObject();
    const QMap<QString, bool> breaks = breaksOf( after );
    const double mostAside = mostAsideBetween( before, after, drift );
    if ( run["state"].toString() != wordOf( breaks ) )
      return QStringLiteral( "its breaks are no %1" ).arg( run["state"].toString() );
    if ( std::abs( run["most_aside"].toDouble() - mostAside ) > 4e-5 )
      return QStringLiteral( "claims may move %1 m aside" ).arg( mostAside );
    QStringList inBoth;
    for ( const QJsonValue &here : after["placed"].toArray() )
    {
      for ( const QJsonValue &there : before["placed"].toArray() )
      {
        const QString task = here["task"].toString();
        if ( task != there["task"].toString() )
          continue;
        inBoth << task;
        const double aside = ( here["from"].toDouble() - after["axis"].toDouble() ) - ( there["from"].toDouble() - before["axis"].toDouble() );
        if ( !breaks.contains( task ) && std::abs( aside ) > mostAside + 4e-5 )
          return QStringLiteral( "%1 moves %2 m aside" ).arg( task ).arg( aside );
        if ( breaks.contains( task ) && std::abs( aside ) < mostAside - MILLIMETRES )
          return QStringLiteral( "%1 is told to be broken and moves %2 m aside" ).arg( task ).arg( aside );
      }
    }
    for ( const QString &task : breaks.keys() )
    {
      if ( !inBoth.contains( task ) )
        return QStringLiteral( "%1 is told to be broken and does not lie in both" ).arg( task );
    }
    return {};
  }

  /// A row of sections, each of which says that it comes from the one before. Where one claim is asked in all of it, nothing but its own places decides how far
  /// it runs, and that is worked out here once more.
  class RowCheck
  {
    public:
    explicit RowCheck( double drift = DRIFT )
      : mDrift( drift )
    {
    }

    void add( const QJsonObject &certificate ) { mRow.push_back( certificate ); }

    QString complaint() const
    {
      if ( mRow.size() < 2 || !isOfOneClaim() )
        return {};
      QString broken;
      for ( const QJsonObject &one : mRow )
      {
        for ( const bool isProven : breaksOf( one ) )
        {
          broken = one["section"].toString();
          if ( !isProven )
            return QStringLiteral( "a break of a claim that lies alone is told without a proof" );
        }
      }
      if ( !broken.isEmpty() && runsThrough( CAREFUL_EDGES, -CAREFUL_EDGES ) )
        return QStringLiteral( "a break is told at %1 and the claim can run through" ).arg( broken );
      const bool isWrong = broken.isEmpty() && !runsThrough( -ROUNDING, CAREFUL_EDGES );
      return isWrong ? QStringLiteral( "no break is told and the claim cannot run through" ) : QString();
    }

    private:
    bool isOfOneClaim() const
    {
      const QJsonValue task = mRow.front()["claims"][0]["task"];
      return std::all_of(
        mRow.begin(), mRow.end(), [&task]( const QJsonObject &one ) { return one["claims"].toArray().size() == 1 && one["claims"][0]["task"] == task; } );
    }

    bool runsThrough( double more, double moreAside ) const
    {
      std::vector<Range> reached;
      for ( std::size_t i = 0; i < mRow.size(); ++i )
      {
        const CertifiedSection section = sectionOf( mRow[i] );
        const double axis = mRow[i]["axis"].toDouble();
        std::vector<Range> places = Placing( section, more, shippedTables().greatestDistance() ).places( 0 );
        for ( Range &range : places )
          range = { range.from - axis, range.to - axis };
        const double aside = i > 0 ? mostAsideBetween( mRow[i - 1], mRow[i], mDrift ) + moreAside : 0;
        for ( Range &range : reached )
          range = { range.from - aside, range.to + aside };
        reached = i > 0 ? inBoth( places, reached ) : places;
      }
      return !reached.empty();
    }

    double mDrift;
    std::vector<QJsonObject> mRow;
  };
} // namespace koppelkans::test
