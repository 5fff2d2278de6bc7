# Steps for the scripts next to this file, which source it. Each step is timed. `finish` prints them all.

cd "$(dirname "${BASH_SOURCE[0]}")/.."

ran=()
failed=()
# Whether the steps after a failed one still run.
keep_going=${keep_going:-}

step() {
  local name=$1 started=$SECONDS outcome=passed
  shift
  printf '\n=== %s: %s\n' "$name" "$*"
  if ! "$@"; then
    outcome=FAILED
    failed+=("$name")
  fi
  ran+=("$(printf '%-44s %-8s %s' "$name" "$outcome" "$((SECONDS - started))")")
  if [ "$outcome" = FAILED ] && [ -z "$keep_going" ]; then finish; fi
}

finish() {
  printf '\n%-44s %-8s %s\n' "step" "outcome" "seconds"
  printf '%s\n' "${ran[@]}"
  if [ ${#failed[@]} -gt 0 ]; then
    printf '\nFAILED: %s\n' "${failed[@]}" >&2
    exit 1
  fi
  printf '\nAll passed in %s seconds, on Node %s.\n' "$SECONDS" "$(node --version)"
  exit 0
}

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

# A browser, pdftotext to read receipts with, and the servers that importing members needs.
system_packages() {
  local wanted=()
  command -v chromium >/dev/null || wanted+=(chromium)
  command -v pdftotext >/dev/null || wanted+=(poppler-utils)
  command -v redis-server >/dev/null || wanted+=(redis-server)
  [ -d /usr/lib/postgresql ] || wanted+=(postgresql)
  [ ${#wanted[@]} = 0 ] && return
  as_root apt-get update && as_root apt-get install --yes --no-install-recommends "${wanted[@]}"
}
