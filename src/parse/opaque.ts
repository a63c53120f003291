/**
 * What stands in the text of a page but is no prose: shortcodes and expressions of site generators and CMS, attribute
 * lists, and formulas. A dollar sign before a digit is money.
 */
export const opaque =
  /\{\{[<%][^{}]*[>%]\}\}|\{%[^{}%]*%\}|\{\{[^{}]*[^{}\w\s][^{}]*\}\}|\{[:#.][^{}\n]*\}|\[\/[a-z_]+\]|\[[a-z_]+(?: [\w-]+=(?:"[^"\]]*"|'[^'\]]*'|[^\s"'\]]+))+ ?\/?\]|\$\$[^$]+\$\$|\$(?![\s\d$])[^$\n]*[^\s$]\$(?![\d$])/g
