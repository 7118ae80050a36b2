# SPDX-License-Identifier: GPL-2.0-or-later
"""Koppelkans outside QGIS: an application without a window, the algorithms run with words for people, and their outputs as styled layers of the project."""
import os
import sys

from qgis.core import QgsApplication, QgsProcessingContext, QgsProcessingFeedback, QgsProcessingUtils, QgsProject


class Feedback(QgsProcessingFeedback):
    """Tells errors at once and keeps warnings until they can stand below the line of what they are about. What is no warning is kept for who asks for it."""

    def __init__(self):
        super().__init__()
        self._warnings = []
        self.remarks = []

    def reportError(self, error, fatalError=False):
        print(f"    {error}", file=sys.stderr)

    def pushWarning(self, warning):
        self._warnings.append(warning)

    def pushInfo(self, info):
        self.remarks.append(info)

    def tell_warnings(self):
        """Gives the warnings that it tells."""
        told, self._warnings = self._warnings, []
        for warning in told:
            print(f"      {warning}")
        return told


def open_loader():
    sys.path.insert(0, os.path.join(QgsApplication.pkgDataPath(), "python", "plugins"))
    sys.path.insert(0, os.environ["KOPPELKANS_LOADERS"])
    from koppelkans_loader.loader import KoppelkansLoader

    loader = KoppelkansLoader(None)
    loader.initProcessing()
    if not loader.library:
        sys.exit(1)
    return loader


def run(algorithm_id, parameters, context, feedback):
    """The outputs of an algorithm; ends the program when it fails."""
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(algorithm_id)
    results, finished = algorithm.run(parameters, context, feedback)
    if not finished:
        feedback.tell_warnings()
        sys.exit(f"{algorithm_id} did not finish; the reason stands above.")
    return results


def shown(output, name, context, feedback):
    """An output that was destined for the project (QgsProcessingOutputLayerDefinition), styled and with a name in it."""
    layer = QgsProcessingUtils.mapLayerFromString(output, context)
    context.layerToLoadOnCompletionDetails(output).postProcessor().postProcessLayer(layer, context, feedback)
    context.temporaryLayerStore().takeMapLayer(layer)
    layer.setName(name)
    QgsProject.instance().addMapLayer(layer)
    return layer


def counted(number, thing):
    return f"{number:,} {thing}" if number == 1 else f"{number:,} {thing}s"


def in_qgis(work):
    """Calls work(context, feedback), and closes QGIS behind it: everything that belongs to QGIS has to end with that function."""
    application = QgsApplication([], True)
    application.initQgis()
    loader = open_loader()
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    work(context, Feedback())
    del context
    QgsProject.instance().clear()
    loader.unload()
    application.exitQgis()
