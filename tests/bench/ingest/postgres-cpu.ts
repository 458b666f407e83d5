import { readdirSync, readFileSync } from 'node:fs';
import pg from 'pg';

/** Ticks per second in which Linux tells processor time, on every machine that Node runs on. */
const ticksPerSecond = 100;

/** Processor time in seconds that all processes of a PostgreSQL on this machine have used, those that have ended included. */
export async function postgresCpuSeconds(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
  // While its own backend is still there to be asked whose child it is.
  const postmaster = readProcess(rows[0]?.pid ?? 0)?.parent;
  await client.end();
  if (postmaster === undefined) throw new Error('The processes of PostgreSQL cannot be read.');
  let ticks = 0;
  for (const name of readdirSync('/proc')) {
    const found = /^\d+$/.test(name) ? readProcess(Number(name)) : undefined;
    if (found && Number(name) === postmaster) ticks += found.own + found.ended;
    else if (found && found.parent === postmaster) ticks += found.own;
  }
  return ticks / ticksPerSecond;
}

/** Undefined when there is none of this id any more. */
function readProcess(pid: number): { parent: number; own: number; ended: number } | undefined {
  try {
    // The name, in parentheses, may hold anything.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
      .map(Number);
    const at = (field: number) => fields[field - 3] ?? 0;
    return { parent: at(4), own: at(14) + at(15), ended: at(16) + at(17) };
  } catch {
    return undefined;
  }
}
