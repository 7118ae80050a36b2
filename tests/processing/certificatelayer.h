// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "algorithmrun.h"
#include "certificatecheck.h"
#include "certificaterun.h"

#include <QSet>

namespace koppelkans::test
{
  /// What does not hold of the certificates of a layer of sections: the first complaint, or that there is no certificate at all. \a drift: as was asked for.
  inline QString complaintsOf( const QgsVectorLayer *layer, double drift = DRIFT )
  {
    std::vector<QJsonObject> certificates;
    QSet<QString> inRun;
    for ( const QgsFeature &section : featuresOf( layer ) )
    {
      const QString written = section.attribute( "certificate" ).toString();
      const QJsonDocument document = QJsonDocument::fromJson( written.toUtf8() );
      if ( !written.isEmpty() && !document.isObject() )
        return QStringLiteral( "it is no JSON: " ) + written;
      if ( written.isEmpty() )
        continue;
      certificates.push_back( document.object() );
      if ( !runsFrom( document.object() ).isEmpty() )
        inRun << runsFrom( document.object() ) << document["section"].toString();
    }
    QMap<QString, QJsonObject> told;
    QMap<QString, RowCheck> rows; // by their last section
    const auto complaintOf = [&]( const QJsonObject &certificate )
    {
      const QString id = certificate["section"].toString();
      const QString from = runsFrom( certificate );
      const QString complaint = CertificateCheck( certificate, inRun.contains( id ) ).complaint();
      if ( !complaint.isEmpty() )
        return complaint;
      if ( !from.isEmpty() && !told.contains( from ) )
        return QStringLiteral( "it comes from a section that did not come before" );
      RowCheck row = from.isEmpty() ? RowCheck( drift ) : rows.take( from );
      row.add( certificate );
      rows.insert( id, row );
      told.insert( id, certificate );
      return from.isEmpty() ? QString() : complaintBetween( told[from], certificate, drift );
    };
    for ( const QJsonObject &certificate : certificates )
    {
      const QString complaint = complaintOf( certificate );
      if ( !complaint.isEmpty() )
        return certificate["section"].toString() + ": " + complaint + "\n" + QString::fromUtf8( QJsonDocument( certificate ).toJson( QJsonDocument::Compact ) );
    }
    for ( const RowCheck &row : rows )
    {
      if ( !row.complaint().isEmpty() )
        return row.complaint();
    }
    return certificates.empty() ? QStringLiteral( "there is no certificate" ) : QString();
  }
} // namespace koppelkans::test
