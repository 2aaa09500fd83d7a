using System.Text;
using CchcLive.Domain.Catalogues;
using CchcLive.Domain.Events;
using CchcLive.Domain.Publications;
using CchcLive.Grains.Access;
using CchcLive.Grains.Catalogues;
using CchcLive.Grains.Projection;
using CchcLive.Grains.Publications;
using CchcLive.Grains.Tests.Support;
using static CchcLive.Grains.Tests.Support.Told;

namespace CchcLive.Grains.Tests.Publications;

/// <summary>The month of 15 February to 14 March 2025 of a world, and what is done with it.</summary>
internal static class Months
{
    public static readonly PublicationPeriod March = new(2025, 3, PeriodKind.Reporting);
    public static readonly Doer Lan = new("lan", "10.0.0.1");
    public static readonly Doer Minh = new("minh", null);

    /// <summary>Simulated data of that month; the clock stands after it, before the draft is due.</summary>
    public static Task<World> WorldAsync(string now = "2025-03-20 09:00", string? database = null, int retentionMonths = Retention.Retired.Ever, Domain.Organisation.OrgChart? org = null, bool isSimulated = true) =>
        World.StartAsync(now, new GrainSettings { Shards = 3, IsSimulated = isSimulated, RetentionMonths = retentionMonths, Projection = new ProjectionSettings { IsOn = false } }, org, database);

    public static PublicationDesk Desk(this World world) => world.Service<PublicationDesk>();

    public static async Task<PublicationDocument> DraftedAsync(this World world, PublicationPeriod? period = null)
    {
        await world.Desk().DraftAsync(Shipped.District, period ?? March, Lan);
        return CanonicalJson.Read((await world.Desk().DraftDocumentAsync(Shipped.District, period ?? March))!);
    }

    /// <summary>Submits the draft, has it approved and publishes it.</summary>
    public static async Task<PublicationStatus> PublishAsync(this World world, PublicationPeriod? period = null)
    {
        var (desk, month) = (world.Desk(), period ?? March);
        var hash = (await desk.ReadAsync(Shipped.District, month)).Draft!.Hash;
        await desk.SubmitAsync(Shipped.District, month, hash, Lan);
        await desk.ApproveAsync(Shipped.District, month, hash, Minh);
        return await desk.PublishAsync(Shipped.District, month, hash, Lan);
    }

    public static async Task<string> VersionAsync(this World world, int number) => Encoding.UTF8.GetString((await world.Desk().VersionAsync(Shipped.District, March, number))!);

    public static async Task<string> RegeneratedAsync(this World world, int number) => Encoding.UTF8.GetString((await world.Desk().RegenerateAsync(Shipped.District, March, number))!);

    public static Task PutAsync(this World world, params ICatalogueItem[] items)
    {
        var registry = world.Service<CatalogueRegistry>();
        return registry.ChangeAsync(CatalogueChange.Of(items), new CatalogueNote("CV 1", "lan", "Thử"), registry.Position, Lan);
    }

    /// <summary>Late in the period and ended; late and open; in time; ended before; received after; an orphan.</summary>
    public static DossierEvent[] Lives() =>
    [
        Received("H-1001", Justice, "2025-02-20 09:00", "2025-03-03 17:00", Field("ho-tich"), Procedure("1.001")),
        Completed("H-1001", "2025-03-06 10:00"),
        Event(Verb.ApologyIssued, "H-1001", "2025-03-03 08:00", Name(FieldId.ReasonCode, "nhan-su"), FieldValue.Of(FieldId.NextDueAt, Moment.At(At("2025-03-07 17:00")))),
        Received("H-1002", Justice, "2025-02-24 09:00", "2025-03-10 17:00", Field("dat-dai"), Procedure("2.002")),
        Event(Verb.SupplementRequested, "H-1002", "2025-03-12 09:00", FieldValue.Of(FieldId.ApplicantDeadline, Moment.At(At("2025-03-28 17:00")))),
        Received("H-1003", Land, "2025-03-03 09:00", "2025-03-20 17:00", Field("dat-dai"), Procedure("2.003")),
        Completed("H-1003", "2025-03-13 10:00"),
        Received("H-1004", Land, "2025-01-03 09:00", "2025-01-20 17:00", Field("dat-dai")),
        Completed("H-1004", "2025-02-14 10:00"),
        Received("H-1005", Land, "2025-03-15 09:00", "2025-03-17 17:00"),
        Completed("H-1006", "2025-03-11 10:00"),
        Received("H-1007", Land, "2025-03-04 09:00"),
    ];

    public static FieldValue Field(string code) => Name(FieldId.FieldCode, code);

    public static FieldValue Procedure(string code) => Name(FieldId.ProcedureCode, code);
}
