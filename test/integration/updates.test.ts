// Newer versions: found on a feed, fetched, verified, and installed only over a till with nothing open.

import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { readProvisioning } from '../../shared/config/provisioning.ts'
import { type Feed, type Installed, installedProgram, startFeed } from '../world/feed.ts'
import { eventually, startTillWorld, type TillWorld } from '../world/till.ts'
import { fastClock } from '../world/clock.ts'
import type { Clock } from '../../electron/till/ports.ts'

const ends: (() => Promise<void> | void)[] = []
afterEach(async () => {
  for (const end of ends.splice(0).toReversed()) await end()
})

type World = TillWorld & { readonly feed: Feed; readonly installed: Installed }

/** A shop whose settings name a feed; a supervisor is signed in. */
async function start(
  program: Partial<Parameters<typeof installedProgram>[0]> = {},
  more: { readonly clock?: Clock; readonly hour?: number; readonly unattended?: boolean } = {},
): Promise<World> {
  const feed = await startFeed()
  ends.push(async () => feed[Symbol.asyncDispose]())
  const installed = installedProgram({ version: '0.1.0', ...program })
  ends.push(() => installed[Symbol.dispose]())
  const { clock, ...how } = more
  const updates = { feed: feed.url, ...how }
  const w = await startTillWorld({
    shop: (plain) => ({ ...plain, updates }),
    ports: () => ({ updates: installed.port }),
    ...(clock ? { clock } : {}),
  })
  ends.push(() => w.stop())
  await w.must('session.signIn', { cashierId: 'musa', pin: '9999' })
  return Object.assign(w, { feed, installed })
}

const stateOf = async (w: World) => (await w.must('updates.state', {})).state
const fetched = async (w: World): Promise<void> => {
  await w.must('updates.check', {})
  await w.must('updates.download', {})
  await eventually('the update to be here', async () => (await stateOf(w))?.step === 'ready')
}
const dpkgLog = ({ installed }: World): string => {
  const file = join(installed.folder, 'dpkg.log')
  return existsSync(file) ? readFileSync(file, 'utf8') : ''
}

describe('a newer version', () => {
  it('is found, fetched, verified and installed, with the till closed before', async () => {
    const w = await start()
    w.feed.announce({ version: '0.2.0', notes: '<p>Faster look-ups.</p>' })
    await fetched(w)
    expect(await w.must('updates.state', {})).toMatchObject({
      current: 'test',
      off: null,
      state: { step: 'ready', found: { version: '0.2.0', notes: 'Faster look-ups.' } },
    })
    await w.must('updates.plan', { when: 'now' })
    await eventually('the program to leave', () => w.installed.happened.includes('left'))
    expect(w.installed.happened).toEqual(['closed', 'relaunched', 'left'])
    expect(dpkgLog(w)).toMatch(/-i \S*TokenTill-0\.2\.0\.deb/)
  })

  it('that is not newer is none', async () => {
    const w = await start()
    for (const version of ['0.1.0', '0.0.9']) {
      w.feed.announce({ version })
      await w.must('updates.check', {})
      expect(await stateOf(w)).toMatchObject({ step: 'idle', found: null, trouble: null })
    }
  })

  it('goes to as many tills as the feed says, and to the same ones', async () => {
    const w = await start()
    w.feed.announce({ version: '0.2.0', stagingPercentage: 0 })
    await w.must('updates.check', {})
    expect(await stateOf(w)).toMatchObject({ found: null })
    // Its lot was drawn once and is kept: a till in the lower half comes with 50 %, not with 49.
    const low = '00000000-0000-5000-8000-00007e000000'
    writeFileSync(join(w.installed.folder, '.updaterId'), low)
    const again = await start()
    writeFileSync(join(again.installed.folder, '.updaterId'), low)
    again.feed.announce({ version: '0.2.0', stagingPercentage: 49 })
    await again.must('updates.check', {})
    expect(await stateOf(again)).toMatchObject({ found: null })
    again.feed.announce({ version: '0.2.0', stagingPercentage: 50 })
    await again.must('updates.check', {})
    expect(await stateOf(again)).toMatchObject({ found: { version: '0.2.0' } })
  })

  it('that is not what the feed announced is thrown away', async () => {
    const w = await start()
    w.feed.announce({ version: '0.2.0' })
    w.feed.tamper(new TextEncoder().encode('something else'))
    await w.must('updates.check', {})
    await w.must('updates.download', {})
    const seen = await eventually('it to be refused', async () => (await stateOf(w))?.trouble)
    expect(seen.code).toBe('tampered')
    expect(await stateOf(w)).toMatchObject({ step: 'found' })
    expect(await w.call('updates.plan', { when: 'now' })).toMatchObject({
      ok: false,
      error: { detail: { reason: 'not-ready' } },
    })
    const left = readdirSync(w.installed.folder, { recursive: true }).map(String)
    expect(left.filter((name) => name.endsWith('.deb'))).toEqual([])
  })

  it('that was changed on the disk after it was verified is not installed', async () => {
    const w = await start()
    w.feed.announce({ version: '0.2.0' })
    await fetched(w)
    const inside = readdirSync(w.installed.folder, { recursive: true }).map(String)
    const file = inside.find((name) => name.endsWith('.deb')) ?? ''
    writeFileSync(join(w.installed.folder, file), 'something else')
    w.feed.tamper(new TextEncoder().encode('and the feed too'))
    await w.must('updates.plan', { when: 'now' })
    await eventually(
      'it to be refused',
      async () => (await stateOf(w))?.trouble?.code === 'tampered',
    )
    expect(w.installed.happened).toEqual([])
    expect(dpkgLog(w)).toBe('')
    await w.until(await w.sell('12345678910'), 'confirmed')
  })

  it('is not fetched from where there is no TLS, not even over a redirect', async () => {
    const w = await start()
    w.feed.announce({ version: '0.2.0' })
    w.feed.sendTo('http://updates.example/TokenTill-0.2.0.deb')
    await w.must('updates.check', {})
    await w.must('updates.download', {})
    const seen = await eventually('it to be refused', async () => (await stateOf(w))?.trouble)
    expect(seen.detail).toContain('no TLS')
    const file = JSON.stringify({
      shop: 'x',
      training: true,
      updates: { feed: 'http://updates.example/' },
    })
    expect(readProvisioning(file)).toMatchObject({ ok: false })
  })

  it('where the line is down is no matter: the till says so and sells', async () => {
    const w = await start()
    await w.feed.close()
    await w.must('updates.check', {})
    expect(await stateOf(w)).toMatchObject({ step: 'idle', trouble: { code: 'unreachable' } })
    await w.until(await w.sell('12345678910'), 'confirmed')
  })

  it('whose installer fails leaves the program that was there, which comes back', async () => {
    const w = await start({ dpkgFails: true })
    w.feed.announce({ version: '0.2.0' })
    await fetched(w)
    await w.must('updates.plan', { when: 'now' })
    await eventually('the program to come back', () => w.installed.happened.includes('came back'))
    expect(w.installed.happened).toEqual(['closed', 'came back'])
  })
})

