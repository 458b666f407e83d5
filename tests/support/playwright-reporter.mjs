import { noteRan } from './note-ran.mjs';

/** Prints `N passed, N failed` after Playwright's own report. A test that was to be skipped counts as neither. */
export default class PlaywrightReporter {
  #outcomes = new Map();
  #ran = [];

  onTestEnd(test, result) {
    if (result.status === 'skipped') return;
    const passed = test.outcome() === 'expected';
    this.#outcomes.set(test.id, passed);
    if (passed) this.#ran.push({ file: test.location.file, title: test.title });
  }

  onEnd() {
    noteRan(this.#ran);
    const passed = [...this.#outcomes.values()].filter(Boolean).length;
    console.log(`\n${passed} passed, ${this.#outcomes.size - passed} failed`);
  }

  printsToStdio() {
    return false;
  }
}
