
// The documents of a role, from its rules. A template is a string, or a list of strings and holes: {place} for what the
// compilation provides, {parameter} for a value. A guard is true, the number of a capability, or a list that begins with
// "not", "and" or "or". What comes out is what `slrc compile` writes, byte for byte.
const roleDocuments = (() => {
  const holds = (guard, on) => {
    if (guard === true) return true;
    if (typeof guard === "number") return on[guard];
    const [word, ...operands] = guard;
    if (word === "not") return !holds(operands[0], on);
    return word === "and" ? operands.every((one) => holds(one, on)) : operands.some((one) => holds(one, on));
  };

  const isPermitted = (role, on) => role.capabilities.every((one, index) => !on[index] || holds(one.requires, on));

  // A log group's ARN may end with `:*`, as CloudWatch Logs shows it.
  const withoutStreams = (arn) => (/:log-group:[^:]+:\*$/.test(arn) ? arn.slice(0, -2) : arn);

  const valuesOf = (role, hole, values) => {
    if ("place" in hole) {
      const given = values.places[hole.place];
      return [given ? given : hole.any ? "*" : `{${hole.place}}`];
    }
    const parameter = role.parameters[hole.parameter];
    let given = values.parameters[hole.parameter];
    if (given.length === 0) {
      given = parameter.default ? all(role, parameter.default, values) : [`{${parameter.name}}`];
    }
    return parameter.group ? given.map(withoutStreams) : given;
  };

  // One string for each value of every list in it.
  const strings = (role, template, values) => {
    if (typeof template === "string") return [template];
    return template.reduce(
      (starts, part) => {
        const pieces = typeof part === "string" ? [part] : valuesOf(role, part, values);
        return starts.flatMap((start) => pieces.map((piece) => start + piece));
      },
      [""],
    );
  };
  const all = (role, templates, values) => templates.flatMap((one) => strings(role, one, values));

  const oneOrList = (texts) => (texts.length === 1 ? texts[0] : texts);
  const folded = (text) => text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());

  const conditions = (role, tests, values) => {
    const found = [];
    for (const test of tests) {
      const key = strings(role, test.key, values)[0];
      if (!found.some((known) => known[0] === test.operator && folded(known[1]) === folded(key))) {
        found.push([test.operator, key, all(role, test.values, values)]);
      }
    }
    return found;
  };

  const conditionBlock = (tests) => {
    const block = {};
    for (const [operator, key, values] of tests) {
      block[operator] = { ...block[operator], [key]: oneOrList(values) };
    }
    return block;
  };

  const statements = (role, rule, values) =>
    rule.statements.map(({ sid, tests }) => {
      const found = conditions(role, tests, values);
      const statement = {};
      if (sid) statement.Sid = sid;
      statement.Effect = rule.effect;
      if (rule.Principal) {
        const named = rule.Principal.map(([kind, templates]) => [kind, oneOrList(all(role, templates, values))]);
        statement.Principal = Object.fromEntries(named);
      }
      for (const element of ["Action", "NotAction"]) {
        if (rule[element]) statement[element] = oneOrList(rule[element]);
      }
      for (const element of ["Resource", "NotResource"]) {
        if (rule[element]) statement[element] = oneOrList(all(role, rule[element], values));
      }
      if (found.length > 0) statement.Condition = conditionBlock(found);
      return statement;
    });

  const text = (role, rules, values) => {
    const made = { Version: "2012-10-17", Statement: rules.flatMap((rule) => statements(role, rule, values)) };
    return `${JSON.stringify(made, null, 4)}\n`;
  };

  // The permitted set that is nearest to `on` and has one capability as it is there; nothing where there is none.
  const nearest = (role, on, fixed) => {
    let tries = 100000;
    const flip = (set, from, flips) => {
      if (flips === 0) return tries-- > 0 && isPermitted(role, set) ? set : null;
      for (let index = from; index < set.length && tries > 0; ++index) {
        if (index === fixed) continue;
        const found = flip(
          set.map((value, place) => (place === index ? !value : value)),
          index + 1,
          flips - 1,
        );
        if (found) return found;
      }
      return null;
    };
    for (let flips = 0; flips < on.length; ++flips) {
      const found = flip(on, 0, flips);
      if (found) return found;
    }
    return null;
  };

  return {
    isPermitted,
    nearest,
    trust: (role, values) => text(role, role.trust, values),
    permissions: (role, on, values) =>
      text(
        role,
        role.permissions.filter((rule) => holds(rule.guard, on)),
        values,
      ),
  };
})();

