// Loaded into an Electron main process before the app (`electron -r`). Says on stdout when the page
// was first usable: its first contentful paint is done and the awaited element is there, enabled, has
// a size, and was painted. The app knows nothing of it. Where asked, opening the database takes that long:
// the process hangs there, as on a disk that is slow to answer.

const { app } = require('electron')

const delayMs = Number(process.env.BENCH_DATABASE_DELAY_MS)
if (delayMs > 0) {
  const { dlopen } = process
  process.dlopen = (module, path, ...flags) => {
    dlopen(module, path, ...flags)
    if (!/better.sqlite3/.test(path)) return
    const { Database } = module.exports
    module.exports.Database = new Proxy(Database, {
      construct(target, args, newTarget) {
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, delayMs)
        return Reflect.construct(target, args, newTarget)
      },
    })
  }
}

const watch = (selector) => `new Promise((resolve) => {
  const usable = () => {
    const found = document.querySelector(${JSON.stringify(selector)})
    return found && !found.matches(':disabled') && found.getBoundingClientRect().height > 0
  }
  const painted = () => performance.getEntriesByName('first-contentful-paint').length > 0
  const look = () => {
    if (!usable() || !painted()) return requestAnimationFrame(look)
    const paintAt = performance.getEntriesByName('first-contentful-paint')[0].startTime
    requestAnimationFrame(() => resolve({
      paintAt: performance.timeOrigin + paintAt,
      usableAt: performance.timeOrigin + performance.now(),
    }))
  }
  look()
})`

app.on('web-contents-created', (_event, contents) => {
  contents.once('dom-ready', () => {
    contents
      .executeJavaScript(watch(process.env.BENCH_SELECTOR))
      .then((seen) => process.stdout.write(`${JSON.stringify({ bench: seen })}\n`))
      .catch((error) => process.stderr.write(`marker: ${error}\n`))
  })
})
