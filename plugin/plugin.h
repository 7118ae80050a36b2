// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <qgisplugin.h>

#include <QObject>
#include <QPointer>

#include <memory>

class QAction;
class QgisInterface;
class QMenu;
class QToolBar;

namespace koppelkans
{
  class HelpWindow;
  class OptionsPageFactory;
  class ProfileDock;
  class StackingDock;

  /// What Koppelkans puts in the window of QGIS: menu, toolbar, docks, options page and provider. unload() takes all of it away again.
  class Plugin : public QObject, public QgisPlugin
  {
    Q_OBJECT

    public:
    explicit Plugin( QgisInterface *iface );
    ~Plugin() override;

    void initGui() override;
    void unload() override;

    private:
    void addAlgorithmAction( const QString &algorithm, const QString &text );
    QAction *addAction( const QString &icon, const QString &text, const QString &tip );
    void addStackingDock();
    void addProfileDock();
    void openAlgorithm( const QString &algorithm );
    void openHelp();

    QgisInterface *mIface = nullptr;
    std::unique_ptr<OptionsPageFactory> mOptionsPage;
    QMenu *mMenu = nullptr;
    QToolBar *mToolBar = nullptr;
    QPointer<HelpWindow> mHelp;
    QPointer<StackingDock> mDock;
    QPointer<ProfileDock> mProfileDock;
    bool mProviderAdded = false;
  };
} // namespace koppelkans
