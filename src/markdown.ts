import type {Paint} from './terminal.js'

/** What marks a stretch of text, code first, for nothing in it is a mark; and links. */
const inline = /`([^`\n]+)`|\*\*([^*\n]+)\*\*|(?<![\w*])\*([^*\s][^*\n]*)\*(?![\w*])|\[([^\]\n]+)\]\(([^)\s]+)\)/g

/** A line of Markdown with styles in the place of its marks; without styles, code keeps its marks, for it is quoted. */
const styled = (line: string, style: Paint) =>
  line.replaceAll(
    inline,
    (whole, code?: string, strong?: string, emphasis?: string, label?: string, target?: string) => {
      if (code !== undefined) return style('cyan', code) === code ? whole : style('cyan', code)
      if (strong !== undefined) return style('bold', strong)
      if (emphasis !== undefined) return style('underline', emphasis)
      return label === target ? (label ?? '') : `${label ?? ''} (${target ?? ''})`
    }
  )

/** The blocks of a Markdown text: paragraphs on one line each, and lists with an item a line. */
export const markdownBlocks = (text: string, style: Paint): string[] =>
  text
    .trim()
    .split(/\n\s*\n/)
    .map((block) =>
      block
        .split(/\n(?=\s*[-*] )/)
        .map((item) => styled(item.trim().replaceAll(/\s*\n\s*/g, ' '), style).replace(/^[-*] /, '• '))
        .join('\n')
    )
