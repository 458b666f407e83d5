import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { ConfigurationError, configSchema, describeConfiguration, resolveConfiguration } from '@docent/collector';
import { runDocent, startDocent } from '../cli/run-docent.js';
import { temporaryFolder } from '../support/open-collector.js';
import { writeProject } from '../support/project-files.js';
import { writeSdk } from '../support/sdk-files.js';

const none = { flags: {}, env: {} };

async function folderWith(test: TestContext, file: unknown): Promise<string> {
  const folder = await temporaryFolder(test);
  await writeFile(join(folder, 'docent.config.json'), typeof file === 'string' ? file : JSON.stringify(file));
  return folder;
}

describe('an option', () => {
  it('is taken from a flag before the environment, from that before the file, from that before the default', async t => {
    const cwd = await folderWith(t, { port: 3, host: '::1', publicUrl: 'https://file.example' });
    const env = { DOCENT_PORT: '2', DOCENT_HOST: '0.0.0.0', DOCENT_WATCH: 'yes' };
    const { values, origins, file } = await resolveConfiguration({ flags: { port: 1, watch: false }, env, cwd });
    assert.equal(file, join(cwd, 'docent.config.json'));
    assert.deepEqual(
      [values.port, values.host, values.publicUrl, values.watch, values.strictPort, values.tokenKeys],
      [1, '0.0.0.0', 'https://file.example', false, false, undefined],
    );
    assert.deepEqual(
      (['port', 'host', 'publicUrl', 'watch', 'strictPort', 'tokenKeys'] as const).map(name => origins.get(name)),
      ['flag', 'environment', 'file', 'flag', 'default', undefined],
    );
  });

  it('that is a path is meant from where it is written', async t => {
    const cwd = await temporaryFolder(t);
    await mkdir(join(cwd, 'etc'));
    await writeFile(join(cwd, 'etc/mine.json'), JSON.stringify({ data: 'data', projects: ['../shop/docent.json'] }));
    const { values } = await resolveConfiguration({ flags: { sdk: 'sdk' }, env: {}, file: 'etc/mine.json', cwd });
    assert.deepEqual(
      [values.data, values.projects, values.sdk],
      [join(cwd, 'etc/data'), [join(cwd, 'shop/docent.json')], join(cwd, 'sdk')],
    );
  });
});

describe('a configuration that cannot be used', () => {
  const cases: [what: string, file: unknown, env: Record<string, string>, says: RegExp][] = [
    ['a file that is not JSON', '{\n  "port": 4400,\n}', {}, /^docent\.config\.json(:3)? is not JSON/],
    ['a file that is no object', '[]', {}, /must be a JSON object/],
    [
      'a name written otherwise',
      { public_url: 'https://a.example' },
      {},
      /"public_url" is no option\. Write "publicUrl"/,
    ],
    [
      'a name that no option has',
      { colour: 'red' },
      {},
      /"colour" is no option\. There are projects, data, store, port/,
    ],
    ['a port that is none', { port: 70_000 }, {}, /"port" must be a whole number from 0 to 65535/],
    ['a variable that is no number', {}, { DOCENT_PORT: 'http' }, /^DOCENT_PORT must be a whole number/],
    ['a variable that is neither yes nor no', {}, { DOCENT_WATCH: 'perhaps' }, /^DOCENT_WATCH must be true or false/],
    ['an address without https', { publicUrl: 'learn.example' }, {}, /"publicUrl" must be an address that starts with/],
    ['a named file that is not there', {}, { DOCENT_CONFIG: 'gone.json' }, /^gone\.json is not there/],
  ];
  for (const [what, file, env, says] of cases) {
    it(`because of ${what} is refused with a place and a way to mend it`, async t => {
      const cwd = await folderWith(t, file);
      await assert.rejects(resolveConfiguration({ flags: {}, env, cwd }), error => {
        assert.ok(error instanceof ConfigurationError);
        assert.match(error.message, says);
        return true;
      });
    });
  }

  it('shows nothing of a file that is not JSON', async t => {
    const cwd = await folderWith(t, '{ "store": hunter2 }');
    await assert.rejects(resolveConfiguration({ ...none, cwd }), error => !String(error).includes('hunter2'));
  });

  it('keeps docent serve from starting, with exit code 2', async t => {
    const cwd = await folderWith(t, { port: 'http' });
    const { code, err } = await runDocent(cwd, 'serve');
    assert.equal(code, 2);
    assert.match(err, /docent\.config\.json: "port" must be a whole number/);
  });
});

describe('a variable that no option has', () => {
  it('is told, because it was probably meant to be one', async t => {
    const env = { DOCENT_PROT: '1', DOCENT_API_KEY: 'dk_a_b', HOME: '/' };
    const { warnings } = await resolveConfiguration({ flags: {}, env, cwd: await temporaryFolder(t) });
    assert.deepEqual(warnings, ['DOCENT_PROT is set, and no option has this name; it changes nothing.']);
  });
});

describe('docent serve', () => {
  it('prints what is in force and where each value comes from', async t => {
    const cwd = await folderWith(t, { host: '127.0.0.1' });
    await writeProject(join(cwd, 'shop'));
    const sdk = await writeSdk(join(cwd, 'sdk'));
    const server = startDocent(cwd, 'serve', 'shop/docent.json', '--port', '0', '--sdk', sdk);
    t.after(() => server.kill('SIGKILL'));
    let out = '';
    for await (const chunk of server.stdout) {
      out += String(chunk);
      if (out.includes('Ctrl-C')) break;
    }
    for (const line of [
      /Configuration +\S+docent\.config\.json\n/,
      / {2}data +\S+docent-data {2}\(default\)/,
      / {2}port +0 {2}\(--port\)/,
      / {2}host +127\.0\.0\.1 {2}\(file\)/,
      / {2}projects +\[".+shop\/docent\.json"\] {2}\(command line\)/,
    ]) {
      assert.match(out, line);
    }
    const exit = once(server, 'close');
    server.kill('SIGTERM');
    assert.equal((await exit)[0], 0);
  });
});

describe('the schema of the file', () => {
  it('has every option with what it does, and nothing else', () => {
    const { properties, additionalProperties } = configSchema() as {
      properties: Record<string, { description?: string }>;
      additionalProperties: boolean;
    };
    assert.equal(additionalProperties, false);
    for (const [name, { description }] of Object.entries(properties)) {
      if (name !== '$schema') assert.match(description ?? '', /^[A-Z].+\.$/, name);
    }
  });
});

describe('what is shown of a configuration', () => {
  it('names variable and flag of a value', async t => {
    const cwd = await temporaryFolder(t);
    const resolved = await resolveConfiguration({ flags: { port: 1 }, env: { DOCENT_HOST: '::1' }, cwd });
    const shown = new Map(describeConfiguration(resolved).map(({ name, origin }) => [name as string, origin]));
    assert.deepEqual([shown.get('port'), shown.get('host'), shown.get('watch')], ['--port', 'DOCENT_HOST', 'default']);
    assert.equal(shown.has('tokenKeys'), false);
  });
});
