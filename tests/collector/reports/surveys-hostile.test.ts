import assert from 'node:assert/strict';
import { it } from 'node:test';
import { onEachStore } from '../support/on-each-store.js';
import { hostile, respondents } from './respondents.js';
import { questionOf, reporterOf } from './told-surveys.js';

onEachStore('docent report surveys, of what hostile clients send', ({ open }) => {
  it('is the same whatever hostile clients send, and prints it safely', async test => {
    const collector = await open(test);
    await collector.store.append('desks', respondents());
    const { report, told } = reporterOf(collector);
    const before = questionOf(await report('setup'), 'recommend').figures;
    await collector.store.append('desks', hostile());
    const after = await report();
    assert.deepEqual(
      after.surveys.map(({ survey }) => survey),
      ['setup'],
    );
    assert.deepEqual(questionOf(after, 'recommend').figures, before);
    assert.equal(after.unusable, 9);
    for (const format of ['table', 'csv', 'svg']) {
      const { out } = await told('--format', format, '--limit', '500');
      assert.doesNotMatch(
        out,
        /[\u0000-\u0009\u000b\u000c\u000e-\u001f\u202a-\u202e]|^survey:forged|<script>/mu,
        format,
      );
      assert.ok(out.length < 100_000, format);
    }
    const { out } = await told('--format', 'csv');
    assert.match(out, /,"'=HYPERLINK\(""x""\)/);
    assert.match(out, /,'=1\+1,/);
    assert.doesNotMatch(out, /(^|,)"?[=+@]/m);
  });

  it('is made past null characters and half characters that a page has sent', async test => {
    const collector = await open(test);
    const { report } = reporterOf(collector);
    const told = { question: 'why', type: 'text', questionRevision: 'q', text: 'a\0b \ud800 c' };
    const posted = await collector.post(
      respondents()
        .slice(0, 60)
        .flatMap(({ message, userId, timestamp }, index) => {
          const { event, ...rest } = JSON.parse(message) as { event?: string };
          const own = { ...rest, event, userId, messageId: `n-${index}`, timestamp: new Date(timestamp).toISOString() };
          return event === 'Survey Question Answered' ? [{ ...own, properties: told }] : [];
        }),
    );
    assert.deepEqual(posted.body.refused, []);
    const { total, shown } = questionOf(await report('setup'), 'why').texts!;
    assert.ok(total > 0);
    assert.equal(shown[0]!.text, 'a\ufffdb \ufffd c');
  });
});
