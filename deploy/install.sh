#!/usr/bin/env bash
# Installs CchcLive from the unpacked bundle that this script lies in, or brings an installation up to it. Running it again changes nothing.
#   sudo deploy/install.sh [--host NAME]… [--database postgres|CONNECTION] [--dry-run] [--no-start] [--root DIR]
#     --host NAME            the public name under which people will ask for it (repeat for several); goes into the settings, if there are none yet
#     --database postgres    a role and a database "cchc" on this machine's PostgreSQL; the program makes its tables at its first start
#     --database CONNECTION  a database that is there already: "Host=db;Database=cchc;Username=cchc;Password=…"
#     --dry-run              say what would be done; change nothing
#     --no-start             install, but neither start nor restart the service
#     --root DIR             put the files below DIR and leave users, database and services alone (to look, to test, to package)
set -euo pipefail
bundle=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
hosts=() database="" dry="" start=yes root="" changes=0

fail() { printf 'install.sh: %s\n' "$*" >&2; exit 2; }

while [ $# -gt 0 ]; do
  case $1 in
    --host) hosts+=("${2:?--host NAME}"); shift 2 ;;
    --database) database=${2:?--database postgres|CONNECTION}; shift 2 ;;
    --dry-run) dry=yes; shift ;;
    --no-start) start=""; shift ;;
    --root) root=${2:?--root DIR}; shift 2 ;;
    *) fail "$1 is not known. See the first lines of $0." ;;
  esac
done

# change WORDS COMMAND…: says what is done, and does it unless this is a dry run.
change() {
  changes=$((changes + 1))
  printf '%s%s\n' "${dry:+would }" "$1"
  [ -n "$dry" ] || "${@:2}"
}

# folder PATH MODE OWNER: there, with these rights.
folder() {
  local path=$root$1
  if [ ! -d "$path" ]; then change "make the folder $path" make_folder "$path" "$2" "$3"; return; fi
  if [ -z "$root" ] && [ "$(stat -c %U:%G "$path")" != "$3" ]; then change "give $path to $3" chown "$3" "$path"; fi
  if [ "$(stat -c %a "$path")" != "$2" ]; then change "set the rights of $path to $2" chmod "$2" "$path"; fi
}

make_folder() {
  install -d -m "$2" "$1"
  [ -n "$root" ] || chown "$3" "$1"
}

# file FROM PATH MODE: there, with the same content.
file() {
  local path=$root$2
  cmp -s "$1" "$path" || change "write $path" install -D -m "$3" "$1" "$path"
}

check_machine() {
  [ "$(uname -sm)" = "Linux x86_64" ] || fail "This bundle is for Linux on x86-64; this is $(uname -sm)."
  [ -x "$bundle/bin/cchc" ] || fail "There is no program in $bundle/bin. Run this script from an unpacked release (./run release DIR makes one)."
  (cd "$bundle" && sha256sum --check --quiet SHA256SUMS) || fail "The bundle is not the one that was released: a file differs. Copy it again."
  if [ -n "$root" ]; then return; fi
  [ -n "$dry" ] || [ "$(id -u)" -eq 0 ] || fail "Run it as root: sudo $0"
  command -v systemctl >/dev/null || fail "There is no systemd here. Run bin/cchc serve under a supervisor of your own (docs/deploy.md)."
  "$bundle/bin/cchc" --version >/dev/null || fail "The program does not run here. It needs ICU and time zones: apt-get install libicu72 tzdata (or your system's names of these)."
  [ -e /usr/share/zoneinfo/Asia/Ho_Chi_Minh ] || fail "The time zones are missing: apt-get install tzdata."
}

install_user() {
  [ -z "$root" ] || return 0
  id cchc >/dev/null 2>&1 || change "make the system user cchc" useradd --system --user-group --home-dir /var/lib/cchc --no-create-home --shell /usr/sbin/nologin cchc
}

