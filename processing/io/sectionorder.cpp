// SPDX-License-Identifier: GPL-2.0-or-later
#include "sectionorder.h"

#include "model/engineerror.h"
#include "qgiscompat.h"
#include "translation.h"

#include <qgsprocessingutils.h>

#include <QSet>

namespace koppelkans
{
  namespace
  {
    /// Whether each street is finished before the next begins, and goes up in chainage.
    bool comesAlongStreets( const QgsProcessingFeatureSource &sections, const SectionReader &reader, QgsProcessingFeedback *feedback )
    {
      QgsFeatureRequest request;
      request.setFlags( compat::REQUEST_NO_GEOMETRY );
      request.setSubsetOfAttributes( reader.placeFields() );
      QgsFeatureIterator features = sections.getFeatures( request );
      QSet<QString> finished;
      QString street;
      std::optional<double> chainM;
      QgsFeature feature;
      while ( features.nextFeature( feature ) )
      {
        if ( feedback->isCanceled() )
          throw Cancelled();
        const QString next = reader.streetOf( feature );
        const std::optional<double> nextChainM = reader.chainOf( feature );
        const bool goesBack = next == street && chainM && nextChainM && *nextChainM < *chainM;
        const bool comesBack = next != street && finished.contains( next );
        if ( !next.isEmpty() && ( goesBack || comesBack ) )
          return false;
        finished.insert( street );
        street = next;
        chainM = nextChainM;
      }
      return true;
    }
  } // namespace

  QgsFeatureRequest requestAlongStreets( const QgsProcessingFeatureSource &sections, const SectionReader &reader, QgsProcessingFeedback *feedback )
  {
    QgsFeatureRequest request;
    if ( comesAlongStreets( sections, reader, feedback ) )
      return request;
    feedback->pushInfo( tr( "The sections do not come street by street and along each street; they are sorted, and written in that order." ) );
    QgsFeatureRequest::OrderBy order;
    for ( const QString &expression : reader.orderingExpressions() )
      order << QgsFeatureRequest::OrderByClause( expression );
    order << QgsFeatureRequest::OrderByClause( QStringLiteral( "$id" ) );
    request.setOrderBy( order );
    return request;
  }
} // namespace koppelkans
