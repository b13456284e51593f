# The manual page and the completions, which the program prints itself, where systems look for them; and the Debian
# package that CPack makes of all that is installed.

# slrc_print(<file> <word>...)
#
# What `slrc WORD...` prints becomes <file>, in the build folder, and one of `printed`.
function(slrc_print file)
    cmake_path(ABSOLUTE_PATH file BASE_DIRECTORY "${PROJECT_BINARY_DIR}")
    cmake_path(GET file PARENT_PATH folder)
    file(MAKE_DIRECTORY "${folder}")
    set(script "${PROJECT_SOURCE_DIR}/cmake/PrintFile.cmake")
    add_custom_command(
        OUTPUT "${file}"
        COMMAND "${CMAKE_COMMAND}" "-DOUTPUT=${file}" -P "${script}" "$<TARGET_FILE:slrc>" ${ARGN}
        DEPENDS slrc "${script}"
        COMMENT "Printing ${ARGN}"
        VERBATIM)
    set(printed ${printed} "${file}" PARENT_SCOPE)
endfunction()

slrc_print(pages/slrc.1 man)
slrc_print(pages/slrc completions bash)
slrc_print(pages/_slrc completions zsh)
slrc_print(pages/slrc.fish completions fish)
add_custom_target(slrc_pages ALL DEPENDS ${printed})

set(data "${CMAKE_INSTALL_DATADIR}")
install(FILES "${PROJECT_BINARY_DIR}/pages/slrc.1" DESTINATION "${CMAKE_INSTALL_MANDIR}/man1")
install(FILES "${PROJECT_BINARY_DIR}/pages/slrc" DESTINATION "${data}/bash-completion/completions")
install(FILES "${PROJECT_BINARY_DIR}/pages/_slrc" DESTINATION "${data}/zsh/vendor-completions")
install(FILES "${PROJECT_BINARY_DIR}/pages/slrc.fish" DESTINATION "${data}/fish/vendor_completions.d")

# As in the repository, so that the pages find one another. Of a link to what is not installed the words stay.
foreach(page README.md grammar/README.md compiler/cli/README.md)
    cmake_path(GET page PARENT_PATH folder)
    file(READ ${page} text)
    set(installed "(\\.\\./)?(grammar|compiler/cli)/README\\.md|https?://|#")
    string(REGEX REPLACE "\\]\\((${installed})" "](>\\1" text "${text}")
    string(REGEX REPLACE "\\[([^]\n]*)\\]\\([^>)\n][^)\n]*\\)" "\\1" text "${text}")
    string(REPLACE "](>" "](" text "${text}")
    file(WRITE "${PROJECT_BINARY_DIR}/pages/${page}" "${text}")
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${page})
    install(FILES "${PROJECT_BINARY_DIR}/pages/${page}" DESTINATION "${CMAKE_INSTALL_DOCDIR}/${folder}")
endforeach()

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME slrc)
set(CPACK_PACKAGE_VERSION "${PROJECT_VERSION}")
set(CPACK_PACKAGE_CONTACT "The slrc authors")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "compiler for specifications of IAM roles")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_STRIP_FILES ON)
set(CPACK_PRE_BUILD_SCRIPTS "${PROJECT_SOURCE_DIR}/cmake/DebianFiles.cmake")
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
set(CPACK_DEBIAN_PACKAGE_SECTION devel)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION
"A specification says who may assume a role of AWS Identity and Access
Management, what it may do, and which capability of a product turns on which
permission. slrc checks specifications against IAM's catalogue of actions,
resources and condition keys, tests them, and compiles them to IAM's JSON or to
source code that makes it at run time. It reads policies that exist, too.
.
The package has the command, its manual page and completions, JSON Schemas, and
a CMake package.")
# A program that is linked statically needs no other package.
find_program(SLRC_SHLIBDEPS dpkg-shlibdeps)
if(SLRC_SHLIBDEPS)
    set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
endif()
include(CPack)
