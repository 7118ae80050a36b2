# SPDX-License-Identifier: GPL-2.0-or-later
"""Runs inside QGIS: shows the profiles of a list in the dock, one after another, and keeps a picture of each. Started by scripts/profile-pictures."""
import json
import os

from qgis.core import QgsCoordinateReferenceSystem, QgsProject, QgsVectorLayer
from qgis.gui import QgsCheckableComboBox
from qgis.PyQt import sip
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QComboBox, QSpinBox
from qgis.utils import iface

from window_steps import FOLDER, choose_street, go_to, press, profile_dock, profile_part, take

MODES = ("present", "desired", "both")
KINDS = {"networks": "profileNetworks", "obstacles": "profileObstacles", "tasks": "profileTasks"}
WIDTH, HEIGHT = 1100, 480


def load(source):
    path, _, options = source.partition("|")
    name = options.partition("=")[2] or os.path.splitext(os.path.basename(path))[0]
    layer = QgsVectorLayer(source, name, "ogr")
    if not layer.isValid():
        raise LookupError(f"{source} is no layer")
    return QgsProject.instance().addMapLayer(layer).id()


def open_layers(picture, layers):
    """A step to a project of what the picture tells of alone; layers: takes their ids."""
    def step():
        iface.mainWindow().showMaximized()
        QgsProject.instance().setDirty(False)
        iface.newProject()
        QgsProject.instance().setCrs(QgsCoordinateReferenceSystem("EPSG:28992"))
        layers["sections"] = load(picture["sections"])
        layers.update({kind: [load(source) for source in picture.get(kind, [])] for kind in KINDS})
        if not profile_dock() or not profile_dock().isVisible():
            press("Koppelkans_profiledock")
        profile_dock().setFloating(True)
        profile_dock().resize(WIDTH, HEIGHT)
    return step


def choose_layers(layers):
    def step():
        profile_part(QComboBox, "profileSections").setLayer(QgsProject.instance().mapLayer(layers["sections"]))
        for kind, name in KINDS.items():
            box = sip.cast(profile_part(QComboBox, name), QgsCheckableComboBox)
            for entry in range(box.count()):
                box.setItemCheckState(entry, Qt.Checked if box.itemData(entry) in layers[kind] else Qt.Unchecked)
    return step


def show(picture):
    def step():
        profile_part(QComboBox, "profileMode").setCurrentIndex(MODES.index(picture.get("mode", "desired")))
        profile_part(QSpinBox, "profileYear").setValue(picture["year"])
    return step


def settle():
    """A round more: the search for places runs in the background."""


def keep(picture):
    def step():
        if not profile_dock().grab().save(os.path.join(FOLDER, picture["name"] + ".png")):
            raise OSError(f"{FOLDER} is not writable")
    return step


def steps_of(picture):
    layers = {}
    return [open_layers(picture, layers), choose_layers(layers), choose_street(picture["street"]), go_to(picture["km"]), show(picture), settle, keep(picture)]


with open(os.environ["KOPPELKANS_PICTURES"], encoding="utf-8") as told:
    PICTURES = json.load(told)
take([step for picture in PICTURES for step in steps_of(picture)])
