// SPDX-License-Identifier: GPL-2.0-or-later
#include "profilepicture.h"

#include "profilelegend.h"
#include "profilewords.h"
#include "qgiscompat.h"
#include "translation.h"

#include <qgslayoutitempage.h>
#include <qgslayoutitempicture.h>
#include <qgslayoutpagecollection.h>
#include <qgslayoutrendercontext.h>
#include <qgslayoutundostack.h>
#include <qgsprintlayout.h>

#include <QBuffer>
#include <QFontMetricsF>
#include <QImageWriter>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>

#include <algorithm>
#include <cmath>

namespace koppelkans
{
  namespace
  {
    constexpr double WIDTH = 1120;
    constexpr double PART_HEIGHT = 380;
    constexpr double MARGIN = 16;
    constexpr double GAP = 10;
    constexpr double SHARPNESS = 2; // pixels of the picture per pixel of the screen: it is printed as well
    constexpr double SCREEN_DPI = 96;
    constexpr double MM_PER_INCH = 25.4;
    constexpr double PAGE_MARGIN_MM = 10;
    // The first of its formats; the enumeration has another name in later versions of QGIS.
    constexpr auto PICTURE_SVG = static_cast<decltype( std::declval<const QgsLayoutItemPicture &>().mode() )>( 0 );

    // In pixels, so that the picture does not depend on the resolution of what it is painted on.
    QFont fontOf( int pixels, bool isBold = false )
    {
      QFont font;
      font.setPixelSize( pixels );
      font.setBold( isBold );
      return font;
    }

    const QFont &plainFont()
    {
      static const QFont font = fontOf( 13 );
      return font;
    }
  } // namespace

  ProfilePicture::ProfilePicture( const ProfileDraft &draft, const QVector<ProfilePart> &parts, double stretch, const QStringList &words )
    : mTitle( sectionTitle( draft.profile().section ) )
    , mWords( words )
    , mParts( parts )
    , mIsAnyBroken( !draft.broken().empty() )
  {
    const ProfileScale scale = scaleFor( extentOf( draft.profile(), draft.rules() ), QSizeF( WIDTH - 2 * MARGIN, PART_HEIGHT ), plainFont(), stretch );
    for ( const ProfilePart &part : parts )
    {
      auto scene = std::make_unique<ProfileScene>();
      scene->showProfile( draft.profile(), draft.rules(), draft.placed(), draft.slacks(), part.sight, scale, printPalette(), plainFont() );
      mScenes.push_back( std::move( scene ) );
    }
    mSize = { WIDTH, std::ceil( paintAll( nullptr ) ) };
  }

  ProfilePicture::~ProfilePicture() = default;

  double ProfilePicture::paintAll( QPainter *painter ) const
  {
    double top = MARGIN;
    const auto writeLine = [&]( const QString &text, const QFont &font )
    {
      const QFontMetricsF metrics( font );
      const QRectF bounds = metrics.boundingRect( QRectF( 0, 0, WIDTH - 2 * MARGIN, 10000 ), Qt::TextWordWrap, text );
      if ( painter )
      {
        painter->setFont( font );
        painter->setPen( Qt::black );
        painter->drawText( QRectF( MARGIN, top, WIDTH - 2 * MARGIN, bounds.height() + 2 ), Qt::TextWordWrap, text );
      }
      top += std::ceil( bounds.height() ) + 3;
    };
    writeLine( mTitle, fontOf( 18, true ) );
    QVector<ProfileLegendItem> legend;
    for ( std::size_t i = 0; i < mScenes.size(); ++i )
    {
      top += GAP;
      const ProfilePart &part = mParts[static_cast<int>( i )];
      if ( !part.heading.isEmpty() )
        writeLine( part.heading, fontOf( 14, true ) );
      const QRectF source = mScenes[i]->sceneRect();
      if ( painter )
        mScenes[i]->render( painter, QRectF( QPointF( MARGIN, top ), source.size() ), source );
      top += source.height();
      for ( const ProfileLegendItem &item : legendOf( mScenes[i]->moment(), mIsAnyBroken && part.sight.withClaims ) )
      {
        if ( std::none_of(
               legend.begin(), legend.end(), [&item]( const ProfileLegendItem &known ) { return known.sign == item.sign && known.text == item.text; } ) )
          legend << item;
      }
    }
    top += GAP;
    for ( const QString &line : mWords )
      writeLine( line, plainFont() );
    top += GAP;
    top += paintProfileLegend( painter, { MARGIN, top }, WIDTH - 2 * MARGIN, legend, plainFont(), inksOf( printPalette() ) );
    return top + MARGIN;
  }

