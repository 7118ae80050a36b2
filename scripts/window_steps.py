# SPDX-License-Identifier: GPL-2.0-or-later
"""Steps through the windows of a running QGIS, one round of its event loop after another, and photographs them."""
import os
import subprocess
import traceback

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import QAction, QApplication, QComboBox, QDockWidget, QLabel, QToolButton
from qgis.utils import iface

FOLDER = os.environ["KOPPELKANS_SCREENSHOTS"]
AGAIN = "again"  # what a step gives that has to wait
SETTLE_MS = 2500  # rendering and layout need some rounds of the event loop


def photograph(name):
    QApplication.processEvents()
    subprocess.run(["import", "-window", "root", os.path.join(FOLDER, name + ".png")], check=True)


def press(name):
    action = iface.mainWindow().findChild(QAction, name)
    if not action:
        raise LookupError(f"there is no action {name}: is the native plugin switched on?")
    action.trigger()


def profile_dock():
    return iface.mainWindow().findChild(QDockWidget, "KoppelkansProfileDock")


def profile_part(kind, name):
    return profile_dock().findChild(kind, name)


def choose_street(name):
    """A step that waits until the dock has read its streets."""
    def step():
        streets = profile_part(QComboBox, "streets")
        if streets.count() == 0:
            return AGAIN
        street = max(streets.findText(name), streets.findText(f"Street {name}"))  # one without a name is called after its id
        if street < 0:
            raise LookupError(f"there is no street {name}")
        streets.setCurrentIndex(street)
        streets.activated[int].emit(street)
        return None
    return step


def go_to(km):
    """A step to the next section, again until it is the one with this chainage."""
    seen = set()

    def step():
        chainage = profile_part(QLabel, "chainage").text()
        if km in chainage:
            return None
        if chainage in seen:
            raise LookupError(f"there is no section at km {km}")
        seen.add(chainage)
        profile_part(QToolButton, "nextSection").click()
        return AGAIN
    return step


def finish():
    open(os.path.join(FOLDER, "done"), "w").close()
    QgsProject.instance().setDirty(False)
    os._exit(0)  # QGIS would ask whether to keep the temporary layers


def take(steps):
    """Takes the steps one after another, and ends QGIS: at once, without the mark "done", when one fails."""
    steps = [*steps, finish]

    def next_step():
        step = steps.pop(0)
        try:
            if step() == AGAIN:
                steps.insert(0, step)
        except Exception:
            traceback.print_exc()
            os._exit(1)
        QTimer.singleShot(SETTLE_MS, next_step)

    QTimer.singleShot(2 * SETTLE_MS, next_step)
