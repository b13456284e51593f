#include "compiler/review/checks.hpp"

namespace slrc::review {

namespace {

constexpr std::array paths{
    EscalationPath{{"iam:CreatePolicyVersion"}, "give any policy a new default version"},
    EscalationPath{{"iam:SetDefaultPolicyVersion"}, "bring an older version of a policy back"},
    EscalationPath{{"iam:AttachRolePolicy"}, "attach any policy to a role"},
    EscalationPath{{"iam:AttachUserPolicy"}, "attach any policy to a user"},
    EscalationPath{{"iam:AttachGroupPolicy"}, "attach any policy to a group"},
    EscalationPath{{"iam:PutRolePolicy"}, "write any policy into a role"},
    EscalationPath{{"iam:PutUserPolicy"}, "write any policy into a user"},
    EscalationPath{{"iam:PutGroupPolicy"}, "write any policy into a group"},
    EscalationPath{{"iam:AddUserToGroup"}, "put a user into any group"},
    EscalationPath{{"iam:CreateAccessKey"}, "make keys of any user"},
    EscalationPath{{"iam:CreateLoginProfile"}, "give any user a password"},
    EscalationPath{{"iam:UpdateLoginProfile"}, "change the password of any user"},
    EscalationPath{{"iam:UpdateAssumeRolePolicy"}, "let anyone assume any role"},
    EscalationPath{{"iam:DeleteRolePermissionsBoundary"}, "take the boundary off a role"},
    EscalationPath{{"iam:PutRolePermissionsBoundary"}, "replace the boundary of a role"},
    EscalationPath{{"iam:DeleteUserPermissionsBoundary"}, "take the boundary off a user"},
    EscalationPath{{"iam:PutUserPermissionsBoundary"}, "replace the boundary of a user"},
    EscalationPath{{"iam:PassRole", "ec2:RunInstances"}, "use any role through a new instance"},
    EscalationPath{{"iam:PassRole", "ec2:AssociateIamInstanceProfile"}, "use any role through an instance"},
    EscalationPath{{"iam:PassRole", "ec2:RequestSpotInstances"}, "use any role through a new instance"},
    EscalationPath{
        {"iam:PassRole", "autoscaling:CreateLaunchConfiguration", "autoscaling:CreateAutoScalingGroup"},
        "use any role through a new instance"},
    EscalationPath{{"iam:PassRole", "lambda:CreateFunction", "lambda:InvokeFunction"},
                   "use any role through a new function"},
    EscalationPath{{"iam:PassRole", "lambda:CreateFunction", "lambda:CreateEventSourceMapping"},
                   "use any role through a new function"},
    EscalationPath{{"iam:PassRole", "lambda:CreateFunction", "lambda:AddPermission"},
                   "use any role through a new function"},
    EscalationPath{{"iam:PassRole", "cloudformation:CreateStack"}, "use any role through a new stack"},
    EscalationPath{{"iam:PassRole", "cloudformation:CreateChangeSet", "cloudformation:ExecuteChangeSet"},
                   "use any role through a stack"},
    EscalationPath{{"iam:PassRole", "datapipeline:CreatePipeline", "datapipeline:PutPipelineDefinition",
                    "datapipeline:ActivatePipeline"},
                   "use any role through a new pipeline"},
    EscalationPath{{"iam:PassRole", "glue:CreateDevEndpoint"}, "use any role through a new endpoint"},
    EscalationPath{{"iam:PassRole", "glue:CreateJob", "glue:StartJobRun"}, "use any role through a new job"},
    EscalationPath{{"iam:PassRole", "glue:CreateSession", "glue:RunStatement"},
                   "use any role through a new session"},
    EscalationPath{{"iam:PassRole", "codebuild:CreateProject", "codebuild:StartBuild"},
                   "use any role through a new build"},
    EscalationPath{
        {"iam:PassRole", "sagemaker:CreateNotebookInstance", "sagemaker:CreatePresignedNotebookInstanceUrl"},
        "use any role through a new notebook"},
    EscalationPath{{"iam:PassRole", "sagemaker:CreateTrainingJob"}, "use any role through a training job"},
    EscalationPath{{"iam:PassRole", "sagemaker:CreateProcessingJob"},
                   "use any role through a processing job"},
    EscalationPath{{"iam:PassRole", "ecs:RegisterTaskDefinition", "ecs:RunTask"},
                   "use any role through a new task"},
    EscalationPath{{"iam:PassRole", "states:CreateStateMachine", "states:StartExecution"},
                   "use any role through a new state machine"},
    EscalationPath{{"iam:PassRole", "ssm:StartAutomationExecution"}, "use any role through an automation"},
    EscalationPath{{"iam:PassRole", "elasticmapreduce:RunJobFlow"}, "use any role through a new cluster"},
    EscalationPath{{"iam:PassRole", "batch:RegisterJobDefinition", "batch:SubmitJob"},
                   "use any role through a new job"},
    EscalationPath{{"iam:PassRole", "apprunner:CreateService"}, "use any role through a new service"},
    EscalationPath{{"iam:PassRole", "scheduler:CreateSchedule"}, "use any role through a schedule"},
    EscalationPath{{"iam:PassRole", "codestar:CreateProject"}, "use any role through a new project"},
    EscalationPath{{"lambda:UpdateFunctionCode"}, "run code with the role of any function"},
    EscalationPath{{"lambda:UpdateFunctionConfiguration"},
                   "put a layer into any function, whose code runs with its role"},
    EscalationPath{{"glue:UpdateDevEndpoint"}, "use the role of any endpoint"},
    EscalationPath{{"glue:UpdateJob", "glue:StartJobRun"}, "run code with the role of any job"},
    EscalationPath{{"codebuild:StartBuild"}, "run commands with the role of any build"},
    EscalationPath{{"sagemaker:CreatePresignedNotebookInstanceUrl"}, "use the role of any notebook"},
    EscalationPath{{"ec2:ModifyInstanceAttribute", "ec2:StopInstances", "ec2:StartInstances"},
                   "run a script with the role of any instance"},
    EscalationPath{{"ssm:SendCommand"}, "run commands with the role of any instance"},
    EscalationPath{{"ssm:StartSession"}, "use the role of any instance"},
    EscalationPath{{"ec2-instance-connect:SendSSHPublicKey"}, "use the role of any instance"},
    EscalationPath{{"sts:AssumeRole"}, "become any role that trusts the account"},
    EscalationPath{{"codestar:AssociateTeamMember"}, "become the owner of any project"},
};

} // namespace

std::span<const EscalationPath> escalation_paths() {
    return paths;
}

} // namespace slrc::review
