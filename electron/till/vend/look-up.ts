// Asks who an account belongs to before money is taken, and remembers the answer for the order and
// its receipt: a requery carries fewer fields than a check.

import { type TillError, tillError } from '../../../shared/contract/errors.ts'
import { type Result, assertNever, err, ok } from '../../../shared/result.ts'
import type { Clock } from '../ports.ts'
import type { Provider } from '../providers/account.ts'
import type { LookUp } from '../providers/adapter.ts'
import type { Health } from '../providers/health.ts'

export type LookUpRequest = {
  readonly product: string
  readonly account: string
  readonly options: Readonly<Record<string, string>>
}

export type LookUpAnswer =
  | { readonly kind: 'found'; readonly facts: LookUp }
  /** Nobody could be asked. The order may still be taken and vended later. */
  | { readonly kind: 'unreachable'; readonly detail: string }

const keepMs = 30 * 60_000
const keepCount = 500

/** Chosen after the look-up; they say nothing about whose account it is. */
const chosenLater: ReadonlySet<string> = new Set(['package', 'recurring'])

const keyOf = (providerId: string, { product, account, options }: LookUpRequest): string => {
  const asked = Object.entries(options).filter(([name]) => !chosenLater.has(name))
  return JSON.stringify([providerId, product, account, asked.toSorted()])
}

export class LookUps {
  private readonly kept = new Map<string, { readonly at: number; readonly facts: LookUp }>()
  private readonly clock: Clock
  private readonly health: Health

  constructor(clock: Clock, health: Health) {
    this.clock = clock
    this.health = health
  }

  /** What was last found for this account and these options, if lately. */
  recall(providerId: string, request: LookUpRequest): LookUp | null {
    if (this.kept.size === 0) return null
    const found = this.kept.get(keyOf(providerId, request))
    return found && this.clock.monotonic() - found.at < keepMs ? found.facts : null
  }

  async ask(provider: Provider, request: LookUpRequest): Promise<Result<LookUpAnswer, TillError>> {
    const http = this.health.httpFor(provider.id)
    const answer = await provider.adapter.lookUp(provider.account, request, http)
    if (answer.ok) {
      this.keep(keyOf(provider.id, request), answer.value)
      return ok({ kind: 'found', facts: answer.value })
    }
    switch (answer.error.kind) {
      case 'unreachable':
        return ok({ kind: 'unreachable', detail: answer.error.detail })
      case 'refused':
        return err(
          tillError(
            'provider-refused',
            `${provider.label}: ${answer.error.message} Nothing was sold.`,
            {
              reason: 'words',
              code: answer.error.code,
              provider: provider.label,
              words: answer.error.message,
            },
          ),
        )
      case 'not-authorised':
        return err(
          tillError(
            'provider-refused',
            `${provider.label} does not accept this till's key. Nothing was sold. Ask the shop owner to check the key.`,
            { reason: 'key', code: '401', provider: provider.label },
          ),
        )
      default:
        return assertNever(answer.error)
    }
  }

  private keep(key: string, facts: LookUp): void {
    this.kept.delete(key)
    this.kept.set(key, { at: this.clock.monotonic(), facts })
    const oldest = this.kept.keys().next().value
    if (this.kept.size > keepCount && oldest !== undefined) this.kept.delete(oldest)
  }
}
