// SPDX-License-Identifier: GPL-2.0-or-later
#include "placewords.h"

#include "engineconversion.h"
#include "stacking/openings.h"
#include "translation.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace koppelkans
{
  namespace
  {
    const QString COMMA = QStringLiteral( ", " );

    QString number( double value, int decimals )
    {
      return QLocale().toString( value, 'f', decimals );
    }

    QString date( const QDate &day )
    {
      return QLocale().toString( day, QLocale::ShortFormat );
    }

    bool isWholeYears( const QDate &first, const QDate &last )
    {
      return first.dayOfYear() == 1 && last.dayOfYear() == last.daysInYear();
    }

    QString spanText( const QDate &first, const QDate &last )
    {
      if ( isWholeYears( first, last ) )
        return first.year() == last.year() ? QString::number( first.year() ) : tr( "%1 to %2" ).arg( first.year() ).arg( last.year() );
      return first == last ? date( first ) : tr( "%1 to %2" ).arg( date( first ), date( last ) );
    }

    QString shiftText( const PlaceTask &task )
    {
      if ( !task.earliestStart.isValid() && !task.latestEnd.isValid() )
        return {};
      if ( !task.latestEnd.isValid() )
        return tr( "not before %1" ).arg( date( task.earliestStart ) );
      if ( !task.earliestStart.isValid() )
        return tr( "not after %1" ).arg( date( task.latestEnd ) );
      return spanText( task.earliestStart, task.latestEnd );
    }

    QString exactCost( const PlaceTask &task )
    {
      return task.costEuros ? tr( "€ %1" ).arg( number( *task.costEuros, 0 ) ) : tr( "unknown" );
    }

    QString percent( double share )
    {
      return tr( "%1 %" ).arg( qRound( 100 * share ) );
    }

    /// How soon the street opens again, rounded up so that "within" stays true.
    QString withinText( const Reopening &reopening )
    {
      constexpr double DAYS_PER_YEAR = 365.25;
      constexpr int DAYS_SAID_AS_DAYS = 60;
      const int days = reopening.mostDays;
      if ( reopening.isToTheDay && days <= DAYS_SAID_AS_DAYS )
        return days == 1 ? tr( "again the next day" ) : tr( "again within %1 days" ).arg( days );
      const int months = static_cast<int>( std::ceil( 12 * days / DAYS_PER_YEAR ) );
      if ( months < 12 )
        return months == 1 ? tr( "again within 1 month" ) : tr( "again within %1 months" ).arg( months );
      const int years = static_cast<int>( std::ceil( days / DAYS_PER_YEAR ) );
      return years == 1 ? tr( "again within 1 year" ) : tr( "again within %1 years" ).arg( years );
    }

    /// How soon the street surely opens again. Days that nobody knows are not made up: a gap between "2026" and "2027" may be a day, or almost two years.
    QString reopenText( const PlaceContent &content )
    {
      const QVector<Reopening> &reopenings = content.openings.reopenings;
      const int limit = content.reopenYears;
      if ( content.openings.count < 2 )
        return {};
      if ( reopenings.isEmpty() )
        return limit == 1 ? tr( "none within 1 year of another" ) : tr( "none within %1 years of another" ).arg( limit );
      const Reopening soonest =
        *std::min_element( reopenings.begin(), reopenings.end(), []( const Reopening &a, const Reopening &b ) { return a.mostDays < b.mostDays; } );
      if ( soonest.isToTheDay )
        return withinText( soonest );
      if ( soonest.mostDays > reopenLimitDays( limit ) )
        return limit == 1 ? tr( "perhaps again within 1 year: the days are not known" )
                          : tr( "perhaps again within %1 years: the days are not known" ).arg( limit );
      return tr( "%1: the days are not known" ).arg( withinText( soonest ) );
    }

    QString undatedOpeningsText( const PlaceOpenings &openings )
    {
      if ( openings.count > 0 )
        return tr( "%1 more of unknown date" ).arg( openings.undatedCount );
      return openings.undatedCount == 1 ? tr( "1 task opens the street, date unknown" )
                                        : tr( "%1 tasks open the street, dates unknown" ).arg( openings.undatedCount );
    }
  } // namespace

  QString phaseLabel( const QString &phase )
  {
    const std::optional<Phase> known = phaseNamed( phase.toStdString() );
    if ( !known )
      return phase;
    switch ( *known )
    {
    case Phase::Ambition:
      return tr( "ambition" );
    case Phase::Policy:
      return tr( "policy" );
    case Phase::Programmed:
      return tr( "programmed" );
    case Phase::Preparation:
      return tr( "preparation" );
    case Phase::Execution:
      return tr( "execution" );
    case Phase::Done:
      return tr( "done" );
    }
    return phase;
  }

  QString nameText( const PlaceRow &row )
  {
    if ( row.isWithheld )
      return tr( "confidential" );
    if ( !row.task.name.isEmpty() )
      return row.task.name;
    return row.task.taskId.isEmpty() ? tr( "without a name" ) : row.task.taskId;
  }

  QString periodText( const PlaceTask &task )
  {
    const TimeWindow window = windowOf( task );
    if ( window.isUndated() )
      return tr( "undated" );
    if ( !window.end )
      return tr( "from %1, end unknown" ).arg( date( task.start ) );
    if ( !window.start )
      return tr( "until %1, start unknown" ).arg( date( task.end ) );
    return spanText( task.start, task.end );
  }

  QString depthText( const PlaceTask &task )
  {
    if ( !task.coverM )
      return tr( "unknown" );
    const QString minus( QChar( 0x2212 ) );
    const auto below = [&minus]( double depthM ) { return depthM < 0.05 ? number( 0, 1 ) : minus + number( depthM, 1 ); };
    const QString top = below( *task.coverM );
    return task.heightM ? tr( "%1 to %2 m" ).arg( top, below( *task.coverM + *task.heightM ) ) : tr( "%1 m" ).arg( top );
  }

  QString costText( const PlaceRow &row )
  {
    if ( !row.task.costEuros )
      return row.isWithheld ? tr( "withheld" ) : tr( "unknown" );
    const double euros = *row.task.costEuros;
    if ( euros >= 999'500 )
      return tr( "€ %1 M" ).arg( number( euros / 1e6, 1 ) );
    if ( euros >= 10'000 )
      return tr( "€ %1 k" ).arg( number( euros / 1e3, 0 ) );
    return tr( "€ %1" ).arg( number( euros, 0 ) );
  }

  QString costLine( const PlaceRow &row )
  {
    if ( row.task.costEuros )
      return costText( row );
    return row.isWithheld ? tr( "cost withheld" ) : tr( "cost unknown" );
  }

  QString ownerText( const PlaceRow &row )
  {
    if ( !row.task.owner.isEmpty() )
      return row.task.owner;
    return row.isWithheld ? tr( "withheld" ) : tr( "unknown" );
  }

  QString phaseText( const PlaceTask &task )
  {
    return task.phase.isEmpty() ? tr( "unknown" ) : phaseLabel( task.phase );
  }

  QString detailLine( const PlaceRow &row )
  {
    const PlaceTask &task = row.task;
    QStringList parts;
    if ( task.isConfidential && !row.isWithheld )
      parts << tr( "confidential" );
    parts << ( task.coverM ? depthText( task ) : tr( "depth unknown" ) );
    if ( task.owner.isEmpty() )
      parts << ( row.isWithheld ? tr( "owner withheld" ) : tr( "owner unknown" ) );
    else
      parts << task.owner;
    parts << ( task.phase.isEmpty() ? tr( "phase unknown" ) : phaseLabel( task.phase ) );
    return parts.join( COMMA );
  }

  QString spokenText( const PlaceRow &row )
  {
    const PlaceTask &task = row.task;
    QStringList parts{ row.sector.label, nameText( row ), periodText( task ) };
    if ( task.opensStreet )
      parts << tr( "opens the street" );
    if ( task.isConfidential )
      parts << tr( "confidential" );
    parts << tr( "depth %1" ).arg( depthText( task ) ) << tr( "owner %1" ).arg( ownerText( row ) ) << tr( "phase %1" ).arg( phaseText( task ) )
          << tr( "cost %1" ).arg( exactCost( task ) ) << tr( "firmness %1" ).arg( percent( task.firmness ) );
    const QString shift = shiftText( task );
    if ( !shift.isEmpty() )
      parts << tr( "shift room %1" ).arg( shift );
    return parts.join( COMMA );
  }

  QString toolTipText( const PlaceRow &row )
  {
    const PlaceTask &task = row.task;
    QString lines;
    const auto add = [&lines]( const QString &what, const QString &value )
    { lines += QStringLiteral( "<tr><td>%1&nbsp;&nbsp;</td><td>%2</td></tr>" ).arg( what.toHtmlEscaped(), value.toHtmlEscaped() ); };
    const QString shift = shiftText( task );
    add( tr( "Sector" ), QStringLiteral( "%1 (%2)" ).arg( row.sector.label, row.sector.code ) );
    add( tr( "Period" ), periodText( task ) );
    add( tr( "Shift room" ), shift.isEmpty() ? tr( "unknown" ) : shift );
    add( tr( "Street" ), task.opensStreet ? tr( "opens" ) : tr( "does not open" ) );
    add( tr( "Depth" ), depthText( task ) );
    add( tr( "Owner" ), ownerText( row ) );
    add( tr( "Phase" ), phaseText( task ) );
    add( tr( "Firmness" ), percent( task.firmness ) );
    add( tr( "Cost" ), exactCost( task ) );
    add( tr( "Task" ), task.taskId );
    if ( !task.sourceLayer.isEmpty() )
      add( tr( "Layer" ), task.sourceLayer );
    const QString secret = task.isConfidential ? QStringLiteral( "<br><i>%1</i>" ).arg( tr( "confidential" ) ) : QString();
    return QStringLiteral( "<b>%1</b>%2<table>%3</table>" ).arg( nameText( row ).toHtmlEscaped(), secret, lines );
  }

  QString openingsText( const PlaceContent &content )
  {
    const PlaceOpenings &openings = content.openings;
    QStringList parts;
    if ( openings.count == 0 && openings.undatedCount == 0 )
      return tr( "no task here opens the street" );
    if ( openings.count > 0 )
      parts << ( openings.count == 1 ? tr( "1 opening" ) : tr( "%1 openings" ).arg( openings.count ) );
    const QString again = reopenText( content );
    if ( !again.isEmpty() )
      parts << again;
    if ( openings.undatedCount > 0 )
      parts << undatedOpeningsText( openings );
    return parts.join( COMMA );
  }

  QString titleText( const PlaceContent &content )
  {
    return content.placeName.isEmpty() ? tr( "What lies here" ) : content.placeName;
  }

  QString summaryText( const PlaceContent &content )
  {
    const auto count = content.rows.size();
    const auto undated = std::count_if( content.rows.begin(), content.rows.end(), []( const PlaceRow &row ) { return row.window.isUndated(); } );
    QStringList parts{ count == 1 ? tr( "1 task" ) : tr( "%1 tasks" ).arg( count ) };
    if ( undated > 0 )
      parts << tr( "%1 undated" ).arg( undated );
    parts << openingsText( content );
    return parts.join( COMMA );
  }
} // namespace koppelkans
