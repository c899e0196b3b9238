// electron-updater as the till's updates port: it reads the feed, honours a staged rollout, fetches, checks
// the sha512 (and on Windows and macOS the signature), and starts the installer. When, is not decided here.

import { createHash } from 'node:crypto'
import { createReadStream, rmSync } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import type { BaseUpdater, MacUpdater, ProgressInfo, UpdateInfo } from 'electron-updater'
import type { Log } from '../../till/ports.ts'
import { freeBytesOf } from '../../till/store/free-space.ts'
import type { UpdateState, UpdateTrouble, UpdatesPort } from '../../till/updates/port.ts'

export type AnyUpdater = BaseUpdater | MacUpdater

export type UpdaterOptions = {
  /** The library is read when it is first needed, never while a till opens. */
  readonly load: () => Promise<AnyUpdater>
  readonly asks: UpdatesPort['asks']
  /** Where it is fetched to. */
  readonly folder: string
  readonly log: Log
  /** Ends the till: what is under way is committed, the database closed. */
  readonly closeTill: () => Promise<void>
  /** The installer was started: makes room for it. */
  readonly leave: () => void
  /** The installer did not start: the program starts again as it is. */
  readonly comeBack: () => void
}

const idle: UpdateState = {
  step: 'idle',
  found: null,
  checkedAt: null,
  percent: null,
  trouble: null,
}

/** The package, its unpacked form, and what the till itself needs meanwhile. */
const roomFor = 3

async function sha512Of(path: string): Promise<string> {
  const hash = createHash('sha512')
  await pipeline(createReadStream(path), hash)
  return hash.digest('base64')
}

const textOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** Notes as a person reads them, whatever the feed wrote them in. */
function notesOf({ releaseNotes }: UpdateInfo): string | null {
  const text = Array.isArray(releaseNotes)
    ? releaseNotes.map(({ version, note }) => `${version}: ${note ?? ''}`).join('\n')
    : releaseNotes
  const plain = text
    ?.replaceAll(/<[^>]*>/g, '')
    .slice(0, 4_000)
    .trim()
  return plain ? plain : null
}

function foundOf(info: UpdateInfo): NonNullable<UpdateState['found']> {
  const releasedAt = Date.parse(info.releaseDate)
  return {
    version: info.version,
    notes: notesOf(info),
    sizeBytes: info.files[0]?.size ?? null,
    releasedAt: Number.isNaN(releasedAt) ? null : releasedAt,
  }
}

function troubleOf(error: unknown, otherwise: UpdateTrouble): NonNullable<UpdateState['trouble']> {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const detail = textOf(error).split('\n', 1)[0] ?? ''
  const isNet = /^(E(NOTFOUND|CONN|AI_AGAIN|HOSTUNREACH|NETUNREACH|TIMEDOUT|PIPE))|CERT/.test(code)
  if (code === 'ERR_CHECKSUM_MISMATCH' || /signature/i.test(detail)) {
    return { code: 'tampered', detail }
  }
  if (code === 'ENOSPC') return { code: 'no-room', detail }
  if (isNet) return { code: 'unreachable', detail }
  return { code: otherwise, detail }
}

export function updatesPort(o: UpdaterOptions): UpdatesPort {
  const { log } = o
  let state = idle
  /** Of the files the feed announced. */
  let sums: readonly string[] = []
  const move = (next: Partial<UpdateState>): void => {
    state = { ...state, ...next }
  }
  // An error event nobody hears would end the program; each also fails the promise it belongs to.
  let lastError: unknown = null
  let loaded: Promise<AnyUpdater> | null = null
  const updaterOf = (): Promise<AnyUpdater> => (loaded ??= o.load().then(prepared))

  function prepared(updater: AnyUpdater): AnyUpdater {
    updater.autoDownload = false
    updater.autoInstallOnAppQuit = false
    updater.allowDowngrade = false
    updater.disableWebInstaller = true
    updater.logger = {
      info: (text: unknown) => log.info('updater', { text: String(text) }),
      warn: (text: unknown) => log.warn('updater', { text: String(text) }),
      error: (text: unknown) => log.warn('updater', { text: String(text) }),
    }
    updater.on('error', (error) => {
      lastError = error
    })
    updater.on('download-progress', ({ percent }: ProgressInfo) => {
      const whole = Math.floor(percent)
      if (whole !== state.percent) move({ percent: whole })
    })
    return updater
  }

  const hasRoom = (): boolean => {
    try {
      return freeBytesOf(o.folder) > (state.found?.sizeBytes ?? 0) * roomFor
    } catch {
      return true
    }
  }

  /** Also of what is here already: the library does not look twice at what it fetched itself. */
  const fetchVerified = async (): Promise<boolean> => {
    try {
      const [file] = await (await updaterOf()).downloadUpdate()
      if (file === undefined || sums.includes(await sha512Of(file))) return true
      rmSync(file, { force: true })
      const detail = 'what lies on the disk is not what was announced'
      move({ step: 'found', percent: null, trouble: { code: 'tampered', detail } })
      return false
    } catch (error) {
      move({ step: 'found', percent: null, trouble: troubleOf(error, 'not-fetched') })
      return false
    }
  }

  const isBusy = (): boolean => ['checking', 'downloading', 'installing'].includes(state.step)

  return {
    asks: o.asks,
    state: () => state,
    check: async (feed) => {
      if (isBusy()) return
      const before = state
      move({ step: 'checking', trouble: null })
      try {
        const updater = await updaterOf()
        updater.setFeedURL({ provider: 'generic', url: feed })
        const result = await updater.checkForUpdates()
        const found = result?.isUpdateAvailable ? foundOf(result.updateInfo) : null
        sums = result?.updateInfo.files.map(({ sha512 }) => sha512) ?? []
        const isHere = before.step === 'ready' && before.found?.version === found?.version
        const step = found === null ? 'idle' : isHere ? 'ready' : 'found'
        move({ step, found, checkedAt: Date.now() })
      } catch (error) {
        const step = before.step === 'ready' || before.step === 'found' ? before.step : 'idle'
        move({ step, trouble: troubleOf(error, 'no-feed') })
      }
    },

    download: async () => {
      if (isBusy() || state.found === null) return
      if (!hasRoom()) {
        move({ trouble: { code: 'no-room', detail: o.folder } })
        return
      }
      move({ step: 'downloading', percent: 0, trouble: null })
      if (await fetchVerified()) move({ step: 'ready', percent: null })
    },

    install: async () => {
      if (state.step !== 'ready') return
      move({ step: 'installing', trouble: null })
      // What was verified an hour ago may be another file by now.
      if (!(await fetchVerified())) return
      const updater = await updaterOf()
      await o.closeTill()
      lastError = null
      if ('install' in updater) {
        if (updater.install(true, true)) {
          o.leave()
          return
        }
        log.error('the update was not installed', { error: lastError })
        o.comeBack()
        return
      }
      updater.quitAndInstall()
    },
  }
}
