# What `cmake --install` puts below the prefix. Everything finds its neighbours relative to its own place, so
# that the prefix can be moved.

include(CMakePackageConfigHelpers)

install(TARGETS slrc EXPORT slrc)
install(FILES LICENSE DESTINATION "${CMAKE_INSTALL_DOCDIR}")
install(FILES stdlib/catalog/LICENSE DESTINATION "${CMAKE_INSTALL_DOCDIR}" RENAME LICENSE.iam-data)
install(DIRECTORY schemas stdlib DESTINATION "${CMAKE_INSTALL_DATADIR}/slrc"
    FILES_MATCHING PATTERN "*.json" PATTERN "*.slr" PATTERN "catalog" EXCLUDE)

# find_package(slrc): the target slrc::slrc and the functions of package/.

# Not below lib/, which may have one folder for each architecture: a project without languages looks into none of these.
set(package "${CMAKE_INSTALL_DATADIR}/cmake/slrc")
install(EXPORT slrc DESTINATION "${package}" NAMESPACE slrc:: FILE slrcTargets.cmake)
write_basic_package_version_file("${PROJECT_BINARY_DIR}/slrcConfigVersion.cmake"
    COMPATIBILITY SameMinorVersion ARCH_INDEPENDENT) # a program: it does not matter what the project is built for
file(GLOB files CONFIGURE_DEPENDS cmake/package/*.cmake)
install(FILES ${files} "${PROJECT_BINARY_DIR}/slrcConfigVersion.cmake" DESTINATION "${package}")

# The same target and functions where slrc is part of a larger build.
add_executable(slrc::slrc ALIAS slrc)
include(package/slrcFunctions)

# The same for Bazel: a repository in which the program is a link to the installed one.

set(folder "${CMAKE_INSTALL_DATADIR}/slrc/bazel")
cmake_path(RELATIVE_PATH CMAKE_INSTALL_FULL_BINDIR BASE_DIRECTORY "${CMAKE_INSTALL_PREFIX}/${folder}"
    OUTPUT_VARIABLE programs)
file(MAKE_DIRECTORY "${PROJECT_BINARY_DIR}/bazel")
file(CREATE_LINK "${programs}/slrc" "${PROJECT_BINARY_DIR}/bazel/slrc" SYMBOLIC)
configure_file(cmake/bazel/MODULE.bazel.in "${PROJECT_BINARY_DIR}/bazel/MODULE.bazel" @ONLY)
install(FILES cmake/bazel/slrc.bzl cmake/bazel/BUILD.bazel cmake/bazel/WORKSPACE
    "${PROJECT_BINARY_DIR}/bazel/MODULE.bazel" "${PROJECT_BINARY_DIR}/bazel/slrc" DESTINATION "${folder}")
