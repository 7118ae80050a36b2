# SPDX-License-Identifier: GPL-2.0-or-later
"""Runs inside QGIS: opens one window after another and photographs the screen. Started by scripts/screenshots."""
import os
import subprocess
import traceback

from qgis.core import QgsProject
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtWidgets import QAction, QApplication, QDockWidget
from qgis.utils import iface

FOLDER = os.environ["KOPPELKANS_SCREENSHOTS"]
SAMPLE = os.environ["KOPPELKANS_SAMPLE"]
SETTLE_MS = 2500  # rendering and layout need some rounds of the event loop


def photograph(name):
    QApplication.processEvents()
    subprocess.run(["import", "-window", "root", os.path.join(FOLDER, name + ".png")], check=True)


def press(name):
    action = iface.mainWindow().findChild(QAction, name)
    if not action:
        raise LookupError(f"there is no action {name}: is the native plugin switched on?")
    action.trigger()


def stack():
    iface.mainWindow().showMaximized()
    import processing

    tasks = os.path.join(SAMPLE, "sample.gpkg") + "|layername=prepared_tasks|subset=\"source_layer\" <> 'omgevingsvisie_ambities'"
    processing.runAndLoadResults("koppelkans:stacktasks", {"TASKS": [tasks], "OUTPUT": "TEMPORARY_OUTPUT"})


def photograph_stacks():
    for panel in iface.mainWindow().findChildren(QDockWidget):
        if panel.objectName() in ("Browser", "Browser2", "ProcessingToolbox"):
            panel.hide()
    photograph("stacks-in-qgis")


def open_dock():
    press("Koppelkans_stackingdock")


def photograph_dock():
    photograph("stacking-dock")


def open_options():
    # The dialog of the options keeps the event loop to itself until it is closed.
    QTimer.singleShot(SETTLE_MS, photograph_options)
    iface.showOptionsDialog(iface.mainWindow(), "Koppelkans")


def photograph_options():
    photograph("options-page")
    QApplication.activeModalWidget().reject()


def open_algorithm():
    press("Koppelkans_stacktasks")


def photograph_algorithm():
    photograph("algorithm-dialog")
    window = QApplication.activeWindow()
    if window and window != iface.mainWindow():
        window.close()


def open_model():
    from processing.modeler.ModelerDialog import ModelerDialog

    path = os.path.join(SAMPLE, "prepare_and_stack.model3")
    dialog = ModelerDialog.create()
    dialog.loadModel(path)
    dialog.resize(1300, 700)
    dialog.show()
    dialog.raise_()
    dialog.activateWindow()
    dialog.view().fitInView(dialog.view().scene().itemsBoundingRect(), Qt.KeepAspectRatio)


def photograph_model():
    photograph("model-builder")


def finish():
    open(os.path.join(FOLDER, "done"), "w").close()
    QgsProject.instance().setDirty(False)
    os._exit(0)  # QGIS would ask whether to keep the temporary layers


STEPS = [stack, photograph_stacks, open_dock, photograph_dock, open_options, open_algorithm, photograph_algorithm, open_model, photograph_model, finish]


def next_step():
    step = STEPS.pop(0)
    try:
        step()
    except Exception:
        traceback.print_exc()
        os._exit(1)
    QTimer.singleShot(SETTLE_MS, next_step)


QTimer.singleShot(2 * SETTLE_MS, next_step)
