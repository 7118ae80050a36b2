# SPDX-License-Identifier: GPL-2.0-or-later
"""Switches the native plugin and the loader on or off in a QGIS3.ini, leaving all else in it as it is."""
import argparse

from PyQt5.QtCore import QSettings, QVariant

SEARCH_PATHS = "plugins/searchPathsForPlugins"
NATIVE, LOADER = "Plugins/libkoppelkans", "PythonPlugins/koppelkans_loader"


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    choice = parser.add_mutually_exclusive_group(required=True)
    choice.add_argument("--enable", action="store_true")
    choice.add_argument("--disable", action="store_true")
    parser.add_argument("settings", help="path of QGIS3.ini")
    parser.add_argument("folder", help="folder with the native library")
    arguments = parser.parse_args()

    settings = QSettings(arguments.settings, QSettings.IniFormat)
    paths = settings.value(SEARCH_PATHS) or []
    paths = [path for path in ([paths] if isinstance(paths, str) else paths) if path and path != arguments.folder]
    if arguments.enable:
        paths.append(arguments.folder)
        settings.setValue(NATIVE, True)
        settings.setValue(LOADER, True)
    else:
        settings.remove(NATIVE)
        settings.remove(LOADER)
    settings.remove("Plugins/watchDog/libkoppelkans")
    if paths:
        # QGIS reads a list of strings or, for one folder, a string; a Python list would be stored as a list of variants, which it does not read.
        value = QVariant(paths)
        value.convert(QVariant.StringList)
        settings.setValue(SEARCH_PATHS, paths[0] if len(paths) == 1 else value)
    else:
        settings.remove(SEARCH_PATHS)
    settings.sync()
    if settings.status() != QSettings.NoError:
        parser.exit(1, f"{arguments.settings} could not be written. Is the folder writable?\n")


if __name__ == "__main__":
    main()
