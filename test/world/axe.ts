// What axe finds on a page as it stands, by the rules of WCAG 2.0 to 2.2 at levels A and AA. No exceptions:
// whatever is found fails.

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'

declare const axe: { readonly run: (options: RunOptions) => Promise<AxeResults> }
declare const window: { readonly axe?: unknown }

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
)

/** `all`: every rule. `colours`: those alone. */
export type Rules = 'all' | 'colours'

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const optionsOf = (rules: Rules): RunOptions =>
  rules === 'colours'
    ? { runOnly: { type: 'rule', values: ['color-contrast'] }, resultTypes: ['violations'] }
    : {
        runOnly: { type: 'tag', values: wcag },
        // Left out by axe unless it is asked for.
        rules: { 'target-size': { enabled: true } },
        resultTypes: ['violations'],
      }

export async function axeFindings(page: Page, rules: Rules = 'all'): Promise<readonly string[]> {
  // A colour on its way from one to the other is neither.
  await page.evaluate(() =>
    Promise.allSettled(document.getAnimations().map((animation) => animation.finished)),
  )
  if (!(await page.evaluate(() => window.axe !== undefined))) await page.evaluate(axeSource)
  const { violations } = await page.evaluate((options) => axe.run(options), optionsOf(rules))
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ''}`),
  )
}
