using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using CchcLive.EndToEnd.Tests.Support;
using CchcLive.TestSupport;
using Npgsql;

namespace CchcLive.EndToEnd.Tests.Faults;

/// <summary>
/// A PostgreSQL of a test's own that can be killed, frozen and started again. It runs under a shell that kills it when its standard input ends, so
/// that it does not outlive the test, however that ends.
/// </summary>
internal sealed class FaultyPostgres : IAsyncDisposable
{
    // $1 = the command that becomes an unprivileged user, $2 = binaries, $3 = directory, $4 = port
    private const string Script = """
        trap '' INT TERM HUP
        $1 "$2/postgres" -D "$3/data" -k "$3" -p "$4" -c listen_addresses=127.0.0.1 -c fsync=off -c max_connections=100 >>"$3/log" 2>&1 </dev/null &
        echo $!
        while read -r _; do :; done
        for child in $(cat /proc/$!/task/$!/children 2>/dev/null) $!; do kill -KILL $child 2>/dev/null; done
        wait
        """;

    private readonly TempDirectory _directory = new();
    private readonly string _binaries;
    private readonly string _user = Environment.IsPrivilegedProcess ? "setpriv --reuid=postgres --regid=postgres --clear-groups --" : "";
    private readonly int _port = FreePort();
    private Process _shell = null!;
    private int _server;

    private FaultyPostgres(string binaries) => _binaries = binaries;

    /// <summary>The address of its database.</summary>
    public string Address => string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={_port};Username=postgres;Database=postgres");

    /// <summary>Starts one; skips the test where PostgreSQL is not installed.</summary>
    public static async Task<FaultyPostgres> StartAsync()
    {
        Assert.SkipUnless(PostgresServer.MissingReason is null, PostgresServer.MissingReason ?? "");
        var postgres = new FaultyPostgres(Directory.GetDirectories("/usr/lib/postgresql").Select(version => Path.Combine(version, "bin")).Last(bin => File.Exists(Path.Combine(bin, "initdb"))));
        if (Environment.IsPrivilegedProcess) await RunAsync($"chown postgres '{postgres._directory.Path}'");
        await RunAsync($"cd / && {postgres._user} '{postgres._binaries}/initdb' -D '{postgres._directory.Path}/data' -U postgres -A trust -E UTF8 --locale=C --no-sync >/dev/null");
        await postgres.RestartAsync();
        return postgres;
    }

    /// <summary>Starts it over what is on disk, and waits until it answers.</summary>
    public async Task RestartAsync()
    {
        _shell = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", Script, "postgres", _user, _binaries, _directory.Path, _port.ToString(CultureInfo.InvariantCulture)])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, UseShellExecute = false, WorkingDirectory = "/",
        })!;
        _server = int.Parse((await _shell.StandardOutput.ReadLineAsync())!, CultureInfo.InvariantCulture);
        await Eventually.Is(AnswersAsync, answers => answers, "PostgreSQL answers");
    }

    /// <summary>Kills every process of it at once, as a power cut would.</summary>
    public async Task KillAsync()
    {
        await SignalAsync("KILL");
        _shell.StandardInput.Close();
        await _shell.WaitForExitAsync();
        _shell.Dispose();
    }

    /// <summary>Stops every process of it: connections stay, nothing answers.</summary>
    public Task FreezeAsync() => SignalAsync("STOP");

    /// <summary>Lets it go on.</summary>
    public Task ThawAsync() => SignalAsync("CONT");

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        _directory.Dispose();
    }

    /// <summary>The parent first, so that it makes no more children.</summary>
    private Task SignalAsync(string signal)
    {
        var stop = signal == "CONT" ? "" : $"kill -STOP {_server} 2>/dev/null; ";
        return RunAsync($"{stop}kill -{signal} $(cat /proc/{_server}/task/{_server}/children 2>/dev/null) {_server} 2>/dev/null || true");
    }

    private async Task<bool> AnswersAsync()
    {
        try
        {
            await using var connection = new NpgsqlConnection(Address + ";Pooling=false;Timeout=5");
            await connection.OpenAsync();
            return true;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    private static async Task RunAsync(string command)
    {
        using var process = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", command]) { UseShellExecute = false })!;
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
