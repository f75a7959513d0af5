# What zsh offers for each of some lines: zsh -f capture.zsh SCRIPT LINE... A real interactive zsh in a terminal of its
# own, which tells each candidate; "--" ends those of a line.
zmodload zsh/zpty
for typed in "${@[2,-1]}"; do
  zpty z CAPTURED=$1 zsh -f -i
  zpty -w z "source ${0:h}/candidates.zsh"
  zpty -w -n z "$typed"$'\t'
  while zpty -r z line; do
    case $line in
      *CANDIDATE:*) print -r -- ${${line#*CANDIDATE:}%%$'\r'*} ;;
      *CANDIDATES-END*) break ;;
    esac
  done
  zpty -d z
  print -r -- --
done
