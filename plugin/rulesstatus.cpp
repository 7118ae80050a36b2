// SPDX-License-Identifier: GPL-2.0-or-later
#include "rulesstatus.h"

#include "model/engineerror.h"
#include "model/rules.h"
#include "translation.h"

#include <QDir>
#include <QFile>

namespace koppelkans
{
  namespace
  {
    QString shippedPath( const QString &file )
    {
      return QStringLiteral( ":/koppelkans/rules/" ) + file;
    }

    // The reader wants all tables: the others are the shipped ones, so that what fails is this file.
    QString problemOf( const QString &file, const QString &path )
    {
      try
      {
        std::map<std::string, RulesText> texts;
        for ( const std::string &name : rulesFiles() )
        {
          const QString table = QString::fromStdString( name );
          QFile source( table == file ? path : shippedPath( table ) );
          if ( !source.open( QIODevice::ReadOnly ) )
            return source.errorString();
          texts[name] = { name, source.readAll().toStdString() };
        }
        readRules( texts );
        return {};
      }
      catch ( const EngineError &error )
      {
        return translated( error );
      }
    }
  } // namespace

  QVector<RulesFileStatus> rulesStatus( const QString &folder )
  {
    QVector<RulesFileStatus> all;
    for ( const std::string &name : rulesFiles() )
    {
      RulesFileStatus status;
      status.file = QString::fromStdString( name );
      const QString path = QDir( folder ).filePath( status.file );
      status.overridden = !folder.isEmpty() && QFile::exists( path );
      if ( status.overridden )
        status.problem = problemOf( status.file, path );
      all.push_back( status );
    }
    return all;
  }

  RulesCopy copyShippedRulesTo( const QString &folder )
  {
    RulesCopy copy;
    QDir().mkpath( folder );
    for ( const std::string &name : rulesFiles() )
    {
      const QString file = QString::fromStdString( name );
      const QString path = QDir( folder ).filePath( file );
      if ( QFile::exists( path ) )
        copy.kept << file;
      else if ( QFile::copy( shippedPath( file ), path ) &&
                QFile::setPermissions( path, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther ) )
        copy.copied << file; // a copied resource is read-only, and these are meant to be edited
      else
        copy.failed << file;
    }
    return copy;
  }
} // namespace koppelkans
