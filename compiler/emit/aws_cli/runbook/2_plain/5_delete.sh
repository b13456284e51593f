# do_delete: a role goes only once nothing is on it.
do_delete() {
    steps >&2
    if ! ask list-role-policies "--role-name=$role" --query 'PolicyNames[]' --output text; then
        [ "$code" = NoSuchEntity ] || give_up
        say "$role is gone"
        return 0
    fi
    present=$(printf '%s\n' "$answer" | tr "$tab" "$line_end")
    if [ "$dry_run" = yes ]; then
        chosen=$capabilities
        present=$(wanted)
    fi
    each_line "$(for_removal "$present")" delete_policy
    list 'AttachedPolicies[].PolicyArn' list-attached-role-policies
    each_line "$answer" detach_policy
    if remove_role; then
        return 0
    fi
    if [ "$code" = DeleteConflict ]; then
        # What can still be on it are instance profiles, which the administrator's policy does not speak of.
        list 'InstanceProfiles[].InstanceProfileName' list-instance-profiles-for-role
        each_line "$answer" leave_profile
        if remove_role; then
            return 0
        fi
    fi
    [ "$code" = NoSuchEntity ] || give_up
    say "$role is gone"
}

remove_role() {
    input delete-role
    ask delete-role --cli-input-json "$input" "--role-name=$role" || return 1
    [ "$dry_run" = yes ] || say "$role is deleted"
}

detach_policy() {
    if ask detach-role-policy "--role-name=$role" "--policy-arn=$1"; then
        [ "$dry_run" = yes ] || say "$1 is detached from $role"
    elif [ "$code" != NoSuchEntity ]; then
        give_up
    fi
}

leave_profile() {
    if ask remove-role-from-instance-profile "--role-name=$role" "--instance-profile-name=$1"; then
        say "$role is out of the instance profile $1"
    elif [ "$code" != NoSuchEntity ]; then
        give_up
    fi
}
