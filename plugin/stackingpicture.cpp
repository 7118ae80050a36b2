// SPDX-License-Identifier: GPL-2.0-or-later
#include "stackingpicture.h"

#include "placeview.h"
#include "translation.h"

#include <QImageWriter>
#include <QPainter>
#include <QSvgGenerator>

namespace koppelkans
{
  namespace
  {
    constexpr int MARGIN = 16;
    constexpr double SHARPNESS = 2; // pixels of the picture per pixel of the screen: it is printed as well

    QString writeSvg( const PlaceView *view, const QStringList &notes, const QString &path )
    {
      QSvgGenerator svg;
      svg.setFileName( path );
      const QSize size = view->pictureSize( notes );
      svg.setSize( size );
      svg.setViewBox( QRect( QPoint(), size ) );
      QPainter painter;
      if ( !painter.begin( &svg ) )
        return tr( "The file cannot be written. Choose another folder." );
      view->paintPicture( &painter, QRectF( QPointF(), size ), notes );
      return {};
    }
  } // namespace

  QString writePlacePicture( const PlaceView *view, const QImage &map, const QStringList &notes, const QString &path )
  {
    if ( map.isNull() && path.endsWith( QLatin1String( ".svg" ), Qt::CaseInsensitive ) )
      return writeSvg( view, notes, path );
    const QSizeF mapSize = map.isNull() ? QSizeF( 0, 0 ) : QSizeF( map.size() ) / map.devicePixelRatio();
    const QSizeF bars = view->pictureSize( notes );
    const double width = std::max( bars.width(), mapSize.width() );
    const double barsTop = map.isNull() ? MARGIN : mapSize.height() + 2 * MARGIN;
    const double barsHeight = bars.height() * width / bars.width();
    const QSizeF whole( width + 2 * MARGIN, barsTop + barsHeight + MARGIN );

    QImage picture( ( whole * SHARPNESS ).toSize(), QImage::Format_RGB32 );
    picture.fill( Qt::white );
    QPainter painter( &picture );
    painter.setRenderHints( QPainter::Antialiasing | QPainter::SmoothPixmapTransform );
    painter.scale( SHARPNESS, SHARPNESS );
    if ( !map.isNull() )
      painter.drawImage( QRectF( QPointF( MARGIN + ( width - mapSize.width() ) / 2, MARGIN ), mapSize ), map, map.rect() );
    view->paintPicture( &painter, QRectF( MARGIN, barsTop, width, barsHeight ), notes );
    painter.end();

    QImageWriter writer( path, "png" );
    return writer.write( picture ) ? QString() : writer.errorString();
  }
} // namespace koppelkans
