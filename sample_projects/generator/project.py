# SPDX-License-Identifier: GPL-2.0-or-later
"""Writes the QGIS project over a generated GeoPackage: groups, titles, styles, extent; all paths relative."""
import json
import os
import re
import tempfile
import zipfile

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_HASH_SEED", "0")  # the same order in every run

from qgis.core import (QgsApplication, QgsCoordinateReferenceSystem, QgsLayoutItemLabel, QgsLayoutItemLegend, QgsLayoutItemMap,  # noqa: E402
                       QgsLayoutItemPage, QgsLayoutItemScaleBar, QgsLayoutPoint, QgsLayoutSize, QgsLegendStyle, QgsPrintLayout, QgsProject,
                       QgsRectangle, QgsReferencedRectangle, QgsSettings, QgsUnitTypes, QgsVectorLayer)
from qgis.PyQt.QtCore import QSettings  # noqa: E402
from qgis.PyQt.QtGui import QColor, QFont  # noqa: E402

from . import assets, budgets, rawlayers, styles  # noqa: E402
from .names import TOWN  # noqa: E402
from .preparedtasks import LAYER as PREPARED  # noqa: E402

TITLE = f"Koppelkans: {TOWN}, a synthetic town"
NOTE = ("Synthetic data made by sample_projects/generate.py. The town, its streets, owners, tasks and amounts do not exist; "
        "nothing here says anything about a real place.")
WIDTH_ON_SCREEN = 16 / 9


class ProjectWriter:
    def __init__(self, geopackage, path):
        self.geopackage, self.path = geopackage, path
        self.layer_ids = []
        self.project = QgsProject()
        self.project.setFileName(path)
        self.project.setCrs(QgsCoordinateReferenceSystem("EPSG:28992"))
        self.project.setTitle(TITLE)
        self.project.setBackgroundColor(QColor(styles.MEADOW))
        metadata = self.project.metadata()
        metadata.setTitle(TITLE)
        metadata.setAbstract(NOTE)
        self.project.setMetadata(metadata)

    def write(self):
        self._write_tasks()
        raw = self._group("Opgaven zoals aangeleverd", visible=False)
        for source in rawlayers.LAYERS:
            colour = styles.SECTORS[source.sector][0]
            self._add(raw, source.name, source.name, lambda item, shade=colour: styles.style_raw(item, shade))
        self._add(raw, rawlayers.AMBITIONS, rawlayers.AMBITIONS, lambda item: styles.style_raw(item, "#777777"))
        underground = self._group("Ondergrond", visible=False)
        self._add(underground, "networks", "Kabels en leidingen", styles.style_networks)
        self._add(underground, assets.LAYER, "Beheerobjecten: conditie", styles.style_assets, visible=False)
        areas = self._group("Gebieden")
        self._add(areas, "neighbourhoods", "Buurten", styles.style_neighbourhoods)
        self._add(areas, budgets.LAYER, "Begrotingen per sector en jaar", None)
        space = self._group("Openbare ruimte")
        self._add(space, "street_axes", "Straatnamen", styles.style_axes)
        self._add(space, "trees", "Bomen", styles.style_trees)
        self._add(space, "public_space", "Openbare ruimte", styles.style_public_space)
        ground = self._group("Achtergrond")
        self._add(ground, "buildings", "Bebouwing", styles.style_buildings)
        self._add(ground, "blocks", "Erven en bouwblokken", styles.style_blocks)
        self._choose_tasks()
        self._set_extent(QgsVectorLayer(f"{self.geopackage}|layername=public_space", "extent", "ogr").extent())
        self._add_layout()
        if not self.project.write():
            raise OSError(f"Cannot write {self.path}: {self.project.error()}")

    def _write_tasks(self):
        """A layer per sector; the ambitions for whole neighbourhoods apart and off, for they cover all the others."""
        area = f"\"source_layer\" = '{rawlayers.AMBITIONS}'"
        tasks, ambitions = self._group("Opgaven"), self._group("Ambities per buurt", visible=False)
        self.works = []
        for sector, (_, code, title) in styles.SECTORS.items():
            own = f"\"sector\" = '{sector}'"
            for group, subset, style in ((tasks, f"{own} AND NOT {area}", styles.style_task), (ambitions, f"{own} AND {area}", styles.style_ambition)):
                layer = self._add(group, PREPARED, f"{code} {title}", lambda item, key=sector, draw=style: draw(item, key), subset)
                if layer.featureCount() == 0:
                    self.project.removeMapLayer(layer.id())
                elif group is tasks:
                    self.works.append(layer.id())

    def _choose_tasks(self):
        """The stacking dock begins with what scripts/demo stacks: an ambition for a whole neighbourhood lies on every place."""
        self.project.writeEntry("Koppelkans", "stackingDock/order", 0)
        self.project.writeEntry("Koppelkans", "stackingDock/request/taskLayers", json.dumps(self.works, separators=(",", ":")))

    def _group(self, name, visible=True):
        group = self.project.layerTreeRoot().addGroup(name)
        group.setItemVisibilityChecked(visible)
        return group

    def _add(self, group, name, title, style, subset="", visible=True):
        layer = QgsVectorLayer(f"{self.geopackage}|layername={name}", title, "ogr")
        if not layer.isValid():
            raise OSError(f"{self.geopackage} has no layer {name}: generate it without --prepared-only")
        if layer.featureCount() < 0 or layer.isSpatial() and not layer.crs().isValid():
            raise OSError(f"{self.geopackage}: QGIS could not read what the layer {name} holds")
        if subset:
            layer.setSubsetString(subset)
        metadata = layer.metadata()
        metadata.setTitle(f"{title} (synthetic)")
        metadata.setAbstract(NOTE)
        layer.setMetadata(metadata)
        if style:
            style(layer)
        self.project.addMapLayer(layer, False)
        self.layer_ids.append(layer.id())
        node = group.addLayer(layer)
        node.setItemVisibilityChecked(visible)
        node.setExpanded(False)
        return layer

    def _add_layout(self):
        """An A3 sheet with title, map, legend, scale bar and the note that all is synthetic."""
        layout = QgsPrintLayout(self.project)
        layout.initializeDefaults()
        layout.setName("A3")
        layout.pageCollection().page(0).setPageSize("A3", QgsLayoutItemPage.Landscape)
        sheet = QgsLayoutItemMap(layout)
        self._place(layout, sheet, 10, 24, 300, 250)
        sheet.setFrameEnabled(True)
        # 300 x 250 mm at 1:2500
        sheet.setExtent(QgsRectangle.fromCenterAndSize(self.centre, 750.0, 625.0))
        self._place(layout, self._text(layout, TITLE, 20), 10, 8, 300, 12)
        self._place(layout, self._text(layout, NOTE, 8), 10, 278, 300, 10)
        legend = QgsLayoutItemLegend(layout)
        legend.setLinkedMap(sheet)
        legend.setLegendFilterByMapEnabled(True)
        legend.setSymbolHeight(3.2)
        for style, size in ((QgsLegendStyle.Group, 10), (QgsLegendStyle.Subgroup, 8), (QgsLegendStyle.SymbolLabel, 8)):
            font = legend.styleFont(style)
            font.setPointSizeF(size)
            legend.setStyleFont(style, font)
        legend.rstyle(QgsLegendStyle.Symbol).setMargin(QgsLegendStyle.Top, 1.2)
        self._place(layout, legend, 314, 22, 96, 240)
        bar = QgsLayoutItemScaleBar(layout)
        bar.setStyle("Single Box")
        bar.setLinkedMap(sheet)
        bar.setUnits(QgsUnitTypes.DistanceMeters)
        bar.setUnitLabel("m")
        bar.setUnitsPerSegment(50)
        bar.setNumberOfSegments(4)
        bar.setNumberOfSegmentsLeft(0)
        bar.setHeight(2.0)
        bar.setFont(QFont("Sans Serif", 9))
        self._place(layout, bar, 314, 274, 90, 14)
        self.project.layoutManager().addLayout(layout)

    @staticmethod
    def _text(layout, text, size):
        label = QgsLayoutItemLabel(layout)
        label.setText(text)
        label.setFont(QFont("Sans Serif", size))
        return label

    @staticmethod
    def _place(layout, item, x, y, width, height):
        layout.addLayoutItem(item)
        item.attemptMove(QgsLayoutPoint(x, y))
        item.attemptResize(QgsLayoutSize(width, height))

    def _set_extent(self, extent):
        """The whole town, at most one neighbourhood's worth of it at first sight."""
        height = min(extent.height(), 620.0) * 1.06
        self.centre = extent.center()
        view = QgsRectangle.fromCenterAndSize(self.centre, height * WIDTH_ON_SCREEN, height)
        self.project.viewSettings().setDefaultViewExtent(QgsReferencedRectangle(view, self.project.crs()))
        extent.grow(50.0)
        self.project.viewSettings().setPresetFullExtent(QgsReferencedRectangle(extent, self.project.crs()))


