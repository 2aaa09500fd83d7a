using CchcLive.EndToEnd.Tests.Crash;
using CchcLive.EndToEnd.Tests.Support;

namespace CchcLive.EndToEnd.Tests.Faults;

/// <summary>What must be true after every fault: nothing acknowledged is lost, nothing counts twice, counters equal a recount, chains are whole.</summary>
internal static class Reckoning
{
    /// <summary>Checks a server when a source has sent everything.</summary>
    public static async Task CheckAsync(Server server, PatientSource source, string area = "quan-binh-tan")
    {
        var journal = (await server.TextAsync("/api/v1/admin/journal")).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal((0, 0), (source.Ledger.LostIn(journal), Ledger.RepeatedIn(journal)));
        Assert.Equal(source.Ledger.Events.Count, source.Ledger.Acknowledged);
        Assert.Equal(source.Ledger.Events.Count, journal.Length);
        Assert.Equal(source.Ledger.Events.Count, (await server.GetAsync("/health")).GetProperty("events").GetInt32());
        (await Cchc.RunAsync("recount", "--data", server.Data)).Expect(0);
        (await Cchc.RunAsync("verify", "--data", server.Data)).Expect(0);
        await server.SettledAsync(area);
    }
}
