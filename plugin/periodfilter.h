// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QWidget>

#include <optional>

class QgsRangeSlider;
class QLabel;
class QSpinBox;

namespace koppelkans
{
  /// From which year to which year tasks are looked at. A side that stands at the end of the range is open.
  class PeriodFilter : public QWidget
  {
    Q_OBJECT

    public:
    explicit PeriodFilter( QWidget *parent = nullptr );

    /// The years there are tasks in. None: nothing can be chosen.
    void setRange( std::optional<int> first, std::optional<int> last );
    void setPeriod( std::optional<int> from, std::optional<int> to );
    std::optional<int> fromYear() const { return mFrom; }
    std::optional<int> toYear() const { return mTo; }

    signals:
    void changed(); ///< by the user

    private:
    void choose( int from, int to );
    void showPeriod();

    int mFirst = 0;
    int mLast = 0;
    std::optional<int> mFrom, mTo;
    QSpinBox *mFromBox = nullptr;
    QgsRangeSlider *mSlider = nullptr;
    QSpinBox *mToBox = nullptr;
  };
} // namespace koppelkans
