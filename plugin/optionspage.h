// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <qgsoptionswidgetfactory.h>

class QgsFileWidget;
class QLabel;
class QPushButton;
class QTreeWidget;

namespace koppelkans
{
  /// Settings > Options > Koppelkans: the folder with the user's own rules, and what each of its files does.
  class OptionsPage : public QgsOptionsPageWidget
  {
    Q_OBJECT

    public:
    explicit OptionsPage( QWidget *parent = nullptr );

    void apply() override;

    private:
    void showRules();
    void copyShippedRules();

    QgsFileWidget *mFolder = nullptr;
    QTreeWidget *mRules = nullptr;
    QPushButton *mCopyButton = nullptr;
    QLabel *mMessage = nullptr;
  };

  /// Gives QGIS a fresh page each time its options dialog opens.
  class OptionsPageFactory : public QgsOptionsWidgetFactory
  {
    Q_OBJECT

    public:
    OptionsPageFactory();

    QgsOptionsPageWidget *createWidget( QWidget *parent = nullptr ) const override;
  };
} // namespace koppelkans
