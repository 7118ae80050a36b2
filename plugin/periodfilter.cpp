// SPDX-License-Identifier: GPL-2.0-or-later
#include "periodfilter.h"

#include <qgsrangeslider.h>

#include <QHBoxLayout>
#include <QLabel>
#include <QSpinBox>

namespace koppelkans
{
  PeriodFilter::PeriodFilter( QWidget *parent )
    : QWidget( parent )
    , mFromBox( new QSpinBox( this ) )
    , mSlider( new QgsRangeSlider( Qt::Horizontal, this ) )
    , mToBox( new QSpinBox( this ) )
  {
    auto *label = new QLabel( tr( "Per&iod" ), this );
    label->setBuddy( mFromBox );
    mFromBox->setObjectName( QStringLiteral( "fromYear" ) );
    mFromBox->setAccessibleName( tr( "First year of the period" ) );
    mToBox->setObjectName( QStringLiteral( "toYear" ) );
    mToBox->setAccessibleName( tr( "Last year of the period" ) );
    mSlider->setObjectName( QStringLiteral( "period" ) );
    mSlider->setAccessibleName( tr( "Period" ) );
    mSlider->setFocusPolicy( Qt::StrongFocus );
    setToolTip( tr( "Dated tasks outside the period are left out. Undated tasks stay: they stack in space." ) );
    setFocusProxy( mFromBox );

    auto *layout = new QHBoxLayout( this );
    layout->setContentsMargins( 0, 0, 0, 0 );
    layout->addWidget( label );
    layout->addWidget( mFromBox );
    layout->addWidget( mSlider, 1 );
    layout->addWidget( mToBox );

    connect( mSlider, &QgsRangeSlider::rangeChanged, this, &PeriodFilter::choose );
    const auto valueChanged = QOverload<int>::of( &QSpinBox::valueChanged );
    connect( mFromBox, valueChanged, this, [this]( int year ) { choose( year, std::max( year, mToBox->value() ) ); } );
    connect( mToBox, valueChanged, this, [this]( int year ) { choose( std::min( year, mFromBox->value() ), year ); } );
    setRange( std::nullopt, std::nullopt );
  }

  void PeriodFilter::setRange( std::optional<int> first, std::optional<int> last )
  {
    setEnabled( first && last );
    mFirst = first.value_or( 0 );
    mLast = last.value_or( 0 );
    showPeriod();
  }

  void PeriodFilter::setPeriod( std::optional<int> from, std::optional<int> to )
  {
    mFrom = from;
    mTo = to;
    showPeriod();
  }

  void PeriodFilter::choose( int from, int to )
  {
    mFrom = from > mFirst ? std::optional<int>( from ) : std::nullopt;
    mTo = to < mLast ? std::optional<int>( to ) : std::nullopt;
    showPeriod();
    emit changed();
  }

  void PeriodFilter::showPeriod()
  {
    const QSignalBlocker blockers[] = { QSignalBlocker( mFromBox ), QSignalBlocker( mSlider ), QSignalBlocker( mToBox ) };
    const bool isKnown = mLast > 0;
    for ( QSpinBox *box : { mFromBox, mToBox } )
      box->setSpecialValueText( isKnown ? QString() : QStringLiteral( "–" ) );
    if ( !isKnown )
    {
      mFromBox->setRange( 0, 0 );
      mToBox->setRange( 0, 0 );
      return;
    }
    // A year chosen before, for other layers, stays within reach.
    const int first = std::min( mFirst, mFrom.value_or( mFirst ) );
    const int last = std::max( mLast, mTo.value_or( mLast ) );
    mFromBox->setRange( first, last );
    mToBox->setRange( first, last );
    mSlider->setRangeLimits( first, last );
    mFromBox->setValue( mFrom.value_or( first ) );
    mToBox->setValue( mTo.value_or( last ) );
    mSlider->setRange( mFromBox->value(), mToBox->value() );
  }
} // namespace koppelkans
