declare module 'nspell' {
  /** A spelling dictionary in the Hunspell format. */
  interface Dictionary {
    readonly aff: Uint8Array | string
    readonly dic: Uint8Array | string
  }

  interface NSpell {
    /** Every form that the dictionary makes, with the flags of those that it lists. */
    readonly data: Readonly<Record<string, readonly string[]>>
  }

  export default function nspell(dictionary: Dictionary): NSpell
}
