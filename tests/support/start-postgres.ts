import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { freePort } from './free-port.js';

/** A PostgreSQL of a test's own, on the loopback interface, with nothing in it. */
export interface TestPostgres {
  /** Of the database `postgres`. */
  readonly url: string;
  /** Makes an empty schema in it, which is as good as a database and made faster; returns its url. */
  createDatabase(name: string): Promise<string>;
  /** Ends all of its processes at once, without a chance to tidy up. */
  kill(): Promise<void>;
  /** Starts it again on the same data and port, after {@link kill}; resolves when it answers. */
  restart(): Promise<void>;
  /** Ends it and removes its data. */
  stop(): Promise<void>;
}

/** Where the programs of an installed PostgreSQL are, or why tests have to go without one. */
export function findPostgres(): { bin: string } | { missing: string } {
  const asked = spawnSync('pg_config', ['--bindir'], { encoding: 'utf8' });
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const candidates = [
    ...(process.env['POSTGRES_BIN'] ? [process.env['POSTGRES_BIN']] : []),
    ...(asked.status === 0 ? [asked.stdout.trim()] : []),
    ...versions.map(version => join(debian, version, 'bin')),
    ...(process.env['PATH'] ?? '').split(':'),
  ];
  // initdb looks for its siblings beside itself, so a link to it alone is not enough.
  const bin = candidates.find(folder => ['initdb', 'postgres', 'pg_ctl'].every(name => existsSync(join(folder, name))));
  return bin
    ? { bin }
    : { missing: 'no PostgreSQL is installed (looked for initdb in POSTGRES_BIN, pg_config --bindir, PATH)' };
}

/** For `it` and `describe`: why to skip, or false. */
export function withoutPostgres(): string | false {
  const found = findPostgres();
  return 'missing' in found ? found.missing : false;
}

/** Settings for tests that do not cut off the machine's power: commits do not wait for the disk. */
export const volatile = { fsync: 'off' };

/**
 * Starts a PostgreSQL in a temporary folder, with its usual durability.
 *
 * @param settings of the server, beside ours
 * @throws Error when none is installed, or it does not start
 */
export async function startPostgres(settings: Record<string, string> = {}): Promise<TestPostgres> {
  const found = findPostgres();
  if ('missing' in found) throw new Error(found.missing);
  const program = (name: string) => join(found.bin, name);
  const folder = mkdtempSync(join(tmpdir(), 'docent-postgres-'));
  const data = join(folder, 'data');
  const owner = ownerOf(folder);
  const run = (name: string, parameters: string[]) =>
    execFileSync(program(name), parameters, { ...owner, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
  run('initdb', ['-D', data, '-A', 'trust', '-U', 'postgres', '-E', 'UTF8', '--no-locale', '--no-sync']);
  const port = await freePort();
  const all = { listen_addresses: '127.0.0.1', unix_socket_directories: '', shared_buffers: '16MB', ...settings };
  const options = Object.entries(all).map(([name, value]) => `-c ${name}='${value}'`);
  const start = () =>
    run('pg_ctl', [
      '-D',
      data,
      '-l',
      join(folder, 'log'),
      '-o',
      `-p ${port} ${options.join(' ')}`,
      '-w',
      '-t',
      '30',
      'start',
    ]);
  const urlOf = (name: string) => `postgres://postgres@127.0.0.1:${port}/${name}`;

  async function kill(): Promise<void> {
    const [postmaster] = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n').map(Number);
    if (!postmaster) return;
    // Stopped while its processes are listed: one that it starts meanwhile would live on, and keep the data.
    signal(postmaster, 'SIGSTOP');
    const processes = [postmaster, ...childrenOf(postmaster)];
    for (const pid of processes) signal(pid, 'SIGKILL');
    while (processes.some(isAlive)) await new Promise(resolve => setTimeout(resolve, 10));
  }

  start();
  // Whatever happens to the test, nothing goes on running.
  const watchdog = spawn(
    '/bin/sh',
    [
      '-c',
      `cat >/dev/null; [ -f '${data}/postmaster.pid' ] && kill -QUIT $(head -1 '${data}/postmaster.pid'); sleep 1; rm -rf '${folder}'`,
    ],
    { stdio: ['pipe', 'ignore', 'ignore'], detached: true },
  );
  watchdog.unref();
  (watchdog.stdin as unknown as { unref(): void }).unref();

  return {
    url: urlOf('postgres'),
    async createDatabase(name) {
      const client = new pg.Client({ connectionString: urlOf('postgres') });
      await client.connect();
      await client.query(`CREATE SCHEMA ${name}`).finally(() => client.end());
      return `${urlOf('postgres')}?options=${encodeURIComponent(`-c search_path=${name}`)}`;
    },
    kill,
    async restart() {
      // Where nobody waits for orphans, a dead server still has its process id, and would be taken for a running one.
      rmSync(join(data, 'postmaster.pid'), { force: true });
      start();
    },
    async stop() {
      if (existsSync(join(data, 'postmaster.pid'))) {
        spawnSync(program('pg_ctl'), ['-D', data, '-m', 'immediate', '-w', 'stop'], { ...owner, stdio: 'ignore' });
      }
      if (watchdog.pid) process.kill(-watchdog.pid, 'SIGKILL');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** PostgreSQL refuses to run as root: then the folder is given to somebody else. */
function ownerOf(folder: string): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const name = spawnSync('id', ['-u', 'postgres']).status === 0 ? 'postgres' : 'nobody';
  const id = (flag: string) => Number(execFileSync('id', [flag, name], { encoding: 'utf8' }));
  const owner = { uid: id('-u'), gid: id('-g') };
  execFileSync('chown', [`${owner.uid}:${owner.gid}`, folder]);
  return owner;
}

function childrenOf(pid: number): number[] {
  const { stdout } = spawnSync('ps', ['-o', 'pid=', '--ppid', String(pid)], { encoding: 'utf8' });
  return stdout.split('\n').map(Number).filter(Boolean);
}

function signal(pid: number, name: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, name);
  } catch {
    return false;
  }
}

/** A zombie that nobody has waited for is dead, too. */
function isAlive(pid: number): boolean {
  if (!signal(pid, 0)) return false;
  const { stdout } = spawnSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' });
  return stdout.trim() !== '' && !stdout.startsWith('Z');
}
