// What the shop earns on sales: the rules in force, a form to write down another, and everything that was
// ever written down. Nothing is changed or taken away; a later rule corrects an earlier one.

import { useState } from 'react'
import type { Output } from '../../shared/contract/contract.ts'
import { ruleFor } from '../../shared/report/commission.ts'
import { type ProductId, products } from '../../shared/vend/products.ts'
import { type Day, dayOf } from '../../shared/time/days.ts'
import { Note } from '../design/Note.tsx'
import { languages } from '../i18n/dictionary.ts'
import { useText } from '../i18n/use-text.ts'
import { useNow } from '../stores/now.ts'
import { useAnswer } from '../stores/use-answer.ts'
import { useTill } from '../stores/till.ts'
import { CommissionForm } from './CommissionForm.tsx'
import './commission.css'

export type Rule = Output<'commission.list'>['rules'][number]

export function useRuleWords() {
  const { t, language } = useText()
  const { locale } = languages[language]
  const providers = useTill(({ status }) => status?.providers ?? [])
  const percent = new Intl.NumberFormat(locale, {
    style: 'percent',
    minimumFractionDigits: 2,
  })
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' })
  const day = (text: Day): string => days.format(Date.parse(`${text}T12:00:00Z`))
  return {
    product: (id: ProductId): string => t(`product.${id}`),
    provider: (id: string | null): string =>
      id === null ? t('commission.all') : (providers.find((one) => one.id === id)?.label ?? id),
    terms: ({ basisPoints, from, until }: Rule): string => {
      const rate =
        basisPoints === null ? t('commission.none') : percent.format(basisPoints / 10_000)
      return until === null
        ? t('commission.line', { rate, from: day(from) })
        : t('commission.line.until', { rate, from: day(from), until: day(until) })
    },
  }
}

/** Those a sale of today would be counted by. */
function inForce(rules: readonly Rule[], today: Day): readonly Rule[] {
  const known = rules.map(({ ruleId, ...rule }) => ({ ...rule, seq: ruleId }))
  const providers = [...new Set(rules.map(({ providerId }) => providerId ?? ''))]
  const found = new Set(
    products.flatMap((product) =>
      providers.map((providerId) => ruleFor(known, product, providerId, today)?.seq),
    ),
  )
  return rules.filter(({ ruleId }) => found.has(ruleId))
}

export function CommissionRules() {
  const { t, date } = useText()
  const words = useRuleWords()
  const [round, setRound] = useState(0)
  const [done, setDone] = useState(false)
  const timeZone = useTill((till) => till.about?.shop.timeZone ?? 'Africa/Lagos')
  const today = dayOf(useNow(60_000), timeZone)
  const rules = useAnswer('commission.list', {}, round)?.rules
  const now = inForce(rules ?? [], today)
  return (
    <div className="commission">
      <p className="soft">{t('commission.text')}</p>
      <section className="stack" aria-label={t('commission.now')}>
        <h3>{t('commission.now')}</h3>
        {rules && now.length === 0 ? <p className="soft">{t('commission.now.none')}</p> : null}
        <ul className="stack">
          {now.map((rule) => (
            <RuleLine key={rule.ruleId} rule={rule} words={words} />
          ))}
        </ul>
      </section>
      <CommissionForm
        today={today}
        onDone={() => {
          setDone(true)
          setRound(round + 1)
        }}
      />
      <div role="status">
        {done ? (
          <Note tone="green" icon="check">
            {t('commission.done')}
          </Note>
        ) : null}
      </div>
      {rules && rules.length > 0 ? (
        <section className="stack" aria-label={t('commission.history')}>
          <h3>{t('commission.history')}</h3>
          <ol className="stack">
            {rules.toReversed().map((rule) => (
              <RuleLine key={rule.ruleId} rule={rule} words={words}>
                {t('commission.by', { name: rule.by, at: date(rule.at), reason: rule.reason })}
              </RuleLine>
            ))}
          </ol>
        </section>
      ) : null}
    </div>
  )
}

type LineProps = {
  readonly rule: Rule
  readonly words: ReturnType<typeof useRuleWords>
  readonly children?: string
}

function RuleLine({ rule, words, children }: LineProps) {
  return (
    <li className="card commission-rule">
      <p className="commission-what">
        <strong>{words.product(rule.product)}</strong>
        <bdi className="soft">{words.provider(rule.providerId)}</bdi>
      </p>
      <p>{words.terms(rule)}</p>
      {children ? <p className="soft">{children}</p> : null}
    </li>
  )
}
