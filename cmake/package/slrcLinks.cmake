# Sets `result` to the path of a link to a file whose path has a character that not every build tool can take, or to the path
# itself where it has none, unless the last argument is ON.
function(_slrc_link result path folder)
    if(path MATCHES "[^-A-Za-z0-9_/.,+=@~ ]" OR "${ARGN}")
        string(MD5 name "${path}")
        file(MAKE_DIRECTORY "${folder}")
        file(REMOVE "${folder}/${name}")
        file(CREATE_LINK "${path}" "${folder}/${name}" SYMBOLIC)
        set(path "${folder}/${name}")
    endif()
    set(${result} "${path}" PARENT_SCOPE)
endfunction()
