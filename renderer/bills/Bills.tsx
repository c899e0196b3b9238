// Bills: the biller's form, the bills it finds, the choice that is paid.

export function Bills() {
  return null
}
