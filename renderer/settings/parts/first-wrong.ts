// Leads to the first field of a form in which something is wrong, once the page says so.

export const focusFirstWrong = (form: HTMLFormElement | null): void =>
  void requestAnimationFrame(() =>
    form?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(),
  )
