import { chmodSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readArguments } from '../../electron/browser/arguments.ts'
import { exitCodes } from '../../electron/exit-codes.ts'
import { runHeadless, startHeadless, temporaryFolder } from '../world/headless.ts'

let folder: ReturnType<typeof temporaryFolder>
beforeEach(() => {
  folder = temporaryFolder()
})
afterEach(() => folder[Symbol.dispose]())

const shop = {
  shop: { name: 'Mama Ngozi Stores', till: '2' },
  training: true,
  cashiers: [{ id: 'ada', name: 'Ada', pin: '2468', role: 'cashier' }],
}

test('prints exactly one line on stdout, answers calls, and ends cleanly on SIGTERM', async () => {
  await using till = await startHeadless({
    config: shop,
    dataDir: join(folder.path, 'new', 'data'),
  })
  const described = await till.call('till.describe', {})
  expect(described).toMatchObject({
    training: true,
    shop: { name: 'Mama Ngozi Stores', till: '2' },
  })
  expect(await till.stop()).toBe(0)
  expect(till.stdout()).toBe(
    `${JSON.stringify({ ready: true, url: till.url, token: till.token })}\n`,
  )
  for (const line of till.stderr().trim().split('\n')) {
    expect(JSON.parse(line)).toHaveProperty('level')
  }
})

test('without a file it is the training shop, and says the PINs anyone may use', async () => {
  await using till = await startHeadless({ dataDir: folder.path })
  const described = await till.call('till.describe', {})
  expect(described.trainingPins).toEqual({ ada: '1234', musa: '9999' })
  expect(readdirSync(folder.path)).toContain('training')
})

test('a second till on the same data is told that the first is running', async () => {
  await using first = await startHeadless({ config: shop, dataDir: folder.path })
  const second = await runHeadless({ config: shop, dataDir: folder.path })
  expect(await first.call('session.get', {})).toEqual({ cashier: null, locked: false })
  expect(second.code).toBe(exitCodes['already-open'])
  expect(second.stdout).toBe('')
  expect(second.stderr).toContain('already running')
})

test('a till that was killed leaves the data free for the next', async () => {
  const first = await startHeadless({ config: shop, dataDir: folder.path })
  await first.kill9()
  await using second = await startHeadless({ config: shop, dataDir: folder.path })
  expect(await second.call('session.get', {})).toEqual({ cashier: null, locked: false })
})

test('training and real data never share a folder', async () => {
  const real = {
    ...shop,
    training: false,
    providers: [
      {
        id: 'bp',
        system: 'buypower',
        label: 'BuyPower',
        baseUrl: 'http://127.0.0.1:9/v2',
        credentials: { apiKey: 'k' },
      },
    ],
  }
  await using training = await startHeadless({ config: shop, dataDir: folder.path })
  await using till = await startHeadless({ config: real, dataDir: folder.path })
  expect((await training.call('till.describe', {})).training).toBe(true)
  expect((await till.call('till.describe', {})).training).toBe(false)
})

test.each([
  ['is not JSON', '{"shop":', ['not JSON']],
  ['has no cashier', { ...shop, cashiers: [] }, ['cashiers']],
  [
    'has two faults',
    { ...shop, cashiers: [{ id: 'a', name: 'A', pin: '12', role: 'boss' }] },
    ['cashiers.0.pin: a PIN is 4 to 12 digits', 'cashiers.0.role'],
  ],
  ['sells for real without a provider', { ...shop, training: false }, ['providers']],
])('a file that %s stops the till with a line for each fault', async (_what, config, lines) => {
  const ended = await runHeadless({ config, dataDir: folder.path })
  expect(ended.code).toBe(exitCodes['bad-config'])
  expect(ended.stdout).toBe('')
  const said = ended.stderr.trim().split('\n')
  expect(said).toHaveLength(lines.length)
  for (const [index, line] of lines.entries()) {
    expect(said[index]).toContain('till.json')
    expect(said[index]).toContain(line)
  }
})

test.each([
  [[], '--data'],
  [['--data', 'x', '--prot', '1'], '--prot'],
  [['--data', 'x', '--port', '99999'], '0 to 65535'],
])('the command line %j is explained', (args, words) => {
  const read = readArguments(args)
  expect(read.ok ? [] : read.error).toContainEqual(expect.stringContaining(words))
})

test('a taken port is named, and nothing stays open', async () => {
  await using first = await startHeadless({ config: shop, dataDir: join(folder.path, 'a') })
  const { port } = new URL(first.url)
  const second = await runHeadless({
    config: shop,
    dataDir: join(folder.path, 'b'),
    args: ['--port', port],
  })
  expect(second.code).toBe(exitCodes['no-port'])
  expect(second.stderr).toContain(`port ${port} is taken`)
})

test('a data folder that cannot be made is named', async () => {
  // A file stands in the way: unlike a mode, that stops root too.
  const inTheWay = join(folder.path, 'file')
  writeFileSync(inTheWay, '')
  const ended = await runHeadless({ config: shop, dataDir: join(inTheWay, 'data') })
  expect(ended.code).toBe(exitCodes['read-only'])
  expect(ended.stderr).toContain(inTheWay)
  expect(ended.stdout).toBe('')
})

/** Every file and folder below, as others may use it. */
const openToOthers = (root: string): readonly string[] =>
  readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
    (name) => (statSync(join(root, name)).mode & 0o077) !== 0,
  )

test.skipIf(process.platform === 'win32')(
  'nobody else on the computer may read what a till keeps, nor what an older one left open',
  async () => {
    const data = join(folder.path, 'data')
    await using first = await startHeadless({ config: shop, dataDir: data })
    await first.stop()
    expect(statSync(data).mode & 0o077).toBe(0)
    expect(openToOthers(data)).toEqual([])
    const backups = join(data, 'training', 'backups')
    mkdirSync(backups, { recursive: true })
    writeFileSync(join(backups, 'till-20261121T100500Z.db'), '')
    writeFileSync(join(data, 'till.json.previous'), '')
    writeFileSync(join(data, 'notes.txt'), 'of somebody else')
    const names = readdirSync(data, { recursive: true, encoding: 'utf8' })
    for (const name of names) {
      const path = join(data, name)
      chmodSync(path, statSync(path).isDirectory() ? 0o755 : 0o644)
    }
    await using second = await startHeadless({ config: shop, dataDir: data })
    await second.stop()
    const open = openToOthers(data).filter((name) => !name.startsWith('state'))
    expect(open).toEqual(['notes.txt'])
  },
)
