// A printer by what it is and where it hangs.

import { profileOf } from '../../shared/printers/profiles.ts'
import { Icon } from '../design/icons.tsx'
import { useText } from '../i18n/use-text.ts'
import { placeOf, type Printer, profileIn } from './draft.ts'

export function PrinterName({ printer }: { readonly printer: Printer }) {
  const { t } = useText()
  const { transport } = printer
  const name = transport === 'pdf' ? t('printers.kind.pdf') : profileOf(profileIn(printer)).name
  const place = placeOf(printer)
  return (
    <p className="printers-name grow">
      <Icon name={transport === 'pdf' ? 'save' : 'printer'} />
      <span>
        <strong>
          <bdi>{name}</bdi>
        </strong>
        <span className="soft">
          {t(`printers.way.${transport}`)}
          {place === null ? null : (
            <>
              {' · '}
              <bdi className="mono">{place}</bdi>
            </>
          )}
        </span>
      </span>
    </p>
  )
}
