#!/usr/bin/env bash
# Takes CchcLive off this machine. Data, settings and backups stay, unless told otherwise; a PostgreSQL database always stays.
#   sudo deploy/uninstall.sh [--delete-data] [--dry-run] [--root DIR]
#     --delete-data   delete /var/lib/cchc, /etc/cchc and the user too; asks, and wants the word DELETE on standard input. Backups stay
set -euo pipefail
dry="" delete="" root=""

fail() { printf 'uninstall.sh: %s\n' "$*" >&2; exit 2; }

while [ $# -gt 0 ]; do
  case $1 in
    --delete-data) delete=yes; shift ;;
    --dry-run) dry=yes; shift ;;
    --root) root=${2:?--root DIR}; shift 2 ;;
    *) fail "$1 is not known. See the first lines of $0." ;;
  esac
done
[ -n "$dry$root" ] || [ "$(id -u)" -eq 0 ] || fail "Run it as root: sudo $0"

change() {
  printf '%s%s\n' "${dry:+would }" "$1"
  [ -n "$dry" ] || "${@:2}"
}

# remove PATH: if it is there.
remove() { if [ -e "$root$1" ] || [ -L "$root$1" ]; then change "delete $root$1" rm -rf "$root$1"; fi; }

if [ -n "$delete" ] && [ -z "$dry" ]; then
  printf 'This deletes all data in %s and the settings. There is no way back but a backup. Type DELETE: ' "$root/var/lib/cchc"
  read -r word || word=""
  [ "$word" = DELETE ] || fail "Nothing was deleted."
fi

if [ -z "$root" ]; then
  for unit in cchc-backup.timer cchc.service; do
    if systemctl cat "$unit" >/dev/null 2>&1; then change "stop $unit" systemctl disable --now "$unit"; fi
  done
fi
for unit in cchc.service cchc-backup.service cchc-backup.timer; do remove "/etc/systemd/system/$unit"; done
[ -n "$root" ] || change "tell systemd of it" systemctl daemon-reload
remove /usr/local/bin/cchc
remove /opt/cchc
if [ -n "$delete" ]; then
  remove /var/lib/cchc
  remove /etc/cchc
  if [ -z "$root" ] && id cchc >/dev/null 2>&1; then change "delete the user cchc" userdel cchc; fi
else
  echo "What stays: $root/var/lib/cchc (data), $root/etc/cchc (settings), the user cchc."
fi
echo "What stays in any case: $root/var/backups/cchc, and a PostgreSQL database (dropdb cchc)."
