// The lists a statement falls into. Empty ones are left out; a sale of ours opens when it is touched.

import type { OurSale, StatementRow, StatementView } from '../../shared/contract/statement.ts'
import type { Tone } from '../design/Note.tsx'
import type { IconName } from '../design/icons.tsx'
import { Badge } from '../design/Note.tsx'
import { Key } from '../design/Key.tsx'
import { useText } from '../i18n/use-text.ts'
import { openBatch, openSale } from '../stores/place.ts'

function Ours({ ours }: { readonly ours: OurSale }) {
  const { money, date } = useText()
  const { vendId, batchId } = ours
  return (
    <Key
      kind="quiet"
      onPress={() => {
        if (vendId !== null) openSale(vendId)
        else if (batchId !== null) openBatch(batchId)
      }}
    >
      <span className="mono">{ours.account}</span>
      <span className="money">{money(ours.amount)}</span>
      <span className="soft">{date(ours.placedAt)}</span>
    </Key>
  )
}

function Theirs({ theirs }: { readonly theirs: StatementRow }) {
  const { t } = useText()
  const facts = [theirs.reference, theirs.account, theirs.amount, theirs.status]
  return (
    <span className="soft">
      {t('statement.line', { line: theirs.line })}:{' '}
      <bdi className="mono">{facts.filter((fact) => fact !== null).join(' · ')}</bdi>
    </span>
  )
}

type Line = {
  readonly id: string
  readonly ours: OurSale | null
  readonly theirs: StatementRow | null
  readonly words: string | null
}

type ListProps = {
  readonly title: string
  readonly tone: Tone
  readonly icon: IconName
  readonly lines: readonly Line[]
}

function List({ title, tone, icon, lines }: ListProps) {
  const { number } = useText()
  if (lines.length === 0) return null
  return (
    <section className="card statement-list stack" aria-label={title}>
      <h2>
        <Badge tone={tone} icon={icon}>
          {title} · {number(lines.length)}
        </Badge>
      </h2>
      <ul>
        {lines.map(({ id, ours, theirs, words }) => (
          <li key={id} className="statement-line">
            {ours ? <Ours ours={ours} /> : null}
            {theirs ? <Theirs theirs={theirs} /> : null}
            {words === null ? null : <strong>{words}</strong>}
          </li>
        ))}
      </ul>
    </section>
  )
}

const pairs = (
  list: readonly { readonly ours: OurSale; readonly theirs: StatementRow }[],
): readonly Line[] =>
  list.map(({ ours, theirs }) => ({
    id: `${ours.reference} ${theirs.line}`,
    ours,
    theirs,
    words: null,
  }))

export function StatementLists({ view }: { readonly view: StatementView }) {
  const { t } = useText()
  const certain = view.certain.map((one) => ({
    id: one.ours.reference,
    ours: one.ours,
    theirs: one.theirs,
    words: t(`statement.certain.${one.decision}`),
  }))
  const differs = view.differs.map((one) => ({
    id: one.ours.reference,
    ours: one.ours,
    theirs: one.theirs,
    words: t(`statement.differs.${one.reason}`),
  }))
  return (
    <>
      <List title={t('statement.certain')} tone="green" icon="check" lines={certain} />
      <List
        title={t('statement.tokenMissing')}
        tone="amber"
        icon="question"
        lines={pairs(view.tokenMissing)}
      />
      <List title={t('statement.differs')} tone="red" icon="warn" lines={differs} />
      <List
        title={t('statement.possible')}
        tone="blue"
        icon="question"
        lines={pairs(view.possible)}
      />
      <List
        title={t('statement.oursAlone')}
        tone="amber"
        icon="warn"
        lines={view.oursAlone.map((ours) => ({
          id: ours.reference,
          ours,
          theirs: null,
          words: null,
        }))}
      />
      <List
        title={t('statement.theirsAlone')}
        tone="grey"
        icon="list"
        lines={view.theirsAlone.map((theirs) => ({
          id: String(theirs.line),
          ours: null,
          theirs,
          words: null,
        }))}
      />
    </>
  )
}
