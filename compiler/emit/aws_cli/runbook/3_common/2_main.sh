# interrupted SIGNAL STATUS
interrupted() {
    trap - INT TERM HUP
    [ "$sleeper" != new ] || sleeper=${!:-}
    [ -z "$sleeper" ] || kill "$sleeper" 2>/dev/null || :
    note "interrupted by $1"
    after_failure
    exit "$2"
}

# arity LEAST MOST COUNT: refuses too few words behind a subcommand, or too many.
arity() {
    [ "$3" -ge "$1" ] || refuse "$subcommand needs a word more"
    [ "$3" -le "$2" ] || refuse "$subcommand takes no more words than $2; a text goes into quotation marks"
}

# start: what every call of AWS needs.
start() {
    set_role
    whole RUNBOOK_ATTEMPTS "$attempts"
    whole RUNBOOK_BACKOFF "$backoff"
    check_times
    [ "$dry_run" = yes ] || command -v aws >/dev/null 2>&1 || refuse 'there is no aws in PATH: install the AWS CLI'
    # A pager, questions, or another format would get between us and the answers.
    AWS_PAGER=''
    AWS_CLI_AUTO_PROMPT=off
    export AWS_PAGER AWS_CLI_AUTO_PROMPT
    # The AWS CLI replaces variables in the names of files.
    case $folder in
    *'$'*)
        cd -- "$folder"
        folder=.
        ;;
    esac
    scratch=$(mktemp -d "${TMPDIR:-/tmp}/runbook.XXXXXX") || exit 2
    trap 'rm -rf "$scratch"' EXIT
    trap 'interrupted INT 130' INT
    trap 'interrupted TERM 143' TERM
    trap 'interrupted HUP 129' HUP
}

# run WORD…: the subcommand, once the options are read.
run() {
    [ "$wants_help" = no ] || set -- help
    [ $# -gt 0 ] || refuse 'a subcommand is missing'
    subcommand=$1
    shift
    case $subcommand in
    help)
        about
        usage
        return 0
        ;;
    create | status | delete) arity 0 0 $# ;;
    describe) arity 0 1 $# ;;
    *) check_own "$@" ;;
    esac
    start
    "do_$subcommand" "$@"
}

me=${0##*/}
folder=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
line_end='
'
tab=$(printf '\t')
return=$(printf '\r')
attempts=${RUNBOOK_ATTEMPTS:-5}
backoff=${RUNBOOK_BACKOFF:-2}
dry_run=no
wants_help=no
passing=''
sleeper=''

# The words that are no options go to the end of the list, until it has been gone through once.
words=$#
options=yes
while [ "$words" -gt 0 ]; do
    word=$1
    shift
    words=$((words - 1))
    case $options$word in
    yes-n | yes--dry-run) dry_run=yes ;;
    yes-h | yes--help) wants_help=yes ;;
    yes--suffix=*) suffix=${word#--suffix=} ;;
    yes--suffix)
        [ "$words" -gt 0 ] || refuse '--suffix needs a value'
        suffix=$1
        shift
        words=$((words - 1))
        ;;
    yes--) options=no ;;
    yes-?*) refuse "there is no option \`$word\`; a text that begins with - stands behind --" ;;
    *) set -- "$@" "$word" ;;
    esac
done
run "$@"
