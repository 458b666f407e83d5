import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './free-port.js';

/** A ClickHouse of a test's own, on the loopback interface, with nothing in it. */
export interface TestClickhouse {
  /** Of its HTTP interface. */
  url: string;
  /** Name of a cluster that consists of this one server. */
  cluster: string;
  /** Runs one statement; returns what it prints. */
  query(sql: string): Promise<string>;
  /** Ends it without a chance to tidy up. */
  kill(): Promise<void>;
  /** Starts it again on the same data and port. */
  restart(): Promise<void>;
  /** Ends it and removes its data. */
  stop(): Promise<void>;
}

const program = ['/usr/sbin/clickhouse-server', '/usr/bin/clickhouse-server'].find(path => existsSync(path));

/** For `it` and `describe`: why to skip, or false. */
export function withoutClickhouse(): string | false {
  return program ? false : 'no ClickHouse is installed (apt-get install clickhouse-server)';
}

/**
 * Starts a ClickHouse in a temporary folder.
 *
 * @throws Error when none is installed, or it does not start
 */
export async function startClickhouse(): Promise<TestClickhouse> {
  if (!program) throw new Error(withoutClickhouse() || 'no ClickHouse');
  const folder = await mkdtemp(join(tmpdir(), 'docent-clickhouse-'));
  const [port, tcpPort] = [await freePort(), await freePort()];
  const url = `http://127.0.0.1:${port}`;
  await writeFile(join(folder, 'config.xml'), config(folder, port, tcpPort));
  await writeFile(join(folder, 'users.xml'), users);
  let server: ChildProcess | undefined;

  async function start() {
    const child = spawn(program ?? '', [`--config-file=${join(folder, 'config.xml')}`], {
      cwd: folder,
      stdio: 'ignore',
    });
    server = child;
    for (let attempt = 0; child.exitCode === null && attempt < 600; attempt++) {
      if (
        await fetch(url).then(
          ({ ok }) => ok,
          () => false,
        )
      )
        return;
      await new Promise(resolve => setTimeout(resolve, 50));
    }
    throw new Error('ClickHouse did not start.');
  }

  async function kill() {
    if (!server || server.exitCode !== null || server.signalCode !== null) return;
    const ended = once(server, 'exit');
    server.kill('SIGKILL');
    await ended;
  }

  await start();
  const end = () => server?.kill('SIGKILL');
  process.once('exit', end);
  return {
    url,
    cluster: 'one',
    async query(sql) {
      const response = await fetch(url, { method: 'POST', body: sql });
      const text = await response.text();
      if (!response.ok) throw new Error(text);
      return text.trimEnd();
    },
    kill,
    restart: start,
    async stop() {
      await kill();
      process.off('exit', end);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function config(folder: string, port: number, tcpPort: number): string {
  return `<yandex>
  <logger><level>none</level></logger>
  <listen_host>127.0.0.1</listen_host>
  <http_port>${port}</http_port><tcp_port>${tcpPort}</tcp_port>
  <path>${folder}/data/</path><tmp_path>${folder}/tmp/</tmp_path>
  <users_config>${folder}/users.xml</users_config>
  <default_profile>default</default_profile><default_database>default</default_database>
  <mark_cache_size>16777216</mark_cache_size>
  <remote_servers><one><shard><replica><host>127.0.0.1</host><port>${tcpPort}</port></replica></shard></one></remote_servers>
</yandex>`;
}

const users = `<yandex>
  <profiles><default/></profiles><quotas><default/></quotas>
  <users>
    <default><password></password><networks><ip>127.0.0.1</ip></networks><profile>default</profile><quota>default</quota></default>
    <docent><password>its password</password><networks><ip>127.0.0.1</ip></networks><profile>default</profile><quota>default</quota></docent>
  </users>
</yandex>`;
