// The printer inside the till: it reads the bytes back to paper and keeps the last fifty. Used in
// training, where no printer is set up, and by tests. Its paper can be taken out and its power pulled.

import type { PaperLine } from '../../../shared/contract/print.ts'
import { interpret } from '../../../shared/paper/interpret.ts'
import { note, noted } from '../../../shared/notes/notes.ts'
import { type PrinterChoices, setupOf } from '../../../shared/printers/setup.ts'
import { qrModules } from '../../till/print/codes.ts'
import type { PrinterPort } from '../../till/ports.ts'
import { isTooLate, leftUnsent } from './first-byte.ts'

export type PrintedPaper = {
  readonly jobId: number
  /** Epoch ms. */
  readonly at: number
  readonly columns: number
  /** Without the empty lines that carry the paper past the cutter. */
  readonly lines: readonly PaperLine[]
}

export type VirtualState = 'ready' | 'paper-out' | 'off'

export type VirtualPrinter = PrinterPort & {
  readonly transport: 'virtual'
  /** Oldest first, at most fifty. */
  readonly papers: () => readonly PrintedPaper[]
  readonly setState: (state: VirtualState) => void
  /** Calls with every new paper. The returned function stops that. */
  readonly onPaper: (listener: (paper: PrintedPaper) => void) => () => void
}

const keptPapers = 50

const refusals = {
  'paper-out': noted(note('paper-out'), note('nothing')),
  off: noted(note('off')),
} as const

function withoutTail(lines: readonly PaperLine[]): readonly PaperLine[] {
  const last = lines.findLastIndex(({ text, image }) => text !== '' || image)
  return lines.slice(0, last + 1)
}

export function createVirtualPrinter(
  { id, columns, ...choices }: PrinterChoices & { readonly id: string },
  { now }: { readonly now: () => number } = { now: Date.now },
): VirtualPrinter {
  let state: VirtualState = 'ready'
  const { language } = setupOf({ columns, ...choices })
  let papers: readonly PrintedPaper[] = []
  const listeners = new Set<(paper: PrintedPaper) => void>()
  return {
    id,
    transport: 'virtual',
    columns,
    papers: () => papers,
    setState: (next) => {
      state = next
    },
    onPaper: (listener) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    print: async (bytes, job) => {
      const { jobId, drawn } = job
      if (state !== 'ready') {
        return { kind: 'not-printed', cause: state, ...refusals[state] }
      }
      if (isTooLate(job)) return leftUnsent(state)
      const { lines, drawerKicks } = interpret(bytes, columns, drawn, { language, qr: qrModules })
      // A pulse for the drawer is no paper.
      if (withoutTail(lines).length === 0 && drawerKicks > 0)
        return { kind: 'printed', detail: null }
      const paper: PrintedPaper = { jobId, at: now(), columns, lines: withoutTail(lines) }
      papers = [...papers, paper].slice(-keptPapers)
      for (const listener of listeners) listener(paper)
      return { kind: 'printed', detail: null }
    },
    state: async () => state,
  }
}
