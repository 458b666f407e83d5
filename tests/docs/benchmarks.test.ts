import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { format, resolveConfig } from 'prettier';
import { fillAdvise } from '../../docs/generators/advise.mjs';
import { betweenMarkers } from '../../docs/generators/between-markers.mjs';
import { bootTable } from '../../docs/generators/boot.mjs';
import { fillCapture } from '../../docs/generators/capture.mjs';
import { fillFaults } from '../../docs/generators/faults.mjs';
import { fillIngest } from '../../docs/generators/ingest.mjs';
import { fillPlayer } from '../../docs/generators/player.mjs';
import { fillRanking } from '../../docs/generators/ranking.mjs';
import { fillReviews } from '../../docs/generators/reviews.mjs';
import { fillRules } from '../../docs/generators/rule-speed.mjs';
import { fillSurveys } from '../../docs/generators/surveys.mjs';
import { fillTraining } from '../../docs/generators/training.mjs';
import { root } from '../support/source-files.js';

describe('the benchmarks page', () => {
  it('shows the figures of the last run as they were measured', async () => {
    const file = join(root, 'docs/benchmarks.md');
    const page = await readFile(file, 'utf8');
    const measured = async (name: string) => JSON.parse(await readFile(join(root, 'docs/benchmarks', name), 'utf8'));
    const booted = betweenMarkers(page, 'boot', bootTable(await measured('boot.json')));
    const captured = fillCapture(booted, await measured('capture.json'));
    const ingested = fillIngest(captured, await measured('ingest.json'), await measured('kill.json'));
    const advised = fillAdvise(ingested, await measured('advise.json'));
    const evaluated = existsSync(join(root, 'docs/benchmarks/rules.json'))
      ? fillRules(advised, await measured('rules.json'))
      : advised;
    const played = fillPlayer(evaluated, await measured('player.json'));
    const asked = fillSurveys(played, await measured('surveys.json'));
    const ranked = fillRanking(asked, await measured('ranking.json'));
    const learned = fillTraining(ranked, await measured('training.json'));
    const reviewed = fillReviews(learned, await measured('reviews.json'));
    const expected = fillFaults(reviewed, await measured('faults.json'));
    assert.equal(page, await format(expected, { ...(await resolveConfig(file)), filepath: file }));
  });
});
