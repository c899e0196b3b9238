// What stands on every slip of the shop: its mark, its language, and the codes beside a token.

import { slipCodes } from '../../shared/receipt/codes.ts'
import { ChoiceList } from '../design/ChoiceList.tsx'
import { Segments } from '../design/Segments.tsx'
import { languageIds, languages } from '../i18n/dictionary.ts'
import { useText } from '../i18n/use-text.ts'
import { Group } from '../settings/parts/Field.tsx'
import type { Settings } from '../settings/parts/settings-store.ts'
import { Logo } from './Logo.tsx'
import { SlipHead } from './SlipHead.tsx'

type Shop = Settings['document']['shop']

export const slipsOf = ({ slipLanguage, slipCodes: codes, logo }: Shop) => ({
  slipLanguage: slipLanguage ?? ('en' as const),
  slipCodes: codes ?? ('both' as const),
  /** Null: none. */
  logo: logo ?? null,
})

export type Slips = ReturnType<typeof slipsOf>

type Props = {
  readonly shop: Shop
  /** Letters on a line of the printer slips come out of. */
  readonly columns: number
  readonly slips: Slips
  readonly onChange: (change: Partial<Slips>) => void
}

export function OnSlips({ shop, columns, slips, onChange }: Props) {
  const { t } = useText()
  const choices = [
    ...languageIds.map((id) => ({ value: id as Slips['slipLanguage'], label: languages[id].name })),
    { value: 'cashier' as const, label: t('settings.shop.language.cashier') },
  ]
  return (
    <Group title={t('printers.slip.title')}>
      <Logo columns={columns} logo={slips.logo} onChange={(logo) => onChange({ logo })} />
      <SlipHead shop={{ ...shop, logo: slips.logo ?? undefined }} columns={columns} />
      <ChoiceList
        label={t('settings.shop.language')}
        value={slips.slipLanguage}
        choices={choices}
        onChange={(next) => {
          const found = choices.find(({ value }) => value === next)
          if (found) onChange({ slipLanguage: found.value })
        }}
      />
      <Segments
        label={t('printers.slipCodes')}
        showLabel
        value={slips.slipCodes}
        choices={slipCodes.map((value) => ({ value, label: t(`printers.slipCodes.${value}`) }))}
        onChange={(next) => onChange({ slipCodes: next })}
      />
    </Group>
  )
}
