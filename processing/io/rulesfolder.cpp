// SPDX-License-Identifier: GPL-2.0-or-later
#include "rulesfolder.h"

#include "model/engineerror.h"
#include "translation.h"

#include <qgsexception.h>
#include <qgssettings.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <functional>

namespace koppelkans
{
  namespace
  {
    void requireFolder( const QString &folder, const QString &remedy )
    {
      if ( !folder.isEmpty() && !QFileInfo( folder ).isDir() )
        throw QgsProcessingException( tr( "The rules folder %1 does not exist. %2" ).arg( folder, remedy ) );
    }

    /// A folder that says nothing would leave the shipped rules in force, and the user in the belief that they are his.
    void requireRules( const QString &folder )
    {
      if ( folder.isEmpty() || QFileInfo( QDir( folder ).filePath( QStringLiteral( "presets" ) ) ).isDir() )
        return;
      QStringList names;
      for ( const std::string &name : rulesFiles() )
        names << QString::fromStdString( name );
      if ( std::none_of( names.begin(), names.end(), [&folder]( const QString &name ) { return QFileInfo::exists( QDir( folder ).filePath( name ) ); } ) )
        throw QgsProcessingException( tr(
          "The rules folder %1 holds no table of rules and no folder 'presets'. Tables are called %2, in small letters. Choose another folder, or leave the "
          "parameter empty for the shipped rules." )
                                        .arg( folder, names.join( QStringLiteral( ", " ) ) ) );
    }

    QString folderOfSettings()
    {
      return QgsSettings().value( RULES_FOLDER_SETTING ).toString();
    }

    QString shippedPath( const QString &file )
    {
      return QStringLiteral( ":/koppelkans/rules/" ) + file;
    }

    Rules readFrom( const std::function<QString( const QString & )> &pathOf )
    {
      std::map<std::string, RulesText> texts;
      for ( const std::string &name : rulesFiles() )
      {
        const QString path = pathOf( QString::fromStdString( name ) );
        QFile file( path );
        if ( !file.open( QIODevice::ReadOnly ) )
          throw QgsProcessingException( tr( "The rules table %1 cannot be read: %2" ).arg( path, file.errorString() ) );
        const bool isShipped = path.startsWith( ':' );
        texts[name] = { isShipped ? name : QDir::toNativeSeparators( path ).toStdString(), file.readAll().toStdString(), isShipped };
      }
      try
      {
        return readRules( texts );
      }
      catch ( const EngineError &error )
      {
        throw QgsProcessingException( tr( "The rules cannot be used. %1" ).arg( translated( error ) ) );
      }
    }
  } // namespace

  QString rulesFilePath( const QString &file, const QString &parameterFolder )
  {
    for ( const QString &folder : { parameterFolder, folderOfSettings() } )
    {
      QString path = QDir( folder ).filePath( file );
      if ( !folder.isEmpty() && QFileInfo::exists( path ) )
        return path;
    }
    return shippedPath( file );
  }

  Rules loadRules( const QString &parameterFolder )
  {
    requireFolder( parameterFolder, tr( "Choose a folder that exists, or leave the parameter empty for the shipped rules." ) );
    requireRules( parameterFolder );
    requireFolder( folderOfSettings(), tr( "Choose another one under Settings > Options > Koppelkans, or empty it for the shipped rules." ) );
    return readFrom( [&parameterFolder]( const QString &file ) { return rulesFilePath( file, parameterFolder ); } );
  }

  QStringList ownRulesFiles( const QString &parameterFolder )
  {
    QStringList paths;
    for ( const std::string &name : rulesFiles() )
    {
      const QString path = rulesFilePath( QString::fromStdString( name ), parameterFolder );
      if ( !path.startsWith( ':' ) )
        paths << QDir::toNativeSeparators( path );
    }
    return paths;
  }

  Rules shippedRules()
  {
    return readFrom( shippedPath );
  }
} // namespace koppelkans
