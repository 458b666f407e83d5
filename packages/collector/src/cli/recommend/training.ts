import type { PublishedModel } from '@docent/schema';
import { describeModel } from '../../models/describe-model.js';
import { readLists } from '../../models/read-lists.js';
import { readModels } from '../../models/read-model.js';
import { createTrainingJob } from '../../models/training-job.js';
import { type ExitCode, exitCodes } from '../exit-codes.js';
import type { StoreFlags } from '../store-flags.js';
import type { Terminal } from '../terminal.js';
import { withStore } from '../with-store.js';

/** What both commands take. */
export interface TrainingFlags extends StoreFlags {
  list?: string;
  json?: boolean;
}

/** What there is to say of a list. */
interface ListStatus {
  project: string;
  list: string;
  /** Absent: none yet. */
  model?: PublishedModel;
  /** Why learning came to nothing the last time. */
  failed?: string;
}

const noLists = 'No list learns here yet: publish one that says what is "positive", with a collector that serves it.';

/** `docent recommend train`: exit code 1 when a list did not learn. */
export async function train(terminal: Terminal, { list, project, ...options }: TrainingFlags): Promise<ExitCode> {
  const { colors, err, out } = terminal;
  return await withStore(terminal, options, async store => {
    const job = createTrainingJob({ store, log: () => {}, now: Date.now });
    const trained = await job.run({ project, list });
    if (!trained) {
      err('A collector is learning right now. Try again in a minute.');
      return exitCodes.failed;
    }
    if (options.json) out(JSON.stringify(trained, null, 2));
    else for (const one of trained) out(describeStatus(one, colors));
    if (trained.length === 0) {
      err(
        list === undefined ? noLists : `No list "${list}" learns here. "docent recommend status" shows those that do.`,
      );
      return list === undefined ? exitCodes.ok : exitCodes.usage;
    }
    return trained.some(one => 'failed' in one) ? exitCodes.problems : exitCodes.ok;
  });
}

/** `docent recommend status`: exit code 1 when a list did not learn the last time. */
export async function trainingStatus(
  terminal: Terminal,
  { list, project, ...options }: TrainingFlags,
): Promise<ExitCode> {
  const { colors, err, out } = terminal;
  const all = await withStore(terminal, options, store =>
    store.query(async database => {
      const models = await readModels(database);
      const learned = await readLists(database);
      const keys = new Set([...models, ...learned].map(one => `${one.project}\n${one.list}`));
      return [...keys].sort().map((key): ListStatus => {
        const [ofProject, id] = key.split('\n') as [string, string];
        const isMeant = (one: { project: string; list: string }) => one.project === ofProject && one.list === id;
        const [model, failed] = [models.find(isMeant), learned.find(isMeant)?.failed];
        return { project: ofProject, list: id, ...(model && { model }), ...(failed !== undefined && { failed }) };
      });
    }),
  );
  const chosen = all.filter(
    one => (project === undefined || one.project === project) && (list === undefined || one.list === list),
  );
  if (options.json) out(JSON.stringify(chosen, null, 2));
  else if (chosen.length === 0) err(noLists);
  else for (const one of chosen) out(describeStatus(one, colors));
  return chosen.some(({ failed }) => failed !== undefined) ? exitCodes.problems : exitCodes.ok;
}

function describeStatus({ failed, list, model, project }: ListStatus, colors: Terminal['colors']): string {
  const serves = model
    ? model.serves === 'personal'
      ? colors.green('personal')
      : colors.yellow('popular')
    : 'nothing';
  const learned = model
    ? `${describeModel(model)}  ${colors.dim(`learned ${new Date(model.trainedAt).toISOString()}`)}`
    : 'has not learned yet';
  const trouble = failed === undefined ? '' : `\n  ${colors.red(`did not learn the last time: ${failed}`)}`;
  return `${colors.bold(list)}  ${project}  ${serves}  ${learned}${trouble}`;
}
