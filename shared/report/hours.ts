// Hours of a day as they are read: "09:00–10:00".

const oclock = (hour: number): string => `${String(hour % 24).padStart(2, '0')}:00`

export const hourText = (hour: string): string =>
  `${oclock(Number(hour))}–${oclock(Number(hour) + 1)}`
