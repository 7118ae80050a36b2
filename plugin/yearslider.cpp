// SPDX-License-Identifier: GPL-2.0-or-later
#include "yearslider.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSlider>
#include <QSpinBox>

namespace koppelkans
{
  YearSlider::YearSlider( QWidget *parent )
    : QWidget( parent )
    , mSlider( new QSlider( Qt::Horizontal, this ) )
    , mBox( new QSpinBox( this ) )
  {
    auto *label = new QLabel( tr( "&Year" ), this );
    label->setBuddy( mBox );
    mBox->setObjectName( QStringLiteral( "profileYear" ) );
    mBox->setAccessibleName( tr( "Year" ) );
    mSlider->setObjectName( QStringLiteral( "profileYearSlider" ) );
    mSlider->setAccessibleName( tr( "Year" ) );
    mSlider->setTickPosition( QSlider::TicksBelow );
    mSlider->setPageStep( 1 );
    mSlider->setMinimumWidth( 80 );
    auto *row = new QHBoxLayout( this );
    row->setContentsMargins( 6, 0, 0, 0 );
    row->addWidget( label );
    row->addWidget( mBox );
    row->addWidget( mSlider, 1 );
    connect( mSlider, &QSlider::valueChanged, mBox, &QSpinBox::setValue );
    connect( mBox, QOverload<int>::of( &QSpinBox::valueChanged ), this,
      [this]( int year )
      {
        mSlider->setValue( year );
        emit yearChanged( year );
        emit edited();
      } );
  }

  void YearSlider::setYears( const YearRange &years )
  {
    const int before = year();
    {
      const QSignalBlocker quiet( mBox );
      const QSignalBlocker quietToo( mSlider );
      mBox->setRange( years.first, years.last );
      mSlider->setRange( years.first, years.last );
      mSlider->setTickInterval( years.last - years.first > 40 ? 5 : 1 );
      mSlider->setValue( mBox->value() );
    }
    setEnabled( years.first < years.last );
    if ( year() != before )
      emit yearChanged( year() );
  }

  void YearSlider::setYear( int year )
  {
    {
      const QSignalBlocker quiet( mBox );
      const QSignalBlocker quietToo( mSlider );
      mBox->setValue( year );
      mSlider->setValue( mBox->value() );
    }
    emit yearChanged( mBox->value() );
  }

  int YearSlider::year() const
  {
    return mBox->value();
  }
} // namespace koppelkans
