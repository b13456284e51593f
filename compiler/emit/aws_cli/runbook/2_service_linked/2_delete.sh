do_delete() {
    round=1
    while :; do
        start_deletion
        follow_deletion && return 0
        if [ "$round" -ge "$rounds" ]; then
            note "$role is still used after $round attempts; once nothing uses it, \`sh $me delete\` goes on"
            exit 3
        fi
        note "waiting $round_seconds s before attempt $((round + 1)) of $rounds"
        pause "$round_seconds"
        round=$((round + 1))
    done
}

# start_deletion: leaves the ID of the task in $task.
start_deletion() {
    task=''
    input delete-service-linked-role
    if ! ask delete-service-linked-role --cli-input-json "$input" "--role-name=$role" \
        --query DeletionTaskId --output text; then
        [ "$code" = NoSuchEntity ] || give_up
        say "$role is gone"
        exit 0
    fi
    if [ "$dry_run" = yes ]; then
        task=TASK-ID
        return 0
    fi
    need_answer 'the ID of the deletion'
    task=$answer
    note "AWS looks whether anything uses $role (task $task)"
}

# follow_deletion: asks until the task is over. Fails where the role is still used.
follow_deletion() {
    asked=0
    while :; do
        ask get-service-linked-role-deletion-status "--deletion-task-id=$task" --query Status --output text ||
            lost_deletion
        [ "$dry_run" = no ] || return 0
        case $answer in
        SUCCEEDED)
            task=''
            say "$role is deleted"
            return 0
            ;;
        FAILED)
            show_users
            task=''
            return 1
            ;;
        NOT_STARTED | IN_PROGRESS) ;;
        *)
            note "aws answered \`$answer\` where the status of a deletion should be"
            leave
            ;;
        esac
        asked=$((asked + 1))
        if [ "$asked" -ge "$polls" ]; then
            note "AWS is not done after $asked questions: \`sh $me wait $(quoted "$task")\` goes on asking"
            exit 4
        fi
        pause "$poll_seconds"
    done
}

# lost_deletion: no status. AWS forgets tasks.
lost_deletion() {
    if [ "$code" = NoSuchEntity ]; then
        message
        note "AWS knows no task $task (any more): \`sh $me status\` shows whether the role is there"
        exit 1
    fi
    give_up
}

# show_users: why a deletion failed, what uses the role, and how it is brought to an end.
show_users() {
    note "AWS did not delete $role"
    set -- get-service-linked-role-deletion-status "--deletion-task-id=$task"
    if ask "$@" --query Reason.Reason --output text && [ "$answer" != None ] && [ -n "$answer" ]; then
        note "reason: $answer"
    fi
    users="Reason.RoleUsageList[].[Region || 'no region', join(', ', Resources || \`[]\`)]"
    if ask "$@" --query "$users" --output text && [ "$answer" != None ] && [ -n "$answer" ]; then
        note 'still used, by region:'
        printf '%s\n' "$answer" | sed 's/^/    /' >&2
    else
        note 'AWS does not say what uses it; it may be a session that is not over yet'
    fi
    steps >&2
}

do_wait() {
    task=$1
    follow_deletion || exit 3
}
