// SPDX-License-Identifier: GPL-2.0-or-later
#include "yearcounts.h"

#include "placeview.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <cmath>

namespace koppelkans
{
  YearCounts::YearCounts( QWidget *parent )
    : QWidget( parent )
  {
    setAccessibleName( tr( "Tasks and openings by year" ) );
    setSizePolicy( QSizePolicy::Preferred, QSizePolicy::Fixed );
  }

  void YearCounts::showPlace( const PlaceContent &content )
  {
    mContent = content;
    mColumns = yearColumnsOf( mContent );
    QStringList years;
    for ( const YearColumn &column : mColumns )
    {
      if ( column.activeCount > 0 )
        years << textOf( column );
    }
    setAccessibleDescription( years.isEmpty() ? tr( "No task here has a date." ) : years.join( QStringLiteral( "; " ) ) );
    updateGeometry();
    update();
  }

  void YearCounts::alignWith( const PlaceView *view )
  {
    mView = view;
    connect( view, &PlaceView::timeAreaChanged, this, QOverload<>::of( &QWidget::update ) );
    update();
  }

  QFont YearCounts::smallFont() const
  {
    return detailFontOf( font() );
  }

  TimeScale YearCounts::placedYears() const
  {
    if ( !mView )
      return taskRowLayoutOf( measuresOf( mContent, font() ), mContent.years, width() ).years;
    const QRect area = mView->timeArea();
    return mContent.years.over( mapFromGlobal( mView->mapToGlobal( area.topLeft() ) ).x(), area.width() );
  }

  QSize YearCounts::sizeHint() const
  {
    return { 360, mColumns.isEmpty() ? 0 : static_cast<int>( std::ceil( yearColumnsHeight( smallFont() ) ) ) };
  }

  QSize YearCounts::minimumSizeHint() const
  {
    return { 120, sizeHint().height() };
  }

  bool YearCounts::event( QEvent *event )
  {
    if ( event->type() != QEvent::ToolTip )
      return QWidget::event( event );
    const auto *help = static_cast<const QHelpEvent *>( event );
    const int index = placedYears().yearAt( help->pos().x() ) - mContent.years.firstYear();
    if ( index >= 0 && index < mColumns.size() )
      QToolTip::showText( help->globalPos(), textOf( mColumns.at( index ) ), this );
    else
      QToolTip::hideText();
    return true;
  }

  void YearCounts::paintEvent( QPaintEvent * )
  {
    QPainter painter( this );
    QPalette ground = palette();
    ground.setColor( QPalette::Text, ground.color( QPalette::WindowText ) );
    paintYearColumns( &painter, 4, 0, mColumns, placedYears(), smallFont(), ground );
  }
} // namespace koppelkans
