using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace CchcLive.TestSupport;

/// <summary>
/// One running PostgreSQL server under a shell that watches over it: the shell stops the server and removes its directory when its standard input ends,
/// which happens on disposal and also when this process is killed.
/// </summary>
internal sealed class PostgresProcess : IAsyncDisposable
{
    private const int Attempts = 3;

    // $1 = the command that becomes an unprivileged user, $2 = binaries, $3 = directory, $4 = port
    private const string Script = """
        as=$1 bin=$2 dir=$3 port=$4
        trap '' INT TERM HUP
        exec 3<&0
        if $as "$bin/initdb" -D "$dir/data" -U postgres -A trust -E UTF8 --locale=C --no-sync >"$dir/log" 2>&1 </dev/null
        then
          $as "$bin/postgres" -D "$dir/data" -k "$dir" -p "$port" -c listen_addresses=127.0.0.1 -c fsync=off -c full_page_writes=off \
            -c max_connections=200 -c shared_buffers=32MB >>"$dir/log" 2>&1 </dev/null &
          server=$!
          { while read -r _; do :; done; touch "$dir/told"; $as "$bin/pg_ctl" -D "$dir/data" -m immediate stop >/dev/null 2>&1; } <&3 &
          watcher=$!
          wait $server
          kill -KILL $watcher 2>/dev/null
        fi
        if [ ! -e "$dir/told" ]; then cat "$dir/log" >&2; fi
        rm -rf "$dir"
        """;

    private readonly Process _shell;
    private readonly int _port;

    private PostgresProcess(Process shell, int port)
    {
        _shell = shell;
        _port = port;
    }

    /// <summary>Where the newest installed server's programs are; null if none is installed.</summary>
    public static string? FindBinaries() => !Directory.Exists("/usr/lib/postgresql")
        ? null
        : Directory.GetDirectories("/usr/lib/postgresql")
            .OrderByDescending(version => int.TryParse(Path.GetFileName(version), CultureInfo.InvariantCulture, out var number) ? number : 0)
            .Select(version => Path.Combine(version, "bin"))
            .FirstOrDefault(bin => File.Exists(Path.Combine(bin, "initdb")) && File.Exists(Path.Combine(bin, "postgres")));

    public static async Task<PostgresProcess> StartAsync()
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await StartOnceAsync();
            }
            catch (InvalidOperationException) when (attempt < Attempts)
            {
                // The port was free when we looked and taken when the server came; another one will do.
            }
        }
    }

    public string ConnectionString(string database) => string.Create(
        CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={_port};Username=postgres;Database={database};Include Error Detail=true");

    public async ValueTask DisposeAsync()
    {
        _shell.StandardInput.Close();
        await _shell.WaitForExitAsync();
        _shell.Dispose();
    }

    private static async Task<PostgresProcess> StartOnceAsync()
    {
        var binaries = FindBinaries() ?? throw new NotSupportedException(PostgresServer.MissingReason);
        var directory = Directory.CreateTempSubdirectory("cchc-pg-").FullName;
        var port = FreePort();
        var user = "";
        if (Environment.IsPrivilegedProcess)
        {
            user = "runuser -u postgres --";
            using var chown = Process.Start("chown", ["postgres", directory]);
            await chown.WaitForExitAsync();
        }

        var start = new ProcessStartInfo("/bin/sh", ["-c", Script, "postgres-for-tests", user, binaries, directory, port.ToString(CultureInfo.InvariantCulture)])
        {
            RedirectStandardInput = true,
            UseShellExecute = false,
            WorkingDirectory = "/",
        };
        var server = new PostgresProcess(Process.Start(start)!, port);
        try
        {
            await server.WaitUntilReadyAsync();
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    private async Task WaitUntilReadyAsync()
    {
        var waited = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                await using var connection = new NpgsqlConnection(ConnectionString("postgres") + ";Pooling=false;Timeout=5");
                await connection.OpenAsync();
                return;
            }
            catch (NpgsqlException failure)
            {
                if (waited.Elapsed > TimeSpan.FromSeconds(60) || _shell.HasExited)
                    throw new InvalidOperationException("PostgreSQL did not start; its log is in the output of the tests.", failure);
                await Task.Delay(50);
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
