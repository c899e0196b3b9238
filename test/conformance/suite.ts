// The one suite every provider system passes. A system describes itself (`subject.ts`, `systems/`); the
// rules stand in `vends.ts`, `questions.ts` and `batches.ts` and are the same for all.

import { describe } from 'vitest'
import { describeBatches } from './batches.ts'
import { benchOf } from './bench.ts'
import { describeProbe, describeQuestion } from './questions.ts'
import type { Subject, World } from './subject.ts'
import { describeSpoiledVends } from './spoiled-vends.ts'
import { describeVends } from './vends.ts'

export function describeSystem<W extends World>(subject: Subject<W>): void {
  describe(subject.name, () => {
    const bench = benchOf(subject)
    const { vending, batching, questions = [] } = subject
    describeProbe(bench)
    if (vending) {
      describeVends(bench, vending)
      describeSpoiledVends(bench, vending)
    }
    if (batching) describeBatches(bench, batching)
    const codes = vending?.codes ?? batching?.codes ?? []
    for (const question of questions) describeQuestion(bench, question, codes)
  })
}
