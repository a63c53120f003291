/** The build of mammoth that touches no file system, and the part of its document that is read here. */
declare module 'mammoth/mammoth.browser.js' {
  export interface Element {
    readonly type: string
    readonly children?: readonly Element[]
    /** Of a text. */
    readonly value?: string
    /** Of a paragraph. */
    readonly styleId?: string | null
    readonly styleName?: string | null
    readonly isBold?: boolean
    readonly isItalic?: boolean
    readonly numbering?: object | null
    /** Of a link. */
    readonly href?: string
    /** Of a picture. */
    readonly altText?: string
    /** Of a reference. */
    readonly noteType?: string
    readonly noteId?: string
    readonly commentId?: string
  }

  export interface Document extends Element {
    readonly notes: {resolve(reference: Element): {readonly body: readonly Element[]} | null}
    readonly comments: readonly {
      readonly commentId: string
      readonly body: readonly Element[]
      readonly authorName?: string
    }[]
  }

  interface Options {
    readonly transformDocument: (document: Document) => Document
    readonly convertImage: unknown
  }

  const mammoth: {
    convertToHtml(input: {readonly arrayBuffer: ArrayBuffer}, options: Options): Promise<unknown>
    readonly images: {imgElement(read: () => Promise<{readonly src: string}>): unknown}
  }
  export default mammoth
}
