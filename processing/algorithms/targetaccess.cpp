// SPDX-License-Identifier: GPL-2.0-or-later
#include "targetaccess.h"

#include "outputtargets.h"
#include "translation.h"

#include <qgsprocessingalgorithm.h>
#include <qgssqliteutils.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryFile>

#include <sqlite3.h>

namespace koppelkans
{
  namespace
  {
    /// Permissions alone do not tell: a folder may lie on a disk that is full, read-only or gone.
    bool takesFiles( const QString &folder )
    {
      QTemporaryFile probe( QDir( folder ).filePath( QStringLiteral( "koppelkans-XXXXXX" ) ) );
      return probe.open();
    }

    bool isSqlite( const QFileInfo &file )
    {
      static const QStringList SUFFIXES{ "gpkg", "sqlite", "sqlite3", "db" };
      return SUFFIXES.contains( file.suffix(), Qt::CaseInsensitive );
    }

    QString locked( const QString &shown )
    {
      return tr( "The file %1 is in use by another program, which writes to it. Close it there, or choose another file." ).arg( shown );
    }

    QString readOnly( const QString &shown )
    {
      return tr( "The file %1 cannot be written. Close it in other programs, make it writable, or choose another." ).arg( shown );
    }

    /// By a connection of SQLite alone: closing the file in any other way would take away the locks that QGIS holds on it.
    QString problemOfDatabase( const QString &path, const QString &shown )
    {
      constexpr int COMMIT_MS = 500; // in which another program ends what it is writing; the window waits
      sqlite3_database_unique_ptr database;
      int result = database.open_v2( path, SQLITE_OPEN_READWRITE, nullptr );
      if ( result == SQLITE_OK )
      {
        sqlite3_busy_timeout( database.get(), COMMIT_MS );
        sqlite3_statement_unique_ptr begin = database.prepare( QStringLiteral( "BEGIN IMMEDIATE" ), result );
        result = result == SQLITE_OK ? begin.step() : result;
        if ( sqlite3_db_readonly( database.get(), "main" ) == 1 )
          result = SQLITE_READONLY; // SQLite opens it all the same
      }
      switch ( result )
      {
      case SQLITE_BUSY:
      case SQLITE_LOCKED:
        return locked( shown );
      case SQLITE_READONLY:
      case SQLITE_PERM:
      case SQLITE_CANTOPEN:
        return readOnly( shown );
      default:
        return {}; // what is no database is replaced
      }
    }

    QString problemOf( const QString &path )
    {
      const QFileInfo info( path );
      const QString shown = QDir::toNativeSeparators( path );
      const QString folder = QDir::toNativeSeparators( info.absolutePath() );
      if ( info.isDir() )
        return tr( "%1 is a folder. Choose a file in it." ).arg( shown );
      if ( !info.dir().exists() )
        return tr( "The folder %1 does not exist. Make it, or choose another." ).arg( folder );
      if ( !takesFiles( info.absolutePath() ) )
        return tr( "No file can be made in the folder %1. Choose another, or ask for the right to write there." ).arg( folder );
      if ( !info.exists() )
        return {};
      if ( isSqlite( info ) )
        return problemOfDatabase( path, shown );
      return QFile( path ).open( QIODevice::ReadWrite ) ? QString() : readOnly( shown );
    }
  } // namespace

  QString unwritableTarget( const QgsProcessingAlgorithm &algorithm, const QVariantMap &parameters )
  {
    for ( const QgsProcessingParameterDefinition *definition : algorithm.destinationParameterDefinitions() )
    {
      const QString path = targetFileOf( parameters.value( definition->name() ) );
      const QString problem = path.isEmpty() ? QString() : problemOf( path );
      if ( !problem.isEmpty() )
        return QStringLiteral( "%1: %2" ).arg( definition->name(), problem );
    }
    return {};
  }
} // namespace koppelkans
