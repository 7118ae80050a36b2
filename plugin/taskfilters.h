// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "stackrequest.h"
#include "taskcensus.h"

#include <QWidget>

#include <array>

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

    /// What \a request is limited to, in words: "Sectors: Sewer, Heat"; empty when it is not.
    static QStringList limitsOf( const StackRequest &request );

    signals:
    void changed(); ///< by the user

    private:
    /// One list to choose from, and where its words stand in a census and in a request.
    struct Choice
    {
      QMap<QString, int> TaskCensus::*counted;
      QStringList StackRequest::*wanted;
      QString label;
      QString ( *labelOf )( const QString &name );
      QStringList ( *inOrder )( const QStringList &names );
      QgsCheckableComboBox *box = nullptr;
      QMap<QString, int> counts = {};
      QStringList ticked = {};
    };

    static std::array<Choice, 4> allChoices();
    void fill( Choice &choice );
    void readTicks( Choice &choice );

    std::array<Choice, 4> mChoices;
    bool mIsFilling = false;
  };
} // namespace koppelkans
