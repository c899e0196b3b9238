// A key that lets somebody choose a file.

import { useRef } from 'react'
import { Key, type KeyProps } from './Key.tsx'

type Props = Omit<KeyProps, 'onPress'> & {
  /** What is offered: ".csv", "image/png". */
  readonly accepts: readonly string[]
  readonly onFile: (file: File) => void
}

export function FileKey({ accepts, onFile, ...key }: Props) {
  const input = useRef<HTMLInputElement>(null)
  const ask = (): void => {
    if (!input.current) return
    // The same file once more is a choice too.
    input.current.value = ''
    input.current.click()
  }
  return (
    <>
      <Key {...key} onPress={ask} />
      <input
        ref={input}
        type="file"
        hidden
        accept={accepts.join(',')}
        onChange={({ target: { files } }) => {
          const file = files?.[0]
          if (file) onFile(file)
        }}
      />
    </>
  )
}
