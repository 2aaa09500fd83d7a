using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using CchcLive.Domain.Organisation;

namespace CchcLive.Silo.Doctor;

/// <summary>The machine knows the zones of dates, and its clock is kept by time servers.</summary>
internal static class ClockCheck
{
    private const string About = "clock";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static async IAsyncEnumerable<Finding> LookAsync(Examination examined, [EnumeratorCancellation] CancellationToken cancellation)
    {
        yield return TimeZoneInfo.TryFindSystemTimeZoneById(OrgChart.DefaultZone, out var zone)
            ? Finding.Ok(About, $"It is {TimeZoneInfo.ConvertTime(examined.Machine.GetUtcNow(), zone):yyyy-MM-dd HH:mm} in {zone.Id}.")
            : Finding.Fault(About, $"The machine does not know the zone {OrgChart.DefaultZone}.", "Install the package tzdata.");
        yield return await SynchronisedAsync(cancellation) switch
        {
            "yes" => Finding.Ok(About, "Time servers keep it."),
            "no" => Finding.Attention(About, "No time server keeps it: what is late is judged by a clock that drifts.", "timedatectl set-ntp true, or set up chrony with your network's time server."),
            _ => Finding.Attention(About, "Whether a time server keeps it cannot be seen here (timedatectl does not say).", "Make sure that the host keeps its clock by a time server."),
        };
    }

    private static async Task<string?> SynchronisedAsync(CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        try
        {
            using var asked = Process.Start(new ProcessStartInfo("timedatectl", ["show", "--property=NTPSynchronized", "--value"]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;
            var answer = await asked.StandardOutput.ReadToEndAsync(patience.Token);
            await asked.WaitForExitAsync(patience.Token);
            return asked.ExitCode == 0 ? answer.Trim() : null;
        }
        catch (Exception e) when (e is Win32Exception or OperationCanceledException)
        {
            return null;
        }
    }
}
