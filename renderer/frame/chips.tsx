// The pieces of the status strip. Two short lines each: what it is, how it is; touched, they say more.

import { type ReactNode, Suspense, useRef, useState } from 'react'
import { Key } from '../design/Key.tsx'
import { Press } from '../design/Press.tsx'
import type { CashierView } from '../../shared/contract/status.ts'
import type { Tone } from '../design/Note.tsx'
import { Icon, type IconName } from '../design/icons.tsx'
import { useText } from '../i18n/use-text.ts'
import { useNow } from '../stores/now.ts'
import { Leave } from '../shift/Leave.tsx'
import { later } from '../stores/later.ts'
import { goTo } from '../stores/place.ts'
import { type Status, useTill } from '../stores/till.ts'
import { sumHeaps } from './heaps.ts'

type Provider = Status['providers'][number]
type Printer = Status['printers'][number]

type ChipProps = {
  readonly tone: Tone
  readonly icon: IconName
  readonly name: string
  readonly words: ReactNode
  /** Which of the two somebody gave: it may be shortened, so that what is said of it and money are not. */
  readonly given?: 'name' | 'words' | null
}

const ChipFace = ({ tone, icon, name, words, given = null }: ChipProps) => (
  <>
    <span className={`chip-icon tone-${tone}`}>
      <Icon name={icon} />
    </span>
    <span className="chip-text">
      <span className="soft">{given === 'name' ? <bdi>{name}</bdi> : name}</span>
      <span className="chip-words">{given === 'words' ? <bdi>{words}</bdi> : words}</span>
    </span>
  </>
)

export const ChipDetail = later(() => import('./ChipDetail.tsx').then((it) => it.ChipDetail))

/** What stands in the detail may close it: a key that leads somewhere else. */
type DetailProps = { readonly children: ReactNode | ((close: () => void) => ReactNode) }

function OpenChip({ children, ...face }: ChipProps & DetailProps) {
  const chip = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState(false)
  const close = (): void => setOpen(false)
  return (
    <>
      <Press
        ref={chip}
        className="key quiet chip"
        aria-haspopup="dialog"
        aria-expanded={open}
        onPress={() => setOpen(true)}
      >
        <ChipFace {...face} />
      </Press>
      {open ? (
        <Suspense fallback={null}>
          <ChipDetail chip={chip} name={face.name} onClose={close}>
            {typeof children === 'function' ? children(close) : children}
          </ChipDetail>
        </Suspense>
      ) : null}
    </>
  )
}

const providerFaces: Readonly<Record<Provider['state'], readonly [Tone, IconName]>> = {
  reachable: ['green', 'check'],
  slow: ['amber', 'clock'],
  down: ['red', 'lineDown'],
  'not-authorised': ['red', 'cross'],
  unknown: ['grey', 'question'],
}

export function ProviderChip({ provider }: { readonly provider: Provider }) {
  const { t, time, money, length } = useText()
  const [tone, icon] = providerFaces[provider.state]
  const { balance, lastAnswerMs } = provider
  return (
    <OpenChip
      tone={tone}
      icon={icon}
      name={provider.label}
      given="name"
      words={t(`provider.${provider.state}`)}
    >
      <h2>{provider.label}</h2>
      <p>{t('strip.since', { time: time(provider.sinceAt) })}</p>
      {lastAnswerMs === null ? null : (
        <p>{t('strip.answer', { length: length(Math.max(1000, lastAnswerMs)) })}</p>
      )}
      {balance ? (
        <p>
          {t('strip.float.at', {
            amount: money(balance.amount, balance.currency),
            time: time(balance.at),
          })}
        </p>
      ) : null}
    </OpenChip>
  )
}

const printerTone = (state: Printer['state']): Tone =>
  state === 'ready'
    ? 'green'
    : state === 'paper-low'
      ? 'amber'
      : state === 'unknown'
        ? 'grey'
        : 'red'

/** Many cheap printers answer no question, which is another thing than not being asked. */
const printerKey = ({ state, at }: Printer) =>
  state === 'unknown' && at !== null ? 'printer.silent' : (`printer.${state}` as const)

/** The one slips come out of, unless another one keeps somebody waiting. */
const printerShown = (printers: readonly Printer[]): Printer | undefined =>
  printers.find(({ asking }) => asking > 0) ??
  printers.find(({ waiting, state }) => waiting > 0 && printerTone(state) === 'red') ??
  printers[0]

