// Keys on the desktop: sealed with Electron's safeStorage, opened in the main process alone, refused
// where only plain text is available. The machines these tests run on have no keychain: that the till
// says so is the test, and sealing itself is tried with the shop's consent.

import { once } from 'node:events'
import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { plainKeysSentence } from '../../shared/config/secrets.ts'
import type { TillBridge } from '../../shared/contract/bridge.ts'
import { exitCodes } from '../../electron/exit-codes.ts'
import { startBuyPowerSandbox } from '../../electron/sandbox/buypower/sandbox.ts'
import { openInElectron, startDesktop } from '../world/electron.ts'
import { runHeadless, temporaryFolder } from '../world/headless.ts'

declare const window: { readonly tokenTill: TillBridge }

const apiKey = 'bp-live-3f9a77c1e2d84b06'
const shop = (baseUrl: string, more: object = {}) => ({
  ...more,
  shop: { name: 'Mama Ngozi Stores' },
  cashiers: [{ id: 'ada', name: 'Ada', pin: '48215936', role: 'cashier' }],
  providers: [
    { id: 'bp', system: 'buypower', label: 'BuyPower', baseUrl, credentials: { apiKey } },
  ],
})

test.runIf(process.platform === 'linux')(
  'without a keychain a shop’s own file with readable keys is refused, and the way out is told',
  async () => {
    using folder = temporaryFolder()
    const path = join(folder.path, 'till.json')
    const text = JSON.stringify(shop('https://till.invalid/v2'))
    writeFileSync(path, text)
    const { child, saidTill, said, gone } = startDesktop(folder.path, ['--password-store=basic'])
    expect(await saidTill).toContain(plainKeysSentence)
    expect(said()).not.toContain(apiKey)
    expect(readFileSync(path, 'utf8')).toBe(text)
    child.kill('SIGKILL')
    await gone
  },
)

test('a sealed shop sells with its key, which is in no file, on no page and in no log', async () => {
  using folder = temporaryFolder()
  const provider = await startBuyPowerSandbox({ apiKey })
  const path = join(folder.path, 'till.json')
  const config = shop(provider.url, { plainKeys: plainKeysSentence })
  try {
    for (const args of [['--seal'], []]) {
      const flags = process.platform === 'linux' ? [...args, '--password-store=basic'] : args
      await using world = await openInElectron({
        dataDir: folder.path,
        args: flags,
        ...(args.length > 0 ? { config } : {}),
      })
      await world.page.waitForSelector('button')
      const seen = await world.page.evaluate(async () => {
        const calls = [
          await window.tokenTill.call('session.signIn', { cashierId: 'ada', pin: '48215936' }),
          await window.tokenTill.call('vend.lookUp', {
            product: 'electricity',
            account: '04123456781',
            options: { disco: 'ABUJA', vendType: 'PREPAID' },
          }),
          await window.tokenTill.call('till.describe', {}),
          await window.tokenTill.call('status.get', {}),
        ]
        const page = document.documentElement.outerHTML + JSON.stringify({ ...localStorage })
        return { calls, page }
      })
      expect(seen.calls.map(({ ok }) => ok)).toEqual([true, true, true, true])
      // Nobody is told a customer's name without the key.
      expect(seen.calls[1]).toMatchObject({ value: { customer: { account: '04123456781' } } })
      expect(JSON.stringify(seen)).not.toContain(apiKey)
      const text = readFileSync(path, 'utf8')
      expect(text).toContain('sealed:v1:')
      expect(text).toContain('"pinHash": "scrypt$')
      expect(text).not.toMatch(/48215936|bp-live/)
      if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600)
      const ended = once(world.app.process(), 'exit')
      await world.inMain(({ app }) => app.quit())
      await ended
    }
    expect(readFileSync(join(folder.path, 'till.log'), 'utf8')).not.toContain(apiKey)
    const headless = await runHeadless({ dataDir: folder.path })
    expect(headless.code).toBe(exitCodes['bad-config'])
    expect(headless.stderr).toContain('providers.0.credentials.apiKey: is sealed')
  } finally {
    await provider.close()
  }
})
