#!/usr/bin/env bash
# Makes a bundle that installs and runs where nothing can be fetched: program and runtime, data, deploy/, docs, licences, checksums.
#   ./run release DIR      DIR/cchc-VERSION-linux-x64.tar.gz, and the same unpacked beside it
# Sourced by ./run: expects here, say, fail and GrainEngine of eng/setup.sh.

release() {
  local into=$1 version name bundle
  mkdir -p "$into"
  into=$(cd "$into" && pwd)
  version=$(release_version)
  name="cchc-$version-linux-x64"
  bundle="$into/$name"
  rm -rf "$bundle" "$bundle.tar.gz"
  mkdir -p "$bundle"

  say "Publishing $name ($GrainEngine engine) …"
  dotnet publish "$here/src/Silo/CchcLive.Silo.csproj" -c Release -r linux-x64 --self-contained -p:GrainEngine="$GrainEngine" \
    -p:DebugType=none -p:PublishDocumentationFiles=false -p:PublishReferencesDocumentationFiles=false --artifacts-path "$into/.build" -o "$bundle/bin" -v quiet --nologo >&2
  cp -r "$here/deploy" "$here/docs" "$here/README.md" "$here/LICENSE" "$bundle/"
  printf '%s\n' "$version" >"$bundle/VERSION"
  node "$here/eng/licences.mjs" "$here" "$into/.build" >"$bundle/LICENSES.md"
  rm -rf "$into/.build"
  (cd "$bundle" && find . -type f -print0 | LC_ALL=C sort -z | xargs -0 sha256sum >"$into/.sums" && mv "$into/.sums" SHA256SUMS)
  tar -C "$into" --sort=name --owner=0 --group=0 --numeric-owner -czf "$bundle.tar.gz" "$name"
  say "$(du -h "$bundle.tar.gz" | cut -f1)  $bundle.tar.gz"
}

# release_version: the version, with the commit if there is one.
release_version() {
  local version commit
  version=$(sed -n 's:.*<Version>\(.*\)</Version>.*:\1:p' "$here/Directory.Build.props")
  commit=$(git -C "$here" rev-parse --short=8 HEAD 2>/dev/null || true)
  printf '%s%s\n' "$version" "${commit:+-$commit}"
}
