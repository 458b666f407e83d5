import assert from 'node:assert/strict';
import { it } from 'node:test';
import { listen } from '@docent/collector';
import { apiKey } from '../support/admin.js';
import { openCollector } from '../support/open-collector.js';
import { ask, readAnswers } from '../support/questions.js';
import { runProgram } from '../support/run-program.js';

it('docent moderate lists questions that nobody has answered, answers them as the vendor, and says which answer helped', async t => {
  const collector = await openCollector(t);
  const { url } = await listen(collector, { port: 0 });
  const { key } = await apiKey(collector, 'author');
  const environment = { cwd: collector.folder, env: { DOCENT_API_KEY: key, DOCENT_ENDPOINT: url } };
  const run = (...args: string[]) => runProgram(environment, 'moderate', ...args, '--project', 'desks');
  assert.equal((await run('unanswered')).out, 'Every question is answered.\n');
  const { commandId: id } = await ask(collector, { title: 'Does it fit 80 cm?', text: 'We rent.' });
  const lines = (await run('unanswered')).out.split('\n').map(line => line.trim());
  assert.match(lines[0] ?? '', new RegExp(`^${id} +desk-01 +for \\d+ seconds$`));
  assert.deepEqual(lines.slice(1), ['Does it fit 80 cm?', 'We rent.', '', '1 without an answer.', '']);

  assert.match((await run('answer-question', id, 'It *does*.')).out, new RegExp(`^✓ ${id} has your answer `));
  const [answer] = (await readAnswers(collector, id)).answers;
  assert.deepEqual([answer?.by, answer?.text], ['vendor', [['p', {}, 'It ', ['em', {}, 'does'], '.']]]);
  assert.equal((await run('accept-answer', answer!.id)).code, 0);
  assert.equal((await readAnswers(collector, id)).answers[0]?.accepted, 'vendor');
  assert.equal((await run('accept-answer', answer!.id, '--undo')).code, 0);
  assert.equal((await readAnswers(collector, id)).answers[0]?.accepted, undefined);
  assert.match((await run('answer-question', id, '')).out, /no answer of yours any more/);
  assert.equal((await run('answer-question', 'none', 'So.')).code, 3);
});
