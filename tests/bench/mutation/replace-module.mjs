import { register } from 'node:module';

// Loads one module with another text: that of a mutant, as the environment says.
register(
  `data:text/javascript,${encodeURIComponent(`
    import { readFileSync } from 'node:fs';
    export async function load(url, context, next) {
      if (url !== ${JSON.stringify(process.env.MUTANT_URL)}) return next(url, context);
      return { format: 'module', source: readFileSync(${JSON.stringify(process.env.MUTANT_FILE)}, 'utf8'), shortCircuit: true };
    }`)}`,
);
