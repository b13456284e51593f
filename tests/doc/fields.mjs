// The fields of a page refuse what the compiler refuses, in its words: fields.mjs PAGE.html CASES.json
import { readFileSync } from "node:fs";
import vm from "node:vm";

import { Checks } from "./checks.mjs";

const [page, file] = process.argv.slice(2);
const checks = new Checks();
const scripts = [...readFileSync(page, "utf8").matchAll(/<script[^>]*>([^]*?)<\/script>/g)].map((match) => match[1]);
const [role] = JSON.parse(scripts[0]);
const problems = vm.runInNewContext(`${scripts[1]}\nvalueProblems`, {});
const told = new Set();

for (const { places, parameters, messages } of JSON.parse(readFileSync(file, "utf8"))) {
  const own = Object.keys(places).map((name) => problems.place(role, name, places));
  parameters.forEach((values, index) => own.push(...values.map((text) => problems.parameter(role, index, text, places))));
  const found = [...new Set(own.filter((one) => one !== ""))].sort();
  const wanted = [...messages].sort();
  wanted.forEach((one) => told.add(one.replaceAll(/`[^`]*`/g, "`…`")));
  checks.is(JSON.stringify(found) === JSON.stringify(wanted), `${JSON.stringify({ places, parameters })}\n${found.join("\n")}\nand not\n${wanted.join("\n")}`);
}
checks.is(told.size > 20, `only ${told.size} kinds of problems were seen`);
checks.end();
