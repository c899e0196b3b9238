import { join } from 'node:path'
import { expect, test } from 'vitest'
import { dataFolder } from '../../electron/data-folder.ts'

const machine = (platform: NodeJS.Platform, env: NodeJS.ProcessEnv = {}, there: string[] = []) => ({
  platform,
  env,
  home: '/home/ada',
  exists: (path: string) => there.includes(path),
})

test('a till’s data lies in the folder of the person that stays on this computer', () => {
  expect(dataFolder(machine('linux'))).toBe('/home/ada/.local/share/tokentill')
  expect(dataFolder(machine('linux', { XDG_DATA_HOME: '/data' }))).toBe('/data/tokentill')
  expect(dataFolder(machine('win32', { LOCALAPPDATA: 'local', APPDATA: 'roaming' }))).toBe(
    join('local', 'TokenTill', 'data'),
  )
  expect(dataFolder(machine('darwin'))).toBe('/home/ada/Library/Application Support/TokenTill')
})

test('a till that sold from the older folder goes on there, unless the newer one is in use', () => {
  const old = '/home/ada/.config/TokenTill/till.json'
  expect(dataFolder(machine('linux', {}, [old]))).toBe('/home/ada/.config/TokenTill')
  const both = [old, '/home/ada/.local/share/tokentill/shop']
  expect(dataFolder(machine('linux', {}, both))).toBe('/home/ada/.local/share/tokentill')
})
