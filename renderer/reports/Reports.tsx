// Reports over days: which days, their sums, and the same money cut one way or another. Read from the
// journal beside the selling; what is on the screen stays until the next report is read.

import { useState } from 'react'
import type { Period } from '../../shared/report/period.ts'
import { Key } from '../design/Key.tsx'
import { Segments } from '../design/Segments.tsx'
import { ErrorNote } from '../i18n/ErrorNote.tsx'
import { useText } from '../i18n/use-text.ts'
import { useToday } from '../stores/today.ts'
import { Acts } from './Acts.tsx'
import { Cut } from './Cut.tsx'
import { PeriodBar, usePeriod } from './PeriodBar.tsx'
import { Reading } from './Reading.tsx'
import { Service } from './Service.tsx'
import { Sums } from './Sums.tsx'
import { type Part, cutParts, setView, useView } from './store.ts'
import { useReport } from './use-report.ts'
import './reports.css'

/** This page's own: another screen of the same till asks for itself, and neither ends the other's report. */
const asker = `screen ${crypto.randomUUID()}`
const serviceAsker = `service ${crypto.randomUUID()}`

export function Reports() {
  const { t, time } = useText()
  const today = useToday()
  const period = usePeriod(today)
  const chosen = useView(({ part }) => part)
  const [round, setRound] = useState(0)
  const { answer, reading, error } = useReport('report.sales', period, asker, round)
  const parts: readonly Part[] = [
    ...cutParts.filter((cut) => cut !== 'days' || period.kind !== 'day'),
    'service',
  ]
  const part = parts.includes(chosen) ? chosen : 'hours'
  const empty = answer !== null && answer.taken.count + answer.collected.count === 0
  return (
    <main className="page reports">
      <div className="reports-head">
        <h1>{t('screen.reports')}</h1>
        <Acts from={period.from} until={period.until} />
      </div>
      <PeriodBar today={today}>
        {answer ? (
          <Key
            kind="quiet"
            icon="again"
            label={`${t('report.again')}. ${t('report.asOf', { time: time(answer.at, true) })}`}
            onPress={() => setRound(round + 1)}
          >
            {time(answer.at, true)}
          </Key>
        ) : error ? (
          <Key kind="quiet" icon="again" onPress={() => setRound(round + 1)}>
            {t('report.again')}
          </Key>
        ) : null}
      </PeriodBar>
      <div role="status">
        {reading ? <Reading asker={asker} /> : null}
        <ErrorNote error={error} />
      </div>
      {answer ? (
        <div className="reports-deck" aria-busy={reading}>
          <Sums report={answer} running={period.until >= today} />
          <div className="stack">
            <Segments
              label={t('report.part')}
              value={part}
              choices={parts.map((value) => ({
                value,
                label: t(value === 'service' ? 'report.part.service' : `report.cut.${value}`),
              }))}
              onChange={(next) => setView({ part: next })}
            />
            {part === 'service' ? (
              <ServicePart period={period} round={round} />
            ) : empty ? (
              <p className="soft">{t('report.none')}</p>
            ) : (
              <Cut cut={part} report={answer} />
            )}
          </div>
        </div>
      ) : null}
    </main>
  )
}

function ServicePart({ period, round }: { readonly period: Period; readonly round: number }) {
  const { answer, reading, error } = useReport('report.providers', period, serviceAsker, round)
  return (
    <>
      <div role="status">
        {reading ? <Reading asker={serviceAsker} /> : null}
        <ErrorNote error={error} />
      </div>
      {answer ? <Service providers={answer.providers} /> : null}
    </>
  )
}
