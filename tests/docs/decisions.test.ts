import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { root } from '../support/source-files.js';

describe('the decisions', () => {
  it('have a number each, the same in name and title, and none is missing', async () => {
    const folder = join(root, 'docs/decisions');
    const names = (await readdir(folder)).sort();
    const numbers = names.map(name => Number(name.slice(0, 4)));
    assert.deepEqual(
      numbers,
      names.map((_, index) => index + 1),
    );
    for (const [index, name] of names.entries()) {
      assert.match(await readFile(join(folder, name), 'utf8'), new RegExp(`^# ${numbers[index]}\\. `), name);
    }
  });
});
