" The lines of a buffer, or of its file where it is not loaded.
function s:lines(buffer) abort
  if bufloaded(a:buffer)
    return getbufline(a:buffer, 1, '$')
  endif
  let file = fnamemodify(bufname(a:buffer), ':p')
  return filereadable(file) ? readfile(file) : []
endfunction

" The byte of a line, from 1, that stands at a column in UTF-16 code units, from 1.
function s:byte(line, column) abort
  let byte = 1
  let units = a:column - 1
  for code in str2list(a:line, 1)
    if units <= 0
      break
    endif
    let units -= code > 0xFFFF ? 2 : 1
    let byte += strlen(list2str([code], 1))
  endfor
  return byte
endfunction

" Make the columns that stet gave count bytes, as those of the quickfix list do.
" `command` is what filled the list: make, or lmake for the location list.
function stet#count_bytes(command) abort
  if get(b:, 'current_compiler', get(g:, 'current_compiler', '')) !=# 'stet'
    return
  endif
  let isLocal = a:command =~# '^l'
  let items = isLocal ? getloclist(0) : getqflist()
  let lines = {}
  for item in items
    if item.valid && item.bufnr
      if !has_key(lines, item.bufnr)
        let lines[item.bufnr] = s:lines(item.bufnr)
      endif
      let item.col = s:byte(get(lines[item.bufnr], item.lnum - 1, ''), item.col)
    endif
  endfor
  if isLocal
    call setloclist(0, [], 'r', {'items': items})
  else
    call setqflist([], 'r', {'items': items})
  endif
endfunction
