import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { it, type TestContext } from 'node:test';
import { listen } from '@docent/collector';
import { sql } from 'kysely';
import { SaxesParser } from 'saxes';
import { administer, apiKey } from '../support/admin.js';
import { onEachStore, type PlacedCollector } from '../support/on-each-store.js';
import { runProgram } from '../support/run-program.js';
import { began, createMessages, noise, sessions } from './sessions.js';

interface HeatSecond {
  second: number;
  plays: number;
  viewers: number;
  rewatched: number;
}

interface Report {
  by?: string;
  audiences: {
    audience: string | null;
    customers: number;
    started: number;
    completed: number;
    steps: Record<string, number | string>[];
    heat: HeatSecond[];
    stepHeat: { step: string; heat: HeatSecond[] }[];
    notFound: { query: string; times: number; customers: number }[];
  }[];
}

onEachStore('docent report howto', ({ open, itOnce }) => {
  async function opened(test: TestContext) {
    const collector = await open(test);
    await collector.store.append('desks', sessions());
    return { ...collector, report: reporter(collector) };
  }

  it('tells how many reached, did, left out and were stuck in each step, and how long it took', async test => {
    const { report } = await opened(test);
    const { audiences } = await report();
    assert.equal(audiences.length, 1);
    const { audience, customers, started, completed, steps } = audiences[0]!;
    assert.deepEqual([audience, customers, started, completed], [null, 10, 10, 2]);
    const counts = { watched: 0, skipped: 0, stuck: 0 };
    assert.deepEqual(steps, [
      {
        ...{ step: 'open', position: 1, reached: 10, ...counts, done: 8, dropOff: 0 },
        ...{ medianSeconds: 40, p90Seconds: 80 },
      },
      {
        ...{ step: 'drag', position: 2, reached: 6, ...counts, done: 3, skipped: 1, stuck: 2, dropOff: 0.4 },
        ...{ medianSeconds: 8, p90Seconds: 8 },
      },
      {
        ...{ step: 'save', position: 3, reached: 4, ...counts, done: 2, dropOff: 2 / 6 },
        ...{ medianSeconds: 2, p90Seconds: 2 },
      },
    ]);
  });

  it('tells for each second of the video how often it was played, by how many, and how often again', async test => {
    const { report } = await opened(test);
    const { heat } = (await report()).audiences[0]!;
    assert.equal(heat.length, 20);
    const at = (second: number) => [heat[second]!.plays, heat[second]!.viewers, heat[second]!.rewatched];
    assert.deepEqual(
      [at(4), at(5), at(9), at(10), at(12), at(13)],
      [
        [1, 1, 0],
        [2, 1, 1],
        [2, 1, 1],
        [2, 2, 0],
        [2, 2, 0],
        [1, 1, 0],
      ],
    );
    assert.equal(
      heat.reduce((sum, { rewatched }) => sum + rewatched, 0),
      5,
    );
  });

  it('keeps apart what was played of the video and of the own video of a step', async test => {
    const collector = await opened(test);
    const { report, store } = collector;
    const before = (await report()).audiences[0]!;
    const { howto } = createMessages();
    const own = { step: 'drag', position: 2, total: 3, video: 'step' };
    const played = [
      howto('customer-0', 'Howto Video Paused', 220, { ...own, from: 0, seconds: 3 }),
      howto('customer-0', 'Howto Video Seeked', 230, { ...own, from: 1, seconds: 3, to: 0 }),
      howto('customer-1', 'Howto Video Paused', 220, { ...own, step: 'save', from: 0, seconds: 1 }),
    ];
    await store.append(
      'desks',
      played.map((message, index) => ({ ...message, messageId: `own-${index}` })),
    );
    const { heat, stepHeat } = (await report()).audiences[0]!;
    assert.deepEqual(heat, before.heat);
    assert.deepEqual(before.stepHeat, []);
    const lines = stepHeat.map(({ step, heat }) => [
      step,
      heat.map(({ plays, viewers, rewatched }) => [plays, viewers, rewatched].join(' ')),
    ]);
    assert.deepEqual(lines, [
      ['drag', ['1 1 0', '2 1 1', '2 1 1']],
      ['save', ['1 1 0']],
    ]);
    const { told } = reporterOf(collector);
    assert.match((await told()).out, /^Played again in drag, .*most at 0:01, 1 times more\):\n0:00 ▕ ██▏ 0:03$/m);
    assert.match((await told('--format', 'csv')).out, /^,second-of-step,drag 1,,,,,,,,,,2,1,1,,\r$/m);
    assert.match((await told('--format', 'svg')).out, /plays per second of the video of drag, at most 2/);
  });

  it('lists what was looked for in the transcript and not found, however it was written', async test => {
    const { report } = await opened(test);
    assert.deepEqual((await report()).audiences[0]!.notFound, [
      { query: 'beamer', times: 2, customers: 2 },
      { query: 'projector', times: 1, customers: 1 },
    ]);
  });

  it('tells customers apart by what they were last known to be', async test => {
    const { report } = await opened(test);
    const { by, audiences } = await report('--by', 'role');
    assert.equal(by, 'role');
    assert.deepEqual(
      audiences.map(({ audience, customers, completed, steps }) => [audience, customers, completed, steps[0]!['done']]),
      [
        ['admin', 6, 2, 6],
        ['user', 3, 0, 2],
        [null, 1, 0, 0],
      ],
    );
    const plans = await report('--by', 'plan');
    assert.deepEqual(
      plans.audiences.map(({ audience, customers }) => [audience, customers]),
      [
        ['free', 9],
        [null, 1],
      ],
    );
  });

  it('is the same whatever else is stored, and whatever hostile clients send', async test => {
    const { report, store } = await opened(test);
    const before = await report();
    await store.append('desks', noise());
    await store.append('shelves', sessions());
    const after = await report();
    // Somebody who sends nonsense about a video has still been there.
    assert.deepEqual(after, before);
  });

  it('counts only what happened in the time that is asked for', async test => {
    const { report, store } = await opened(test);
    await store.append(
      'desks',
      [createMessages().howto('customer-99', 'Howto Started', -1, { total: 3 })].map(message => ({
        ...message,
        messageId: 'early',
      })),
    );
    const since = new Date(began).toISOString();
    assert.equal((await report()).audiences[0]!.customers, 11);
    assert.equal((await report('--since', since)).audiences[0]!.customers, 10);
    assert.equal((await report('--until', since)).audiences[0]!.customers, 1);
    assert.deepEqual((await report('--since', '2027-01-01')).audiences, []);
  });

  it('keeps apart no more audiences than anybody reads, and who is in none of them together', async test => {
    const { store, report } = await open(test).then(collector => ({ ...collector, report: reporter(collector) }));
    const { howto, identify } = createMessages();
    const messages = Array.from({ length: 40 }, (_, index) => [
      identify(`customer-${index}`, { team: `team ${index}` }),
      howto(`customer-${index}`, 'Howto Started', 1, { total: 3 }),
    ]).flat();
    await store.append('desks', messages);
    const { audiences } = await report('--by', 'team');
    assert.equal(audiences.length, 13);
    assert.deepEqual([audiences.at(-1)!.audience, audiences.at(-1)!.customers], [null, 28]);
  });

  it('is answered over the network to a key that may view, of that project alone', async test => {
    const collector = await opened(test);
    const { key } = await apiKey(collector, 'viewer');
    const answer = await administer(collector, key, '/reports/howto/book-a-room?by=role');
    assert.equal(answer.status, 200);
    assert.deepEqual(answer.body, await collector.report('--by', 'role'));
    assert.equal((await administer(collector, undefined, '/reports/howto/book-a-room')).status, 401);
    assert.equal((await administer(collector, key, '/reports/howto/book-a-room', undefined, 'shelves')).status, 404);
    for (const query of ['by=ro%22le', "by=role'--", 'since=yesterday', 'until=-1']) {
      const refused = await administer(collector, key, `/reports/howto/book-a-room?${query}`);
      assert.deepEqual([refused.status, refused.body.error?.code], [400, 'invalid-body'], query);
    }
    const { url } = await listen(collector, { port: 0 });
    const env = { DOCENT_API_KEY: key, DOCENT_ENDPOINT: url };
    const flags = ['--remote', '--project', 'desks', '--format', 'json'];
    const asked = await runProgram({ cwd: collector.folder, env }, 'report', 'howto', 'book-a-room', ...flags);
    assert.equal(asked.code, 0, asked.err);
    assert.deepEqual(JSON.parse(asked.out), await collector.report());
  });

  itOnce('can read the events of how-tos by an index of theirs, however many others there are', async test => {
    const { store } = await opened(test);
    // SQLite refuses this where the condition does not imply that of the index.
    const { rows } = await store.query(
      async database =>
        await sql<{ events: number }>`SELECT count(*) AS events FROM events INDEXED BY events_of_howtos
          WHERE project = ${'desks'} AND event LIKE 'Howto %' AND timestamp >= ${began}`.execute(database),
    );
    assert.equal(rows[0]?.events, sessions().filter(({ event }) => event?.startsWith('Howto ')).length);
  });

  itOnce('draws a funnel and a line of heat in the terminal', async test => {
    const { told } = reporterOf(await opened(test));
    const { out } = await told();
    assert.match(out, /10 customers, 10 started, 2 completed/);
    assert.match(out, /^ {2}1 open +█{24} 10 +8 +0 % +0 +0 +40\.0 s +80\.0 s$/m);
    assert.match(out, /^ {2}2 drag +█{14}▍ +6 +3 +40 % +1 +2 +8\.0 s +8\.0 s$/m);
    assert.match(out, /most at 0:05, 1 times more/);
    assert.match(out, /^0:00 ▕ {5}█{5} {10}▏ 0:20$/m);
    assert.match(out, /^ {2}beamer {2}2 times, 2 customers$/m);
  });

  itOnce('writes a table for spreadsheets, in which nothing begins like a formula', async test => {
    const collector = await opened(test);
    const { howto } = createMessages();
    const search = howto('customer-9', 'Howto Transcript Searched', 1, { query: '=HYPERLINK("x"),1', found: 0 });
    await collector.store.append('desks', [{ ...search, messageId: 'formula' }]);
    const { out } = await reporterOf(collector).told('--format', 'csv');
    const lines = out.split('\r\n');
    assert.match(lines[0]!, /^audience,part,key,position,reached,/);
    assert.ok(lines.includes(',step,drag,2,6,0,3,1,2,0.4,8,8,,,,,'), out);
    assert.ok(lines.includes(',second,5,,,,,,,,,,2,1,1,,'), out);
    assert.ok(
      lines.some(line => line.startsWith(`,not-found,"'=hyperlink(""x""),1",`)),
      out,
    );
  });

  itOnce('draws a picture that is told in words, too, and runs nothing', async test => {
    const collector = await opened(test);
    const { howto } = createMessages();
    const bad = howto('customer-9', 'Howto Step Viewed', 1, { step: '</desc><script>alert(1)</script>', position: 4 });
    await collector.store.append('desks', [{ ...bad, messageId: 'bad' }]);
    const { told, folder } = reporterOf(collector);
    await told('--format', 'svg', '-o', 'report.svg');
    const svg = await readFile(join(folder, 'report.svg'), 'utf8');
    const tags = new Set<string>();
    const parser = new SaxesParser();
    parser.on('opentag', ({ name }) => void tags.add(name));
    parser.on('error', error => assert.fail(error));
    parser.write(svg).close();
    assert.deepEqual([...tags].sort(), ['desc', 'path', 'rect', 'svg', 'text', 'title']);
    assert.match(svg, /<title id="title">.*book-a-room/);
    assert.match(svg, /<desc id="desc">.*Step 2, drag: 6 reached, 3 done\. .*Played again most at 0:05/);
  });

  itOnce('says what is wrong with a name, a trait, a time, and when there is nothing', async test => {
    const { told } = reporterOf(await opened(test));
    const nothing = await told('--since', '2027-01-01');
    assert.deepEqual([nothing.code, nothing.out], [0, '']);
    assert.match(nothing.err, /There are no events of book-a-room in that time/);
    await assert.rejects(told('--by', 'ro"le'), /A trait is a word/);
    await assert.rejects(told('--since', 'yesterday'), /A time is a date/);
  });
});

function reporterOf({ folder, location }: PlacedCollector) {
  const told = (...flags: string[]) =>
    runProgram({ cwd: folder }, 'report', 'howto', 'book-a-room', '--store', location, '--project', 'desks', ...flags);
  return { folder, told };
}

function reporter(collector: PlacedCollector): (...flags: string[]) => Promise<Report> {
  return async (...flags) => {
    const { code, out, err } = await reporterOf(collector).told('--format', 'json', ...flags);
    assert.equal(code, 0, err);
    return JSON.parse(out) as Report;
  };
}
