using CchcLive.EndToEnd.Tests.Support;
using CchcLive.TestSupport;

namespace CchcLive.EndToEnd.Tests.Deploy;

/// <summary>A release as its scripts see it, with a program that does nothing, and a system below a folder to install it into.</summary>
internal sealed class Bundle : IDisposable
{
    private readonly TempDirectory _directory = new();

    public Bundle() => MakeAsync("1.0.0").GetAwaiter().GetResult();

    /// <summary>The system.</summary>
    public string Root => _directory.File("root");

    /// <summary>The bundle.</summary>
    public string Path => _directory.File("bundle");

    /// <summary>A file of the system.</summary>
    public string File(string path) => Root + path;

    /// <summary>Makes the bundle anew, as another version.</summary>
    public async Task MakeAsync(string version)
    {
        (await Tool.RunAsync("/bin/sh", ["-ec", """
            rm -rf "$1" && mkdir -p "$1/bin" && cp -r "$2" "$1/deploy"
            printf '#!/bin/sh\necho "$@"\n' >"$1/bin/cchc" && chmod 755 "$1/bin/cchc" && echo "$3" >"$1/VERSION"
            cd "$1" && find . -type f ! -name SHA256SUMS -exec sha256sum {} + >SHA256SUMS
            """, "bundle", Path, Repository.Of("deploy"), version])).Expect(0);
    }

    /// <summary>Runs one of its scripts on the system.</summary>
    public async Task<Outcome> RunAsync(string script, params string[] options) => await RunAsync(script, "", options);

    /// <summary>Runs one of its scripts on the system, with an answer to what it asks.</summary>
    public Task<Outcome> RunAsync(string script, string input, string[] options) =>
        Tool.RunAsync("/usr/bin/env", ["bash", System.IO.Path.Combine(Path, "deploy", script), "--root", Root, .. options], input);

    /// <summary>Every file and link of the system, with its rights.</summary>
    public async Task<string> EverythingAsync() => (await Tool.RunAsync("/bin/sh", ["-c", "cd \"$1\" && find . -printf '%p %m %l\\n' | sort", "list", Root])).Output;

    public void Dispose() => _directory.Dispose();
}
