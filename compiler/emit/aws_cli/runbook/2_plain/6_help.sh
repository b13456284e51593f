usage() {
    cat <<END

usage: sh $me [OPTION] SUBCOMMAND

  create           creates the role, with the policies of all capabilities that this
                   script was compiled with; where the role is there already, puts
                   the policies
  enable NAME      puts the policies that a capability adds, and takes away those
  disable NAME     that it excludes; the other way round
  set NAME,NAME    exactly the policies of these capabilities; all or none
  trust            sets who may assume the role: for a role that is there already,
                   needs iam:UpdateAssumeRolePolicy
  describe [TEXT]  edits the description; without TEXT it becomes the one of the
                   specification
  status           shows the role, held to what was compiled
  delete           takes everything off the role, and deletes it
  help             shows this

  --suffix SUFFIX  the end of the role's name, where it has one
  -n, --dry-run    shows the calls and makes none
  --               what follows is no option

environment:
  ROLE_SUFFIX            as --suffix
  RUNBOOK_BACKOFF        seconds before a call is made again that failed and may
                         pass; doubled each time: $backoff
  RUNBOOK_ATTEMPTS       so many times at most: $attempts
  AWS_PROFILE and the other variables of the AWS CLI

exit status:
  0    done
  1    AWS refused, failed, or answered what nobody can use; status: the role is
       not there, or not as it was compiled
  2    called wrongly
  129, 130, 143  ended by a signal

The policies are called permissions and permissions.NAME; others are left alone, but
by delete. $base.admin.json is the policy that whoever calls this needs.
END
}
