" Vim compiler file
" Compiler: stet, an editorial fact-check and copy-edit linter for drafts
"
" :compiler stet | make             checks this draft and fills the quickfix list
" :make --preset strict             passes flags on
" let g:stet_command = 'npx stet'   where `stet` is not on the PATH

if exists('current_compiler')
  finish
endif
let current_compiler = 'stet'

let s:cpo = &cpo
set cpo&vim

exe 'CompilerSet makeprg=' .. escape(get(g:, 'stet_command', 'stet') .. ' --format compact $* -- %:S', ' \|"')

CompilerSet errorformat=
      \%E%f:%l:%c:\ error:\ %m,
      \%W%f:%l:%c:\ warning:\ %m,
      \%I%f:%l:%c:\ info:\ %m

" %c counts bytes and %v counts cells of the screen; stet counts UTF-16 code units.
augroup stet
  autocmd!
  autocmd QuickFixCmdPost make,lmake call stet#count_bytes(expand('<amatch>'))
augroup END

let &cpo = s:cpo
unlet s:cpo
