// Reads the program, each part with the code V8 made of it while it was built (build/code-cache.mjs), which is
// half of what a start compiled. Those files lie in the package beside the parts they belong to, under the same
// seal, and are never written by a till; V8 turns away one of another version of itself, and then compiles.

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { Script, constants } from 'node:vm'

type Part = { exports: unknown }
type Run = (
  exports: unknown,
  require: (id: string) => unknown,
  module: Part,
  filename: string,
  dirname: string,
) => void

const parts = new Map<string, Part>()

/** Undefined where the build had no Electron to make it with. */
function codeOf(file: string): Buffer | undefined {
  try {
    return readFileSync(`${file}.code`)
  } catch {
    return undefined
  }
}

/** What `require` does, for the parts of this program. */
function read(file: string): unknown {
  const known = parts.get(file)
  if (known) return known.exports
  const part: Part = { exports: {} }
  parts.set(file, part)
  const cachedData = codeOf(file)
  // The build sees to it that it is nothing but ASCII (build/ascii.ts).
  const source = readFileSync(file, 'latin1')
  const script = new Script(
    `(function (exports, require, module, __filename, __dirname) {${source}\n})`,
    {
      filename: file,
      importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
      ...(cachedData ? { cachedData } : {}),
    },
  )
  const folder = dirname(file)
  const others = createRequire(file)
  const require = (id: string): unknown =>
    id.startsWith('./') ? read(join(folder, id)) : others(id)
  const run = script.runInThisContext() as Run
  run(part.exports, Object.assign(require, others), part, file, folder)
  return part.exports
}

read(join(import.meta.dirname, 'program.cjs'))
