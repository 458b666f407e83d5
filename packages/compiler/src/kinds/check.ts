import type { Check, PublishedCheck } from '@docent/schema';
import { defined } from '../publish/defined.js';
import { checkSkills } from './check/check-skills.js';
import { publishSkill } from './check/publish-skill.js';
import type { KindCompiler, OwnFields } from './kind-compiler.js';

/** A check in one language, before its references are resolved and its defaults filled in. */
interface LocalisedCheck extends Partial<Pick<PublishedCheck, 'text' | 'phase' | 'perSkill' | 'confidence'>> {
  title: string;
  skills: string[];
}

/** Compiles checks. */
export const checkCompiler: KindCompiler<Check, LocalisedCheck, PublishedCheck> = {
  check: checkSkills,
  publish: (check, context) =>
    defined<OwnFields<PublishedCheck>>({
      title: check.title,
      text: check.text,
      phase: check.phase ?? 'post',
      perSkill: check.perSkill ?? 3,
      confidence: check.confidence ?? true,
      skills: check.skills.map(id => publishSkill(id, context)),
    }),
  meaning: (check, { lookUp }) => ({ ...check, skills: check.skills.map(id => [id, lookUp('skills', id)]) }),
};
