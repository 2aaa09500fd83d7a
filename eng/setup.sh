# Functions that ./run and ./test share. Each says what it does when it does something, and is quick when there is nothing to do.

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
program="$here/src/Silo/bin/Release/net10.0/cchc"

# One compiler for all projects: a solution of some thirty builds twice as fast as with one for each.
export UseSharedCompilation=true

say() { printf '%s\n' "$*" >&2; }
fail() { say "$*"; exit 2; }

need_dotnet() {
  command -v dotnet >/dev/null || fail "The .NET 10 SDK is missing: install it, then run this again (Debian: apt-get install dotnet-sdk-10.0)."
  case "$(dotnet --version)" in 10.*) ;; *) fail "The .NET 10 SDK is needed; this is $(dotnet --version)." ;; esac
}

need_node() {
  command -v node >/dev/null || fail "Node 20 or newer is missing: install it, then run this again (Debian: apt-get install nodejs npm)."
  [ "$(node -p 'process.versions.node.split(".")[0]')" -ge 20 ] || fail "Node 20 or newer is needed; this is $(node --version)."
}

# need_postgres, need_chromium: from Debian's packages, installed if we are root, named if we are not.
need_postgres() {
  compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null && return
  # the tests start a server of their own; a cluster of the system's is not wanted
  if [ "$(id -u)" -eq 0 ] && [ ! -e /etc/postgresql-common/createcluster.conf ]; then
    mkdir -p /etc/postgresql-common
    echo "create_main_cluster = false" >/etc/postgresql-common/createcluster.conf
  fi
  install_package postgresql
}

need_chromium() {
  command -v chromium >/dev/null || install_package chromium
}

install_package() {
  [ "$(id -u)" -eq 0 ] || fail "Missing: as root, run  apt-get install -y --no-install-recommends $1  and then this again."
  say "Installing $1 …"
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends -o Dpkg::Options::=--force-confold "$1" >/dev/null
}

# pick_engine: GrainEngine from the environment, or Orleans if its packages can be restored, or Embedded.
pick_engine() {
  if [ -z "${GrainEngine:-}" ]; then
    local stamp="$here/artifacts/engine"
    if [ ! -f "$stamp" ]; then
      mkdir -p "$here/artifacts"
      if dotnet restore "$here/eng/orleans-probe/OrleansProbe.csproj" >/dev/null 2>&1; then echo Orleans >"$stamp"; else echo Embedded >"$stamp"; fi
    fi
    GrainEngine=$(cat "$stamp")
    [ "$GrainEngine" = Orleans ] || say "Engine: Embedded (the Orleans packages cannot be restored here)."
  fi
  export GrainEngine
}

# fresh OUTPUT INPUT…: true if OUTPUT exists and nothing under INPUT is newer.
fresh() {
  local output=$1; shift
  [ -e "$output" ] && [ -z "$(find "$@" \( -name bin -o -name obj -o -name node_modules -o -name wwwroot \) -prune -o -type f -newer "$output" -print -quit)" ]
}

build_client() {
  local client="$here/src/Dashboard/Client" stamp="$here/artifacts/client"
  mkdir -p "$here/artifacts"
  fresh "$client/node_modules/.package-lock.json" "$client/package.json" "$client/package-lock.json" || {
    say "Fetching the client's packages …"
    (cd "$client" && npm ci --no-audit --no-fund --loglevel=error >&2)
    touch "$client/node_modules/.package-lock.json"
  }
  if [ ! -d "$here/src/Dashboard/wwwroot/assets" ] || ! fresh "$stamp" "$client/src" "$client/styles" "$client/build.mjs" "$here"/src/Dashboard/*/*.css; then
    say "Building the client …"
    (cd "$client" && npm run --silent build >&2)
    touch "$stamp"
  fi
}

build_program() {
  local stamp="$here/artifacts/program-$GrainEngine"
  [ -x "$program" ] && fresh "$stamp" "$here/src" "$here/data" "$here/eng" "$here/Directory.Build.props" "$here/Directory.Packages.props" "$here/artifacts/client" && return
  say "Building cchc ($GrainEngine engine) …"
  dotnet build "$here/src/Silo/CchcLive.Silo.csproj" -c Release -p:GrainEngine="$GrainEngine" -v quiet --nologo >&2
  rm -f "$here"/artifacts/program-*
  touch "$stamp"
}
