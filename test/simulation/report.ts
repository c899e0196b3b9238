// What a failing seed prints: the law it broke, the day it had, and the shortest story that breaks it.

import type { Outcome } from './run.ts'

/** `failed`: the day as it was; `shown`: the same, shrunk or not. */
export function reportOf(shown: Outcome, failed: Outcome = shown): string {
  const { seed, options, breach, timeline, facts, script } = shown
  const about = breach?.reference ? ` (${breach.reference})` : ''
  const shrunk =
    failed === shown
      ? `${script.length} acts and faults`
      : `${script.length} of ${failed.script.length} acts and faults are enough: ${script.join(' · ')}`
  return [
    `seed ${seed} broke the law: ${breach?.what}${about}`,
    `options ${JSON.stringify(options)}`,
    `facts ${JSON.stringify(facts)}`,
    shrunk,
    timeline,
    `again: npm run -s simulate -- --seed ${seed} --seeds 1`,
  ].join('\n')
}
