// In which language this sale's paper is shown and printed, when a customer asks for another one.

import { ChoiceList } from '../design/ChoiceList.tsx'
import { isLanguage, languageIds, languages } from '../i18n/dictionary.ts'
import { useText } from '../i18n/use-text.ts'
import { chooseSlipLanguage, useSlipLanguages } from './slip-language.ts'

const choices = languageIds.map((id) => ({ value: id, label: languages[id].name }))

export function SlipLanguage({ vendId }: { readonly vendId: string }) {
  const { t } = useText()
  const chosen = useSlipLanguages((of) => of[vendId] ?? null)
  return (
    <ChoiceList
      label={t('print.language')}
      value={chosen}
      choices={choices}
      onChange={(id) => {
        if (isLanguage(id)) chooseSlipLanguage(vendId, id)
      }}
    />
  )
}
