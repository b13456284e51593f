# say: what was done, on standard output. note: how it goes, on standard error.
say() {
    printf '%s\n' "$*"
}

note() {
    printf '%s: %s\n' "$me" "$*" >&2
}

# refuse: called wrongly.
refuse() {
    note "$*"
    note "\`sh $me help\` shows how it is called"
    exit 2
}

# pause SECONDS: can be interrupted at once.
pause() {
    # A signal may come before its number is known.
    sleeper=new
    sleep "$1" >/dev/null 2>&1 &
    sleeper=$!
    wait "$sleeper"
    sleeper=''
}

# quoted WORD: as a shell reads it.
quoted() {
    case $1 in
    '' | *[!A-Za-z0-9_./:=,+@-]*)
        printf "'"
        printf '%s' "$1" | sed "s/'/'\\\\''/g"
        printf "'"
        ;;
    *) printf '%s' "$1" ;;
    esac
}

# json_string TEXT: as a string of JSON.
json_string() {
    printf '"'
    printf '%s\n' "$1" |
        LC_ALL=C sed -e 's/\\/\\\\/g' -e 's/"/\\"/g' -e "s/$tab/\\\\t/g" -e "s/$return/\\\\r/g" |
        LC_ALL=C awk 'NR > 1 { printf "%s", "\\n" } { printf "%s", $0 }'
    printf '"'
}

# whole NAME VALUE: the number that a variable of the environment gives.
whole() {
    case $2 in
    0 | [1-9] | [1-9][0-9] | [1-9][0-9][0-9] | [1-9][0-9][0-9][0-9] | [1-9][0-9][0-9][0-9][0-9]) ;;
    *) refuse "$1 is \`$2\`, which is no whole number below 100000" ;;
    esac
}

# is_in LINE TEXT: whether one of the lines of the text is this one.
is_in() {
    case $line_end$2$line_end in
    *"$line_end$1$line_end"*) return 0 ;;
    esac
    return 1
}

# each_line LINES COMMAND: calls the command with each line that has something in it.
each_line() {
    while IFS= read -r one; do
        [ -z "$one" ] || "$2" "$one"
    done <<END
$1
END
}
