after_failure() {
    :
}

do_create() {
    input create-role
    if ask create-role --cli-input-json "$input" "--role-name=$role" --query Role.Arn --output text; then
        new_role=NoSuchEntity
        present=''
        [ "$dry_run" = yes ] || {
            need_answer 'the ARN of the role'
            say "$role is made: $answer"
        }
    elif [ "$code" = EntityAlreadyExists ]; then
        check_existing
        say "$role exists already"
        read_policies
    else
        give_up
    fi
    chosen=$capabilities
    apply all
}

# check_existing: a role of that name that is another one gets no permissions.
check_existing() {
    ask get-role "--role-name=$role" --query Role.Path --output text || give_up
    if [ "$answer" != "$path" ]; then
        note "there is a role $role with the path $answer, and not $path: it is another one"
        exit 1
    fi
    if ! same_trust; then
        note "there is a role $role that trusts others than this one: \`sh $me status\` shows it, \`sh $me trust\` sets it right"
        exit 1
    fi
}

# compact JSON: without white space, but for that in strings.
compact() {
    printf '%s\n' "$1" | LC_ALL=C awk '{
        for (at = 1; at <= length($0); ++at) {
            letter = substr($0, at, 1)
            if (quoted) {
                quoted = escaped || letter != "\""
                escaped = !escaped && letter == "\\"
            } else if (letter ~ /[ \t\r]/) {
                continue
            } else {
                quoted = letter == "\""
            }
            printf "%s", letter
        }
    }'
}

# is_document NAME: whether $answer is the document in an input, which has no white space but in strings.
is_document() {
    input "$1"
    document=$(sed -n 's/.*"PolicyDocument": *\(".*"\)[ }]*$/\1/p' "$folder/$base.$1.json")
    [ -n "$document" ] && [ "$(json_string "$(compact "$answer")")" = "$document" ]
}

same_trust() {
    ask get-role "--role-name=$role" --query Role.AssumeRolePolicyDocument --output json || give_up
    is_document update-assume-role-policy
}

do_trust() {
    input update-assume-role-policy
    ask update-assume-role-policy --cli-input-json "$input" "--role-name=$role" || give_up
    [ "$dry_run" = yes ] || say "$role trusts whom the specification says"
}
