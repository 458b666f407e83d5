import { pathToFileURL } from 'node:url';

// `node --import tsx import-tests.mjs <files>`: the tests of several files in one process.
for (const file of process.argv.slice(2)) await import(pathToFileURL(file));