describe('an update is not installed', () => {
  it('over a sale without an end, nor an open shift, and the screen hears which', async () => {
    const w = await start()
    w.feed.announce({ version: '0.2.0' })
    await fetched(w)
    await w.provider.setLine(false)
    await w.sell('12345678910')
    const over = await w.call('updates.plan', { when: 'now' })
    expect(over).toMatchObject({ ok: false, error: { detail: { reason: 'held', sales: 1 } } })
    await w.provider.setLine(true)
    await eventually('the sale to end', async () => {
      const { held } = await w.must('updates.state', {})
      return held?.sales === 0 && held.slips === 0
    })
    const { shift } = await w.must('shift.open', { draftId: 's1', float: { total: '1000' } })
    expect(await w.call('updates.plan', { when: 'now' })).toMatchObject({
      ok: false,
      error: { detail: { reason: 'held', sales: 0, shift } },
    })
    expect(w.installed.happened).toEqual([])
    expect(dpkgLog(w)).toBe('')
  })

  it('by a cashier', async () => {
    const w = await start()
    await w.must('session.signIn', { cashierId: 'ada', pin: '1234' })
    for (const name of ['updates.state', 'updates.check', 'updates.download'] as const) {
      expect(await w.call(name, {})).toMatchObject({ ok: false, error: { code: 'not-allowed' } })
    }
  })

  it('in the night where the system asks an administrator, unless the operator arranged that it does not', async () => {
    const w = await start({ isRoot: false })
    w.feed.announce({ version: '0.2.0' })
    await w.must('updates.check', {})
    expect(await w.call('updates.plan', { when: 'tonight' })).toMatchObject({
      ok: false,
      error: { detail: { reason: 'administrator' } },
    })
    const arranged = await start({ isRoot: false }, { unattended: true })
    arranged.feed.announce({ version: '0.2.0' })
    await arranged.must('updates.check', {})
    await arranged.must('updates.plan', { when: 'tonight' })
    expect((await arranged.must('updates.state', {})).plan).toMatchObject({ version: '0.2.0' })
  })

  it('in the night while a sale waits, and goes by itself once it does not', async () => {
    // A minute of the till is a tenth of a second.
    const clock = fastClock(600)
    const now = new Intl.DateTimeFormat('en', {
      timeZone: 'Africa/Lagos',
      hour: 'numeric',
      hourCycle: 'h23',
    }).format(clock.now())
    const w = await start({}, { clock, hour: Number(now) })
    await w.provider.setLine(false)
    const waiting = await w.sell('12345678910')
    w.feed.announce({ version: '0.2.0' })
    await w.must('updates.check', {})
    await w.must('updates.plan', { when: 'tonight' })
    const from = clock.monotonic()
    await eventually('five minutes of the night', () => clock.monotonic() - from > 300_000)
    expect(w.installed.happened).toEqual([])
    await w.must('vend.cancel', { vendId: waiting, reason: 'the customer left' })
    await eventually('the program to leave', () => w.installed.happened.includes('left'))
    expect(dpkgLog(w)).toContain('TokenTill-0.2.0.deb')
  })
})
