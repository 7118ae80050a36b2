# SPDX-License-Identifier: GPL-2.0-or-later
"""The sample project, its model and its presets, as they are delivered."""
import json
import os
import sys
import unittest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
try:
    from qgis.core import QgsApplication, QgsProcessingModelAlgorithm, QgsProject
except ImportError:
    print("Skipped: python3-qgis is not installed (apt install python3-qgis)")
    sys.exit(77)

SAMPLES = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "sample_projects")
PRESETS = os.path.join(SAMPLES, "rules", "presets")


class SampleProject(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.application = QgsApplication([], False)
        cls.application.initQgis()
        cls.project = QgsProject.instance()
        cls.was_read = cls.project.read(os.path.join(SAMPLES, "koppelkans_sample.qgz"))

    def test_opens_with_all_its_layers(self):
        self.assertTrue(self.was_read)
        self.assertEqual([layer.name() for layer in self.project.mapLayers().values() if not layer.isValid()], [])

    def test_every_layer_knows_where_it_lies(self):
        for layer in self.project.mapLayers().values():
            if layer.isSpatial():
                self.assertEqual(layer.crs().authid(), "EPSG:28992", layer.name())
                self.assertFalse(layer.extent().isEmpty(), layer.name())

    def test_says_it_is_synthetic(self):
        self.assertIn("synthetic", self.project.title())

    def test_shows_somewhere_of_the_town_first(self):
        view = self.project.viewSettings().defaultViewExtent()
        self.assertTrue(view.isFinite() and view.contains(self.project.mapLayersByName("Buurten")[0].extent().center()))

    def test_every_sector_layer_shows_tasks(self):
        for group in ("Opgaven", "Ambities per buurt"):
            for node in self.project.layerTreeRoot().findGroup(group).findLayers():
                self.assertGreater(node.layer().featureCount(), 0, node.name())

    def test_stacking_dock_begins_with_the_tasks_and_without_the_ambitions(self):
        text, is_there = self.project.readEntry("Koppelkans", "stackingDock/request/taskLayers")
        self.assertTrue(is_there)
        self.assertEqual(sorted(json.loads(text)), sorted(self.project.layerTreeRoot().findGroup("Opgaven").findLayerIds()))

    def test_model_chains_three_preparations_into_one_stacking(self):
        model = QgsProcessingModelAlgorithm()
        self.assertTrue(model.fromFile(os.path.join(SAMPLES, "prepare_and_stack.model3")))
        used = sorted(child.algorithmId() for child in model.childAlgorithms().values())
        self.assertEqual(used, ["koppelkans:preparetasks"] * 3 + ["koppelkans:stacktasks"])
        self.assertEqual(len(model.childAlgorithms()["stack"].parameterSources()["TASKS"]), 3)

    def test_every_sector_layer_has_a_preset_that_knows_its_columns(self):
        delivered = self.project.layerTreeRoot().findGroup("Opgaven zoals aangeleverd").findLayers()
        for node in delivered:
            with open(os.path.join(PRESETS, node.name() + ".json"), encoding="utf-8") as file:
                preset = json.load(file)
            self.assertEqual(preset["recognise"], [[field.name() for field in node.layer().fields() if field.name() != "fid"]])
        self.assertEqual(len(delivered), len(os.listdir(PRESETS)))


if __name__ == "__main__":
    sys.stdout.flush()
    result = unittest.main(exit=False).result
    sys.stdout.flush()
    sys.stderr.flush()
    # QGIS does not always survive the end of Python; the verdict is known by now.
    os._exit(0 if result.wasSuccessful() else 1)
