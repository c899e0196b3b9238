// The shop's mark: a picture is chosen, seen as the dots it will be, and drawn another way if that is better.

import { useState } from 'react'
import { type PaperImage, paperDots } from '../../shared/paper/bitmap.ts'
import type { PictureLook, Pixels } from '../../shared/paper/picture.ts'
import { FileKey } from '../design/FileKey.tsx'
import { Key } from '../design/Key.tsx'
import { Note } from '../design/Note.tsx'
import { Segments } from '../design/Segments.tsx'
import { useText } from '../i18n/use-text.ts'
import { logoOf, type NoLogo, readPicture } from './logo-file.ts'

const looks = ['lines', 'shades'] as const

type Props = {
  /** Letters on a line of the printer slips come out of. */
  readonly columns: number
  readonly logo: PaperImage | null
  readonly onChange: (logo: PaperImage | null) => void
}

export function Logo({ columns, logo, onChange }: Props) {
  const { t } = useText()
  const [busy, setBusy] = useState(false)
  const [look, setLook] = useState<PictureLook>('lines')
  /** Of the picture that was chosen just now: it can be drawn again another way. */
  const [pixels, setPixels] = useState<Pixels | null>(null)
  const [wrong, setWrong] = useState<NoLogo | null>(null)
  const draw = (picture: Pixels, how: PictureLook): void => {
    const made = logoOf(picture, paperDots(columns), how)
    setWrong(made.ok ? null : made.error)
    if (made.ok) onChange(made.value)
  }
  const choose = async (file: File): Promise<void> => {
    setBusy(true)
    setWrong(null)
    const read = await readPicture(file)
    setBusy(false)
    if (!read.ok) return setWrong(read.error)
    setPixels(read.value)
    draw(read.value, look)
  }
  return (
    <div className="stack">
      <div className="field">
        <span>{t('printers.logo')}</span>
        <span className="soft">{t('printers.logo.hint')}</span>
      </div>
      <div className="printers-keys">
        <FileKey
          icon="plus"
          disabled={busy}
          accepts={['image/png', 'image/jpeg']}
          onFile={(file) => void choose(file)}
        >
          {busy ? t('printers.logo.reading') : t('printers.logo.choose')}
        </FileKey>
        {logo ? (
          <Key
            icon="erase"
            onPress={() => {
              setPixels(null)
              onChange(null)
            }}
          >
            {t('printers.logo.remove')}
          </Key>
        ) : null}
      </div>
      <div className="printers-said" role="status">
        {wrong ? (
          <Note tone="red" icon="cross">
            {t(`printers.logo.wrong.${wrong}`)}
          </Note>
        ) : null}
      </div>
      {pixels ? (
        <Segments
          label={t('printers.logo.look')}
          showLabel
          value={look}
          choices={looks.map((value) => ({ value, label: t(`printers.logo.look.${value}`) }))}
          onChange={(next) => {
            setLook(next)
            draw(pixels, next)
          }}
        />
      ) : null}
    </div>
  )
}
