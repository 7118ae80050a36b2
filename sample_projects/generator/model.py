# SPDX-License-Identifier: GPL-2.0-or-later
"""Writes the Processing model that prepares three sectors' layers and stacks them."""
import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_HASH_SEED", "0")  # the same order in every run

from qgis.core import (QgsApplication, QgsProcessing, QgsProcessingModelAlgorithm, QgsProcessingModelChildAlgorithm,  # noqa: E402
                       QgsProcessingModelChildParameterSource, QgsProcessingModelOutput, QgsProcessingModelParameter,
                       QgsProcessingParameterVectorLayer)
from qgis.PyQt.QtCore import QPointF  # noqa: E402

from . import rawlayers  # noqa: E402

# Parameter, what the box says, layer of the sample town whose columns it expects, buffer of lines in metres.
SOURCES = (("SEWER", "Sewer programme", "riool_programma", 2.0), ("WATER", "Drinking water programme", "drinkwater_vervanging", 0.75),
           ("ROADS", "Road programme", "wegen_onderhoud", 2.0))


def mapping_of(layer):
    """The field mapping of one sector layer, in the form of the parameter MAPPING."""
    rows = []
    for field, column in rawlayers.meanings(layer.fields).items():
        expression = f'"{column}"'
        if field == "phase":
            words = " ".join(f"WHEN {expression} = '{word}' THEN '{phase}'" for word, phase in rawlayers.DUTCH_PHASE_WORDS.items())
            expression = f"CASE {words} END"
        rows.append({"name": field, "type": 10, "length": 0, "precision": 0, "expression": expression})
    return rows


def _value(value):
    return [QgsProcessingModelChildParameterSource.fromStaticValue(value)]


def build():
    model = QgsProcessingModelAlgorithm("Prepare and stack", "Koppelkans", "prepare_and_stack")
    prepared = []
    layers = {layer.name: layer for layer in rawlayers.LAYERS}
    for row, (name, title, layer_name, buffer) in enumerate(SOURCES):
        layer = layers[layer_name]
        parameter = QgsProcessingModelParameter(name)
        parameter.setPosition(QPointF(120, 80 + 130 * row))
        model.addModelParameter(QgsProcessingParameterVectorLayer(name, title, [QgsProcessing.TypeVectorAnyGeometry]), parameter)
        child = QgsProcessingModelChildAlgorithm("koppelkans:preparetasks")
        child.setChildId(f"prepare_{layer.sector}")
        child.setDescription(f"Prepare {title.lower()}")
        child.setPosition(QPointF(420, 80 + 130 * row))
        child.addParameterSources("INPUT", [QgsProcessingModelChildParameterSource.fromModelParameter(name)])
        child.addParameterSources("PRESET", _value("none"))
        child.addParameterSources("SECTOR", _value(layer.sector))
        child.addParameterSources("MAPPING", _value(mapping_of(layer)))
        child.addParameterSources("BUFFER", _value(buffer))
        prepared.append(QgsProcessingModelChildParameterSource.fromChildOutput(model.addChildAlgorithm(child), "OUTPUT"))
    stack = QgsProcessingModelChildAlgorithm("koppelkans:stacktasks")
    stack.setChildId("stack")
    stack.setDescription("Stack the tasks")
    stack.setPosition(QPointF(760, 210))
    stack.addParameterSources("TASKS", prepared)
    stack.addParameterSources("MIN_AREA", _value(1.0))
    stack.addParameterSources("REOPEN_YEARS", _value(5))
    output = QgsProcessingModelOutput("Stacks")
    output.setChildId("stack")
    output.setChildOutputName("OUTPUT")
    output.setPosition(QPointF(1060, 210))
    stack.setModelOutputs({"Stacks": output})
    model.addChildAlgorithm(stack)
    return model


def write(path):
    application = QgsApplication.instance() or QgsApplication([], False)
    if not build().toFile(path):
        raise OSError(f"Cannot write {path}")
    return application