install_program() {
  local version place current=$root/opt/cchc/current
  version=$(cat "$bundle/VERSION")
  place=$root/opt/cchc/$version
  folder /opt/cchc 755 root:root
  if [ "$bundle" != "$place" ] && ! cmp -s "$bundle/SHA256SUMS" "$place/SHA256SUMS"; then change "copy version $version to $place" copy_program "$place"; fi
  if [ "$(readlink "$current" 2>/dev/null)" != "$version" ]; then
    change "make $version the current version (before: $(readlink "$current" 2>/dev/null || echo none))" ln -sfn "$version" "$current"
  fi
  file "$bundle/deploy/cchc" /usr/local/bin/cchc 755
}

copy_program() {
  rm -rf "$1.next"
  cp -r --no-preserve=ownership "$bundle" "$1.next"
  rm -rf "$1"
  mv "$1.next" "$1"
}

# settings_json: the first settings. Later ones are the operator's: this script never changes a file that is there.
settings_json() {
  local connection=$database names="" name
  [ "$database" != postgres ] || connection="Host=/var/run/postgresql;Database=cchc;Username=cchc"
  for name in ${hosts[@]+"${hosts[@]}"}; do names+="${names:+, }$(json "$name")"; done
  printf '{\n  "listen": { "urls": ["http://127.0.0.1:8080"], "hosts": [%s] },\n  "limits": { "proxies": ["127.0.0.1"] },\n  "storage": { "data": "/var/lib/cchc"%s }\n}\n' "$names" "${connection:+, \"database\": $(json "$connection")}"
}

json() { printf '"%s"' "$(printf '%s' "$1" | sed 's/[\\"]/\\&/g')"; }

install_settings() {
  folder /etc/cchc 750 root:cchc
  [ -e "$root/etc/cchc/cchc.json" ] || change "write $root/etc/cchc/cchc.json" write_settings "$root/etc/cchc/cchc.json"
}

write_settings() {
  (umask 027 && settings_json >"$1")
  [ -n "$root" ] || chown root:cchc "$1"
}

# PostgreSQL on this machine knows the user cchc by the socket's peer: no password is needed or kept.
install_database() {
  if [ "$database" != postgres ] || [ -n "$root" ]; then return; fi
  if [ "$(id -u)" -ne 0 ]; then change "look for the role and the database cchc in PostgreSQL, and make what is missing"; return; fi
  command -v psql >/dev/null || fail "PostgreSQL is not installed here: apt-get install postgresql, or name a database elsewhere with --database."
  [ "$(sql "SELECT 1 FROM pg_roles WHERE rolname = 'cchc'")" = 1 ] || change "make the role cchc in PostgreSQL" as_postgres createuser cchc
  [ "$(sql "SELECT 1 FROM pg_database WHERE datname = 'cchc'")" = 1 ] ||
    change "make the database cchc in PostgreSQL" as_postgres createdb --owner cchc --encoding UTF8 --template template0 cchc
}

as_postgres() { runuser -u postgres -- "$@"; }

sql() { as_postgres psql -XtAc "$1"; }

install_units() {
  local before=$changes unit
  for unit in "$bundle"/deploy/systemd/*; do file "$unit" "/etc/systemd/system/$(basename "$unit")" 644; done
  [ -z "$root" ] || return 0
  [ "$changes" -eq "$before" ] || change "tell systemd of the units" systemctl daemon-reload
  systemctl is-enabled --quiet cchc-backup.timer 2>/dev/null || change "take a backup every night" systemctl enable --now cchc-backup.timer
  systemctl is-enabled --quiet cchc.service 2>/dev/null || change "start cchc with the machine" systemctl enable cchc.service
  [ -n "$start" ] || return 0
  if ! systemctl is-active --quiet cchc.service; then change "start cchc" systemctl start cchc.service
  elif [ "$changes" -gt 0 ]; then change "start cchc anew" systemctl restart cchc.service
  fi
}

check_machine
install_user
install_program
folder /var/lib/cchc 700 cchc:cchc
folder /var/backups/cchc 700 cchc:cchc
install_settings
install_database
install_units
if [ "$changes" -eq 0 ]; then echo "Nothing to do: $(cat "$bundle/VERSION") is installed."
elif [ -z "$dry$root" ]; then echo "Done. Next: the set-up link, journalctl -u cchc | grep set-up (docs/vi/huong-dan-van-hanh.md)."
fi
