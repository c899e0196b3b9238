// Watches a till's system calls with strace: when the database's journal was synced, and when a
// request was read and an answer or a request to the provider written.

import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** Whether strace is here and may trace. */
export const hasStrace: boolean =
  spawnSync('strace', ['-o', '/dev/null', 'true'], { stdio: 'ignore' }).status === 0

/** The words to put before a program. */
export const strace = (file: string): readonly string[] => [
  'strace',
  // The till stays our own child, so that killing it kills it and not its watcher.
  '-D',
  '-f',
  '-y',
  '-s',
  '300',
  '-e',
  'trace=fsync,fdatasync,write,writev,sendto,sendmsg,read,recvfrom',
  '-o',
  file,
]

export type Step = 'sync' | 'asked to place' | 'place answered' | 'vend leaves'

/** The watcher has written all it saw of a till that was killed. */
export const isComplete = (file: string): boolean =>
  readFileSync(file, 'utf8').includes('+++ killed by SIGKILL +++')

/** What happened, in order, from the call that placed `vendId` on. */
export function readTrace(file: string, vendId: string): readonly Step[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line): readonly Step[] => {
      if (/\b(fsync|fdatasync)\(\d+<[^>]*-wal>/.test(line)) return ['sync']
      // What was read stands where the call ended: on a busy machine another thread's calls come between.
      if (/\b(read|recvfrom)(\(| resumed>)/.test(line) && line.includes('POST /rpc/vend.place'))
        return ['asked to place']
      const isWrite = /\b(write|writev|sendto|sendmsg)\(/.test(line)
      if (isWrite && line.includes('POST /v2/vend')) return ['vend leaves']
      if (isWrite && line.includes('socket') && line.includes(vendId) && line.includes('queued'))
        return ['place answered']
      return []
    })
}