  void ProfilePicture::paint( QPainter *painter, const QRectF &target ) const
  {
    const double scale = std::min( target.width() / mSize.width(), target.height() / mSize.height() );
    painter->save();
    painter->fillRect( target, Qt::white );
    painter->translate( target.topLeft() );
    painter->scale( scale, scale );
    painter->setRenderHint( QPainter::Antialiasing );
    paintAll( painter );
    painter->restore();
  }

  QImage ProfilePicture::image() const
  {
    QImage image( ( mSize * SHARPNESS ).toSize(), QImage::Format_RGB32 );
    image.fill( Qt::white );
    image.setDotsPerMeterX( static_cast<int>( SCREEN_DPI * SHARPNESS / MM_PER_INCH * 1000 ) );
    image.setDotsPerMeterY( image.dotsPerMeterX() );
    QPainter painter( &image );
    paint( &painter, QRectF( QPointF(), QSizeF( image.size() ) ) );
    return image;
  }

  QByteArray ProfilePicture::svg() const
  {
    QByteArray bytes;
    QBuffer buffer( &bytes );
    QSvgGenerator generator;
    generator.setOutputDevice( &buffer );
    generator.setSize( mSize.toSize() );
    generator.setViewBox( QRectF( QPointF(), mSize ) );
    generator.setTitle( mTitle );
    QPainter painter( &generator );
    paint( &painter, QRectF( QPointF(), mSize ) );
    painter.end();
    return bytes;
  }

  QString ProfilePicture::write( const QString &path ) const
  {
    const QString refusal = tr( "The file cannot be written. Choose another folder." );
    if ( path.endsWith( QLatin1String( ".svg" ), Qt::CaseInsensitive ) )
    {
      QFile file( path );
      const QByteArray bytes = svg();
      return file.open( QIODevice::WriteOnly ) && file.write( bytes ) == bytes.size() && file.flush() ? QString() : refusal;
    }
    if ( path.endsWith( QLatin1String( ".pdf" ), Qt::CaseInsensitive ) )
    {
      QPdfWriter writer( path );
      writer.setTitle( mTitle );
      writer.setPageMargins( QMarginsF() );
      writer.setPageSize( QPageSize( mSize / SCREEN_DPI, QPageSize::Inch, {}, QPageSize::ExactMatch ) );
      QPainter painter;
      if ( !painter.begin( &writer ) )
        return refusal;
      paint( &painter, QRectF( 0, 0, writer.width(), writer.height() ) );
      return painter.end() ? QString() : refusal;
    }
    QImageWriter writer( path, "png" );
    return writer.write( image() ) ? QString() : writer.errorString();
  }

  QgsLayoutItemPicture *addToLayout( const ProfilePicture &picture, QgsPrintLayout *layout )
  {
    auto *item = new QgsLayoutItemPicture( layout );
    item->setId( tr( "Street profile" ) );
    item->setPicturePath( QStringLiteral( "base64:" ) + QString::fromLatin1( picture.svg().toBase64() ), PICTURE_SVG );
    QSizeF pageMm( 297, 210 );
    if ( layout->pageCollection()->pageCount() > 0 )
    {
      const QgsLayoutSize page = layout->pageCollection()->page( 0 )->pageSize();
      pageMm = layout->renderContext().measurementConverter().convert( page, compat::LAYOUT_MILLIMETERS ).toQSizeF();
    }
    const double widthMm = std::min( pageMm.width() - 2 * PAGE_MARGIN_MM, picture.size().width() / SCREEN_DPI * MM_PER_INCH );
    const double heightMm = widthMm * picture.size().height() / picture.size().width();
    item->attemptMove( QgsLayoutPoint( PAGE_MARGIN_MM, PAGE_MARGIN_MM, compat::LAYOUT_MILLIMETERS ) );
    item->attemptResize( QgsLayoutSize( widthMm, heightMm, compat::LAYOUT_MILLIMETERS ) );
    layout->undoStack()->beginCommand( layout, tr( "Add a street profile" ) );
    layout->addLayoutItem( item );
    layout->undoStack()->endCommand();
    return item;
  }
} // namespace koppelkans
