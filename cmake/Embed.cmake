# slrc_embed(<target> FOLDER <folder> PATTERN <glob> [STRIP <extension>]
#            HEADER <header> NAMESPACE <namespace> FUNCTION <name> TYPE <struct>)
#
# Adds to <target> a generated source that defines, as <header> declares it,
#     std::span<const TYPE> NAMESPACE::FUNCTION();
# with one element {name, text} for each matching file in FOLDER and below, sorted by name. The name is
# the path from FOLDER, without the extension STRIP. The text is the file, byte for byte.
function(slrc_embed target)
    cmake_parse_arguments(PARSE_ARGV 1 ARG "" "FOLDER;PATTERN;STRIP;HEADER;NAMESPACE;FUNCTION;TYPE" "")
    get_target_property(type ${target} TYPE)
    if(type STREQUAL "INTERFACE_LIBRARY")
        return() # The stage has no sources yet.
    endif()

    cmake_path(ABSOLUTE_PATH ARG_FOLDER BASE_DIRECTORY "${CMAKE_CURRENT_SOURCE_DIR}" OUTPUT_VARIABLE folder)
    file(GLOB_RECURSE names RELATIVE "${folder}" CONFIGURE_DEPENDS "${folder}/${ARG_PATTERN}")
    list(SORT names COMPARE STRING)
    list(TRANSFORM names PREPEND "${folder}/" OUTPUT_VARIABLE paths)

    # The names go through a file, so that there may be many, and so that a file that is added or taken
    # away makes the source anew. It is left alone when nothing changed.
    set(output "${CMAKE_CURRENT_BINARY_DIR}/embedded/${target}_${ARG_FUNCTION}.cpp")
    list(JOIN names "\n" list)
    file(CONFIGURE OUTPUT "${output}.list" CONTENT "${list}\n" @ONLY)

    set(script "${CMAKE_CURRENT_FUNCTION_LIST_DIR}/EmbedFiles.cmake")
    add_custom_command(
        OUTPUT "${output}"
        COMMAND "${CMAKE_COMMAND}"
            -DFOLDER=${folder} -DLIST=${output}.list -DSTRIP=${ARG_STRIP} -DOUTPUT=${output}
            -DHEADER=${ARG_HEADER} -DNAMESPACE=${ARG_NAMESPACE} -DFUNCTION=${ARG_FUNCTION} -DTYPE=${ARG_TYPE}
            -P "${script}"
        DEPENDS "${script}" "${output}.list" ${paths}
        COMMENT "Embedding ${ARG_FOLDER}"
        VERBATIM)
    target_sources(${target} PRIVATE "${output}")
    # Clang tells of literals beyond the 64 KB that every compiler has to take; GCC and Clang take more.
    set_source_files_properties("${output}" PROPERTIES COMPILE_OPTIONS -Wno-overlength-strings)
endfunction()
