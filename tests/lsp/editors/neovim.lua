-- Opens the document, waits for its findings, asks for the code actions on the first, and writes down what it saw.
vim.cmd("edit " .. vim.env.CHARTERLINT_DOCUMENT)
vim.wait(25000, function() return #vim.diagnostic.get(0) > 0 end, 20)

local severities = { "error", "warning", "info", "hint" }
local found = vim.diagnostic.get(0)
local seen = { findings = {}, actions = {} }
for _, each in ipairs(found) do
  table.insert(seen.findings, { line = each.lnum + 1, rule = each.code, severity = severities[each.severity] })
end

local first = found[1]
local params = vim.lsp.util.make_given_range_params({ first.lnum + 1, first.col }, { first.lnum + 1, first.col })
params.context = { diagnostics = vim.lsp.diagnostic.get_line_diagnostics(0, first.lnum) }
local answers = vim.lsp.buf_request_sync(0, "textDocument/codeAction", params, 25000)
for _, answer in pairs(answers) do
  for _, action in ipairs(answer.result) do table.insert(seen.actions, action.title) end
end

vim.fn.writefile({ vim.fn.json_encode(seen) }, vim.env.CHARTERLINT_RESULT)
-- Leaving the editor asks the server to shut down, and waits for it.
vim.cmd("qall!")
