# Where `cmake --install` puts what, below the prefix: the folders in which QGIS itself looks, so that an installation under the prefix of QGIS needs no setting.
# The scripts and the loader find one another by these places under any other prefix too.

set(KOPPELKANS_PLUGIN_DIR lib/qgis/plugins CACHE STRING "Folder of QGIS's native plugins, below the prefix")
set(KOPPELKANS_PYTHON_PLUGIN_DIR share/qgis/python/plugins)
set(script_dir share/koppelkans)
file(RELATIVE_PATH KOPPELKANS_LIBRARY_FROM_LOADER
     ${CMAKE_INSTALL_PREFIX}/${KOPPELKANS_PYTHON_PLUGIN_DIR}/koppelkans_loader ${CMAKE_INSTALL_PREFIX}/${KOPPELKANS_PLUGIN_DIR})

install(PROGRAMS scripts/koppelkans scripts/with-loader DESTINATION ${script_dir})
# The command in the path is a link, through which the script finds its own folder.
file(MAKE_DIRECTORY ${CMAKE_BINARY_DIR}/command)
file(CREATE_LINK ../${script_dir}/koppelkans ${CMAKE_BINARY_DIR}/command/koppelkans SYMBOLIC)
install(FILES ${CMAKE_BINARY_DIR}/command/koppelkans DESTINATION bin)
