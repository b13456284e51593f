# slrc_tabulate(<target> FOLDER <folder>)
#
# Adds to <target> the tables of compiler/catalog/tables.hpp, made of the text files in FOLDER and of its file VERSION
# by a program that is built first.
function(slrc_tabulate target)
    cmake_parse_arguments(PARSE_ARGV 1 ARG "" "FOLDER" "")
    file(GLOB sources CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/compiler/catalog/tabulate/*.cpp")
    add_executable(slrc_tabulate ${sources})
    slrc_build_as_batches(slrc_tabulate)
    target_include_directories(slrc_tabulate PRIVATE "${PROJECT_SOURCE_DIR}")
    target_link_libraries(slrc_tabulate PRIVATE slrc::pattern slrc_warnings)

    set(version "${PROJECT_SOURCE_DIR}/${ARG_FOLDER}/VERSION")
    file(GLOB facts CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/${ARG_FOLDER}/*.txt")
    set(output "${PROJECT_BINARY_DIR}/catalog/tables.cpp")
    # A list and not the command line: that of a build that fails is shown, and is no place to look for the line at fault.
    set(list "${PROJECT_BINARY_DIR}/catalog/files.txt")
    list(JOIN facts "\n" names)
    file(CONFIGURE OUTPUT "${list}" CONTENT "${names}\n" @ONLY)
    add_custom_command(
        OUTPUT "${output}"
        COMMAND slrc_tabulate "${output}" "${version}" "${list}"
        DEPENDS slrc_tabulate "${version}" "${list}" ${facts}
        COMMENT "Tabulating the catalogue"
        VERBATIM)
    # Megabytes by themselves.
    set_source_files_properties("${output}" PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
    target_sources(${target} PRIVATE "${output}")
endfunction()
