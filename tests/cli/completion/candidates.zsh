PROMPT=
autoload -U compinit
compinit -u -C -d ./zcompdump
source $CAPTURED
bindkey '^I' complete-word
compadd() {
  local -a hits
  builtin compadd -A hits "$@"
  for hit in $hits; do print -r -- "CANDIDATE:$hit"; done
  builtin compadd "$@"
}
told() { print CANDIDATES-END }
comppostfuncs=(told)
