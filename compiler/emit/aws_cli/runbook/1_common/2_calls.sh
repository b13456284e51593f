# error_code: the code of the error that aws told last, such as NoSuchEntity; nothing where AWS gave no answer.
error_code() {
    sed -n 's/.*An error occurred (\([A-Za-z0-9.]*\)).*/\1/p' "$scratch/error" | sed -n 1p
}

# says TEXT: whether the message of the last error has this text.
says() {
    grep -Fq -e "$1" "$scratch/error"
}

# is_passing: whether the same call may well be answered a little later.
is_passing() {
    case $code in
    Throttling | ThrottlingException | ThrottledException | RequestThrottled | RequestThrottledException) ;;
    RequestLimitExceeded | TooManyRequestsException | PriorRequestNotComplete) ;;
    ServiceFailure | ServiceFailureException | ServiceUnavailable | ServiceUnavailableException) ;;
    InternalFailure | InternalError | 500 | 502 | 503 | 504) ;;
    ConcurrentModification | ConcurrentModificationException | EntityTemporarilyUnmodifiable) ;;
    "${passing:-none}") ;;
    '')
        grep -Eiq -e 'could not connect|could not resolve|connect timeout|read timeout|timed out' \
            -e 'connection was closed|connection reset|connection aborted|network is unreachable' "$scratch/error" ||
            return 1
        ;;
    *) return 1 ;;
    esac
}

# ask WORD…: calls aws iam. What it prints is in $answer; where it fails, the code of the error is in $code. What may pass
# is tried again, at longer and longer distances. A dry run shows the call instead.
ask() {
    answer=''
    code=''
    if [ "$dry_run" = yes ]; then
        show_call "$@"
        return 0
    fi
    attempt=1
    distance=$backoff
    while :; do
        if aws iam "$@" </dev/null >"$scratch/answer" 2>"$scratch/error"; then
            answer=$(cat "$scratch/answer")
            cat "$scratch/error" >&2
            return 0
        else
            status=$?
        fi
        code=$(error_code)
        if ! is_passing || [ "$attempt" -ge "$attempts" ]; then
            return 1
        fi
        message
        note "waiting $distance s before the next call ($attempt of $attempts failed)"
        pause "$distance"
        distance=$((distance * 2))
        attempt=$((attempt + 1))
    done
}

show_call() {
    line='aws iam'
    for word; do
        line="$line $(quoted "$word")"
    done
    say "$line"
}

# input NAME: leaves in $input where the AWS CLI finds a file that belongs to this script.
input() {
    [ -r "$folder/$base.$1.json" ] || refuse "$base.$1.json is not beside this script, where it belongs"
    input=file://$folder/$base.$1.json
}

# message: what aws told of the last call.
message() {
    if [ -s "$scratch/error" ]; then
        cat "$scratch/error" >&2
    else
        note "aws ended with $status and told nothing"
    fi
}

# give_up: shows the last error, and what can be done.
give_up() {
    message
    case $code in
    AccessDenied | AccessDeniedException)
        note "$base.admin.json is the policy that allows what this script does; a boundary or an organization may deny it all the same"
        ;;
    ExpiredToken | ExpiredTokenException | RequestExpired)
        note 'the credentials have expired: sign in again'
        ;;
    InvalidClientTokenId | UnrecognizedClientException | SignatureDoesNotMatch | AuthFailure)
        note 'AWS does not know these credentials: sign in again, or choose others with AWS_PROFILE'
        ;;
    NoSuchEntity) note "there is no role $role, or what was asked for is not on it: \`sh $me create\` makes it" ;;
    LimitExceeded) note 'a quota of IAM is used up; aws iam get-account-summary shows the quotas' ;;
    UnmodifiableEntity) note 'only the service that the role belongs to can change this' ;;
    DeleteConflict) note "something is still on the role: \`sh $me status\` shows it" ;;
    MalformedPolicyDocument) note 'AWS does not take the document: is it as slrc compiled it?' ;;
    Throttling* | TooManyRequestsException | RequestLimitExceeded)
        note 'AWS takes no more calls for now: try again in some minutes'
        ;;
    ServiceFailure* | ServiceUnavailable* | InternalFailure | InternalError | 50?)
        note 'IAM has a fault: try again later'
        ;;
    '')
        case $status in
        252) note 'this aws does not know the call: it may be too old' ;;
        253) note 'aws has no credentials, or its configuration is wrong; aws configure list shows it' ;;
        *) note "AWS gave no answer (aws ended with $status)" ;;
        esac
        ;;
    esac
    leave
}

# leave: ends where AWS failed, or answered what nobody can use.
leave() {
    after_failure
    exit 1
}

# need_answer WHAT: an answer that is there.
need_answer() {
    case $answer in
    '' | None | null)
        note "aws answered without $1"
        leave
        ;;
    esac
}
