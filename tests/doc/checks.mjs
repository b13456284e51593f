/** Counts checks, and says which failed. */
export class Checks {
  passed = 0;
  failed = 0;

  is(holds, what) {
    holds ? ++this.passed : ++this.failed;
    if (!holds) console.error(what);
  }

  end() {
    console.log(`${this.passed} passed, ${this.failed} failed`);
    process.exitCode = this.failed > 0 ? 1 : 0;
  }
}
