import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { SaxesParser } from 'saxes';
import { hiddenOf } from '../../../packages/collector/dist/reports/learning/suppress.js';
import { openCollector, temporaryFolder } from '../support/open-collector.js';
import { runProgram } from '../support/run-program.js';
import { cohort, createLearners, strange } from './learners.js';
import { table } from './learning-table.golden.js';

describe('what docent report learning writes', () => {
  it('is a table for people, a line per number for spreadsheets, and a picture that is told in words', async test => {
    const location = join(await temporaryFolder(test), 'docent.db');
    const { folder, store } = await openCollector(test, { store: location });
    const { answer } = createLearners('formula');
    const formulas = Array.from({ length: 5 }, (_, index) =>
      answer(`f-${index}`, 0, { phase: 'post', skill: 'other', credit: 0, certainty: 3, response: '=1+1</desc>"' }),
    );
    await store.append('desks', [...cohort(), ...strange(), ...formulas]);
    const told = async (...flags: string[]) => {
      const asked = ['report', 'learning', '--store', location, '--project', 'desks', ...flags];
      return (await runProgram({ cwd: folder }, ...asked)).out;
    };
    assert.equal(await told('--skill', 'book-rooms'), table);
    const csv = (await told('--format', 'csv')).split('\r\n');
    assert.equal(csv[0], 'about,group,measure,figure,unit,value,low,high,n,needed,of,state,learners,item,response');
    for (const line of [
      'skill:book-rooms,,knowledge after,right,share,0.75,0.4677,0.9111,12,3,learners,told,12,,',
      'skill:book-rooms,,change per learner,normalised change,number,,,,8,10,accounts,not-enough,8,,',
      `skill:other,,certainty,chosen with certainty,chosen,5,,,,,,told,5,post-1 (r1),"'=1+1</desc>"""`,
      ',,left out,tooFast,count,30,,,,,,told,,,',
    ]) {
      assert.ok(csv.includes(line), `${line} of\n${csv.join('\n')}`);
    }
    const tags = new Set<string>();
    const parser = new SaxesParser();
    parser.on('opentag', ({ name }) => void tags.add(name));
    parser.on('error', error => assert.fail(error));
    const svg = await told('--format', 'svg');
    parser.write(svg).close();
    assert.deepEqual([...tags].sort(), ['circle', 'desc', 'path', 'rect', 'svg', 'text', 'title']);
    assert.match(svg, /<desc id="desc">.*right {2}75 % \(47 % to 91 %, n = 12 learners\)/);
  });
});

describe('small groups', () => {
  /** What somebody who knows the whole can compute of those that are not told: how many they are together. */
  const leaks = (sizes: readonly number[], hidden: ReadonlySet<number>): boolean => {
    const rest = [...hidden].map(at => sizes[at]!);
    const sum = rest.reduce((all, size) => all + size, 0);
    const seen = sizes.some((size, at) => size > 0 && size < 5 && !hidden.has(at));
    // All of them being hidden leaves nothing but the whole.
    return seen || (sum > 0 && hidden.size < sizes.filter(size => size > 0).length && (rest.length === 1 || sum < 5));
  };
  const cases = Array.from({ length: 500 }, (_, seed) =>
    Array.from({ length: 1 + (seed % 6) }, (_, at) => (seed * 7 + at * at * 5 + seed * at) % 11),
  );

  it('cannot be computed from those that are told', () => {
    for (const sizes of cases) assert.equal(leaks(sizes, hiddenOf(sizes)), false, String(sizes));
  });

  it('could be, if only the small ones were left out: the same check finds it', () => {
    const careless = (sizes: readonly number[]) =>
      new Set([...sizes.keys()].filter(at => sizes[at]! > 0 && sizes[at]! < 5));
    assert.ok(cases.some(sizes => leaks(sizes, careless(sizes))));
  });
});
