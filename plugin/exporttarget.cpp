// SPDX-License-Identifier: GPL-2.0-or-later
#include "exporttarget.h"

#include "translation.h"

#include <qgsfileutils.h>
#include <qgsproject.h>
#include <qgssettings.h>

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>

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

  QString withEndingOf( const QString &path, const QString &filter, const QString &chosenFilter )
  {
    const bool hasEnding = QgsFileUtils::extensionsFromFilter( filter ).contains( QFileInfo( path ).suffix(), Qt::CaseInsensitive );
    return hasEnding ? path : QgsFileUtils::addExtensionFromFilter( path, chosenFilter.isEmpty() ? filter : chosenFilter );
  }

  QString askExportTarget( QWidget *parent, const QString &title, const QString &fileName, const QString &filter )
  {
    QString chosenFilter;
    const QString path = QFileDialog::getSaveFileName( parent, title, likelyFolder().filePath( fileName ), filter, &chosenFilter );
    if ( path.isEmpty() )
      return {};
    QgsSettings().setValue( LAST_FOLDER, QFileInfo( path ).absolutePath() );
    const QString target = withEndingOf( path, filter, chosenFilter );
    if ( target == path || !QFileInfo::exists( target ) )
      return target;
    // The dialog has asked about another name.
    const QString question = tr( "%1 is there already. Replace it?" ).arg( QDir::toNativeSeparators( target ) );
    return QMessageBox::question( parent, title, question ) == QMessageBox::Yes ? target : QString();
  }
} // namespace koppelkans
