# slrc_stage(<name> [HOT] [LINKS <stage>...] [PUBLIC <library>...] [PRIVATE <library>...])
#
# Makes the library slrc_<name> (alias slrc::<name>) of compiler/<name>/*.cpp. Its headers are reached
# from the root of the repository. A stage without sources becomes an interface library. A release optimizes with -O1, which compiles
# in two thirds of the time of -O2; in the few HOT stages, whose loops see every letter of what a run is given, -O2 is worth it.
function(slrc_stage name)
    cmake_parse_arguments(PARSE_ARGV 1 ARG "HOT" "" "LINKS;PUBLIC;PRIVATE")
    _slrc_record_edges(${name} ${ARG_LINKS})
    list(TRANSFORM ARG_LINKS PREPEND "slrc::")

    set(target slrc_${name})
    file(GLOB sources CONFIGURE_DEPENDS
        "${PROJECT_SOURCE_DIR}/compiler/${name}/*.cpp" "${PROJECT_SOURCE_DIR}/compiler/${name}/*/*.cpp")
    # A program of its own, which the stage is built with.
    list(FILTER sources EXCLUDE REGEX "/tabulate/")
    if(sources)
        add_library(${target} STATIC ${sources})
        slrc_build_as_batches(${target})
        target_include_directories(${target} PUBLIC "${PROJECT_SOURCE_DIR}")
        if(ARG_HOT)
            target_compile_options(${target} PRIVATE $<$<CONFIG:Release>:-O2>)
        endif()
        target_link_libraries(${target} PUBLIC ${ARG_LINKS} ${ARG_PUBLIC} PRIVATE ${ARG_PRIVATE} slrc_warnings)
    else()
        add_library(${target} INTERFACE)
        target_include_directories(${target} INTERFACE "${PROJECT_SOURCE_DIR}")
        target_link_libraries(${target} INTERFACE ${ARG_LINKS} ${ARG_PUBLIC})
    endif()
    add_library(slrc::${name} ALIAS ${target})
endfunction()

# slrc_program(<folder> [LINKS <stage>...] [PRIVATE <library>...])
#
# Makes the executable slrc of compiler/<folder>/*.cpp.
function(slrc_program folder)
    cmake_parse_arguments(PARSE_ARGV 1 ARG "" "" "LINKS;PRIVATE")
    _slrc_record_edges(${folder} ${ARG_LINKS})
    list(TRANSFORM ARG_LINKS PREPEND "slrc::")

    file(GLOB sources CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/compiler/${folder}/*.cpp")
    if(NOT sources)
        return()
    endif()
    add_executable(slrc ${sources})
    # One unit alone reads CLI11, which takes as long as all the others of its batch.
    slrc_build_as_batches(slrc APART "${PROJECT_SOURCE_DIR}/compiler/${folder}/command_line.cpp")
    set_target_properties(slrc PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}")
    target_compile_definitions(slrc PRIVATE SLRC_VERSION="${PROJECT_VERSION}"
        SLRC_HELP_URI="${SLRC_HELP_URI}")
    target_link_libraries(slrc PRIVATE ${ARG_LINKS} ${ARG_PRIVATE} slrc_warnings)
    if(SLRC_LINK_STATICALLY)
        target_link_options(slrc PRIVATE -static-pie)
    endif()
endfunction()

# slrc_build_as_batches(<target> [IF <option>] [APART <source>...])
#
# Compiles the sources of a target a few at a time, as if they were one file: most of a unit's time goes into the headers
# that it shares with its neighbours. What stands in unnamed namespaces has names of its own in each stage for that.
# Sources that are long enough by themselves stay APART.
function(slrc_build_as_batches target)
    cmake_parse_arguments(PARSE_ARGV 1 ARG "" "IF" "APART")
    if(NOT ARG_IF)
        set(ARG_IF SLRC_BATCHES)
    endif()
    # Batches of one size: 25 files are not 12, 12 and one alone.
    get_target_property(sources ${target} SOURCES)
    list(LENGTH sources files)
    math(EXPR batches "(${files} + ${SLRC_BATCH_SIZE} - 1) / ${SLRC_BATCH_SIZE}")
    math(EXPR size "(${files} + ${batches} - 1) / ${batches}")
    set_target_properties(${target} PROPERTIES
        UNITY_BUILD "${${ARG_IF}}"
        UNITY_BUILD_BATCH_SIZE ${size}
        UNITY_BUILD_UNIQUE_ID "")
    set_source_files_properties(${ARG_APART} PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
endfunction()

function(_slrc_record_edges name)
    set_property(GLOBAL APPEND PROPERTY SLRC_STAGES ${name})
    set_property(GLOBAL PROPERTY SLRC_LINKS_${name} ${ARGN})
endfunction()

# Writes the edges declared so far where CheckIncludes.cmake reads them.
function(slrc_write_edges file)
    get_property(stages GLOBAL PROPERTY SLRC_STAGES)
    set(text "set(STAGES ${stages})\n")
    foreach(stage IN LISTS stages)
        get_property(links GLOBAL PROPERTY SLRC_LINKS_${stage})
        string(APPEND text "set(LINKS_${stage} ${links})\n")
    endforeach()
    file(WRITE "${file}" "${text}")
endfunction()
