import type { Advice, PublishedAdvice } from '@docent/schema';
import { checkAdvice } from './advice/check-advice.js';
import { checkShownValues } from './advice/check-shown-values.js';
import { examineAdvice } from './advice/examine-advice.js';
import { guideMeaning } from './advice/guide-meaning.js';
import type { LocalisedAdvice } from './advice/localised-advice.js';
import { publishAdvice } from './advice/publish-advice.js';
import type { KindCompiler } from './kind-compiler.js';

/** Compiles guides. */
export const adviceCompiler: KindCompiler<Advice, LocalisedAdvice, PublishedAdvice> = {
  check: checkAdvice,
  checkValues: checkShownValues,
  publish: publishAdvice,
  examine: examineAdvice,
  meaning: guideMeaning,
};
