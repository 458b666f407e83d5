import {
  armDifference,
  bootstrap,
  calibrationBias,
  createRandom,
  meanDifference,
  normalisedChange,
  proportion,
  sampleRatio,
  verdict,
} from '@docent/engine';

/** Colleagues of an account resemble each other: so many to an account. */
const colleagues = 4;

/** Chance on a logit scale, so that what is added never leads out of 0 to 1. */
const chanceOf = logit => 1 / (1 + Math.exp(-logit));

/**
 * Cohorts of learners whose truth is known, and what the engine says of them.
 *
 * @param {{ cohorts: number, n: number, seed: number, sabotage?: 'gate' | 'interval' }} options n: learners of a cohort (in each
 * arm). sabotage: `gate` claims whenever the difference is above 0, `interval` takes a third off each interval
 * @returns {{ coverage: Record<string, number>, claimed: Record<string, number> }} shares of cohorts
 */
export function simulate({ cohorts, n, sabotage, seed }) {
  const random = createRandom(seed);
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const shares = {};
  const count = (name, yes) => {
    const [seen, all] = shares[name] ?? [0, 0];
    shares[name] = [seen + (yes ? 1 : 0), all + 1];
  };
  const covers = ({ high, low, value }, truth) => {
    const keep = sabotage === 'interval' ? 2 / 3 : 1;
    return value - (value - low) * keep <= truth && truth <= value + (high - value) * keep;
  };
  const right = chance => (random() < chance ? 1 : 0);
  const successes = (chance, many) => {
    let sum = 0;
    for (let index = 0; index < many; index++) sum += right(chance);
    return sum;
  };

  for (let cohort = 0; cohort < cohorts; cohort++) {
    const known = 0.2 + 0.6 * random();
    count('knowledge of a cohort', covers(proportion(successes(known, n), n), known));

    const better = Math.min(0.95, known + 0.25 * random());
    const arms = [better, known].map(chance => ({ successes: successes(chance, n), n }));
    count('difference between arms, learners assigned', covers(armDifference(...arms), better - known));

    // Accounts with an ability of their own; the true means are those over all accounts.
    const accounts = Math.max(5, Math.round(n / colleagues));
    const mean = logit => {
      let sum = 0;
      for (let step = -40; step <= 40; step++) {
        const z = step / 10;
        sum += chanceOf(logit + 0.8 * z) * Math.exp((-z * z) / 2) * 0.1;
      }
      return sum / Math.sqrt(2 * Math.PI);
    };
    const accountMeans = logit =>
      Array.from({ length: accounts }, () => {
        const chance = chanceOf(logit + 0.8 * normal());
        return successes(chance, colleagues) / colleagues;
      });
    const [logit, lift] = [normal() * 0.5, random()];
    const lifted = meanDifference(accountMeans(logit + lift), accountMeans(logit));
    count('difference between arms, accounts assigned', covers(lifted, mean(logit + lift) - mean(logit)));

    // Pre and post of the same learners, 8 items each, by account; in small cohorts everybody has an account of their own.
    const together = n < 40 ? 1 : colleagues;
    const changes = Array.from({ length: n / together }, () => {
      const ability = 0.8 * normal();
      return Array.from({ length: together }, () => {
        const own = ability + 0.5 * normal();
        const [before, after] = [own - 0.5, own + 0.7].map(place => successes(chanceOf(place), 8) / 8);
        return normalisedChange(before, after) ?? NaN;
      });
    });
    count(
      'gain, normalised change',
      covers(bootstrap(changes, meanChange, { seed: cohort, samples: 500 }), trueChange()),
    );

    // Stated chances and what comes of them: as sure as there is reason to be, but for a bias.
    const bias = 0.2 * (random() - 0.5);
    const answers = Array.from({ length: n }, () => {
      const stated = [0.5, 0.735, 0.9][Math.floor(3 * random())];
      return { stated, outcome: right(stated - bias) };
    });
    count('calibration bias', covers(calibrationBias(answers), bias));

    // Nothing helps: "smarter" must hardly ever be said. Assigned nine to one, as by default, and read once.
    const held = Math.max(1, Math.round(n / 9));
    const nothing = armDifference(
      { successes: successes(known, n), n },
      { successes: successes(known, held), n: held },
    );
    const { broken } = sampleRatio([
      { seen: n, share: 0.9 },
      { seen: held, share: 0.1 },
    ]);
    const said = verdict({ ...nothing, n: Math.max(nothing.n, 20) }, { base: known, broken, over: true }).says;
    count('nothing helps, nine to one', sabotage === 'gate' ? nothing.value > 0 : said === 'smarter');
    const same = armDifference({ successes: successes(known, n), n }, { successes: successes(known, n), n });
    const even = verdict(same, { base: known, broken: false, over: true }).says;
    count('nothing helps, half and half', sabotage === 'gate' ? same.value > 0 : even === 'smarter');
    const flat = meanDifference(accountMeans(logit), accountMeans(logit));
    const byAccount = verdict({ ...flat, n: Math.max(flat.n, 20) }, { base: known, broken: false, over: true }).says;
    count('nothing helps, accounts assigned', sabotage === 'gate' ? flat.value > 0 : byAccount === 'smarter');
  }

  const share = Object.fromEntries(Object.entries(shares).map(([name, [yes, all]]) => [name, yes / all]));
  const split = claims =>
    Object.fromEntries(Object.entries(share).filter(([name]) => name.startsWith('nothing') === claims));
  return { coverage: split(false), claimed: split(true) };
}

/** Of those in whom anything could change. */
function meanChange(changes) {
  let [sum, all] = [0, 0];
  for (const change of changes) {
    if (Number.isNaN(change)) continue;
    sum += change;
    all++;
  }
  return all ? sum / all : undefined;
}

/** Mean normalised change of the model above, by its own sum over abilities and numbers of right answers. */
const trueChange = (() => {
  let known;
  return () => (known ??= exactChange());
})();

function exactChange() {
  const spread = Math.hypot(0.8, 0.5);
  let [sum, weight] = [0, 0];
  for (let step = -500; step <= 500; step++) {
    const z = step / 100;
    const density = Math.exp((-z * z) / 2);
    const [before, after] = [-0.5, 0.7].map(place => binomial(8, chanceOf(spread * z + place)));
    before.forEach((p, was) =>
      after.forEach((q, is) => {
        const change = normalisedChange(was / 8, is / 8);
        if (change === undefined) return;
        sum += density * p * q * change;
        weight += density * p * q;
      }),
    );
  }
  return sum / weight;
}

function binomial(n, chance) {
  const shares = [(1 - chance) ** n];
  for (let k = 1; k <= n; k++) shares.push((shares[k - 1] * (n - k + 1) * chance) / (k * (1 - chance)));
  return shares;
}
