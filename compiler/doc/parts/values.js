
// What `slrc compile` says of values that do not fit, in its own words. A table is an automaton: the first word is the number of
// digits in the number of a state, and where each class of characters begins. Every other word is a state: the answer for a text
// that ends there, `-` where it is refused, and for each class the next state. `~` is every class that is not listed.
const valueProblems = (() => {
  const classOf = (classes, letter) => {
    const point = letter.codePointAt(0);
    let name = "~";
    for (let at = 1; at < classes.length; at += 3) {
      if (parseInt(classes.slice(at, at + 2), 16) <= point) name = classes[at + 2];
    }
    return name;
  };

  const nextState = (words, state, name) => {
    const own = state.indexOf(name, 1);
    const found = own < 0 ? state.indexOf("~", 1) : own;
    if (found < 0) return "";
    const digits = parseInt(words[0][0], 16);
    return words[1 + parseInt(state.slice(found + 1, found + 1 + digits), 16)];
  };

  const walk = (table, text) => {
    const words = table.split(" ");
    let state = words[1];
    for (const letter of text) {
      state = nextState(words, state, classOf(words[0], letter));
      if (state === "") return "-";
    }
    return state[0];
  };
  const fits = (table, text) => walk(table, text) !== "-";

  // Whether an ARN, perhaps with wildcards and variables, can mean a text that fits: all such texts are followed at once. Before
  // the resource no wildcard takes a colon.
  const canFit = (table, arn) => {
    const words = table.split(" ");
    const classes = words[0];
    const names = ["~"];
    for (let at = 3; at < classes.length; at += 3) names.push(classes[at]);
    let states = new Set([words[1]]);
    let colons = 0;
    for (const letter of arn.replace(/\$\{[^}]*\}/g, "*")) {
      colons += letter === ":" ? 1 : 0;
      const barred = colons < 5 ? classOf(classes, ":") : "";
      const isWildcard = letter === "*" || letter === "?";
      const taken = isWildcard ? names.filter((name) => name !== barred) : [classOf(classes, letter)];
      const open = [...states];
      states = new Set(letter === "*" ? states : []);
      for (let state = open.pop(); state !== undefined; state = open.pop()) {
        for (const name of taken) {
          const next = nextState(words, state, name);
          if (next === "" || states.has(next)) continue;
          states.add(next);
          if (letter === "*") open.push(next);
        }
      }
    }
    return [...states].some((state) => state[0] !== "-");
  };

  const quoted = (text) => `\`${text}\``;

  const badCharacter = (text) => {
    for (const letter of text) {
      const point = letter.codePointAt(0);
      if (point > 0xff || (point < 0x20 && !"\t\n\r".includes(letter))) {
        return `U+${point.toString(16).toUpperCase().padStart(4, "0")}`;
      }
    }
    return "";
  };

  // How many letters differ: inserted, removed, replaced, or swapped with their neighbours.
  const distance = (left, right) => {
    const rows = [[...right, ""].map((letter, index) => index)];
    for (let i = 1; i <= left.length; ++i) {
      rows.push([i]);
      for (let j = 1; j <= right.length; ++j) {
        const replaced = rows[i - 1][j - 1] + (left[i - 1] === right[j - 1] ? 0 : 1);
        let least = Math.min(replaced, rows[i - 1][j] + 1, rows[i][j - 1] + 1);
        const swapped = i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1];
        if (swapped) least = Math.min(least, rows[i - 2][j - 2] + 1);
        rows[i].push(least);
      }
    }
    return rows[left.length][right.length];
  };

  const nearest = (written, names) => {
    if (written.length < 2 || written.length > 200) return "";
    const small = (text) => text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
    let best = Math.max(1, Math.floor(written.length / 3)) + 1;
    let found = "";
    for (const name of names) {
      const edits = distance(small(written), small(name));
      if (edits < best) [best, found] = [edits, name];
    }
    return found;
  };

  const partitionOfRegion = (region) => known.partitions[parseInt(walk(known.region, region))] ?? "";
  const partitionOf = (places) => places.partition || partitionOfRegion(places.region ?? "") || known.partitions[0];

  const ofRegion = (region, places) => {
    const own = partitionOfRegion(region);
    if (own === "") {
      const near = nearest(region, known.regions);
      return `${quoted(region)} is no region${near ? `: did you mean ${quoted(near)}?` : ""}`;
    }
    const wanted = partitionOf(places);
    if (own === wanted || !known.partitions.includes(wanted)) return "";
    return `the region ${quoted(region)} is of the partition ${quoted(own)}, not of ${quoted(wanted)}`;
  };

  const ofSuffix = (suffix, role) => {
    if (!fits(known.suffix, suffix)) return `${quoted(suffix)} is no suffix: 1 to 64 letters, digits and \`_+=,.@-\``;
    const letters = (role.lettersBesideSuffix ?? -64) + suffix.length;
    return letters > 64 ? `with the suffix ${quoted(suffix)} the name has ${letters} characters, and IAM takes 64` : "";
  };

  const ofText = {
    partition: (text) =>
      known.partitions.includes(text) ? "" : `there is no partition ${quoted(text)}: the partitions are ${known.listOfPartitions}`,
    region: (text, role, places) => ofRegion(text, places),
    account: (text) => (fits(known.account, text) ? "" : `the account ${quoted(text)} is not 12 digits`),
    suffix: ofSuffix,
  };

  const misfit = ({ table, kind, problem, forms, otherForm }, text) => {
    const own = table ?? known[kind];
    if (own && !fits(own, text)) return problem;
    return forms && !canFit(forms, text) ? otherForm : "";
  };

  return {
    // Why a value of {partition}, {region}, {account} or {suffix} is refused; empty where it is not, or is not given.
    place: (role, name, places) => (places[name] ? ofText[name](places[name], role, places) : ""),
    // The same of one value for a parameter.
    parameter: (role, index, text, places) => {
      const parameter = role.parameters[index];
      const bad = badCharacter(text);
      if (bad) return `${quoted(text)} has the character ${bad}, which IAM's documents cannot hold: ${parameter.wanted}`;
      const wrong = misfit(parameter, text);
      if (wrong) return `${quoted(text)} ${wrong}: ${parameter.wanted}`;
      const own = fits(known.arn, text) ? text.split(":")[1] : "*";
      const wanted = partitionOf(places);
      if (own === "*" || own === wanted) return "";
      return `${quoted(text)} is of the partition ${quoted(own)}, and the role is compiled for ${quoted(wanted)}`;
    },
  };
})();

