put_policy() {
    input "put-role-policy${1#permissions}"
    # A role that was made a moment ago is not known everywhere.
    passing=$new_role
    ask put-role-policy --cli-input-json "$input" "--role-name=$role" || give_up
    passing=''
    [ "$dry_run" = yes ] || say "$role has the policy $1"
}

delete_policy() {
    if ask delete-role-policy "--role-name=$role" "--policy-name=$1"; then
        [ "$dry_run" = yes ] || say "$role has no policy $1 any more"
    elif [ "$code" != NoSuchEntity ]; then
        give_up
    fi
}

# apply all|missing: puts the policies of what is chosen, those that deny first, then takes away those that do not belong to
# it. In between the role has both: no moment lacks a denial, or what was allowed before and after.
apply() {
    how=$1
    belonging=$(wanted)
    each_line "$belonging" put_wanted
    each_line "$(for_removal "$present")" delete_unwanted
}

# for_removal POLICIES: in the order in which they go: those that deny after what they deny, then what is not known here.
for_removal() {
    policies | sed -n -e '1!G' -e h -e '$p' | while IFS= read -r known; do
        ! is_in "$known" "$1" || printf '%s\n' "$known"
    done
    printf '%s\n' "$1" | while IFS= read -r other; do
        is_known "$other" || printf '%s\n' "$other"
    done
}

# is_known POLICY: whether it is one of these.
is_known() {
    is_in "$1" "$(policies)"
}

put_wanted() {
    if [ "$how" = all ] || ! has "$1"; then
        put_policy "$1"
    fi
}

delete_unwanted() {
    if is_ours "$1" && ! is_in "$1" "$belonging"; then
        delete_policy "$1"
    fi
}

do_enable() {
    check_capability "$1"
    read_chosen "$1"
    what=missing
    if on "$1"; then
        note "$1 is on already: its policies are put again"
        what=all
    fi
    chosen=$chosen$line_end$1
    check_chosen
    apply "$what"
    [ "$dry_run" = yes ] || say "$1 is on"
}

do_disable() {
    check_capability "$1"
    read_chosen "$1"
    chosen=$(without "$1" "$chosen")
    check_chosen
    apply missing
    [ "$dry_run" = yes ] || say "$1 is off"
}

# do_set CAPABILITY,…: exactly these.
do_set() {
    case $1 in
    all) chosen=$capabilities ;;
    none) chosen='' ;;
    *)
        chosen=$(printf '%s\n' "$1" | tr ',' "$line_end")
        each_line "$chosen" check_capability
        ;;
    esac
    check_chosen
    read_policies
    apply all
    [ "$dry_run" = yes ] || say "$role has the policies of $1"
}
