// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "stackrequest.h"
#include "taskcensus.h"

#include <QWidget>

class QgsCheckableComboBox;

namespace koppelkans
{
  /// Which sectors, owners, domains and phases are looked at; nothing ticked is all.
  class TaskFilters : public QWidget
  {
    Q_OBJECT

    public:
    explicit TaskFilters( QWidget *parent = nullptr );

    /// Offers what occurs, with its number of tasks. What is ticked stays, also where it no longer occurs.
    void offer( const TaskCensus &census );
    void showRequest( const StackRequest &request );
    void tellTo( StackRequest &request ) const;
    bool limits() const;

    signals:
    void changed(); ///< by the user

    private:
    struct Choice
    {
      QgsCheckableComboBox *box;
      QMap<QString, int> counts;
      QStringList ticked;
      QString ( *labelOf )( const QString &name );
    };

    void fill( Choice &choice );
    void readTicks( Choice &choice );

    Choice mSectors, mOwners, mDomains, mPhases;
  };
} // namespace koppelkans
