using System.Diagnostics;

namespace CchcLive.Bench.Servers;

/// <summary>A server in a process of its own with a folder of its own; both go when it is disposed.</summary>
internal sealed class Child : IAsyncDisposable
{
    private Child(Process process) => Process = process;

    /// <summary>The process.</summary>
    public Process Process { get; }

    /// <summary>CPU seconds of the process and its descendants.</summary>
    public double Cpu => ProcessCpu.Seconds(Process.Id);

    /// <summary>Bytes of memory the process itself holds.</summary>
    public long Memory
    {
        get
        {
            Process.Refresh();
            return Process.WorkingSet64;
        }
    }

    /// <summary>Starts a program; its output goes to a file.</summary>
    public static Child Start(string log, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo("/bin/sh", ["-c", "log=$1; shift; exec \"$@\" >>\"$log\" 2>&1 </dev/null", "sh", log, program, .. arguments]) { UseShellExecute = false, WorkingDirectory = "/" };
        return new Child(Process.Start(start)!);
    }

    /// <summary>Runs a program to its end.</summary>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    public static async Task RunAsync(string log, string program, params string[] arguments)
    {
        await using var child = Start(log, program, arguments);
        await child.Process.WaitForExitAsync();
        if (child.Process.ExitCode != 0) throw new InvalidOperationException($"{program} failed: {await File.ReadAllTextAsync(log)}");
    }

    /// <summary>Tries until it succeeds, for at most ten minutes or until the process ends.</summary>
    public async Task UntilAsync(Func<Task<bool>> isReady)
    {
        var waited = Stopwatch.StartNew();
        while (!Process.HasExited && waited.Elapsed < TimeSpan.FromMinutes(10))
        {
            try
            {
                if (await isReady()) return;
            }
            catch (Exception e) when (e is IOException or HttpRequestException or System.Data.Common.DbException or System.Net.Sockets.SocketException)
            {
                // not yet
            }

            await Task.Delay(5);
        }

        throw new InvalidOperationException("The server did not become ready.");
    }

    /// <summary>Kills it without warning (SIGKILL), it and its descendants.</summary>
    public async Task KillAsync()
    {
        if (!Process.HasExited) Process.Kill(entireProcessTree: true);
        await Process.WaitForExitAsync();
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        Process.Dispose();
    }
}
