#!/bin/sh
# Stands in for the AWS CLI: notes the words of each call, and answers with the next of the answers in $STUB.
set -eu

number=$(($(cat "$STUB/count") + 1))
echo "$number" >"$STUB/count"
for word; do
    # The separator is no character of a word.
    printf '%s\036' "$word" >>"$STUB/call.$number"
done
if [ ! -f "$STUB/answer.$number.status" ]; then
    echo "the stub has no answer to call $number: $*" >&2
    exit 99
fi
cat "$STUB/answer.$number.out"
cat "$STUB/answer.$number.err" >&2
exit "$(cat "$STUB/answer.$number.status")"
