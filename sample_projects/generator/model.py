# SPDX-License-Identifier: GPL-2.0-or-later
"""Writes the Processing model that prepares three sectors' layers and stacks them."""
import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from qgis.core import (QgsApplication, QgsProcessing, QgsProcessingModelAlgorithm, QgsProcessingModelChildAlgorithm,  # noqa: E402
                       QgsProcessingModelChildParameterSource, QgsProcessingModelOutput, QgsProcessingModelParameter,
                       QgsProcessingParameterVectorDestination, QgsProcessingParameterVectorLayer)
from qgis.PyQt.QtCore import QPointF, QSizeF  # noqa: E402

# Parameter, what the box says, sector, buffer of lines in metres.
SOURCES = (("SEWER", "Sewer programme", "sewer", 2.0), ("WATER", "Drinking water programme", "drinking_water", 0.75),
           ("ROADS", "Road programme", "roads", 2.0))


def _value(value):
    return [QgsProcessingModelChildParameterSource.fromStaticValue(value)]


def build():
    model = QgsProcessingModelAlgorithm("Prepare and stack", "Koppelkans", "prepare_and_stack")
    prepared = []
    for row, (name, title, sector, buffer) in enumerate(SOURCES):
        parameter = QgsProcessingModelParameter(name)
        parameter.setPosition(QPointF(120, 80 + 130 * row))
        model.addModelParameter(QgsProcessingParameterVectorLayer(name, title, [QgsProcessing.TypeVectorAnyGeometry]), parameter)
        child = QgsProcessingModelChildAlgorithm("koppelkans:preparetasks")
        child.setChildId(f"prepare_{sector}")
        child.setDescription(f"Prepare {title.lower()}")
        child.setPosition(QPointF(420, 80 + 130 * row))
        child.addParameterSources("INPUT", [QgsProcessingModelChildParameterSource.fromModelParameter(name)])
        child.addParameterSources("PRESET", _value(0))
        child.addParameterSources("SECTOR", _value(sector))
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
    model = build()
    model.setSourceFilePath(path)
    # Output parameters are made from the child algorithms, which need the plugin; without it they are named here.
    if not model.destinationParameterDefinitions():
        model.addParameter(QgsProcessingParameterVectorDestination("stack:Stacks", "Stacks"))
    if not model.toFile(path):
        raise OSError(f"Cannot write {path}")
    return application
