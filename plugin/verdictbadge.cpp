// SPDX-License-Identifier: GPL-2.0-or-later
#include "verdictbadge.h"

#include "verdictlook.h"

#include <QPainter>

namespace koppelkans
{
  namespace
  {
    constexpr int GAP = 5;

    QFont boldOf( QFont font )
    {
      font.setBold( true );
      return font;
    }
  } // namespace

  VerdictBadge::VerdictBadge( QWidget *parent )
    : QWidget( parent )
  {
    setSizePolicy( QSizePolicy::Fixed, QSizePolicy::Fixed );
    showVerdict( std::nullopt );
  }

  void VerdictBadge::showVerdict( std::optional<Verdict> verdict, const QString &remark )
  {
    if ( verdict )
    {
      const VerdictLook look = verdictLook( *verdict );
      mSymbol = look.symbol;
      mWord = look.word;
      mColor = look.color;
      setToolTip( remark.isEmpty() ? look.meaning : look.meaning + QStringLiteral( "\n" ) + remark );
    }
    else
    {
      mSymbol = QStringLiteral( "…" );
      mWord = tr( "searching" );
      mColor = QColor( 0x80, 0x80, 0x80 );
      setToolTip( tr( "Places for all claims are being searched." ) );
    }
    setAccessibleName( tr( "Verdict: %1" ).arg( mWord ) );
    setAccessibleDescription( toolTip() );
    updateGeometry();
    update();
  }

  QSize VerdictBadge::sizeHint() const
  {
    const QFontMetrics metrics( boldOf( font() ) );
    const int height = metrics.height() + 6;
    return { height + GAP + metrics.horizontalAdvance( mWord ) + 4, height };
  }

  void VerdictBadge::paintEvent( QPaintEvent * )
  {
    QPainter painter( this );
    painter.setRenderHint( QPainter::Antialiasing );
    painter.setFont( boldOf( font() ) );
    const QRectF disc( 1, 1, height() - 2, height() - 2 );
    painter.setPen( QPen( palette().color( QPalette::WindowText ), 1 ) );
    painter.setBrush( mColor );
    painter.drawEllipse( disc );
    // Relative luminance decides which of black and white is read better.
    const double luminance = 0.2126 * mColor.redF() + 0.7152 * mColor.greenF() + 0.0722 * mColor.blueF();
    painter.setPen( luminance > 0.5 ? Qt::black : Qt::white );
    painter.drawText( disc, Qt::AlignCenter, mSymbol );
    painter.setPen( palette().color( QPalette::WindowText ) );
    painter.drawText( QRectF( height() + GAP, 0, width() - height() - GAP, height() ), Qt::AlignLeft | Qt::AlignVCenter, mWord );
  }
} // namespace koppelkans
