# What every target of the project is built with: warnings, as errors unless KOPPELKANS_WERROR is off, and, on request, the sanitizers.

add_library(koppelkans_flags INTERFACE)
target_compile_options(koppelkans_flags INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual)
if(KOPPELKANS_WERROR)
  target_compile_options(koppelkans_flags INTERFACE -Werror -Wno-error=deprecated-declarations)
endif()
# From 14 on GCC remarks in every file that the headers of QGIS are too long for this check. clang-format keeps the indentation.
target_compile_options(koppelkans_flags INTERFACE
  $<$<AND:$<CXX_COMPILER_ID:GNU>,$<VERSION_GREATER_EQUAL:$<CXX_COMPILER_VERSION>,14>>:-Wno-misleading-indentation>)
if(KOPPELKANS_SANITIZE)
  # Instrumented code makes compilers warn of things that are not there; real warnings show in the plain build.
  # What the engine asserts is checked there as well, though the build is optimised.
  target_compile_options(koppelkans_flags INTERFACE -Wno-error -UNDEBUG -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer -g)
  target_link_options(koppelkans_flags INTERFACE -fsanitize=address,undefined)
endif()

# koppelkans_library(<name> <links...>): a static library of all sources in the current folder and below, which may use what it links and nothing else.
function(koppelkans_library name)
  add_library(${name} STATIC ${KOPPELKANS_SOURCES})
  target_link_libraries(${name} PRIVATE koppelkans_flags)
  target_link_libraries(${name} PUBLIC ${ARGN})
endfunction()
