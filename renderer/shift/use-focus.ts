// The field somebody came for has the focus when it appears.

import { type RefObject, useEffect, useRef } from 'react'

export function useFocus(): RefObject<HTMLInputElement | null> {
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  return field
}
