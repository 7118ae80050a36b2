// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QFile>
#include <QMap>
#include <QString>
#include <QStringList>

#include <algorithm>
#include <optional>
#include <vector>

/// The shipped rules as their README tells them, read and worked out without a line of the engine: what certificates are checked by.
namespace koppelkans::test
{
  /// A row of a table by the names of its columns, and its line in the file.
  struct TableRow
  {
    QMap<QString, QString> cells;
    int line = 0;

    std::optional<double> number( const QString &column ) const
    {
      bool isNumber = false;
      const double value = cells.value( column ).toDouble( &isNumber );
      return isNumber ? std::optional<double>( value ) : std::nullopt;
    }
  };

  inline QStringList cellsOf( const QString &line )
  {
    QStringList cells{ QString() };
    bool isQuoted = false;
    for ( const QChar letter : line )
    {
      if ( letter == '"' )
        isQuoted = !isQuoted;
      else if ( letter == ',' && !isQuoted )
        cells << QString();
      else
        cells.last() += letter;
    }
    return cells;
  }

  inline std::vector<TableRow> shippedTable( const QString &name )
  {
    QFile file( QStringLiteral( KOPPELKANS_SOURCE_DIR "/processing/rules/" ) + name );
    std::vector<TableRow> rows;
    if ( !file.open( QIODevice::ReadOnly ) )
      return rows;
    const QStringList lines = QString::fromUtf8( file.readAll() ).split( '\n' );
    QStringList columns;
    for ( int i = 0; i < lines.size(); ++i )
    {
      const QString line = lines[i].trimmed();
      if ( line.isEmpty() || line.startsWith( '#' ) )
        continue;
      const QStringList cells = cellsOf( line );
      if ( columns.isEmpty() )
      {
        columns = cells;
        continue;
      }
      TableRow row;
      row.line = i + 1;
      for ( int column = 0; column < columns.size() && column < cells.size(); ++column )
        row.cells.insert( columns[column].trimmed(), cells[column].trimmed() );
      rows.push_back( row );
    }
    return rows;
  }

  /// What two things keep from one another.
  struct PairRule
  {
    std::optional<double> distance;
    std::optional<double> warn;
    std::optional<double> vertical;
    bool mayStack = false;
    int line = 0; ///< that gives the distance
  };

  class ShippedTables
  {
    public:
    ShippedTables()
      : mClearances( shippedTable( "clearances.csv" ) )
      , mZones( shippedTable( "zones.csv" ) )
      , mMeasures( shippedTable( "measures.csv" ) )
    {
      for ( const TableRow &row : shippedTable( "networks.csv" ) )
      {
        mGroups.insert( row.cells["theme"], row.cells["kind"] );
        mOwn.insert( row.cells["theme"], row.number( "clearance_m" ).value_or( -1 ) );
      }
      for ( const TableRow &row : shippedTable( "obstacles.csv" ) )
        mGroups.insert( row.cells["obstacle"], row.cells["group"] );
      mGroups.insert( "facade", QString() );
      for ( const TableRow &row : shippedTable( "tariffs.csv" ) )
        mTariffs.insert( row.cells["paving"], row.number( "opening_eur_m2" ).value_or( 0 ) );
      for ( const QString &a : mGroups.keys() )
      {
        for ( const QString &b : mGroups.keys() )
        {
          const PairRule rule = between( a, b );
          mGreatest = std::max( { mGreatest, rule.distance.value_or( 0 ), rule.warn.value_or( 0 ) } );
        }
      }
    }

    bool isObstacle( const QString &thing ) const { return mGroups[thing] == QLatin1String( "tree" ) || mGroups[thing] == QLatin1String( "obstacle" ); }
    double tariff( const QString &paving ) const { return mTariffs[paving]; }
    double dearestTariff() const { return *std::max_element( mTariffs.begin(), mTariffs.end() ); }
    double greatestDistance() const { return mGreatest; }

    const PairRule &between( const QString &a, const QString &b ) const
    {
      const QString key = a + '|' + b;
      const auto found = mPairs.constFind( key );
      return found != mPairs.constEnd() ? *found : *mPairs.insert( key, worked( a, b ) );
    }

    bool isAllowed( const QString &thing, const QString &use ) const
    {
      int decided = -1;
      bool isAllowed = true;
      for ( const TableRow &row : mZones )
      {
        const int says = row.cells["use"] == use ? precision( row.cells["thing"], thing ) : -1;
        const bool allows = row.cells["allowed"] == QLatin1String( "yes" );
        if ( says > decided )
          isAllowed = allows;
        else if ( says == decided && says >= 0 )
          isAllowed = isAllowed && allows;
        decided = std::max( decided, says );
      }
      return isAllowed;
    }

