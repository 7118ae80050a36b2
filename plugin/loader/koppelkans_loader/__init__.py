# SPDX-License-Identifier: GPL-2.0-or-later
"""Opens the native Koppelkans library for programs that load Python plugins only, such as qgis_process."""


def classFactory(iface):
    from .loader import KoppelkansLoader

    return KoppelkansLoader(iface)
