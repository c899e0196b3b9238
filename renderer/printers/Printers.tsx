// Settings → Printers: those of the till, one more, and what stands on every slip.

import { useState } from 'react'
import { Key } from '../design/Key.tsx'
import { useText } from '../i18n/use-text.ts'
import { useDraft } from '../settings/parts/drafts.ts'
import { SettingsForm, WithSettings } from '../settings/parts/Form.tsx'
import type { Change, Settings } from '../settings/parts/settings-store.ts'
import { ChoosePrinter } from './ChoosePrinter.tsx'
import { isComplete, type Printer } from './draft.ts'
import { PrinterCard } from './PrinterCard.tsx'
import { OnSlips, slipsOf } from './OnSlips.tsx'
import './printers.css'

const formOf = ({ printers, shop }: Settings['document']) => ({
  printers: printers as readonly Printer[],
  ...slipsOf(shop),
})

const isSame = (a: Printer, b: Printer | undefined): boolean =>
  JSON.stringify(a) === JSON.stringify(b)

function Add({
  has,
  onAdd,
}: {
  readonly has: readonly Printer[]
  readonly onAdd: (printer: Printer) => void
}) {
  const { t } = useText()
  const [adding, setAdding] = useState(has.length === 0)
  const [chosen, setChosen] = useState<Printer | null>(null)
  if (!adding) {
    return (
      <div className="printers-keys">
        <Key icon="plus" onPress={() => setAdding(true)}>
          {t('printers.add')}
        </Key>
      </div>
    )
  }
  const end = (): void => {
    setAdding(false)
    setChosen(null)
  }
  return (
    <section className="card printers-card" aria-label={t('printers.add')}>
      <h3>{t('printers.add')}</h3>
      <ChoosePrinter has={has} value={chosen} onChange={setChosen} />
      <div className="printers-keys">
        <Key icon="back" onPress={end}>
          {t('printers.add.stop')}
        </Key>
        {chosen ? (
          <Key
            kind="main"
            icon="plus"
            disabled={!isComplete(chosen)}
            onPress={() => {
              onAdd(chosen)
              end()
            }}
          >
            {t('printers.add.go')}
          </Key>
        ) : null}
      </div>
    </section>
  )
}

function PrintersForm({ settings }: { readonly settings: Settings }) {
  const { t } = useText()
  const { document } = settings
  const { value, set, isChanged, drop } = useDraft('printers', formOf(document))
  const { printers, ...slips } = value
  const change = (): Change | null =>
    printers.every(isComplete) ? { printers: [...printers], shop: slips as Change['shop'] } : null
  return (
    <SettingsForm
      settings={settings}
      isChanged={isChanged}
      change={change}
      onSaved={drop}
      onDrop={drop}
    >
      {printers.length === 0 ? <p className="soft">{t('printers.none')}</p> : null}
      {printers.map((printer, index) => (
        <PrinterCard
          key={printer.id}
          printer={printer}
          saved={isSame(
            printer,
            document.printers.find(({ id }) => id === printer.id),
          )}
          isFirst={index === 0}
          change={{
            put: (next) => set({ printers: printers.with(index, next) }),
            takeOut: () => set({ printers: printers.toSpliced(index, 1) }),
            putFirst: () => set({ printers: [printer, ...printers.toSpliced(index, 1)] }),
          }}
        />
      ))}
      <Add has={printers} onAdd={(printer) => set({ printers: [...printers, printer] })} />
      <OnSlips
        shop={document.shop}
        columns={printers[0]?.columns ?? 48}
        slips={slips}
        onChange={set}
      />
    </SettingsForm>
  )
}

/** Where nobody may change them, they are still looked at and tried. */
const LockedPrinters = ({ settings }: { readonly settings: Settings }) =>
  settings.document.printers.map((printer, index) => (
    <PrinterCard key={printer.id} printer={printer} saved isFirst={index === 0} change={null} />
  ))

export const Printers = () => (
  <WithSettings>
    {(settings) =>
      settings.locked === null ? (
        <PrintersForm settings={settings} />
      ) : (
        <LockedPrinters settings={settings} />
      )
    }
  </WithSettings>
)
