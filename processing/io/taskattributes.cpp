// SPDX-License-Identifier: GPL-2.0-or-later
#include "taskattributes.h"

#include "engineconversion.h"
#include "unreadvalues.h"

namespace koppelkans
{
  namespace
  {
    QVariant text( std::string_view value )
    {
      return value.empty() ? QVariant() : QVariant( QString::fromUtf8( value.data(), static_cast<int>( value.size() ) ) );
    }

    template <typename Word>
    QVariant word( const std::optional<Word> &value )
    {
      return value ? text( nameOf( *value ) ) : QVariant();
    }

    QVariant list( const std::vector<std::string> &texts )
    {
      return texts.empty() ? QVariant() : QVariant( joined( texts ) );
    }
  } // namespace

  QgsAttributes taskAttributes( const Task &task )
  {
    return QgsAttributes( { text( task.id ), text( task.name ), text( task.owner ), text( task.remarks ), text( nameOf( task.sector ) ),
      text( nameOf( task.domain ) ), word( task.projectType ), word( task.phase ), toDateVariant( task.window.start ), toDateVariant( task.window.end ),
      toDateVariant( task.earliestStart ), toDateVariant( task.latestEnd ), toVariant( task.durationDays ), toVariant( task.firmness ),
      toVariant( task.costEuros ), toVariant( task.budgetEuros ), toVariant( task.priceLevelYear ), text( task.budgetLine ), task.opensStreet,
      text( task.network ), toVariant( task.widthM ), toVariant( task.coverM ), toVariant( task.heightM ), toVariant( task.workingStripM ),
      word( task.claimKind ), toVariant( task.urgency ), text( task.socialGoal ), text( task.indicator ), list( task.dependsOn ), task.confidential,
      list( task.assumed ), text( unreadText( task.unread ).toStdString() ), text( task.sourceLayer ), text( task.sourceFid ) } );
  }
} // namespace koppelkans
