-- stet for nvim-lint (https://github.com/mfussenegger/nvim-lint) in Neovim 0.11 or newer.
-- Drafts are checked as they stand in the buffer, saved or not; the buffer must have a name.

local severities = {
  error = vim.diagnostic.severity.ERROR,
  warning = vim.diagnostic.severity.WARN,
  info = vim.diagnostic.severity.INFO,
}

-- The line and the byte of a point, both from 0, as Neovim counts them.
local function position(buffer, point)
  local line = vim.api.nvim_buf_get_lines(buffer, point.line - 1, point.line, false)[1] or ''
  return point.line - 1, vim.str_byteindex(line, 'utf-16', point.column - 1, false)
end

local function diagnostic(buffer, message)
  local line, column = position(buffer, message.place.start)
  local end_line, end_column = position(buffer, message.place['end'])
  return {
    lnum = line,
    col = column,
    end_lnum = end_line,
    end_col = end_column,
    severity = severities[message.severity],
    message = message.reason,
    code = message.ruleId,
    source = 'stet',
  }
end

require('lint').linters.stet = {
  cmd = 'stet',
  stdin = true,
  args = { '--format', 'json', '--stdin-filename', function() return vim.api.nvim_buf_get_name(0) end, '-' },
  ignore_exitcode = true,
  parser = function(output, buffer)
    local parsed, report = pcall(vim.json.decode, output)
    if not parsed then
      vim.notify('stet could not check this draft; run it in a terminal to see why', vim.log.levels.WARN)
      return {}
    end
    return vim.tbl_map(function(message) return diagnostic(buffer, message) end, report.files[1].messages)
  end,
}
