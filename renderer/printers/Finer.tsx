// What seldom has to be changed about a printer: its width, letters, cutter, codes and how dark it prints.

import { codePageIds } from '../../shared/paper/code-pages.ts'
import { profileOf } from '../../shared/printers/profiles.ts'
import { setupOf } from '../../shared/printers/setup.ts'
import { ChoiceList } from '../design/ChoiceList.tsx'
import { Segments } from '../design/Segments.tsx'
import { useText } from '../i18n/use-text.ts'
import { type Printer, profileIn, withChoice } from './draft.ts'

type Props = { readonly printer: Printer; readonly onChange: (printer: Printer) => void }

const widths = ['32', '42', '48'] as const
const cutters = ['partial', 'full', 'none'] as const
const waysOfCodes = ['native', 'raster'] as const
const densities = [-3, -2, -1, 0, 1, 2, 3] as const
const speeds = ['slow', 'normal', 'fast'] as const
const feeds = [0, 2, 3, 4, 5, 6, 8, 10] as const

/** As in the makers' tables. */
const pageNames = {
  pc858: 'PC858 (€)',
  pc850: 'PC850',
  pc437: 'PC437',
  wpc1252: 'WPC1252',
  ascii: 'ASCII',
} as const satisfies Readonly<Record<(typeof codePageIds)[number], string>>

const asSet = 'as-set'

function Tuning({ printer, onChange }: Props) {
  const { t, number } = useText()
  const asIs = { value: asSet, label: t('printers.asSet') }
  const shades = densities.map((value) => ({
    value: String(value),
    label: t(value < 0 ? 'printers.lighter' : value > 0 ? 'printers.darker' : 'printers.usual', {
      step: number(Math.abs(value)),
    }),
  }))
  return (
    <div className="settings-pair">
      <ChoiceList
        label={t('printers.density')}
        value={printer.density === undefined ? asSet : String(printer.density)}
        choices={[asIs, ...shades]}
        onChange={(next) =>
          onChange(withChoice(printer, { density: next === asSet ? undefined : Number(next) }))
        }
      />
      <ChoiceList
        label={t('printers.speed')}
        value={printer.speed ?? asSet}
        choices={[asIs, ...speeds.map((value) => ({ value, label: t(`printers.speed.${value}`) }))]}
        onChange={(next) =>
          onChange(withChoice(printer, { speed: speeds.find((speed) => speed === next) }))
        }
      />
    </div>
  )
}

export function Finer({ printer, onChange }: Props) {
  const { t, number } = useText()
  const profile = profileOf(profileIn(printer))
  const setup = setupOf(printer)
  return (
    <div className="stack printers-finer">
      <Segments
        label={t('printers.width')}
        showLabel
        value={String(setup.columns) as (typeof widths)[number]}
        choices={widths.map((value) => ({
          value,
          label: t('printers.width.letters', { count: Number(value) }),
        }))}
        onChange={(next) =>
          onChange(withChoice(printer, { columns: Number(next) as Printer['columns'] }))
        }
      />
      <Segments
        label={t('printers.cutter')}
        showLabel
        value={setup.cutter}
        choices={cutters.map((value) => ({ value, label: t(`printers.cutter.${value}`) }))}
        onChange={(next) =>
          onChange(withChoice(printer, { cutter: next === profile.cutter ? undefined : next }))
        }
      />
      <Segments
        label={t('printers.codes')}
        showLabel
        value={setup.codes}
        choices={waysOfCodes.map((value) => ({ value, label: t(`printers.codes.${value}`) }))}
        onChange={(next) =>
          onChange(withChoice(printer, { codes: next === profile.codes ? undefined : next }))
        }
      />
      <div className="settings-pair">
        <ChoiceList
          label={t('printers.codePage')}
          value={setup.codePage}
          choices={codePageIds.map((value) => ({ value, label: pageNames[value] }))}
          onChange={(next) => {
            const codePage = codePageIds.find((id) => id === next)
            const own = codePage === profile.codePage ? undefined : codePage
            onChange(withChoice(printer, { codePage: own }))
          }}
        />
        <ChoiceList
          label={t('printers.feed')}
          value={String(setup.feedLines)}
          choices={[...new Set([...feeds, setup.feedLines])]
            .toSorted((a, b) => a - b)
            .map((value) => ({ value: String(value), label: number(value) }))}
          onChange={(next) => {
            const lines = Number(next)
            const own = lines === profile.feedLines ? undefined : lines
            onChange(withChoice(printer, { feedLines: own }))
          }}
        />
      </div>
      {profile.tunable ? (
        <Tuning printer={printer} onChange={onChange} />
      ) : (
        <p className="soft">{t('printers.density.itself')}</p>
      )}
    </div>
  )
}
