using CchcLive.Domain.Counting;
using CchcLive.Domain.Dossiers;
using CchcLive.Domain.Shards;
using CchcLive.Ingest.CloudEvents;
using CchcLive.Ingest.Simulation;
using CchcLive.Ingest.Simulation.Feeds;

namespace CchcLive.Ingest.Tests.Simulation;

/// <summary>Small years of the shipped district and city.</summary>
internal static class Feeds
{
    public const int Dossiers = 4000;

    private static readonly Lazy<ReadFeed> s_district = new(() => Read("quan-binh-tan", Until("quan-binh-tan")));
    private static readonly Lazy<ReadFeed> s_city = new(() => Read("tp-hcm-2025", Until("tp-hcm-2025")));

    public static FoldRules Rules { get; } = new([Districts.Calendar], _ => Districts.Calendar, "test");

    public static ReadFeed Of(string area) => area == "tp-hcm-2025" ? s_city.Value : s_district.Value;

    public static DistrictParameters Parameters(string area) => DistrictParameters.Parse(Districts.ShippedFile($"data/simulation/{area}.json"));

    public static DateOnly Until(string area) => Parameters(area).SimulatedUntil;

    public static SimulatedFeed Create(string area, DateOnly until, int dossiers = Dossiers, ulong seed = 1) =>
        new(Soiled(Parameters(area)), seed, Districts.Calendar, until.AddYears(-1), until, dossiers);

    public static byte[] Written(IEnumerable<FeedLine> lines)
    {
        using var file = new MemoryStream();
        using (var writer = new FeedWriter(file))
        {
            foreach (var line in lines) writer.Write(line);
        }

        return file.ToArray();
    }

    /// <summary>The feed as a server takes it: read line by line, and admitted by a shard.</summary>
    private static ReadFeed Read(string area, DateOnly until)
    {
        var feed = Create(area, until);
        var lines = feed.Lines().ToList();
        var now = new DateTimeOffset(until.ToDateTime(TimeOnly.MinValue), TimeSpan.FromHours(7)).UtcTicks;
        var shard = new DossierShard(Rules, CountingRule.Parse(Districts.ShippedFile("data/rules/bao-cao-06.json")), now);
        var read = new ReadFeed(lines, feed.Count, shard, []);
        using var file = new MemoryStream(Written(lines));
        foreach (var (_, reading) in new NdjsonReader().ReadAsync(file).ToBlockingEnumerable())
        {
            if (reading.Problems.Count > 0)
            {
                read.Rules.Add(reading.Problems[0].Rule);
                continue;
            }

            var admission = shard.Admit([reading.Event!])[0];
            if (admission is Admission.Accepted) shard.Apply(reading.Event!);
            read.Admissions[admission] = read.Admissions.GetValueOrDefault(admission) + 1;
        }

        return read;
    }

    /// <summary>Dirtier than what ships, so that a small feed has some of everything.</summary>
    private static DistrictParameters Soiled(DistrictParameters parameters) =>
        parameters with { Dirt = parameters.Dirt with { Conflict = 0.003, Broken = 0.003, Contradiction = 0.02, Restated = 0.03 } };
}

/// <summary>A feed, and what became of it.</summary>
/// <param name="Lines">What was sent.</param>
/// <param name="Count">What the generator says of it.</param>
/// <param name="Shard">What the shard made of it.</param>
/// <param name="Rules">The rules that refused lines broke.</param>
internal sealed record ReadFeed(IReadOnlyList<FeedLine> Lines, FeedCount Count, DossierShard Shard, List<string> Rules)
{
    public Dictionary<Admission, int> Admissions { get; } = [];

    public IEnumerable<Dossier> Dossiers => Lines.Select(line => line.Event.Code).Distinct(StringComparer.Ordinal).Select(code => Shard.Find(code)!);
}
