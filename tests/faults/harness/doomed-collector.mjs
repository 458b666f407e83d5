import { join } from 'node:path';
import { createCollector, listen, openSqliteStore } from '@docent/collector';

// The process behind `createDoomedBackend`: a collector whose store kills it when it is told to.

const [project, data] = process.argv.slice(2);
const inner = await openSqliteStore({ path: join(data, 'docent.db') });
const die = () => process.kill(process.pid, 'SIGKILL');
let doom = '';
process.on('message', moment => void (doom = moment));
process.on('disconnect', die);

const store = {
  ...inner,
  async append(...batch) {
    if (doom === 'before-commit') {
      // Answered while nothing is stored; dead before it could be.
      setTimeout(die, 200);
      return { stored: batch[1].length };
    }
    const outcome = await inner.append(...batch);
    if (doom === 'after-commit') die();
    return outcome;
  },
};
const collector = await createCollector({ projects: [project], data, store, log: () => {} });
const { url } = await listen(collector, { port: 0 });
process.send(url);
