#!/usr/bin/env bash
# npm's package yaml, asked for YAML 1.1, reads the word `e3` as a number, which is not one: NaN, or null in JSON.
#
# Seen with yaml 2.9.1 and Node 20.20.2: `parse("a: e3", {version: "1.1"})` is {a: NaN}, and so it is with `E1` and `e-12`, also as
# keys. YAML 1.1 has no such number: a float has a dot (https://yaml.org/type/float.html). Without a version, which
# means YAML 1.2, the same package reads a string; so does js-yaml 4.3.2. A CloudFormation template in YAML 1.1 that has a
# parameter `E1` is so read wrongly without a word.
#
# Needs node and npm. Ends with 1 if this is not seen any more.

set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

npm install --no-audit --no-fund --ignore-scripts --silent yaml@2.9.1 js-yaml@4.3.2

cat >read.js <<'END'
const yaml = require('yaml');
const other = require('js-yaml');
const text = 'a: e3\nb: E1\nc: e-12\n';
console.log('yaml', require('yaml/package.json').version, 'as YAML 1.1:', yaml.parse(text, {version: '1.1'}));
console.log('yaml as YAML 1.2:', yaml.parse(text), 'js-yaml:', other.load(text));
const wrong = Object.values(yaml.parse(text, {version: '1.1'})).every(Number.isNaN);
const right = [yaml.parse(text), other.load(text)].every((value) => JSON.stringify(value) === '{"a":"e3","b":"E1","c":"e-12"}');
process.exit(wrong && right ? 0 : 1);
END
node --version
node read.js
