// SPDX-License-Identifier: GPL-2.0-or-later
#include "dateremarks.h"

#include "model/datenotation.h"
#include "translation.h"

namespace koppelkans
{
  namespace
  {
    QString seasonTaken( int firstMonth )
    {
      switch ( firstMonth )
      {
      case 3:
        return tr( "only the season is given, taken as whole months: spring from March to May" );
      case 6:
        return tr( "only the season is given, taken as whole months: summer from June to August" );
      case 9:
        return tr( "only the season is given, taken as whole months: autumn from September to November" );
      default:
        return tr( "only the season is given, taken as whole months: winter from December to February" );
      }
    }

    QString stretchTaken( const DateReading &reading )
    {
      if ( reading.isOpen() )
        return reading.last ? tr( "says only until when, and not from when; without the other date the task lies on that one day" )
                            : tr( "says only from when, and not until when; without the other date the task lies on that one day" );
      switch ( reading.precision )
      {
      case DatePrecision::Week:
        return tr( "only the week is given, taken from Monday to Sunday" );
      case DatePrecision::PartOfMonth:
        return tr( "only a part of the month is given; its thirds run to the 10th, the 20th and the end, its halves to the 15th and the end" );
      case DatePrecision::Month:
        return tr( "only the month is given, taken from its first to its last day" );
      case DatePrecision::Quarter:
        return tr( "only the quarter is given, taken from its first to its last day" );
      case DatePrecision::Season:
        return seasonTaken( civilDateOf( *reading.first ).month );
      case DatePrecision::PartOfYear:
        return tr( "only a part of the year is given: January to April, May to August or September to December" );
      case DatePrecision::HalfYear:
        return tr( "only the half-year is given, taken from its first to its last day" );
      case DatePrecision::Year:
        return tr( "only the year is given, taken from 1 January to 31 December" );
      case DatePrecision::Range:
        return tr( "a period from one time to another is given, taken from its first to its last day" );
      case DatePrecision::OneDay:
        break;
      }
      return {};
    }

    QString meaningTaken( DateAssumption assumption )
    {
      switch ( assumption )
      {
      case DateAssumption::DayFirst:
        return tr( "the day is taken to come first: 03/04/2027 is 3 April" );
      case DateAssumption::MonthFirst:
        return tr( "the month is taken to come first, because there is none above 12: 03/14/2027 is 14 March" );
      case DateAssumption::TwoDigitYear:
        return tr( "the year has two digits: 27 is 2027, and 80 to 99 are 1980 to 1999" );
      case DateAssumption::ExcelDay:
        return tr( "a number is taken as the day number of a spreadsheet: 46023 is 1 January 2026" );
      case DateAssumption::UnixTime:
        return tr( "a number is taken as the time since 1970 in seconds or milliseconds" );
      case DateAssumption::Winter:
        return tr( "winter is taken to begin in the year that is given: winter 2026 ends in February 2027" );
      case DateAssumption::None:
        break;
      }
      return {};
    }
  } // namespace

  QStringList dateRemarks( const DateReading &reading )
  {
    QStringList remarks;
    if ( !reading.isKnown() )
      return remarks;
    for ( const QString &remark : { stretchTaken( reading ), meaningTaken( reading.assumption ) } )
    {
      if ( !remark.isEmpty() )
        remarks << remark;
    }
    return remarks;
  }
} // namespace koppelkans
