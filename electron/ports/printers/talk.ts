// How a kind of printer is asked how it is and what its answers mean. An answer is outside input: what
// is no answer is passed over, and many cheap printers give none.

import type { PrinterLanguage } from '../../../shared/printers/profile.ts'
import { type Health, paperQuestion, isStatusAnswer, readHealth, statusQuestion } from './status.ts'
import { readStar, starQuestion, starSplitter } from './star-status.ts'

export type Question = { readonly bytes: Uint8Array; readonly answers: number }
export type Answer = Uint8Array

export type StatusTalk = {
  readonly whole: Question
  /** For printers that answer one question of several, or only the one that matters most. */
  readonly paper: Question | null
  /** Cuts what comes into answers, over the borders of packets. */
  readonly splitter: () => (bytes: Uint8Array) => readonly Answer[]
  /** Answers of a whole question, in their order; undefined is what was not told. */
  readonly read: (answers: readonly (Answer | undefined)[]) => Health
  readonly readPaper: (answer: Answer) => Health
}

const dleEot: StatusTalk = {
  whole: statusQuestion,
  paper: paperQuestion,
  splitter: () => (bytes) => [...bytes].filter(isStatusAnswer).map((byte) => Uint8Array.of(byte)),
  read: (answers) => readHealth(answers.map((answer) => answer?.[0])),
  readPaper: (answer) => readHealth([undefined, undefined, undefined, answer[0]]),
}

const starAsb: StatusTalk = {
  whole: starQuestion,
  paper: null,
  splitter: starSplitter,
  read: ([answer]) => readStar(answer ?? new Uint8Array()),
  readPaper: readStar,
}

export const talkOf = (language: PrinterLanguage): StatusTalk =>
  language === 'star' ? starAsb : dleEot
