usage() {
    cat <<END

usage: sh $me [OPTION] SUBCOMMAND

  create           creates the role; says so where it is there already
  enable NAME      says how a capability is turned on: $service itself
  disable NAME     adds its permissions to the role, and takes them away
  describe [TEXT]  edits the description, which is all that can be edited;
                   without TEXT it becomes the one of the specification
  status           shows the role and its policies
  delete           asks AWS to delete the role, and how it went, until it is over;
                   shows what still uses the role, waits, and tries again
  wait TASK        goes on asking about a deletion that was begun
  help             shows this

  --suffix SUFFIX  the end of the role's name, where it has one
  -n, --dry-run    shows the calls and makes none
  --               what follows is no option

environment:
  ROLE_SUFFIX            as --suffix
  RUNBOOK_POLL_SECONDS   between two questions how a deletion went: $poll_seconds
  RUNBOOK_POLLS          so many questions at most: $polls
  RUNBOOK_ROUND_SECONDS  between two attempts to delete: $round_seconds
  RUNBOOK_ROUNDS         so many attempts at most: $rounds
  RUNBOOK_BACKOFF        seconds before a call is made again that failed and may
                         pass; doubled each time: $backoff
  RUNBOOK_ATTEMPTS       so many times at most: $attempts
  AWS_PROFILE and the other variables of the AWS CLI

exit status:
  0    done
  1    AWS refused, failed, or answered what nobody can use; status: there is no
       such role
  2    called wrongly; enable, disable: not for anybody but the service
  3    the role is still used, and was not deleted
  4    AWS is still deleting
  129, 130, 143  ended by a signal

$base.admin.json is the policy that whoever calls this needs.
END
}
