import type {Span} from '../span.js'

/** A place where the draft writes something in one of several forms. */
export interface Use<Form extends string = string> extends Span {
  readonly form: Form
  /** The words of the place in another form; nothing where they are not certain. */
  written?(form: Form): string | undefined
}
