// SPDX-License-Identifier: GPL-2.0-or-later
#include "placepicture.h"

#include "placelegend.h"
#include "placewords.h"
#include "taskrowpainter.h"
#include "yearcolumns.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <limits>

namespace koppelkans
{
  namespace
  {
    constexpr double WIDTH = 960;
    constexpr double MARGIN = 16;
    constexpr double GAP = 8;
    constexpr int FONT_PIXELS = 13;
    constexpr int TITLE_PIXELS = 18;

    // In pixels, so that the picture does not depend on the resolution of what it is painted on.
    QFont fontOf( int pixels, bool isBold = false )
    {
      QFont font;
      font.setPixelSize( pixels );
      font.setBold( isBold );
      return font;
    }

    QPalette onWhite()
    {
      QPalette palette;
      for ( const QPalette::ColorRole role : { QPalette::Base, QPalette::Window } )
        palette.setColor( role, Qt::white );
      for ( const QPalette::ColorRole role : { QPalette::Text, QPalette::WindowText } )
        palette.setColor( role, Qt::black );
      return palette;
    }

    /// Paints from the top down, or only measures without a painter.
    class Sheet
    {
      public:
      Sheet( QPainter *painter, const PlaceContent &content, const QStringList &notes )
        : mPainter( painter )
        , mContent( content )
        , mNotes( notes )
        , mLayout( taskRowLayoutOf( measuresOf( content, fontOf( FONT_PIXELS ) ), content.years, WIDTH - 2 * MARGIN ) )
      {
      }

      double paint()
      {
        paintLine( titleText( mContent ), fontOf( TITLE_PIXELS, true ) );
        paintLine( summaryText( mContent ), fontOf( FONT_PIXELS ) );
        mTop += GAP;
        paintRows();
        mTop += GAP;
        paintYears();
        mTop += GAP;
        mTop += paintLegend( mPainter, { MARGIN, mTop }, WIDTH - 2 * MARGIN, legendOf( mContent ), mLayout.smallFont, mPalette );
        mTop += mNotes.isEmpty() ? 0 : GAP;
        for ( const QString &note : mNotes )
          paintParagraph( note, mLayout.smallFont );
        return mTop + MARGIN;
      }

      private:
      void paintLine( const QString &text, const QFont &font )
      {
        const QFontMetricsF metrics( font );
        const double height = std::ceil( metrics.height() ) + 2;
        if ( mPainter )
        {
          mPainter->setFont( font );
          mPainter->setPen( mPalette.color( QPalette::Text ) );
          mPainter->drawText( QRectF( MARGIN, mTop, WIDTH - 2 * MARGIN, height ), Qt::AlignLeft | Qt::AlignVCenter,
            metrics.elidedText( text, Qt::ElideRight, WIDTH - 2 * MARGIN ) );
        }
        mTop += height;
      }

      void paintParagraph( const QString &text, const QFont &font )
      {
        const QRectF room( MARGIN, mTop, WIDTH - 2 * MARGIN, std::numeric_limits<short>::max() );
        const QRectF taken = QFontMetricsF( font ).boundingRect( room, Qt::TextWordWrap, text );
        if ( mPainter )
        {
          mPainter->setFont( font );
          mPainter->setPen( mPalette.color( QPalette::Text ) );
          mPainter->drawText( QRectF( room.topLeft(), QSizeF( room.width(), std::ceil( taken.height() ) ) ), Qt::TextWordWrap, text );
        }
        mTop += std::ceil( taken.height() );
      }

      void paintRows()
      {
        if ( mPainter )
          paintTimeAxis( mPainter, area( mLayout.headerHeight ), mContent, mLayout, mPalette );
        mTop += mLayout.headerHeight;
        for ( const PlaceRow &row : mContent.rows )
        {
          if ( mPainter )
            paintTaskRow( mPainter, area( mLayout.rowHeight ), row, mContent, mLayout, mPalette, {} );
          mTop += mLayout.rowHeight;
        }
      }

      void paintYears()
      {
        if ( mLayout.years.isEmpty() )
          return;
        const TimeScale years = mLayout.years.over( MARGIN + mLayout.years.left(), mLayout.years.right() - mLayout.years.left() );
        if ( mPainter )
          paintYearColumns( mPainter, MARGIN + mLayout.chip.left, mTop, yearColumnsOf( mContent ), years, mLayout.smallFont, mPalette );
        mTop += yearColumnsHeight( mLayout.smallFont );
      }

      QRectF area( double height ) const { return { MARGIN, mTop, WIDTH - 2 * MARGIN, height }; }

      QPainter *mPainter;
      const PlaceContent &mContent;
      const QStringList &mNotes;
      TaskRowLayout mLayout;
      QPalette mPalette = onWhite();
      double mTop = MARGIN;
    };
  } // namespace

  QSizeF placePictureSize( const PlaceContent &content, const QStringList &notes )
  {
    return { WIDTH, std::ceil( Sheet( nullptr, content, notes ).paint() ) };
  }

  void paintPlacePicture( QPainter *painter, const QRectF &target, const PlaceContent &content, const QStringList &notes )
  {
    const QSizeF size = placePictureSize( content, notes );
    const double scale = std::min( target.width() / size.width(), target.height() / size.height() );
    painter->save();
    painter->fillRect( target, Qt::white );
    painter->translate( target.topLeft() );
    painter->scale( scale, scale );
    Sheet( painter, content, notes ).paint();
    painter->restore();
  }
} // namespace koppelkans
