/** The chunk that every other one has behind it. */
const home = 'boot';
/** Chunks that are there before anything asks for another one. */
const present = [home, 'run-client'];
const helper = "const retryImport = part => import(part).catch(() => import(part + '?' + Date.now()));";
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
    renderDynamicImport: () => ({ left: 'retryImport(', right: ')' }),
    renderChunk(code, chunk, _, { chunks }) {
      if (chunk.name === home) return { code: `${helper}\n${code}\nexport { retryImport as $ };`, map: null };
      const nameOf = from => chunks[chunk.imports.find(file => from.endsWith(`/${file.split('/').at(-1)}'`))]?.name;
      const asked = present.includes(chunk.name)
        ? code
        : code.replace(named, (statement, names, from) =>
            present.includes(nameOf(from))
              ? statement
              : `const {${names.replaceAll(' as ', ': ')}} = await retryImport(${from});`,
          );
      if (!asked.includes('retryImport(')) return null;
      let found = false;
      const joined = asked.replace(named, (statement, names, from) => {
        if (found || nameOf(from) !== home) return statement;
        found = true;
        return `import { $ as retryImport, ${names.trim()} } from ${from};`;
      });
      const boot = Object.values(chunks).find(({ name }) => name === home);
      const own = found ? '' : `import { $ as retryImport } from './${boot.fileName.split('/').at(-1)}';\n`;
      return { code: own + joined, map: null };
    },
    generateBundle(_, files) {
      // What each chunk needs at once, for those who count bytes: it cannot be read from the code any more.
      const imports = Object.values(files).flatMap(file =>
        file.type === 'chunk' ? [[file.fileName, file.imports]] : [],
      );
      this.emitFile({ type: 'asset', fileName: 'imports.json', source: JSON.stringify(Object.fromEntries(imports)) });
    },
  };
}
