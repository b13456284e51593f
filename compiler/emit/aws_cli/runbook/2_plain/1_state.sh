# on CAPABILITY: whether it is among those that are chosen.
on() {
    is_in "$1" "$chosen"
}

# has POLICY: whether the role has the policy.
has() {
    is_in "$1" "$present"
}

# without CAPABILITY LINES: the lines but for this one.
without() {
    printf '%s\n' "$2" | grep -Fxv -e "$1" || :
}

# in_one_line LINES: with spaces in between.
in_one_line() {
    printf '%s\n' "$1" | tr "$line_end" ' ' | sed 's/ *$//'
}

# list QUERY WORD…: leaves in $answer what AWS lists, a line each.
list() {
    query=$1
    shift
    ask "$@" "--role-name=$role" --query "$query" --output text || give_up
    answer=$(printf '%s\n' "$answer" | tr "$tab" "$line_end" | sed -e '/^None$/d' -e '/^$/d')
}

# read_policies: leaves the names of the role's inline policies in $present.
read_policies() {
    list 'PolicyNames[]' list-role-policies
    present=$answer
}

# read_chosen CAPABILITY: which capabilities are on, as the role's policies tell. A dry run takes it that all are, but for
# this one.
read_chosen() {
    if [ -n "$unclear" ]; then
        note "the role's policies do not tell whether these are on: $(in_one_line "$unclear")"
        refuse "say what is to be on: \`sh $me set CAPABILITY,…\`"
    fi
    read_policies
    if [ "$dry_run" = yes ]; then
        chosen=$capabilities
        [ "$subcommand" = disable ] || chosen=$(without "$1" "$capabilities")
        present=$(wanted)
        return 0
    fi
    each_line "$present" refuse_unknown
    chosen=$(on_now)
}

# refuse_unknown POLICY: a policy of another compilation's, for a capability that this one does not have.
refuse_unknown() {
    if is_ours "$1" && ! is_known "$1"; then
        note "the role has the policy $1, which this script does not know"
        refuse "compile it anew with that capability on, or say what is to be on: \`sh $me set CAPABILITY,…\`"
    fi
}

# is_ours POLICY: whether a policy has the name of one that is compiled.
is_ours() {
    case $1 in
    permissions | permissions.*) return 0 ;;
    esac
    return 1
}

# check_chosen: that each capability has the others that it requires.
check_chosen() {
    lacking=$(unmet)
    [ -z "$lacking" ] || refuse "$lacking"
}

# check_capability NAME: that this script has its policies.
check_capability() {
    is_capability "$1" || refuse "$base has no capability \`$1\`; $capability_list"
    is_in "$1" "$capabilities" ||
        refuse "\`$1\` is off in this script's configuration: compile it anew with the capability on"
}

# check_own WORD…: the subcommands that only such a role has.
check_own() {
    case $subcommand in
    enable | disable | set) arity 1 1 $# ;;
    trust) arity 0 0 $# ;;
    *) refuse "there is no subcommand \`$subcommand\`" ;;
    esac
}

check_times() {
    :
}
