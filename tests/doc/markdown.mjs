// Pages in Markdown, as a reader of GitHub's kind shows them: markdown.mjs PAGE.md…
import { readFileSync } from "node:fs";

import { marked } from "marked";

import { Checks } from "./checks.mjs";

const checks = new Checks();

// Everything that the pages' own marks make. A link, a picture, emphasis or HTML can only come from a specification.
const known = new Set(
  "space heading paragraph list list_item text strong codespan code table escape".split(" "),
);

const walk = (tokens, visit) => {
  for (const token of tokens) {
    visit(token);
    walk(token.tokens ?? [], visit);
    walk(token.items ?? [], visit);
    for (const cell of [...(token.header ?? []), ...(token.rows ?? []).flat()]) walk(cell.tokens, visit);
  }
};

for (const path of process.argv.slice(2)) {
  const text = readFileSync(path, "utf8");
  const tokens = marked.lexer(text, { gfm: true });
  walk(tokens, (token) => {
    const isCode = token.type === "html" && /^<\/?code>$/.test(token.raw);
    checks.is(known.has(token.type) || isCode, `${path}: ${token.type} ${JSON.stringify(token.raw)}`);
    if (token.type === "table") {
      const columns = token.header.length;
      for (const row of token.rows) checks.is(row.length === columns, `${path}: a row of ${row.length} cells`);
    }
    if (token.type === "code") checks.is(["json", "sh"].includes(token.lang), `${path}: code of ${token.lang}`);
    if (token.type === "code" && token.lang === "json") checks.is(JSON.parse(token.text).Version === "2012-10-17", `${path}: JSON`);
  });
  const headings = [...text.matchAll(/^#{1,4} /gm)].length;
  checks.is(tokens.filter((token) => token.type === "heading").length === headings, `${path}: headings`);
  const strongs = new Set();
  walk(tokens, (token) => token.type === "strong" && strongs.add(token.text));
  const terms =
    "Kind;Description in IAM;Trusted service;Trusted services;One for each;ARN;Longest session;Permissions boundary;Tags;Allows;Denies;" +
    "On;If;Trusts;Keeps out;For;Never allowed;Never denied;Always allowed;Always denied;Never trusted;Always kept out;To create the role;To tag it;To add permissions to it;To see it;To edit its description;" +
    "To pass it to the service;To delete it;on;off;or";
  for (const strong of strongs) checks.is(terms.split(";").includes(strong), `${path}: strong ${strong}`);
}
checks.end();
