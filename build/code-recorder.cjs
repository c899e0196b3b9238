// Loaded into the desktop program before it starts, by code-cache.mjs alone: remembers each part it compiles, and
// once the till is open and at rest writes down what V8 made of them.

const { readFileSync, writeFileSync } = require('node:fs')
const { join } = require('node:path')
const vm = require('node:vm')
const { app } = require('electron')

const folder = join(__dirname, '..', 'out', 'main')
const lookMs = 100
/** What follows an open till by itself: the first look at its providers, and the page's first questions. */
const restMs = 1_500

const parts = new Map()
vm.Script = class extends vm.Script {
  constructor(code, options) {
    super(code, options)
    if (options?.filename?.startsWith(folder)) parts.set(options.filename, this)
  }
}

const isOpen = () => {
  try {
    return /"ready"/.test(readFileSync(join(app.getPath('userData'), 'till.log'), 'utf8'))
  } catch {
    return false
  }
}

function write() {
  for (const [file, script] of parts) writeFileSync(`${file}.code`, script.createCachedData())
  app.exit(0)
}

const timer = setInterval(() => {
  if (!isOpen()) return
  clearInterval(timer)
  setTimeout(write, restMs)
}, lookMs)
