#!/bin/sh
# The gate of this repository, the same in every workflow and on the desk: only what a change brings can fail it.
# Usage: ./gate.sh BASE [OPTION of fcrlint lint]…     BASE: the branch or commit that the change is to be merged into.
# FCRLINT names the program where it is not on the PATH.
set -eu
cd "$(dirname "$0")"
[ $# -ge 1 ] || { echo "usage: ./gate.sh BASE [OPTION]..." >&2; exit 2; }
base=$(git merge-base "$1" HEAD) || { echo "gate.sh: $1 and HEAD have nothing in common; is the clone shallow?" >&2; exit 2; }
shift
exec "${FCRLINT:-fcrlint}" lint drafts in-force --against-git "$base" "$@"
