// Training only: pull the line, lose an answer, take the paper out, and watch what the till does.
// At the side, what the virtual printer really printed, read back from the bytes.

import { useEffect, useState } from 'react'
import type { Input, Output } from '../../shared/contract/contract.ts'
import { call } from '../client/client.ts'
import { Key } from '../design/Key.tsx'
import { Segments } from '../design/Segments.tsx'
import { useText } from '../i18n/use-text.ts'
import { Numbers } from './Numbers.tsx'
import { Papers } from './Papers.tsx'
import './practice.css'

type State = Output<'training.get'>
type PrinterSet = State['printer']

const printers = ['ready', 'paper-out', 'off'] as const satisfies readonly PrinterSet[]

/** The fault as it stands; asked again now and then, because it lifts by itself once it has struck. */
function useTraining(): readonly [State | null, (change: Input<'training.set'>) => void] {
  const [state, setState] = useState<State | null>(null)
  useEffect(() => {
    const ask = async (): Promise<void> => {
      const answer = await call('training.get', {})
      if (answer.ok) setState(answer.value)
    }
    void ask()
    const timer = setInterval(() => void ask(), 2000)
    return () => clearInterval(timer)
  }, [])
  const set = async (change: Input<'training.set'>): Promise<void> => {
    const answer = await call('training.set', change)
    if (answer.ok) setState(answer.value)
  }
  return [state, (change) => void set(change)]
}

export function Practice() {
  const { t } = useText()
  const [state, set] = useTraining()
  return (
    <main className="page practice">
      <h1>{t('screen.practice')}</h1>
      <div className="practice-columns">
        <div className="stack">
          <h2 id="practice-line">{t('practice.line')}</h2>
          <div className="faults" role="group" aria-labelledby="practice-line">
            {state?.faults.map((fault) => (
              <Key
                key={fault}
                className="fault"
                pressed={state?.fault === fault}
                onPress={() => set({ fault })}
              >
                <span className="grow">
                  <span className="fault-name">{t(`fault.${fault}`)}</span>
                  {fault === 'none' ? null : (
                    <span className="soft">
                      {fault === 'line-down' ? t('fault.stays') : t('fault.once')}
                    </span>
                  )}
                </span>
              </Key>
            ))}
          </div>
          {state ? (
            <Segments
              label={t('practice.printer')}
              showLabel
              value={state.printer}
              choices={printers.map((id) => ({ value: id, label: t(`printer.${id}`) }))}
              onChange={(printer) => set({ printer })}
            />
          ) : null}
          {state ? <Numbers systems={state.systems} /> : null}
        </div>
        <Papers />
      </div>
    </main>
  )
}
