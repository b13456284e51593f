// The script of each page, without a page: for every set of capabilities it gives what the compiler gives.
import { readFileSync } from "node:fs";
import vm from "node:vm";

import { Checks } from "./checks.mjs";

const roles = JSON.parse(readFileSync(process.argv[2], "utf8"));
const checks = new Checks();

// The two script elements: data, and what reads it.
const scripts = (html) => [...html.matchAll(/<script[^>]*>([^]*?)<\/script>/g)].map((match) => match[1]);

for (const { page, role, capabilities, values, sets } of roles) {
  const [data, program, ...more] = scripts(readFileSync(page, "utf8"));
  checks.is(more.length === 0, `${page}: ${2 + more.length} scripts`);
  const made = vm.runInNewContext(`${program}\nroleDocuments`, {});
  const own = JSON.parse(data).find((one) => one.name === role);
  for (const set of sets) {
    const on = capabilities.map((name) => set.on.includes(name));
    const where = `${role} with ${set.on.join(", ") || "nothing"}`;
    checks.is(made.permissions(own, on, values) === set.permissions, `${where}: permissions\n${made.permissions(own, on, values)}`);
    checks.is(made.trust(own, values) === set.trust, `${where}: trust\n${made.trust(own, values)}`);
  }
  const names = new Set(sets.map((set) => [...set.on].sort().join("+")));
  for (let number = 0; number < 2 ** capabilities.length; ++number) {
    const on = capabilities.map((name, index) => Math.floor(number / 2 ** index) % 2 === 1);
    const name = capabilities.filter((one, index) => on[index]).sort().join("+");
    checks.is(made.isPermitted(own, on) === names.has(name), `${role}: whether ${name} is permitted`);
    capabilities.forEach((one, index) => {
      const near = made.nearest(own, on, index);
      checks.is(near === null || (made.isPermitted(own, near) && near[index] === on[index]), `${role}: nearest to ${name}`);
    });
  }
}

checks.end();
