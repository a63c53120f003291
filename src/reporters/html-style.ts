/** The style of the page; its digest stands below. */
export const style = `
:root { color-scheme: light dark; --error: #b3261e; --warning: #8a5300; --info: #0b57a4; --rule: #8885 }
@media (prefers-color-scheme: dark) { :root { --error: #ff8a80; --warning: #ffc266; --info: #8ab8ff } }
body { font: 1rem/1.6 system-ui, sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem }
h1 { font-size: 1.4rem } h2 { font-size: 1.1rem; margin-top: 3rem; overflow-wrap: anywhere }
.draft { font-family: Georgia, serif; white-space: pre-wrap; overflow-wrap: anywhere; border: 1px solid var(--rule);
  padding: 1rem }
a { color: inherit } .draft a { text-decoration: underline 2px; border-radius: 2px }
a.place { padding: 0 1px; border-left: 2px solid }
:target { outline: 2px solid; outline-offset: 2px }
.error { color: var(--error) } .warning { color: var(--warning) } .info { color: var(--info) }
li { margin: .6rem 0; overflow-wrap: anywhere } li p { margin: 0 } small { opacity: .8 } q { white-space: pre-wrap }
`

/** The SHA-256 digest by which the page’s policy lets this style in, and no other. */
export const styleDigest = 'sha256-s4JLwQeUtng4olUyqsXlh3IY/6OC9ySJWQEIWYx7+fo='
