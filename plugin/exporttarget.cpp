// SPDX-License-Identifier: GPL-2.0-or-later
#include "exporttarget.h"

#include <qgsfileutils.h>
#include <qgsproject.h>
#include <qgssettings.h>

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>

namespace koppelkans
{
  namespace
  {
    const QString LAST_FOLDER = QStringLiteral( "koppelkans/exportFolder" );

    QDir likelyFolder()
    {
      for ( const QString &folder : { QgsSettings().value( LAST_FOLDER ).toString(), QgsProject::instance()->absolutePath() } )
      {
        if ( !folder.isEmpty() && QFileInfo( folder ).isDir() )
          return QDir( folder );
      }
      return QDir::home();
    }
  } // namespace

  QString exportFileName( const QString &what, const QString &of, const QDate &day, const QString &ending )
  {
    QStringList parts{ what };
    if ( !of.isEmpty() )
      parts << QgsFileUtils::stringToSafeFilename( of.simplified() ).replace( ' ', '_' );
    parts << day.toString( Qt::ISODate );
    return parts.join( '_' ) + '.' + ending;
  }

  QString askExportTarget( QWidget *parent, const QString &title, const QString &fileName, const QString &filter )
  {
    QString chosenFilter;
    const QString path = QFileDialog::getSaveFileName( parent, title, likelyFolder().filePath( fileName ), filter, &chosenFilter );
    if ( path.isEmpty() )
      return {};
    QgsSettings().setValue( LAST_FOLDER, QFileInfo( path ).absolutePath() );
    return QFileInfo( path ).suffix().isEmpty() ? QgsFileUtils::addExtensionFromFilter( path, chosenFilter ) : path;
  }
} // namespace koppelkans
