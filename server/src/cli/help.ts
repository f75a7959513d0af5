/** What `--help` says beside the options. */

export const OVERVIEW = `
Charterlint reads charters, bylaws, terms of reference, policies and proposals in Markdown and tells what they do not
say: how decisions are made, who may appeal, what is published. Other Markdown is left alone.

Start with:
  $ charterlint check charter.md             what the charter leaves open, and where
  $ charterlint explain appeals              why it is asked, and how to answer it
  $ charterlint fix --insert-missing charter.md
                                             put a draft of each missing section into it
  $ charterlint init                         write a first configuration
  $ charterlint diff main                    what a change does to the rules

Read on: "charterlint help check", and so on for each command; docs/ in the package, with docs/ci.md for GitHub, GitLab
and pre-commit, docs/configuration.md and docs/library.md.
`;

export const CHECK = `
A folder stands for all Markdown under it, as .gitignore has it, without node_modules. A file that is named is checked
whatever .gitignore says. Without a path, the current folder is checked.

Examples:
  $ charterlint check
  $ charterlint check charter.md docs/
  $ charterlint check "governance/**/*.md"
  $ charterlint check --kind proposal draft.md
  $ charterlint check --format json charter.md > report.json
  $ charterlint check --format html --output-file report.html charter.md
  $ charterlint check --format sarif --output-file out.sarif --format github
  $ git show HEAD:charter.md | charterlint check --stdin --stdin-filename charter.md
  $ git diff --name-only -z --diff-filter=d main -- "*.md" | charterlint check --files-from -
  $ charterlint check --watch charter.md
  $ charterlint check --shard 1/4 --format json --output-file shard-1.json

Formats: text, json; html and markdown for people who were not there; sarif, github, gitlab and junit for services.
Each --output-file belongs to the --format before it; one format at most goes to the standard output.

Exit code:
  0  nothing at warning or above (notes do not count)
  1  an error, or more warnings than --max-warnings
  2  something could not be done: a wrong option, a file that cannot be read, a mistake in the configuration
  130, 143, 141  ended early: by Ctrl+C, by a signal to end, because nobody reads the report any more
With --watch, Ctrl+C ends with the code of the last check.

The configuration is .charterlint.yaml in the folders above the document, up to the one with .git; the nearer goes
before the farther ("charterlint init" writes one, "charterlint config print FILE" shows what applies):
  extends: charterlint:open-source
  kinds:
    "proposals/*.md": proposal
    "README.md": none
  rules:
    appeals: error
  waivers:
    balance: "All seats are elected by the whole membership."
  ignore: ["archive/**"]

Read on: docs/reports.md (formats), docs/ci.md (pipelines), docs/configuration.md; "charterlint help baseline" and
"charterlint help diff" for documents that are there already.
`;

export const MERGE = `
Each shard is made by "charterlint check --shard I/N --format json --output-file FILE", with the same paths and options
over the same state of the files. The report is the one that a single run over all files would have made.

Examples:
  $ charterlint merge shard-*.json
  $ charterlint merge --format sarif --output-file out.sarif --format github shard-*.json

Exit code:
  0  nothing at warning or above (notes do not count)
  1  an error, or more warnings than --max-warnings
  2  something could not be done: a shard that is missing, given twice or of another run, or a failure in one of them
`;

export const FIX = `
Only corrections that keep the meaning are made, such as a mistyped name in front matter. Sections are inserted only
with --insert-missing; what they hold in [brackets] is for you to fill in. Files are replaced as a whole or not at all.

Examples:
  $ charterlint fix charter.md
  $ charterlint fix --insert-missing --dry-run charter.md

Exit code:
  0  done, or nothing to do
  1  with --dry-run: something would be changed
  2  something could not be done

Read on: "charterlint explain RULE" shows the draft of a rule by itself.
`;

export const RULES = `
A rule asks a question (such as appeals) or looks for a mistake (such as broken-reference). Each level holds for a kind
of document; the configuration changes them.

Examples:
  $ charterlint rules
  $ charterlint rules --format json

Exit code:
  0  shown
  2  a wrong option

Read on: "charterlint explain RULE" tells about one; docs/configuration.md tells how levels are changed.
`;

export const EXPLAIN = `
Own rules of the configuration can be explained too, by their full id (organisation/rule).

Examples:
  $ charterlint explain appeals
  $ charterlint explain broken-reference
  $ charterlint explain --why charter.md appeals

Exit code:
  0  shown
  2  there is no such rule (the nearest name is told), or the file of --why cannot be read

Read on: "charterlint rules" lists all of them.
`;

export const MODEL = `
The text form is for people, the JSON form for programs (places are zero-based lines and characters). The Mermaid form
draws who decides, who elects or appoints whom, and who hears the appeal; put it into a \`\`\`mermaid block.
What the document does not say in words that Charterlint knows is not shown.

Examples:
  $ charterlint model charter.md
  $ charterlint model --format json charter.md > model.json
  $ charterlint model --format mermaid charter.md

Exit code:
  0  shown
  2  something could not be done: a wrong option, a file that cannot be read, a language that Charterlint does not know

Read on: "charterlint check --format html" draws the same picture in its report.
`;
