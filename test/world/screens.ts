// One till on a screen, whichever host shows it: the page in a browser on a headless till, or the
// desktop app. A script written for a screen runs on both.

import type { Page } from 'playwright-core'
import type { TillBridge } from '../../shared/contract/bridge.ts'
import type { CommandName, Input, Output } from '../../shared/contract/contract.ts'
import { openInBrowser } from './browser.ts'
import { openInElectron } from './electron.ts'

declare const window: { readonly tokenTill: TillBridge }

export type Screen = {
  readonly page: Page
  /** Asks the till itself, past the screen; throws for a typed error. */
  readonly call: <N extends CommandName>(name: N, input: Input<N>) => Promise<Output<N>>
  /** Errors and refused loads the page reported so far. */
  readonly complaints: readonly string[]
} & AsyncDisposable

export type ScreenOptions = {
  /** The provisioning; left out, a training shop. */
  readonly config?: unknown
  /** Whose training shop, by two letters. */
  readonly country?: string
}

export type OpenScreen = (o?: ScreenOptions) => Promise<Screen>

const flagsOf = ({ country, config }: ScreenOptions) => ({
  args: country === undefined ? [] : ['--country', country],
  ...(config === undefined ? {} : { config }),
})

const smallTill = { viewport: { width: 1024, height: 768 }, hasTouch: true }

/** Call `closeBrowser` in `afterAll`. */
export const onBrowser: OpenScreen = async (o = {}) => {
  const { till, ...world } = await openInBrowser({ ...flagsOf(o), context: smallTill })
  return { ...world, call: till.call }
}

export const onElectron: OpenScreen = async (o = {}) => {
  const world = await openInElectron(flagsOf(o))
  const call: Screen['call'] = async (name, input) => {
    const answer = await world.page.evaluate(
      ([command, argument]) => window.tokenTill.call(command, argument),
      [name, input] as const,
    )
    if (!answer.ok) throw new Error(`${name}: ${answer.error.message}`)
    return answer.value as Output<typeof name>
  }
  return { ...world, call }
}