const startSwitches = (roles) => {
  const start = (box) => {
    const role = roles[Number(box.dataset.role)];
    const switches = [...box.querySelectorAll("[data-capability]")];
    const inputs = [...box.querySelectorAll("[data-parameter]")];
    const places = [...box.querySelectorAll("[data-place]")];
    const news = box.querySelector(".news");
    let on = switches.map(() => false);

    // What does not fit is told below its field, and is in no document: the name of the value stands there, as without it.
    const tell = (input, problems) => {
      const told = problems.filter((one) => one !== "");
      input.setAttribute("aria-invalid", String(told.length > 0));
      const box = document.getElementById(input.getAttribute("aria-describedby"));
      if (box.textContent !== told.join("\n")) box.textContent = told.join("\n");
      return told.length === 0;
    };

    const read = () => {
      const values = { parameters: role.parameters.map(() => []), places: {} };
      const given = {};
      for (const input of places) given[input.dataset.place] = input.value.trim();
      for (const input of places) {
        const name = input.dataset.place;
        if (tell(input, [valueProblems.place(role, name, given)])) values.places[name] = given[name];
      }
      for (const input of inputs) {
        const index = Number(input.dataset.parameter);
        const lines = input.value.split("\n").map((line) => line.trim());
        const texts = lines.filter((line) => line !== "");
        if (tell(input, texts.map((text) => valueProblems.parameter(role, index, text, given)))) values.parameters[index] = texts;
      }
      return values;
    };

    const show = () => {
      const values = read();
      switches.forEach((one, index) => {
        one.checked = on[index];
        const own = one.closest(".capability").querySelector(".values");
        if (own) own.hidden = !on[index];
      });
      box.querySelector("[data-document=permissions]").textContent = roleDocuments.permissions(role, on, values);
      box.querySelector("[data-document=trust]").textContent = roleDocuments.trust(role, values);
    };

    const change = (index) => {
      const wanted = on.map((value, place) => (place === index ? !value : value));
      const found = roleDocuments.nearest(role, wanted, index);
      const names = (value) =>
        role.capabilities.filter((one, place) => found && place !== index && found[place] !== on[place] && found[place] === value);
      const list = (some) => some.map((one) => one.name).join(", ");
      const told = [];
      if (!found) told.push(`${role.capabilities[index].name} cannot be changed: what the others require forbids it.`);
      if (names(true).length > 0) told.push(`Turned on as well: ${list(names(true))}.`);
      if (names(false).length > 0) told.push(`Turned off: ${list(names(false))}.`);
      news.textContent = told.join(" ");
      on = found ?? on;
      show();
    };

    switches.forEach((one, index) => one.addEventListener("change", () => change(index)));
    for (const input of [...inputs, ...places]) input.addEventListener("input", show);
    box.hidden = false;
    show();
  };

  document.querySelectorAll("[data-role]").forEach(start);
  // What the switches put together need not be read twice; on paper there are no switches.
  const parts = [...document.querySelectorAll("details.parts")];
  const open = (value) => parts.forEach((one) => (one.open = value));
  open(false);
  addEventListener("beforeprint", () => open(true));
};

if (typeof document !== "undefined") {
  startSwitches(JSON.parse(document.getElementById("roles").textContent));
  startCopying();
}
