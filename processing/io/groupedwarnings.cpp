// SPDX-License-Identifier: GPL-2.0-or-later
#include "groupedwarnings.h"

#include "translation.h"

#include <QHash>
#include <QMap>

namespace koppelkans
{
  namespace
  {
    constexpr int FEATURES_NAMED = 5;
    constexpr int SENTENCES_OF_EACH_KIND = 10;

    /// All features of which the same is to be told.
    struct Group
    {
      QString field;
      ReadProblem problem = ReadProblem::Other;
      QString sentence;
      QStringList features; ///< the first few
      long long count = 0;
    };

    QVector<Group> groupsOf( const QVector<ReadWarning> &warnings )
    {
      QVector<Group> groups;
      QHash<QString, int> places;
      for ( const ReadWarning &warning : warnings )
      {
        if ( warning.problem == ReadProblem::GeometryRepaired )
          continue;
        const QString sentence = warning.field.isEmpty() ? warning.reason : QStringLiteral( "%1: %2" ).arg( warning.field, warning.reason );
        if ( !places.contains( sentence ) )
        {
          places.insert( sentence, groups.size() );
          groups.append( { warning.field, warning.problem, sentence, {}, 0 } );
        }
        Group &group = groups[places.value( sentence )];
        if ( ++group.count <= FEATURES_NAMED )
          group.features << warning.featureId;
      }
      return groups;
    }
  } // namespace

  QStringList groupedWarnings( const QVector<ReadWarning> &warnings )
  {
    QStringList sentences;
    QMap<std::pair<QString, ReadProblem>, std::pair<int, long long>> kinds; // sentences told and features left untold
    for ( const Group &group : groupsOf( warnings ) )
    {
      auto &[told, untold] = kinds[{ group.field, group.problem }];
      if ( ++told > SENTENCES_OF_EACH_KIND )
      {
        untold += group.count;
        continue;
      }
      const QString features = group.features.join( QStringLiteral( ", " ) ) + ( group.count > FEATURES_NAMED ? QStringLiteral( ", …" ) : QString() );
      sentences << tr( "%1 (features: %2, namely %3)" ).arg( group.sentence, QString::number( group.count ), features );
    }
    for ( auto kind = kinds.constBegin(); kind != kinds.constEnd(); ++kind )
    {
      if ( kind.value().first > SENTENCES_OF_EACH_KIND )
        sentences << tr( "%1: more remarks of this kind: %2 (features: about %3)" )
                       .arg( kind.key().first.isEmpty() ? tr( "geometry" ) : kind.key().first )
                       .arg( kind.value().first - SENTENCES_OF_EACH_KIND )
                       .arg( kind.value().second );
    }
    return sentences;
  }
} // namespace koppelkans
