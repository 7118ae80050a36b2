# SPDX-License-Identifier: GPL-2.0-or-later
"""Runs inside QGIS: opens one window after another and photographs the screen. Started by scripts/screenshots."""
import os

from qgis.core import QgsCoordinateReferenceSystem, QgsProject
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QAction, QApplication, QComboBox, QDialogButtonBox, QDockWidget, QLineEdit, QPushButton, QTableView, QToolButton, QTreeWidget, QWidget
from qgis.utils import iface

from window_steps import AGAIN, FOLDER, SETTLE_MS, choose_street, go_to, photograph, press, profile_dock, profile_part, take

SAMPLE = os.environ["KOPPELKANS_SAMPLE"]


def stack():
    iface.mainWindow().showMaximized()
    import processing

    tasks = os.path.join(SAMPLE, "sample.gpkg") + "|layername=prepared_tasks|subset=\"source_layer\" <> 'omgevingsvisie_ambities'"
    processing.runAndLoadResults("koppelkans:stacktasks", {"TASKS": [tasks], "OUTPUT": "TEMPORARY_OUTPUT"})


def photograph_stacks():
    for panel in iface.mainWindow().findChildren(QDockWidget):
        if panel.objectName() in ("Browser", "Browser2", "ProcessingToolbox", "KoppelkansStackingDock"):
            panel.hide()
    photograph("stacks-in-qgis")


def dock_part(kind, name):
    return iface.mainWindow().findChild(QDockWidget, "KoppelkansStackingDock").findChild(kind, name)


def open_dock():
    """Ticks the works and programmes, not the visions for whole neighbourhoods."""
    QgsProject.instance().removeMapLayers([layer.id() for layer in QgsProject.instance().mapLayersByName("Stacks")])
    press("Koppelkans_stackingdock")
    visions = QgsProject.instance().layerTreeRoot().findGroup("Ambities per buurt").findLayerIds()
    layers = dock_part(QTreeWidget, "taskLayers")
    for row in range(layers.topLevelItemCount()):
        item = layers.topLevelItem(row)
        item.setCheckState(0, Qt.Unchecked if item.data(0, Qt.UserRole) in visions else Qt.Checked)


def photograph_layers():
    photograph("stacking-dock-layers")


def stack_in_dock():
    dock_part(QPushButton, "stack").click()


def wait_for_places():
    return AGAIN if dock_part(QTableView, "hotPlaces").model().rowCount() == 0 else None


def choose_place():
    table = dock_part(QTableView, "hotPlaces")
    table.setFocus()
    table.selectRow(0)
    table.activated.emit(table.model().index(0, 0))


def photograph_dock():
    photograph("stacking-dock")


def answer_file_dialog(file):
    dialog = QApplication.activeModalWidget()
    dialog.findChild(QLineEdit).setText(os.path.join(FOLDER, file))
    dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.Save).click()


def export_picture():
    # The dialog keeps the event loop to itself until it is answered.
    QTimer.singleShot(SETTLE_MS, lambda: answer_file_dialog("place.png"))
    menu = next(button.menu() for button in iface.mainWindow().findChild(QDockWidget, "KoppelkansStackingDock").findChildren(QToolButton) if button.menu())
    menu.actions()[1].setEnabled(True)  # as when the menu is opened at a place
    menu.actions()[1].trigger()


def open_profile():
    """Sections of the sample's streets: the dock finds them and the networks, trees and tasks by itself."""
    import processing

    iface.mainWindow().findChild(QDockWidget, "KoppelkansStackingDock").hide()
    layers = os.path.join(SAMPLE, "sample.gpkg") + "|layername="
    processing.runAndLoadResults("koppelkans:streetsections", {
        "STREETS": layers + "street_axes", "PUBLIC_SPACE": layers + "public_space", "BUILDINGS": layers + "buildings", "STREET_ID": "street_id",
        "NAME_FIELD": "name", "OUTPUT": "TEMPORARY_OUTPUT"})
    press("Koppelkans_profiledock")


def photograph_profile():
    photograph("profile-dock")


def drag_claim():
    view = profile_part(QWidget, "desiredView")
    view.setFocus()
    QTest.keyClick(view, Qt.Key_Tab)
    for _ in range(19):
        QTest.keyClick(view, Qt.Key_Left, Qt.ShiftModifier)


def photograph_drag():
    photograph("profile-dock-drag")


def photograph_conflict():
    photograph("profile-dock-conflict")


def use_way_out():
    profile_part(QPushButton, "useWayOut").click()
    profile_part(QComboBox, "profileMode").setCurrentIndex(2)
    profile_part(QComboBox, "profileStretch").setCurrentIndex(1)


def photograph_both():
    photograph("profile-dock-both")


def export_profile():
    profile_part(QComboBox, "profileStretch").setCurrentIndex(0)
    QTimer.singleShot(SETTLE_MS, lambda: answer_file_dialog("profile.png"))
    iface.mainWindow().findChild(QAction, "exportProfile").trigger()


def close_profile():
    profile_part(QComboBox, "profileMode").setCurrentIndex(1)
    profile_dock().hide()
    iface.mainWindow().findChild(QDockWidget, "KoppelkansStackingDock").show()


def open_real_programme():
    """The works of Schaerbeek as they are published, prepared and stacked."""
    import processing

    QgsProject.instance().setDirty(False)
    iface.newProject()
    QgsProject.instance().setCrs(QgsCoordinateReferenceSystem("EPSG:31370"))
    folder = os.path.join(os.environ["KOPPELKANS_DATA"], "schaerbeek")
    processing.runAndLoadResults("koppelkans:preparetasks", {
        "INPUT": os.path.join(folder, "ProjectFutur_ALL_202601.geojson"), "OUTPUT": "TEMPORARY_OUTPUT",
        "TARGET_CRS": QgsCoordinateReferenceSystem("EPSG:31370")})


def photograph_real_programme():
    photograph("stacking-dock-schaerbeek")


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
    QApplication.activeWindow().hide()


STEPS = [stack, photograph_stacks, open_dock, photograph_layers, stack_in_dock, wait_for_places, choose_place, photograph_dock, export_picture, open_profile, choose_street("Lindenstraat"),
         go_to("0.279"), photograph_profile, drag_claim, photograph_drag, go_to("0.319"), photograph_conflict, use_way_out, photograph_both, export_profile,
         close_profile, open_options, open_algorithm,
         photograph_algorithm, open_model, photograph_model]
if "KOPPELKANS_DATA" in os.environ:
    STEPS += [open_real_programme, stack_in_dock, wait_for_places, choose_place, photograph_real_programme]

take(STEPS)
