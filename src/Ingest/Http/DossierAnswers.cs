using CchcLive.Domain;
using CchcLive.Domain.Dossiers;
using CchcLive.Grains.Messages;
using CchcLive.Grains.Queries;
using CchcLive.Grains.Registry;

namespace CchcLive.Ingest.Http;

/// <summary>An area.</summary>
public sealed record AreaAnswer(string Id, string Name, string Kind, int Children);

/// <summary>Overdue dossiers, the longest overdue first.</summary>
/// <param name="Id">The area or unit.</param>
/// <param name="Simulated">True if the data was made by the simulator.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Lines">The first of them.</param>
public sealed record LateAnswer(string Id, bool Simulated, int Count, IReadOnlyList<DossierAnswer> Lines)
{
    internal static LateAnswer Of(string id, DossierPage page, OrgRegistry registry, DataKind data) =>
        new(id, data.IsSimulated, page.Count, [.. page.Lines.Select(line => DossierAnswer.Of(line, registry.CalendarOf(line.HandlingUnit).Zone))]);
}

/// <summary>A dossier in an answer. Instants are RFC 3339 in the zone of the unit that handles it.</summary>
public sealed record DossierAnswer
{
#pragma warning disable CS1591 // the fields of DossierLine, described there
    public required string Code { get; init; }

    public string? HandlingUnit { get; init; }

    public string? ReceivingUnit { get; init; }

    public string? TerritoryUnit { get; init; }

    public string? Field { get; init; }

    public string? Procedure { get; init; }

    public string? Channel { get; init; }

    public string? Officer { get; init; }

    public string? Step { get; init; }

    public string? ReceivedAt { get; init; }

    public string? DueAtReceipt { get; init; }

    public string? DueAt { get; init; }

    public string? PromisedAt { get; init; }

    public required string DueOrigin { get; init; }

    public required string End { get; init; }

    public string? EndAt { get; init; }

    public string? ReturnedAt { get; init; }

    public required string Waiting { get; init; }

    public int? WorkingDaysLate { get; init; }

    public int CalendarDaysLate { get; init; }

    public string? LateAt { get; init; }

    public string? LateUnit { get; init; }

    public string? LateOfficer { get; init; }

    public string? LateStep { get; init; }

    public string? WillBeLateAt { get; init; }

    public string? ApologiseBy { get; init; }

    public required string Apology { get; init; }

    public string? ExplainedAt { get; init; }

    public required string Verdict { get; init; }

    public int SupplementRequests { get; init; }

    public bool IsOrphan { get; init; }

    public bool IsRemoved { get; init; }

    public IReadOnlyList<string> Suspicions { get; init; } = [];
#pragma warning restore CS1591

    internal static DossierAnswer Of(DossierLine line, TimeZoneInfo zone) => new()
    {
        Code = line.Code,
        HandlingUnit = line.HandlingUnit,
        ReceivingUnit = line.ReceivingUnit,
        TerritoryUnit = line.TerritoryUnit,
        Field = line.Field,
        Procedure = line.Procedure,
        Channel = line.Channel,
        Officer = line.Officer,
        Step = line.Step,
        ReceivedAt = ApiTime.Text(line.ReceivedAt, zone),
        DueAtReceipt = ApiTime.Text(line.DueAtReceipt, zone),
        DueAt = ApiTime.Text(line.DueLawful, zone),
        PromisedAt = ApiTime.Text(line.DuePromised, zone),
        DueOrigin = Casing.Camel(line.DueOrigin),
        End = Casing.Camel(line.End),
        EndAt = ApiTime.Text(line.EndAt, zone),
        ReturnedAt = ApiTime.Text(line.ReturnedAt, zone),
        Waiting = line.Wait == WaitKinds.None ? "none" : string.Join('+', Enum.GetValues<WaitKinds>().Where(kind => kind != WaitKinds.None && line.Wait.HasFlag(kind)).Select(Casing.Camel)),
        WorkingDaysLate = line.WorkingDaysLate,
        CalendarDaysLate = line.CalendarDaysLate,
        LateAt = ApiTime.Text(line.LateAt, zone),
        LateUnit = line.LateUnit,
        LateOfficer = line.LateOfficer,
        LateStep = line.LateStep,
        WillBeLateAt = ApiTime.Text(line.WillBeLateAt, zone),
        ApologiseBy = ApiTime.Text(line.ApologiseBy, zone),
        Apology = Casing.Camel(line.Apology),
        ExplainedAt = ApiTime.Text(line.ExplainedAt, zone),
        Verdict = Casing.Camel(line.Verdict),
        SupplementRequests = line.SupplementRequests,
        IsOrphan = !line.HasHeader,
        IsRemoved = line.IsRemoved,
        Suspicions = line.Suspicions,
    };
}
