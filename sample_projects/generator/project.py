# SPDX-License-Identifier: GPL-2.0-or-later
"""Writes the QGIS project over a generated GeoPackage: groups, titles, styles, extent; all paths relative."""
import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from qgis.core import (QgsApplication, QgsCoordinateReferenceSystem, QgsProject, QgsRectangle, QgsReferencedRectangle,  # noqa: E402
                       QgsVectorLayer)
from qgis.PyQt.QtGui import QColor  # noqa: E402

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
        self._set_extent(QgsVectorLayer(f"{self.geopackage}|layername=public_space", "extent", "ogr").extent())
        if not self.project.write():
            raise OSError(f"Cannot write {self.path}: {self.project.error()}")

    def _write_tasks(self):
        """A layer per sector; the ambitions for whole neighbourhoods apart and off, for they cover all the others."""
        area = f"\"source_layer\" = '{rawlayers.AMBITIONS}'"
        tasks, ambitions = self._group("Opgaven"), self._group("Ambities per buurt", visible=False)
        for sector, (_, _, title) in styles.SECTORS.items():
            own = f"\"sector\" = '{sector}'"
            for group, subset, style in ((tasks, f"{own} AND NOT {area}", styles.style_task), (ambitions, f"{own} AND {area}", styles.style_ambition)):
                layer = self._add(group, PREPARED, title, lambda item, key=sector, draw=style: draw(item, key), subset)
                if layer.featureCount() == 0:
                    self.project.removeMapLayer(layer.id())

    def _group(self, name, visible=True):
        group = self.project.layerTreeRoot().addGroup(name)
        group.setItemVisibilityChecked(visible)
        return group

    def _add(self, group, name, title, style, subset="", visible=True):
        layer = QgsVectorLayer(f"{self.geopackage}|layername={name}", title, "ogr")
        if not layer.isValid():
            raise OSError(f"{self.geopackage} has no layer {name}: generate it without --prepared-only")
        if subset:
            layer.setSubsetString(subset)
        metadata = layer.metadata()
        metadata.setTitle(f"{title} (synthetic)")
        metadata.setAbstract(NOTE)
        layer.setMetadata(metadata)
        if style:
            style(layer)
        self.project.addMapLayer(layer, False)
        node = group.addLayer(layer)
        node.setItemVisibilityChecked(visible)
        node.setExpanded(False)
        return layer

    def _set_extent(self, extent):
        """The whole town, at most one neighbourhood's worth of it at first sight."""
        height = min(extent.height(), 620.0) * 1.06
        centre = extent.center()
        view = QgsRectangle.fromCenterAndSize(centre, height * WIDTH_ON_SCREEN, height)
        self.project.viewSettings().setDefaultViewExtent(QgsReferencedRectangle(view, self.project.crs()))
        extent.grow(50.0)
        self.project.viewSettings().setPresetFullExtent(QgsReferencedRectangle(extent, self.project.crs()))


def write(geopackage, path):
    application = QgsApplication.instance()
    if application is None:
        application = QgsApplication([], False)
        application.initQgis()
    ProjectWriter(os.path.abspath(geopackage), os.path.abspath(path)).write()
    # The project stays readable for whoever keeps the application; dropping it here would end QGIS twice.
    _keep.append(application)


_keep = []
