"""The facts of AWS's page about the two roles of Amazon Lex V2, as words that have to be in the part of a role.

Each is what AWS says and what it means in IAM, row by row, and how the roles are made, edited and deleted.
"""

BOTS = {
    "what it is for": ["Connects a bot to the services that it needs."],
    "trust": ["lexv2.amazonaws.com", "sts:AssumeRole"],
    "speech": ["Always", "synthesizes speech with Amazon Polly", "polly:SynthesizeSpeech", "AmazonLexV2BotPolicy", '"Resource": "*"'],
    "sentiment": ["sentiment", "Amazon Comprehend sentiment analysis", "comprehend:DetectSentiment", "this action has no resource type"],
    "audio logs": ["audio_logs", "stores audio logs in Amazon S3", "s3:PutObject", "{bucket}/*", "the ARN of a s3:bucket",
                   "on the ARN of the bucket itself it would do nothing"],
    "text logs": ["text_logs", "create log streams in the log group that was specified and put logs into them", "logs:CreateLogStream",
                  "logs:PutLogEvents", "{group}:*", "the ARN of a logs:log-group", "may be given with :* at its end"],
    "encryption": ["encryption", "generate data keys", "kms:GenerateDataKey", "{key}", "the ARN of a kms:key", "an alias authorizes nothing"],
    "Kendra": ["kendra_search", "KendraSearchIntent", "query the Amazon Kendra index", "kendra:Query", "{index}", "the ARN of a kendra:index"],
    "one for each": ["One for each", "a role for each bot", "AWSServiceRoleForLexV2Bots_{suffix}", "a new random suffix"],
    "made by Lex": ["Lex makes a role for each bot when the bot is created or modified", "lex:CreateBot or lex:UpdateBot"],
    "made again": ["After a deletion Lex makes a role again in the same way"],
    "edited": ["Nothing of it can be edited but its description", "whose name never changes"],
    "added to": ["When a capability is added to the bot, Lex adds the permissions that it needs."],
    "deleted after": ["only after what uses it", "lex:DeleteBot"],
    "deleted by": ["choose Bots and then the bot", "Settings and note the runtime role under IAM permissions",
                   "Choose Bots, select the bot, choose Action and then Delete", "with the console, the CLI or the API of IAM",
                   "If Lex still uses the role, wait a few minutes and try again."],
    "regions": ["Every region where Amazon Lex V2 is available."],
    "who may": ["iam:CreateServiceLinkedRole", "iam:AWSServiceName", "iam:AttachRolePolicy", "iam:PutRolePolicy", "iam:UpdateRoleDescription",
                "iam:DeleteServiceLinkedRole", "iam:GetServiceLinkedRoleDeletionStatus", "iam:PassRole",
                "arn:aws:iam::*:role/aws-service-role/lexv2.amazonaws.com/AWSServiceRoleForLexV2Bots_*"],
}

CHANNELS = {
    "trust": ["channels.lexv2.amazonaws.com", "sts:AssumeRole"],
    "list": ["Always", "may list all bots of the account", "lex:ListBots", "this action has no resource type", "AmazonLexChannelsAccess",
             '"Resource": "*"'],
    "talk": ["channel", "recognize text, and get and put sessions, on the bot alias that was specified", "lex:RecognizeText", "lex:GetSession",
             "lex:PutSession", "{alias}", "the ARN of a lex:bot-alias", "When a channel is set up on an alias of a bot, Lex adds the permissions"],
    "one for each": ["One for each", "a role for each channel", "AWSServiceRoleForLexV2Channels_{suffix}", "a new random suffix"],
    "made by Lex": ["Lex makes a role for each channel when a channel integration is created", "lex:CreateBotChannel"],
    "made again": ["After a deletion Lex makes a role again in the same way"],
    "edited": ["Nothing of it can be edited but its description", "whose name never changes"],
    "deleted after": ["only after what uses it", "lex:DeleteBotChannel"],
    "deleted by": ["choose Bots and then the bot", "Choose Bot versions, then Channel integrations, and then the channel.",
                   "Under General configuration choose the name of the role, which opens in the IAM console", "choose Delete, and Delete once more",
                   "In the IAM console choose Delete role; the CLI and the API of IAM do the same.",
                   "If Lex still uses the role, wait a few minutes and try again."],
    "regions": ["Every region where Amazon Lex V2 is available."],
    "who may": ["iam:CreateServiceLinkedRole", "iam:AttachRolePolicy", "iam:PutRolePolicy", "iam:UpdateRoleDescription",
                "iam:DeleteServiceLinkedRole", "iam:GetServiceLinkedRoleDeletionStatus",
                "arn:aws:iam::*:role/aws-service-role/channels.lexv2.amazonaws.com/AWSServiceRoleForLexV2Channels_*"],
}

# By the words of the heading of each role.
FACTS = {"AWSServiceRoleForLexV2Bots_{suffix}": BOTS, "AWSServiceRoleForLexV2Channels_{suffix}": CHANNELS}

# What is from the specification has to go when it goes from there: whatever of these words is taken out of it.
FROM_THE_SPECIFICATION = [
    "Connects a bot to the services that it needs.", "AmazonLexV2BotPolicy", "Amazon Comprehend sentiment analysis",
    "it would do nothing", "at its end", "an alias authorizes nothing", "KendraSearchIntent", "a new random suffix", "created or modified",
    "After a deletion", "Lex adds the permissions", "choose Bots and then the bot", "runtime role under IAM permissions", "choose Action and then Delete",
    "wait a few minutes", "AmazonLexChannelsAccess", "recognize text, and get and put sessions", "Channel integrations", "General configuration",
    "Delete once more",
]
