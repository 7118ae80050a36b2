// SPDX-License-Identifier: GPL-2.0-or-later
#include "sectorchips.h"

#include "rulesinforce.h"
#include "sectorlook.h"

#include <QApplication>
#include <QPainter>

namespace koppelkans
{
  namespace
  {
    constexpr int GAP = 2;
    constexpr int PADDING = 2;
    constexpr int TEXT_MARGIN = 3;

    /// Relative luminance as WCAG 2.1 defines it.
    double luminance( const QColor &color )
    {
      const auto linear = []( double channel ) { return channel <= 0.03928 ? channel / 12.92 : std::pow( ( channel + 0.055 ) / 1.055, 2.4 ); };
      return 0.2126 * linear( color.redF() ) + 0.7152 * linear( color.greenF() ) + 0.0722 * linear( color.blueF() );
    }

    // Black and white contrast alike with a luminance of 0.179.
    QColor readableOn( const QColor &background )
    {
      return luminance( background ) > 0.179 ? Qt::black : Qt::white;
    }

    QFont chipFont( const QStyleOptionViewItem &option )
    {
      QFont font = option.font;
      font.setBold( true );
      if ( font.pointSizeF() > 0 )
        font.setPointSizeF( font.pointSizeF() * 0.85 );
      return font;
    }
  } // namespace

  SectorChips::SectorChips( QObject *parent, Place place )
    : QStyledItemDelegate( parent )
    , mRules( rulesInForce() )
    , mPlace( place )
  {
  }

  void SectorChips::paint( QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index ) const
  {
    QStyleOptionViewItem cell = option;
    initStyleOption( &cell, index );
    const QString text = mPlace == Place::BelowText ? cell.text : QString();
    cell.text.clear();
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl( QStyle::CE_ItemViewItem, &cell, painter, option.widget );

    painter->save();
    painter->setRenderHint( QPainter::Antialiasing );
    const QColor textColor = cell.palette.color( option.state & QStyle::State_Selected ? QPalette::HighlightedText : QPalette::Text );
    QRect area = option.rect;
    if ( mPlace == Place::BelowText )
    {
      const QRect line = area.adjusted( TEXT_MARGIN, 0, -TEXT_MARGIN, -area.height() / 2 );
      painter->setPen( textColor );
      painter->setFont( cell.font );
      painter->drawText( line, Qt::AlignLeft | Qt::AlignVCenter, cell.fontMetrics.elidedText( text, Qt::ElideRight, line.width() ) );
      area.setTop( line.bottom() - 1 );
    }
    painter->setFont( chipFont( option ) );
    paintChips( painter, area, index.data( SECTORS_ROLE ).toStringList(), textColor );
    painter->restore();
  }

  void SectorChips::paintChips( QPainter *painter, const QRect &area, const QStringList &sectors, const QColor &textColor ) const
  {
    const QFontMetrics metrics( painter->font() );
    const int height = metrics.height() + 2;
    const QString more = QStringLiteral( "…" );
    int x = area.left() + GAP;
    for ( int i = 0; i < sectors.size(); ++i )
    {
      const SectorLook look = sectorLook( mRules, sectors[i] );
      const int width = metrics.horizontalAdvance( look.code ) + 2 * PADDING;
      const int needed = width + ( i + 1 < sectors.size() ? GAP + metrics.horizontalAdvance( more ) : 0 );
      if ( x + needed > area.right() )
      {
        painter->setPen( textColor );
        painter->drawText( QRect( x, area.top(), area.right() - x, area.height() ), Qt::AlignVCenter | Qt::AlignLeft, more );
        return;
      }
      const QRect chip( x, area.center().y() - height / 2, width, height );
      painter->setPen( QPen( look.color.darker( 140 ), 1 ) );
      painter->setBrush( look.color );
      painter->drawRoundedRect( QRectF( chip ).adjusted( 0.5, 0.5, -0.5, -0.5 ), 3, 3 );
      painter->setPen( readableOn( look.color ) );
      painter->drawText( chip, Qt::AlignCenter, look.code );
      x += width + GAP;
    }
  }

  QSize SectorChips::sizeHint( const QStyleOptionViewItem &option, const QModelIndex &index ) const
  {
    const QFontMetrics metrics( chipFont( option ) );
    const int count = static_cast<int>( index.data( SECTORS_ROLE ).toStringList().size() );
    const QSize chips( count * ( metrics.horizontalAdvance( QStringLiteral( "WM" ) ) + 2 * PADDING + GAP ) + 2 * GAP, metrics.height() + 6 );
    if ( mPlace == Place::Alone )
      return chips;
    const QSize text = QStyledItemDelegate::sizeHint( option, index );
    return { std::max( text.width(), chips.width() ), text.height() + chips.height() };
  }

  QString SectorChips::spoken( const QStringList &sectors ) const
  {
    QStringList labels;
    for ( const QString &sector : sectors )
      labels << sectorLook( mRules, sector ).label;
    return labels.join( QStringLiteral( ", " ) );
  }

  QString SectorChips::explained( const QStringList &sectors ) const
  {
    QStringList texts;
    for ( const QString &sector : sectors )
    {
      const SectorLook look = sectorLook( mRules, sector );
      texts << look.code + QChar( ' ' ) + look.label;
    }
    return texts.join( QStringLiteral( ", " ) );
  }

  QString SectorChips::codes( const QStringList &sectors ) const
  {
    QStringList codes;
    for ( const QString &sector : sectors )
      codes << sectorLook( mRules, sector ).code;
    return codes.join( ' ' );
  }
} // namespace koppelkans
