// A drawn line of printed paper: the very dots that went to the printer, in the colour of its ink,
// and in words for who listens instead of looking.

import { useEffect, useRef } from 'react'
import { bitmapOf, inkAt, type PaperImage } from '../../shared/paper/bitmap.ts'

function paint(canvas: HTMLCanvasElement, image: PaperImage): void {
  const context = canvas.getContext('2d')
  if (!context) return
  const bitmap = bitmapOf(image)
  const { widthDots, heightDots } = bitmap
  context.fillStyle = getComputedStyle(canvas).color
  context.fillRect(0, 0, widthDots, heightDots)
  const dots = context.getImageData(0, 0, widthDots, heightDots)
  for (let y = 0; y < heightDots; y += 1) {
    for (let x = 0; x < widthDots; x += 1) {
      if (!inkAt(bitmap, x, y)) dots.data[(y * widthDots + x) * 4 + 3] = 0
    }
  }
  context.putImageData(dots, 0, 0)
}

export function Dots({ image, text }: { readonly image: PaperImage; readonly text: string }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const { widthDots, heightDots, bits } = image
  useEffect(() => {
    if (canvas.current) paint(canvas.current, { widthDots, heightDots, bits })
  }, [widthDots, heightDots, bits])
  return (
    <canvas
      ref={canvas}
      className="paper-dots"
      width={widthDots}
      height={heightDots}
      // A barcode says nothing that does not stand beside it in letters.
      {...(text.trim() === '' ? { 'aria-hidden': true } : { role: 'img', 'aria-label': text })}
    />
  )
}
