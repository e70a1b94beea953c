# What the scripts of this folder share. To be sourced, not run.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

say() { printf '\n== %s\n' "$*"; }

# die CODE MESSAGE...: ends the script with a message.
die() {
  local code=$1
  shift
  printf '%s: %s\n' "${0##*/}" "$*" >&2
  exit "$code"
}

# Names of the packages of the groups given.
packages_of() {
  awk -v groups=" $* " '!/^#/ && NF && index(groups, " " $2 " ") {print $1}' "$root/tools/packages"
}

# Those of the packages given that are not installed. Without dpkg nothing can be known: all.
missing_packages() {
  local package
  for package; do
    [ "$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || echo "$package"
  done
}

# folder_of PRESET: where a preset builds, below the project. The preset `tests` adds the tests to build/release.
folder_of() {
  case $1 in
    tests) echo build/release ;;
    *) echo "build/$1" ;;
  esac
}

# build PRESET [TARGET...]: configures and builds.
build() {
  local preset=$1
  shift
  say "$(folder_of "$preset")"
  (cd "$root" && cmake --preset "$preset" && cmake --build --preset "$preset" --parallel "$(nproc)" ${1:+--target "$@"})
}
