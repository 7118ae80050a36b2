// SPDX-License-Identifier: GPL-2.0-or-later
#include "rulesstatus.h"

#include "model/engineerror.h"
#include "model/rules.h"
#include "model/rulesremarks.h"
#include "translation.h"

#include <QDir>
#include <QFile>

#include <map>
#include <optional>

namespace koppelkans
{
  namespace
  {
    QString shippedPath( const QString &file )
    {
      return QStringLiteral( ":/koppelkans/rules/" ) + file;
    }

    RulesText textOf( QFile &file, const std::string &name, bool isShipped )
    {
      return { name, file.readAll().toStdString(), isShipped };
    }

    /// The shipped tables, with those of \a folder in their place; one that cannot be opened is told in \a problems.
    std::map<std::string, RulesText> textsInForce( const QString &folder, std::map<std::string, QString> &problems )
    {
      std::map<std::string, RulesText> texts;
      for ( const std::string &name : rulesFiles() )
      {
        const QString table = QString::fromStdString( name );
        QFile shipped( shippedPath( table ) );
        QFile own( QDir( folder ).filePath( table ) );
        const bool isOwn = !folder.isEmpty() && own.exists();
        if ( isOwn && own.open( QIODevice::ReadOnly ) )
        {
          texts[name] = textOf( own, name, false );
          continue;
        }
        if ( isOwn )
          problems[name] = own.errorString();
        if ( shipped.open( QIODevice::ReadOnly ) )
          texts[name] = textOf( shipped, name, true );
      }
      return texts;
    }

    /// Reads the tables; a wrong one is told in \a problems and the shipped one taken for it, so that the others are judged too.
    std::optional<Rules> readInForce( std::map<std::string, RulesText> texts, std::map<std::string, QString> &problems )
    {
      while ( true )
      {
        try
        {
          return readRules( texts );
        }
        catch ( const RulesError &error )
        {
          QFile shipped( shippedPath( QString::fromStdString( error.file() ) ) );
          const auto wrong = texts.find( error.file() );
          problems[error.file()] = translated( error );
          if ( wrong == texts.end() || wrong->second.isShipped || !shipped.open( QIODevice::ReadOnly ) )
            return std::nullopt; // a shipped table that cannot be read beside the user's own
          wrong->second = textOf( shipped, error.file(), true );
        }
        catch ( const EngineError & )
        {
          return std::nullopt;
        }
      }
    }
  } // namespace

  QVector<RulesFileStatus> rulesStatus( const QString &folder )
  {
    std::map<std::string, QString> problems;
    const std::optional<Rules> rules = readInForce( textsInForce( folder, problems ), problems );
    const std::vector<RulesRemark> remarks = rules ? remarksOn( *rules ) : std::vector<RulesRemark>();
    QVector<RulesFileStatus> all;
    for ( const std::string &name : rulesFiles() )
    {
      RulesFileStatus status;
      status.file = QString::fromStdString( name );
      status.overridden = !folder.isEmpty() && QFile::exists( QDir( folder ).filePath( status.file ) );
      status.problem = problems[name];
      for ( const RulesRemark &remark : remarks )
      {
        const QString text = translated( remark.text );
        if ( remark.file == name )
          status.remarks << ( remark.line > 0 ? tr( "Line %1: %2" ).arg( remark.line ).arg( text ) : text );
      }
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
