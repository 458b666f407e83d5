/** Chunks that are there before anything asks for another one. */
const present = ['boot', 'run-client'];
/** What asks again. Every page pays for the boot chunk and most for the how-to, which offer to try again with the next page. */
const asking = /\/client\/dist\/(?!project\/)|\/elements\/dist\/(?!base\/|howto\/)/;
const named = /^import \{([^}]*)\} from ('[^']+');$/gm;

/**
 * Lets code that comes on demand be asked for again. Firefox remembers that a module could not be fetched (HTML, "fetch a
 * single module script", step 5) and says so for the life of the page, though the network is back: only another address is
 * looked up. That holds of what a module imports, too, so chunks import each other in the same way.
 *
 * Who had to ask again has a copy of its own. None of them holds state, so that there may be two.
 */
export function retryImports() {
  return {
    name: 'retry-imports',
    renderDynamicImport: ({ moduleId }) =>
      asking.test(moduleId.replaceAll('\\', '/')) ? { left: 'retryImport(', right: ')' } : null,
    renderChunk(code, chunk, _, { chunks }) {
      const imports = present.includes(chunk.name) ? code : code.replace(named, replace);
      return imports.includes('retryImport(')
        ? {
            code: `const retryImport = part => import(part).catch(() => import(part + '?' + Date.now()));\n${imports}`,
            map: null,
          }
        : null;

      function replace(statement, names, from) {
        const file = chunk.imports.find(file => from.endsWith(`/${file.split('/').at(-1)}'`));
        if (!file || present.includes(chunks[file].name)) return statement;
        return `const {${names.replaceAll(' as ', ': ')}} = await retryImport(${from});`;
      }
    },
  };
}