    const TableRow *measureAt( int line ) const
    {
      const auto found = std::find_if( mMeasures.begin(), mMeasures.end(), [line]( const TableRow &row ) { return row.line == line; } );
      return found == mMeasures.end() ? nullptr : &*found;
    }

    bool speaksOf( const TableRow &row, const QString &a, const QString &b ) const
    {
      const QString first = row.cells["a"];
      const QString second = row.cells["b"];
      return ( precision( first, a ) >= 0 && precision( second, b ) >= 0 ) || ( precision( first, b ) >= 0 && precision( second, a ) >= 0 );
    }

    /// The lines of the rows of a measure that name most of the pair.
    std::vector<int> measuresFor( const QString &measure, const QString &a, const QString &b ) const
    {
      std::vector<int> lines;
      int best = -1;
      for ( const TableRow &row : mMeasures )
      {
        int says = 0;
        if ( row.cells["measure"] != measure || !speaksOf( row, a, b ) )
          continue;
        for ( const auto &[first, second] : { std::pair( a, b ), std::pair( b, a ) } )
        {
          if ( precision( row.cells["a"], first ) >= 0 && precision( row.cells["b"], second ) >= 0 )
            says = std::max( says, precision( row.cells["a"], first ) + precision( row.cells["b"], second ) );
        }
        if ( says > best )
          lines.clear();
        if ( says >= best )
          lines.push_back( row.line );
        best = std::max( best, says );
      }
      return lines;
    }

    private:
    /// A name counts for two, a group for one, any for nothing; -1: it speaks of others.
    int precision( const QString &side, const QString &thing ) const
    {
      if ( side == thing )
        return 2;
      if ( side == mGroups[thing] && !side.isEmpty() )
        return 1;
      return side == QLatin1String( "any" ) ? 0 : -1;
    }

    /// A network without an own clearance: only rows that name it tell how far it must keep.
    bool isUnknown( const QString &thing ) const { return mOwn.contains( thing ) && mOwn[thing] < 0; }

    PairRule worked( const QString &a, const QString &b ) const
    {
      PairRule rule;
      int ofDistance = -1;
      int ofWarn = -1;
      int ofVertical = -1;
      int ofStack = -1;
      const auto hear = []( std::optional<double> &kept, int &decided, const std::optional<double> &heard, int says )
      {
        const bool isHeard = heard && ( says > decided || ( says == decided && *heard > *kept ) );
        if ( isHeard )
        {
          kept = heard;
          decided = says;
        }
        return isHeard;
      };
      for ( const TableRow &row : mClearances )
      {
        const QString sideA = row.cells["a"];
        const QString sideB = row.cells["b"];
        int says = -1;
        for ( const auto &[first, second] : { std::pair( a, b ), std::pair( b, a ) } )
        {
          if ( precision( sideA, first ) >= 0 && precision( sideB, second ) >= 0 )
            says = std::max( says, precision( sideA, first ) + precision( sideB, second ) );
        }
        if ( says < 0 )
          continue;
        hear( rule.warn, ofWarn, row.number( "warn_m" ), says );
        const QString stack = row.cells["may_stack"];
        if ( !stack.isEmpty() && says >= ofStack )
        {
          rule.mayStack = stack == QLatin1String( "yes" ) && ( says > ofStack || rule.mayStack );
          ofStack = says;
        }
        const auto names = [&]( const QString &thing ) { return sideA == thing || sideB == thing; };
        if ( ( isUnknown( a ) && !names( a ) ) || ( isUnknown( b ) && !names( b ) ) )
          continue;
        if ( hear( rule.distance, ofDistance, row.number( "distance_m" ), says ) )
          rule.line = row.line;
        hear( rule.vertical, ofVertical, row.number( "vertical_m" ), says );
      }
      const bool hasOwn = mOwn.contains( a ) || mOwn.contains( b );
      if ( !rule.distance && hasOwn && !isUnknown( a ) && !isUnknown( b ) )
        rule.distance = std::max( mOwn.value( a, 0 ), mOwn.value( b, 0 ) );
      return rule;
    }

    std::vector<TableRow> mClearances;
    std::vector<TableRow> mZones;
    std::vector<TableRow> mMeasures;
    QMap<QString, QString> mGroups;
    QMap<QString, double> mOwn; ///< clearance of networks; -1: not known
    QMap<QString, double> mTariffs;
    mutable QMap<QString, PairRule> mPairs;
    double mGreatest = 0;
  };

  inline const ShippedTables &shippedTables()
  {
    static const ShippedTables tables;
    return tables;
  }
} // namespace koppelkans::test
