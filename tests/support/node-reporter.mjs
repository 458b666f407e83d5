import { Transform } from 'node:stream';
import { spec } from 'node:test/reporters';
import { noteRan } from './note-ran.mjs';

/**
 * Node's own "spec" report, followed by `N passed, N failed` on a line of its own. Counts tests, not the suites around them.
 */
export default class NodeReporter extends Transform {
  #spec = new spec();
  #passed = 0;
  #failed = 0;
  #ran = [];

  constructor() {
    super({ writableObjectMode: true });
    this.#spec.on('data', text => this.push(text));
  }

  _transform(event, _encoding, callback) {
    const isTest = event.data?.details?.type !== 'suite' && !event.data?.skip;
    if (event.type === 'test:pass' && isTest) {
      this.#passed++;
      if (event.data.file) this.#ran.push({ file: event.data.file, title: event.data.name });
    }
    // A suite fails for its tests, which are counted, or for a hook of its own.
    const isHook = event.data?.details?.error?.failureType === 'hookFailed';
    if (event.type === 'test:fail' && (isTest || isHook)) this.#failed++;
    this.#spec.write(event, callback);
  }

  _flush(callback) {
    noteRan(this.#ran);
    this.#spec.end(() => {
      this.push(`\n${this.#passed} passed, ${this.#failed} failed\n`);
      callback();
    });
  }
}
