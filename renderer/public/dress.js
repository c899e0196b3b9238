// Before anything is painted: the direction and the theme this screen remembers, so that the first paint, which
// waits for no program, is not turned over by the second. The program does the same with more care (stores/prefs.ts).
;(() => {
  const root = document.documentElement
  try {
    const { language, theme } = JSON.parse(localStorage.getItem('tokentill.prefs') ?? '{}')
    const first = typeof language === 'string' ? language : navigator.language.slice(0, 2)
    if (first === 'ar') root.dir = 'rtl'
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme
  } catch {
    // Whoever cannot remember begins plainly.
  }
})()