def _make_repeatable(path, layer_ids):
    """Takes out what differs between two runs: who saved when, and the random part of layer ids."""
    with zipfile.ZipFile(path) as archive:
        name = next(entry for entry in archive.namelist() if entry.endswith(".qgs"))
        text = archive.read(name).decode("utf-8")
    text = re.sub(r' save(User|UserFull|DateTime)="[^"]*"', "", text)
    for number, layer_id in enumerate(layer_ids):
        text = text.replace(layer_id, f"layer_{number:02d}_{layer_id[:-37]}")
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0)), text, zipfile.ZIP_DEFLATED)


def write(geopackage, path):
    application = QgsApplication.instance()
    if application is None:
        # Settings of its own, which end with the program. QGIS would put the file into write-ahead mode for the filtered layers, and on some
        # file systems all others then lose their reference system and extent.
        _keep.append(tempfile.TemporaryDirectory())
        application = QgsApplication([], False, _keep[-1].name)
        QSettings.setDefaultFormat(QSettings.IniFormat)
        QSettings.setPath(QSettings.IniFormat, QSettings.UserScope, _keep[-1].name)
        application.initQgis()
        QgsSettings().setValue("qgis/walForSqlite3", False)
    writer = ProjectWriter(os.path.abspath(geopackage), os.path.abspath(path))
    writer.write()
    _make_repeatable(path, writer.layer_ids)
    _keep.append(application)


# QGIS must outlive the project; it ends with the program.
_keep = []
