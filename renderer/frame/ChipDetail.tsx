// What a chip of the strip says when it is touched.

import type { ReactNode, RefObject } from 'react'
import { Dialog } from 'react-aria-components/Dialog'
import { Popover } from 'react-aria-components/Popover'

type Props = {
  readonly chip: RefObject<HTMLButtonElement | null>
  readonly name: string
  readonly onClose: () => void
  readonly children: ReactNode
}

export function ChipDetail({ chip, name, onClose, children }: Props) {
  return (
    <Popover
      className="popover"
      placement="bottom"
      triggerRef={chip}
      isOpen
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
    >
      <Dialog className="stack" aria-label={name}>
        {children}
      </Dialog>
    </Popover>
  )
}
