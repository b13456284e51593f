# After a failure: what goes on without this script.
after_failure() {
    if [ -n "$task" ]; then
        note "AWS may go on deleting: \`sh $me wait $(quoted "$task")\` asks how it went"
    fi
}

do_create() {
    input create-service-linked-role
    set -- create-service-linked-role --cli-input-json "$input"
    [ -z "$suffix" ] || set -- "$@" "--custom-suffix=$suffix"
    if ask "$@" --query Role.Arn --output text; then
        [ "$dry_run" = no ] || return 0
        need_answer 'the ARN of the role'
        check_arn "$answer" 'AWS made'
        say "$role is made: $answer"
    elif [ "$code" = EntityAlreadyExists ] || { [ "$code" = InvalidInput ] && says 'has been taken'; }; then
        ask get-role "--role-name=$role" --query Role.Arn --output text || give_up
        need_answer 'the ARN of the role'
        check_arn "$answer" 'there is already'
        say "$role exists already: $answer"
    else
        give_up
    fi
}

# check_arn ARN WORDS: that it is the role that was meant.
check_arn() {
    case $1 in
    *":role/aws-service-role/$service/$role") ;;
    *)
        note "$2 $1, and not the role $role of $service"
        exit 1
        ;;
    esac
}

# A capability of a service-linked role is not ours to turn on.
refuse_capability() {
    is_capability "$2" || refuse "$base has no capability \`$2\`; $capability_list"
    note "$service puts the permissions of a capability on this role itself, and takes them away: nobody else can"
    note "to turn \`$2\` $1, do so in the service$where_changed"
    exit 2
}

do_enable() {
    refuse_capability on "$1"
}

do_disable() {
    refuse_capability off "$1"
}

do_status() {
    if ! ask get-role "--role-name=$role" --query Role.Arn --output text; then
        [ "$code" = NoSuchEntity ] || give_up
        say "there is no role $role"
        exit 1
    fi
    [ "$dry_run" = yes ] || {
        need_answer 'the ARN of the role'
        check_arn "$answer" 'there is'
        say "$role: $answer"
    }
    show_list Description get-role "--role-name=$role" --query Role.Description
    show_list 'Last used' get-role "--role-name=$role" --query Role.RoleLastUsed.LastUsedDate
    show_list 'Inline policy' list-role-policies "--role-name=$role" --query 'PolicyNames[]'
    show_list 'Managed policy' list-attached-role-policies "--role-name=$role" --query 'AttachedPolicies[].PolicyArn'
}

# show_list LABEL WORD…: what AWS answers, a line for each.
show_list() {
    label=$1
    shift
    ask "$@" --output text || give_up
    [ "$dry_run" = no ] || return 0
    printf '%s\n' "$answer" | tr "$tab" "$line_end" | sed -e '/^None$/d' -e '/^$/d' -e "s/^/$label: /"
}

# check_own WORD…: the subcommands that only such a role has.
check_own() {
    case $subcommand in
    wait) arity 1 1 $# ;;
    enable | disable)
        arity 1 1 $#
        # Nothing that AWS is asked for.
        "do_$subcommand" "$@"
        ;;
    *) refuse "there is no subcommand \`$subcommand\`" ;;
    esac
}

check_times() {
    whole RUNBOOK_POLLS "$polls"
    whole RUNBOOK_POLL_SECONDS "$poll_seconds"
    whole RUNBOOK_ROUNDS "$rounds"
    whole RUNBOOK_ROUND_SECONDS "$round_seconds"
}
