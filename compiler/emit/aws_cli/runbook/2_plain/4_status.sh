# do_status: what the role is, held to what was compiled. Fails where they differ.
do_status() {
    same=yes
    if ! ask get-role "--role-name=$role" --query Role.Arn --output text; then
        [ "$code" = NoSuchEntity ] || give_up
        say "there is no role $role"
        exit 1
    fi
    if [ "$dry_run" = yes ]; then
        show_plan
        return 0
    fi
    need_answer 'the ARN of the role'
    say "$role: $answer"
    ask get-role "--role-name=$role" --query Role.Description --output text || give_up
    [ "$answer" = None ] || say "Description: $answer"
    if same_trust; then
        say 'Trust: as compiled'
    else
        differs 'Trust: another one'
    fi
    read_policies
    each_line "$capabilities" show_capability
    each_line "$present" show_policy
    if [ -z "$unclear" ]; then
        chosen=$(on_now)
        belonging=$(wanted)
        each_line "$belonging" show_missing
        each_line "$present" show_needless
    fi
    list 'AttachedPolicies[].PolicyArn' list-attached-role-policies
    [ -z "$answer" ] || printf '%s\n' "$answer" | sed 's/^/Managed policy: /'
    [ "$same" = yes ] || exit 1
}

# show_plan: the calls of a status.
show_plan() {
    same_trust || :
    read_policies
    list 'AttachedPolicies[].PolicyArn' list-attached-role-policies
}

differs() {
    say "$1"
    same=no
}

show_capability() {
    if is_in "$1" "$unclear"; then
        say "Capability $1: the policies do not tell"
    elif is_in "$1" "$(on_now)"; then
        say "Capability $1: on"
    else
        say "Capability $1: off"
    fi
}

show_policy() {
    if ! is_known "$1"; then
        say "Inline policy $1: not of this script"
        return 0
    fi
    ask get-role-policy "--role-name=$role" "--policy-name=$1" --query PolicyDocument --output json || give_up
    if is_document "put-role-policy${1#permissions}"; then
        say "Inline policy $1: as compiled"
    else
        differs "Inline policy $1: another one"
    fi
}

show_missing() {
    has "$1" || differs "Inline policy $1: missing"
}

show_needless() {
    if is_known "$1" && ! is_in "$1" "$belonging"; then
        differs "Inline policy $1: does not belong to what is on"
    fi
}
