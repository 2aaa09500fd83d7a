#!/bin/sh
# A backup of now in a folder of its own, and away with those that are older.
#   backup.sh FOLDER DAYS [SETTINGS]     FOLDER/20261122T013000Z …, kept DAYS days
set -eu
into=$1 days=$2 settings=${3:-/etc/cchc/cchc.json}
here=$(cd "$(dirname "$0")/.." && pwd)
taken=$into/$(date -u +%Y%m%dT%H%M%SZ)

"$here/bin/cchc" backup "$taken" --config "$settings"
cp "$settings" "$taken/settings.json" # it is not part of the data, and is wanted with it
find "$into" -mindepth 1 -maxdepth 1 -type d -name '20??????T??????Z' -mtime "+$days" -exec rm -rf {} +
