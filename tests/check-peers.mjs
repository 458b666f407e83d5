import { readFileSync } from 'node:fs';
import { testsNamedIn } from './support/tests-named-in.mjs';
import { ran } from './support/note-ran.mjs';

// The last stage of `npm test`: each test that docs/peers.md names for a complaint about a peer has run, and passed.

const passed = ran();
const named = testsNamedIn(readFileSync(new URL('../docs/peers.md', import.meta.url), 'utf8'));
const missing = named.filter(test => !passed.has(test));
for (const test of missing) console.log(`docs/peers.md names a test that did not run and pass: ${test}`);
console.log(`\n${named.length - missing.length} passed, ${missing.length} failed`);
process.exitCode = missing.length || !named.length ? 1 : 0;
