# What only a Debian package has: run by CPack once everything is installed below CPACK_TEMPORARY_DIRECTORY.

set(share "${CPACK_TEMPORARY_DIRECTORY}${CPACK_PACKAGING_INSTALL_PREFIX}/share")
set(documents "${share}/doc/slrc")

# Without -n the time would be in it.
execute_process(COMMAND gzip -9 -n "${share}/man/man1/slrc.1" COMMAND_ERROR_IS_FATAL ANY)

# Debian has one file for the licenses, and a copy of the Apache License for all packages.
file(READ "${documents}/LICENSE.iam-data" iam_data)
string(STRIP "${iam_data}" iam_data)
string(REGEX MATCH "Copyright \\(c\\) ([^\n]+)" _ "${iam_data}")
set(holder "${CMAKE_MATCH_1}")
string(REGEX REPLACE "\n\n" "\n.\n" iam_data "${iam_data}")
string(REGEX REPLACE "\n" "\n " iam_data "${iam_data}")
file(WRITE "${documents}/copyright" "Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: slrc
Comment: The licenses of the libraries that are linked into the program are in libraries/.

Files: *
Copyright: the slrc authors
License: Apache-2.0
 On Debian systems the text of the Apache License, version 2.0, is in
 /usr/share/common-licenses/Apache-2.0.

Files: stdlib/catalog/*
Copyright: ${holder}
License: iam-data
 ${iam_data}
")
file(REMOVE "${documents}/LICENSE" "${documents}/LICENSE.iam-data")

# Their licenses want these notices to go with the program. The packages are those that `./dev` installs.
file(MAKE_DIRECTORY "${documents}/libraries")
foreach(package libc6-dev libstdc++6 libre2-dev libfmt-dev nlohmann-json3-dev tao-pegtl-dev libcli11-dev libdtl-dev)
    if(EXISTS "/usr/share/doc/${package}/copyright")
        configure_file("/usr/share/doc/${package}/copyright" "${documents}/libraries/${package}" COPYONLY)
    endif()
endforeach()