/** One chip, however many there are: each has its lines in the detail. */
export function PrintersChip({ printers }: { readonly printers: readonly Printer[] }) {
  const { t } = useText()
  const shown = printerShown(printers)
  if (!shown) return null
  return (
    <OpenChip
      tone={shown.asking > 0 ? 'amber' : printerTone(shown.state)}
      icon="printer"
      name={t('strip.printer')}
      words={t(printerKey(shown))}
    >
      {(close) => (
        <>
          {printers.map((printer) => (
            <section key={printer.id}>
              <h2>
                {printers.length > 1 ? <bdi>{`${printer.id}: `}</bdi> : null}
                {t(printerKey(printer))}
              </h2>
              <p>{t('strip.printer.waiting', { count: printer.waiting })}</p>
              <p>{t('strip.printer.asking', { count: printer.asking })}</p>
            </section>
          ))}
          {printers.some(({ asking, waiting }) => asking + waiting > 0) ? (
            <Key
              icon="clock"
              onPress={() => {
                close()
                goTo('queue')
              }}
            >
              {t('screen.queue')}
            </Key>
          ) : null}
        </>
      )}
    </OpenChip>
  )
}

type HeapProps = {
  readonly kind: 'waiting' | 'unconfirmed'
  readonly heaps: readonly Status['queue']['queued'][]
}

export function HeapChip({ kind, heaps }: HeapProps) {
  const { t, minor, length } = useText()
  const currency = useTill(({ status }) => status?.cash.currency ?? 'NGN')
  const { count, cashMinor, oldestAt } = sumHeaps(heaps, currency)
  // As old as Queue says it is.
  const now = useNow(count === 0 ? 5000 : 1000)
  const tone = count === 0 ? 'grey' : kind === 'waiting' ? 'blue' : 'amber'
  return (
    <Press className="key quiet chip heap" onPress={() => goTo('queue')}>
      <ChipFace
        tone={tone}
        icon={kind === 'waiting' ? 'clock' : 'question'}
        name={t(`strip.${kind}`, { count })}
        words={
          count === 0
            ? t('strip.none')
            : t('strip.heap', { cash: minor(cashMinor), age: length(now - (oldestAt ?? now)) })
        }
      />
    </Press>
  )
}

type FloatProps = {
  readonly provider: Provider
  /** With whose float it is, where there are several. */
  readonly named: boolean
}

/** The till asks every minute: a float older than this comes from before some trouble. */
const oldAfterMs = 10 * 60_000

export function FloatChip({ provider, named }: FloatProps) {
  const { t, money, round, time, length } = useText()
  const now = useNow(5000)
  const { balance } = provider
  const name = named ? provider.label : t('strip.float')
  const given = named ? 'name' : null
  if (!balance) {
    return (
      <OpenChip tone="grey" icon="cash" name={name} given={given} words={t('strip.float.none')}>
        <h2>{provider.label}</h2>
        <p>{t('strip.float.none')}</p>
      </OpenChip>
    )
  }
  const { amount, currency, at, reserved, left, low } = balance
  const old = now - at > oldAfterMs
  const age = length(now - at)
  const shown = round(amount, currency)
  return (
    <OpenChip
      tone={low || old ? 'amber' : 'grey'}
      icon={low ? 'warn' : 'cash'}
      name={name}
      given={given}
      words={old ? `${shown} · ${t('strip.float.old', { age })}` : shown}
    >
      <h2>{provider.label}</h2>
      <p>{t('strip.float.at', { amount: money(amount, currency), time: time(at) })}</p>
      <p>{t('strip.float.age', { age })}</p>
      <p>{t('strip.float.reserved', { amount: money(reserved, currency) })}</p>
      <p>
        <strong>{t('strip.float.left', { amount: money(left, currency) })}</strong>
      </p>
      {low ? <p className="tone-amber">{t('strip.float.low')}</p> : null}
      {old ? <p>{t('strip.float.old.text')}</p> : null}
    </OpenChip>
  )
}

export function PersonChip({ cashier }: { readonly cashier: CashierView }) {
  const { t } = useText()
  return (
    <OpenChip
      tone="grey"
      icon="person"
      name={t(`role.${cashier.role}`)}
      given="words"
      words={cashier.name}
    >
      <h2>{t('strip.signedIn', { name: cashier.name })}</h2>
      <Leave />
    </OpenChip>
  )
}
