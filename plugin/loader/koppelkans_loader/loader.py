# SPDX-License-Identifier: GPL-2.0-or-later
"""Finds the native library and asks it for its processing provider."""

import ctypes
import os
from pathlib import Path

from qgis.core import Qgis, QgsApplication, QgsMessageLog, QgsSettings
from qgis.PyQt.QtCore import QLocale, QTranslator

LIBRARY = "libkoppelkans.so"
INSTALLED = "@KOPPELKANS_LIBRARY_FROM_LOADER@"  # the folder of native plugins, as seen from here in an installation


def tr(text):
    """In the user's language. What is told here is told because the library, which holds the translations, is not open: the loader has a copy of its own."""
    translator = QTranslator()
    translator.load(QLocale(QgsApplication.instance().translation() or QgsApplication.locale()), "koppelkans", "_", str(Path(__file__).resolve().parent))
    return translator.translate("koppelkans", text) or text


def candidate_paths():
    """Where the library may be, the most deliberate choice first."""
    chosen = os.environ.get("KOPPELKANS_LIBRARY")
    if chosen:
        # Whoever names a library wants that one: falling back to another would hide the mistake.
        return [Path(chosen)]
    # What came together belongs together, whatever else is installed.
    here = Path(__file__).resolve().parent
    folders = [
        here,
        here.parents[1],  # a build tree: <build>/plugin/loader/koppelkans_loader
        here.parents[2] / "koppelkans",  # a profile: <profile>/python/plugins/koppelkans_loader
        Path(os.path.normpath(here / INSTALLED)),
    ]
    searched = QgsSettings().value("plugins/searchPathsForPlugins", [])
    if isinstance(searched, str):
        searched = [searched]
    folders += [Path(folder) for folder in searched or []]
    folders.append(Path(QgsApplication.pluginPath()))
    return [folder / LIBRARY for folder in dict.fromkeys(folders)]


def major_minor(version):
    return f"{version // 10000}.{version // 100 % 100}"


def open_library():
    """The opened library; raises RuntimeError that says what is missing and what to do."""
    paths = candidate_paths()
    path = next((p for p in paths if p.is_file()), None)
    if path is None:
        looked = "\n  ".join(str(p) for p in paths)
        raise RuntimeError(
            tr("Koppelkans: the native library was not found. Build it with scripts/build or install it with scripts/install, "
               "or name it in the environment variable KOPPELKANS_LIBRARY. Looked for:") + "\n  " + looked
        )
    try:
        library = ctypes.CDLL(str(path), mode=ctypes.RTLD_LOCAL)
        built_for = library.koppelkans_qgis_version()
    except (OSError, AttributeError) as error:
        raise RuntimeError(
            tr("Koppelkans: {path} cannot be opened by QGIS {version}. It was probably built for another version of QGIS: "
               "build it again with scripts/build. The system says: {error}").format(path=path, version=Qgis.QGIS_VERSION, error=error)
        ) from error
    if major_minor(built_for) != major_minor(Qgis.QGIS_VERSION_INT):
        raise RuntimeError(
            tr("Koppelkans: {path} was built for QGIS {built} and this is QGIS {version}. Build it again with scripts/build.").format(
                path=path, built=major_minor(built_for), version=Qgis.QGIS_VERSION)
        )
    library.koppelkans_add_provider.restype = ctypes.c_bool
    library.koppelkans_remove_provider.restype = ctypes.c_bool
    return library


class KoppelkansLoader:
    def __init__(self, iface):
        self.iface = iface
        self.library = None
        self.tried = False

    def initProcessing(self):
        if self.tried:  # qgis_process asks twice, and one complaint is enough
            return
        self.tried = True
        try:
            library = open_library()
            if not library.koppelkans_add_provider():
                raise RuntimeError(tr("Koppelkans: QGIS refused the processing provider."))
            self.library = library
        except RuntimeError as error:
            self.tell(str(error))

    def initGui(self):
        self.initProcessing()

    def unload(self):
        if self.library:
            self.library.koppelkans_remove_provider()
            self.library = None
        self.tried = False

    def tell(self, message):
        QgsMessageLog.logMessage(message, "Koppelkans", Qgis.Critical)  # qgis_process writes its log to the standard error
        if self.iface:
            self.iface.messageBar().pushMessage("Koppelkans", message, Qgis.Critical)
