// The one suite every provider system passes. A system describes itself (`subject.ts`, `systems/`); the
// rules stand beside this file and are the same for all.

import { describe } from 'vitest'
import { describeBatches } from './batches.ts'
import { benchOf } from './bench.ts'
import { describeKeyCheck } from './key-check.ts'
import { describeProbe, describeQuestion } from './questions.ts'
import { describeSpoiledBatches } from './spoiled-batches.ts'
import { describeSpoiledVends } from './spoiled-vends.ts'
import type { Subject, World } from './subject.ts'
import { describeVends } from './vends.ts'

export function describeSystem<W extends World>(subject: Subject<W>): void {
  const { name, vending, batching, questions = [] } = subject
  const codes = vending?.codes ?? batching?.codes ?? []
  describe(name, () => {
    const bench = benchOf(subject)
    describeProbe(bench)
    describeKeyCheck(bench)
    if (vending) describeVends(bench, vending)
    if (batching) describeBatches(bench, batching)
  })
  // A sandbox of their own, with a short history: what it told is spoiled and read thousands of times.
  describe(`${name}, whatever is answered`, () => {
    const bench = benchOf(subject)
    if (vending) describeSpoiledVends(bench, vending)
    if (batching) describeSpoiledBatches(bench, batching)
    for (const question of questions) describeQuestion(bench, question, codes)
  })
}
