import { copyStore } from '@docent/collector';

/** Copies a store in a process of its own and kills it in the middle: `copy-and-die.ts <from> <to> <rows>`. */
const [from = '', to = '', rows = '0'] = process.argv.slice(2);
await copyStore({
  from,
  to,
  batch: 20,
  onProgress({ table, done }) {
    if (table === 'events' && done >= Number(rows)) process.kill(process.pid, 'SIGKILL');
  },
});
