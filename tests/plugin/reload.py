# SPDX-License-Identifier: GPL-2.0-or-later
"""Runs inside QGIS: what the window and the registry hold after each step of switching plugins on and off by the plugin manager."""
import os
import traceback

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtWidgets import QAction, QApplication, QListView, QMenu, QToolBar
from qgis.utils import iface, loadPlugin, startPlugin, unloadPlugin

LOADER = "koppelkans_loader"
PATIENCE = 60  # seconds for the plugin manager to open
report = []


def found():
    """Providers, menus, toolbars and named actions of ours."""
    QApplication.processEvents()
    window = iface.mainWindow()
    providers = sum(provider.id() == "koppelkans" for provider in QgsApplication.processingRegistry().providers())
    actions = sum(action.objectName().startswith("Koppelkans") for action in window.findChildren(QAction))
    return providers, len(window.findChildren(QMenu, "KoppelkansMenu")), len(window.findChildren(QToolBar, "KoppelkansToolBar")), actions > 0


def expect(step, providers, in_window):
    expected = (providers, int(in_window), int(in_window), in_window)
    if found() != expected:
        report.append(f"{step}: (providers, menus, toolbars, has actions) is {found()}, not {expected}")


def manager_list():
    lists = [view for window in QApplication.topLevelWidgets() if window.isVisible() for view in window.findChildren(QListView, "vwPlugins")]
    return lists[0].model() if lists else None


def switch_native(on):
    model = manager_list()
    row = next(model.index(i, 0) for i in range(model.rowCount()) if model.index(i, 0).data() == "Koppelkans")
    model.setData(row, Qt.Checked if on else Qt.Unchecked, Qt.CheckStateRole)


def expect_an_action_for_each_algorithm():
    for algorithm in QgsApplication.processingRegistry().providerById("koppelkans").algorithms():
        if not iface.mainWindow().findChild(QAction, "Koppelkans_" + algorithm.name()):
            report.append(f"both on: the menu has no entry for {algorithm.name()}")


def walk():
    expect("both on", 1, True)
    expect_an_action_for_each_algorithm()
    for turn in range(3):
        switch_native(False)
        expect(f"native off, turn {turn}", 1, False)
        switch_native(True)
        expect(f"native on, turn {turn}", 1, True)
    unloadPlugin(LOADER)
    expect("loader off first", 1, True)
    switch_native(False)
    expect("both off", 0, False)
    loadPlugin(LOADER)
    startPlugin(LOADER)
    expect("loader on alone", 1, False)
    switch_native(True)
    expect("both on again", 1, True)
    switch_native(False)
    unloadPlugin(LOADER)
    expect("both off again", 0, False)


def check(seconds_left):
    if manager_list() is None and seconds_left > 0:
        QTimer.singleShot(1000, lambda: check(seconds_left - 1))
        return
    try:
        walk()
    except Exception:
        report.append(traceback.format_exc())
    with open(os.environ["KOPPELKANS_REPORT"], "w") as file:
        file.write("\n".join(report or ["all as expected"]) + "\n")
    os._exit(0)  # the plugin manager keeps the event loop to itself


def begin():
    QTimer.singleShot(1000, lambda: check(PATIENCE))
    iface.actionManagePlugins().trigger()


QTimer.singleShot(3000, begin)
