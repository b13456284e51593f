# do_describe [TEXT]: UpdateRoleDescription, since UpdateRole would set the length of sessions back.
do_describe() {
    [ "$editable" = yes ] || refuse 'the description of this role is not meant to be edited, says the specification'
    if [ $# = 1 ]; then
        input="{\"RoleName\": \"$role\", \"Description\": $(json_string "$1")}"
    else
        [ "$has_description" = yes ] || refuse 'the specification has no description: give one'
        input update-role-description
    fi
    ask update-role-description --cli-input-json "$input" "--role-name=$role" --query Role.Arn --output text ||
        give_up
    [ "$dry_run" = yes ] || say "the description of $role is set"
}
