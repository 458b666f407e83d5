/** Prints `N passed, N failed` after Playwright's own report. A test that was to be skipped counts as neither. */
export default class PlaywrightReporter {
  #outcomes = new Map();

  onTestEnd(test, result) {
    if (result.status === 'skipped') return;
    this.#outcomes.set(test.id, test.outcome() === 'expected');
  }

  onEnd() {
    const passed = [...this.#outcomes.values()].filter(Boolean).length;
    console.log(`\n${passed} passed, ${this.#outcomes.size - passed} failed`);
  }

  printsToStdio() {
    return false;
  }
}
