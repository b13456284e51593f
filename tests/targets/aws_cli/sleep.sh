#!/bin/sh
# Stands in for sleep: notes for how long, and does not sleep.
echo "$1" >>"$STUB/sleeps"
