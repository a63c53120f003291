import {execFile} from 'node:child_process'
import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {promisify} from 'node:util'
import {beforeAll, describe, expect, it} from 'vitest'
import {desk, draftNames, editor, example, type Expected} from './editor.js'

const {isSkipped, title} = editor('Emacs', 'emacs', ['-Q', '--batch', '--eval', '(json-parse-string "{}")'])

/** How many characters a text has in Emacs, which counts code points. */
const count = (text: string) => [...text].length

// Emacs waits for what runs beside it only where it is told to.
const wait = `
(defun wait-until (condition)
  (let ((end (+ (float-time) 20)))
    (while (not (funcall condition))
      (when (> (float-time) end) (error "Nothing came"))
      (accept-process-output nil 0.05))))
(defun write (records)
  (with-temp-file (getenv "RESULT") (insert (json-encode (vconcat records)))))`

const flymake = `
(require 'stet-flymake)
(require 'json)
(find-file (getenv "DRAFT"))
(setq calls nil)
(advice-add 'flymake--handle-report :after (lambda (_ _ action &rest rest) (push (cons action rest) calls)))
(stet-flymake-setup)
(flymake-start)
(wait-until (lambda () calls))
(write
 (if (eq (caar calls) :panic)
     (list (list :explanation (plist-get (cdar calls) :explanation)))
   (mapcar
    (lambda (diagnostic)
      (list :begin (flymake-diagnostic-beg diagnostic)
            :end (flymake-diagnostic-end diagnostic)
            :type (flymake-diagnostic-type diagnostic)
            :text (flymake-diagnostic-text diagnostic)))
    (sort (flymake-diagnostics) (lambda (a b) (< (flymake-diagnostic-beg a) (flymake-diagnostic-beg b)))))))`

const compile = `
(require 'stet)
(require 'json)
(when (getenv "OPEN")
  (let ((folder default-directory))
    (find-file (getenv "DRAFT"))
    (setq tab-width 3 default-directory folder)))
(setq compilation-skip-threshold 0)
(when (getenv "CHARACTERS") (setq compilation-error-screen-columns nil))
(compile (concat "stet --format compact -- " (shell-quote-argument (getenv "DRAFT"))))
(wait-until (lambda () (not (process-live-p (get-buffer-process "*compilation*")))))
(accept-process-output nil 0.1)
(write
 (let (records)
   (ignore-errors
     (while t
       (next-error)
       (set-buffer (window-buffer))
       (let ((message (with-current-buffer "*compilation*"
                        (get-text-property (point) 'compilation-message))))
         (push (list :begin (point) :line (line-number-at-pos) :name (file-name-nondirectory buffer-file-name)
                     :type (aref [info warning error] (compilation--message->type message)))
               records))))
   (nreverse records)))`

describe.skipIf(isSkipped)(title, () => {
  let folder: string, expected: ReadonlyMap<string, readonly Expected[]>, env: NodeJS.ProcessEnv
  beforeAll(async () => {
    ;({folder, expected, env} = await desk())
  })

  /** What a program in Emacs Lisp writes down. */
  async function run(program: string, draft: string, more: NodeJS.ProcessEnv = {}): Promise<unknown> {
    const result = join(folder, 'records.json')
    writeFileSync(join(folder, 'program.el'), `;; -*- coding: utf-8 -*-\n${wait}${program}`)
    const args = ['-Q', '--batch', '-L', example('emacs'), '-l', 'program.el']
    const all = {...env, DRAFT: draft, RESULT: result, ...more}
    const running = promisify(execFile)('emacs', args, {cwd: folder, env: all, timeout: 20_000})
    // A question that Emacs asks is an error rather than a long wait.
    running.child.stdin?.end()
    await running
    return JSON.parse(readFileSync(result, 'utf8'))
  }

  it.each(draftNames)('has the diagnostics of %s in Flymake', async (name) => {
    const types = {error: ':error', warning: ':warning', info: ':note'}
    // Whatever the encoding of the file, Emacs hands the text on in UTF-8.
    const messages = (expected.get(name) ?? []).filter(({ruleId}) => ruleId !== 'encoding')
    const wanted = messages.map(({head, flagged, severity, reason, ruleId}) => ({
      begin: count(head) + 1,
      end: count(head + flagged) + 1,
      type: types[severity].slice(1),
      text: expect.stringContaining(`${reason} [${ruleId}]`) as string
    }))
    expect(wanted.length).toBeGreaterThan(0)
    expect(await run(flymake, name)).toEqual(wanted)
  })

  it('says in Flymake what stet could not do', async () => {
    writeFileSync(join(folder, 'broken.json'), '{"preset": "none"}')
    const found = await run(`(setq stet-command '("stet" "--config" "broken.json"))${flymake}`, 'plain.txt')
    expect(found).toEqual([{explanation: expect.stringMatching(/^stet: .*preset/) as string}])
  })

  const places = (name: string) =>
    (expected.get(name) ?? []).map(({head, line, severity}) => ({
      begin: count(head) + 1,
      line,
      name: name.split('/').at(-1),
      type: severity
    }))

  it.each(draftNames)('goes where compile finds something in %s', async (name) => {
    expect(await run(compile, name)).toEqual(places(name))
  })

  it.each(['OPEN', 'CHARACTERS'])('goes there whatever its columns count: %s', async (setting) => {
    const [, name = ''] = draftNames
    expect(await run(compile, name, {[setting]: '1'})).toEqual(places(name))
  })
})
