// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "profilemoment.h"

#include <QWidget>

class QSlider;
class QSpinBox;

namespace koppelkans
{
  /// Which year is looked at.
  class YearSlider : public QWidget
  {
    Q_OBJECT

    public:
    explicit YearSlider( QWidget *parent = nullptr );

    /// A year that lies outside of them goes to the nearest end.
    void setYears( const YearRange &years );
    void setYear( int year );
    int year() const;

    signals:
    void yearChanged( int year );
    void edited(); ///< by the user

    private:
    QSlider *mSlider = nullptr;
    QSpinBox *mBox = nullptr;
  };
} // namespace koppelkans
